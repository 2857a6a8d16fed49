// Bodies that the service takes, by operation: the fuzzer changes them a little, which leads further than values that
// merely fit a schema.

import fc from 'fast-check';
import type { TestApp } from './app.js';
import { assessmentBody } from './assessments.js';
import { dayIn, FUZZER, type Standing, wholeCase } from './fuzz-records.js';
import { csv, form } from './imports.js';

type Row = Record<string, string>;

/** Bodies of operations whose documented example is missing or not about records that are there. */
export function goodBodies({ unit, group, product, other }: Standing): Record<string, object> {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    createProductGroup: { name: 'Licences', businessUnitId: unit },
    createProduct: { name: 'Apply for a licence', productGroupId: group },
    createFeedToken: { name: 'A workbook', expiresAt: later(30) },
    createPhaseException: {
      stage: 'beta',
      reason: 'Agreed.',
      authority: 'Board',
      expiresOn: dayIn(30),
    },
    createScoringRound: {
      name: 'A round',
      subjects: [{ kind: 'product', id: other }],
      assessors: [{ assessor: FUZZER }],
      closesAt: later(1),
    },
    updateScoringModel: { name: 'Another name' },
    createServiceAssessment: assessmentBody(product),
    updateServiceAssessment: { summary: 'All in all a good service.' },
    recordAssessedPoint: { result: 'green' },
    recordAssessmentReport: { state: 'sent' },
    updateAssessmentAction: { status: 'closed', evidenceUrl: 'https://intranet.example/evidence' },
    updateSharedOpportunity: { status: 'confirmed', reason: 'They are alike.' },
    createSpendCase: wholeCase(unit),
    updateSpendCase: { name: 'Renew boat licences' },
    createSpendDecision: { outcome: 'approved', authority: 'assurance_board', reason: 'It is worth it.' },
    updateSpendCondition: { status: 'met', note: 'Shown in May.' },
    createTriageCase: { title: 'A queue', problem: 'People wait too long.', businessUnitId: unit },
    createTriageDecision: { outcome: 'park', reason: 'Not now.', authority: 'Board', reviewOn: '2099-01-01' },
    createWebhook: { name: 'A webhook', url: 'https://hooks.example.org/in' },
  };
}

/** A policy's next version: what is in force, from today on. */
export async function policyBody(app: TestApp, path: string): Promise<object> {
  const { items } = (await app.call(`GET ${path.replace(/\/preview$/, '')}`)).json();
  const { definition } = items[0];
  if (path.endsWith('/preview')) return { definition };
  return { effectiveFrom: dayIn(0), definition, reason: 'As it was.' };
}

const ROWS: Record<string, Row> = {
  products: {
    reference: 'LIC-1',
    name: 'Apply for a boat licence',
    businessUnit: 'Licensing',
    productGroup: 'Licences',
    phase: 'live',
    transactionsPerYear: '412000',
    annualCost: '1842000.00',
    userGroups: 'boat owners;hire boat companies',
    deadline: '',
  },
  scores: {
    subjectKind: 'product',
    subjectReference: 'STANDING',
    measure: 'value',
    points: '7.5',
    confidence: 'high',
    assessedOn: '2026-09-29',
  },
  assessments: {
    reference: 'A-1',
    productReference: 'STANDING',
    stage: 'beta',
    overallResult: 'met',
    standardVersion: '18',
    point: '1',
    pointResult: 'Yes',
  },
  'spend-cases': {
    reference: 'S-1',
    name: 'Licences',
    businessUnitReference: 'STANDING',
    wholeLifeCost: '£1,250,000.50',
    ncrFlags: 'none',
    expectedCommitmentDate: '15/01/2027',
    fundingSecured: 'yes',
  },
};

/** Files of an import in this media type: as they should be, or with cells and columns changed. */
export function files(kind: string, type: string, hostile: readonly string[]): fc.Arbitrary<string> {
  const row = ROWS[kind] as Row;
  const columns = Object.keys(row);
  const cell = fc.oneof(
    fc.constantFrom(...hostile, '', ...Object.values(row)),
    fc.string({ unit: 'grapheme' }),
  );
  const changes = fc.array(fc.tuple(fc.constantFrom(...columns), cell), { maxLength: 2 });
  const changed = changes.map((list) => ({ ...row, ...Object.fromEntries(list) }));
  const rows = fc.oneof(fc.constant([row]), fc.array(changed, { minLength: 1, maxLength: 4 }));
  const kept = fc.oneof(fc.constant(columns), fc.subarray(columns, { minLength: 1 }));
  return fc.tuple(rows, kept).map(([rows, kept]) => written(type, rows, kept));
}

/** The media type to send them as. */
export function sentType(type: string): string {
  return type.startsWith('multipart') ? form([]).type : type;
}

function written(type: string, rows: readonly Row[], columns: readonly string[]): string {
  const cut = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? ''])));
  if (type.includes('ndjson')) return cut.map((row) => `${JSON.stringify(row)}\n`).join('');
  const text = csv([...columns], ...cut.map((row) => Object.values(row)));
  if (!type.startsWith('multipart')) return text;
  return form([{ name: 'file', text, filename: 'file.csv', type: 'text/csv' }]).payload;
}
