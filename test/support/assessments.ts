// Makers for service assessments: recorded by an assessor, rated by the lead, sent to the team.

import type { LightMyRequestResponse } from 'fastify';
import type { Call, TestApp } from './app.js';

export const ASSESSOR = { as: 'service_assessor', token: { subject: 'lead' } } as const satisfies Call;
export const PANEL = [{ person: 'lead', role: 'lead_assessor' }];
const STANDARD_POINTS = 14;

type Results = Record<number, string>;

/** All points of the present standard, green but for those named. */
export function points(results: Results = {}): { number: number; result: string }[] {
  return Array.from({ length: STANDARD_POINTS }, (_, index) => ({
    number: index + 1,
    result: results[index + 1] ?? 'green',
  }));
}

/** A body that records an alpha assessment, all green unless told otherwise, not rated as a whole. */
export function assessmentBody(productId: string, fields: Record<string, unknown> = {}) {
  return {
    productId,
    stage: 'alpha',
    kind: 'service_assessment',
    assessedBy: 'departmental',
    panel: PANEL,
    assessedOn: '2026-05-01',
    standardVersion: 2019,
    points: points(),
    ...fields,
  };
}

/** Records an assessment and returns its address. */
export async function recordAssessment(app: TestApp, json: Record<string, unknown>): Promise<string> {
  const response = await app.call('POST /v1/service-assessments', { ...ASSESSOR, json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.headers.location as string;
}

/** Moves its report. */
export function moveReport(app: TestApp, url: string, state: string, reason?: string) {
  return app.call(`POST ${url}/report`, { ...ASSESSOR, json: { state, ...(reason ? { reason } : {}) } });
}

/** Edits whatever it is now. */
export function edit(
  app: TestApp,
  url: string,
  json: Record<string, unknown>,
  match = '*',
): Promise<LightMyRequestResponse> {
  return app.call(`PATCH ${url}`, { ...ASSESSOR, json, headers: { 'if-match': match } });
}

/** Records an assessment with a rating whose report is sent, and returns its address. */
export async function sentAssessment(
  app: TestApp,
  productId: string,
  { rating, ...fields }: { rating: string; [field: string]: unknown },
): Promise<string> {
  const given = { overallRating: rating, ...(rating === 'green' ? {} : { points: points({ 2: rating }) }) };
  const url = await recordAssessment(app, assessmentBody(productId, { ...given, ...fields }));
  const response = await moveReport(app, url, 'sent');
  if (response.statusCode !== 200) throw new Error(response.body);
  return url;
}
