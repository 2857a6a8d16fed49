// Spend cases over HTTP: raised complete or not, answered, triaged and decided.

import type { Role } from '../../src/auth/permissions.js';
import type { TestApp } from './app.js';

type Body = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a case as it is answered; the contract check knows its shape
type Case = any;

export const OWNER = { as: 'product_manager', token: { subject: 'owner' } } as const;
export const DECIDER = { as: 'spend_controller', token: { subject: 'decider' } } as const;
export const tagged = (given: Case) => ({ 'if-match': `"${given.version}"` });

/** All that a case needs to be decided but its answers. */
export const WHOLE = {
  name: 'Renew a fishing licence',
  description: 'Moves renewals online.',
  spendType: 'digital_service',
  isPublicFacing: true,
  phase: 'alpha',
  annualCost: { amount: '50000.00', currency: 'GBP' },
  wholeLifeCost: { amount: '250000.00', currency: 'GBP' },
  vatBasis: 'including_vat',
  transactionsPerYear: 40_000,
  fundingSecured: true,
  expectedCommitmentDate: '2027-01-15',
  startDate: '2027-01-15',
  endDate: '2028-12-31',
  seniorResponsibleOwner: 'Ada',
  ncrFlags: [],
};
export const LOW = {
  whole_life_cost: 'low',
  transactions: 'low',
  top_75_service: 'low',
  special_care: 'low',
};

export async function raise(
  app: TestApp,
  json: Body,
  who: { as: Role; token: object } = OWNER,
): Promise<Case> {
  const response = await app.call('POST /v1/spend-cases', { ...who, json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json();
}

/** Reads a case as it is now. */
export const read = async (app: TestApp, id: string): Promise<Case> =>
  (await app.call(`GET /v1/spend-cases/${id}`)).json();

export const edit = (app: TestApp, given: Case, json: Body, who: object = OWNER) =>
  app.call(`PATCH /v1/spend-cases/${given.id}`, { ...who, json, headers: tagged(given) });

export const answer = (app: TestApp, given: Case, answers: Body, who: object = OWNER) =>
  app.call(`PUT /v1/spend-cases/${given.id}/risk-answers`, {
    ...who,
    json: { answers },
    headers: tagged(given),
  });

/** A case that is complete and triaged, of a unit. */
export async function triaged(app: TestApp, businessUnitId: string, more: Body = {}): Promise<Case> {
  const raised = await raise(app, { ...WHOLE, businessUnitId, ...more });
  const answered = await answer(app, raised, LOW);
  const response = await edit(app, answered.json(), { status: 'triaged' });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

export const decide = (app: TestApp, given: Case, json: Body = {}, who: object = DECIDER) =>
  app.call(`POST /v1/spend-cases/${given.id}/decisions`, {
    ...who,
    json: { outcome: 'approved', authority: 'assurance_board', reason: 'It is worth it.', ...json },
    headers: tagged(given),
  });

/** Records a delegated authority limit for the whole organisation, in force from today. */
export async function setLimit(app: TestApp, limit: string, today: string): Promise<void> {
  const definition = {
    limits: [{ businessUnitId: null, limit, from: '2026-04-01', source: 'Letter of 2026' }],
    autonomy: [],
  };
  const json = { effectiveFrom: today, definition, reason: 'The letter has come.' };
  const response = await app.call('POST /v1/policies/delegated-limits', { json });
  if (response.statusCode !== 201) throw new Error(response.body);
}
