// What the fuzzer's addresses lead to: records of an operation's own, so that none takes away what another needs.

import type { TestApp } from './app.js';
import { ASSESSOR, assessmentBody, recordAssessment, sentAssessment } from './assessments.js';
import { makeCase, makeGroup, makeProduct, makeSpendCase, makeUnit, makeWebhook } from './make.js';
import { decide, raise, setLimit, triaged, WHOLE } from './spend.js';

/** The caller of the fuzzer: allowed all there is, assessor of its rounds. */
export const FUZZER = 'ada';

/** Records that stay as they are: bodies and queries name them. */
export type Standing = {
  unit: string;
  units: string[];
  group: string;
  groups: string[];
  product: string;
  other: string;
  opportunity: string;
};

/** The values of an address's parameters that lead somewhere. */
export type Address = Record<string, string>;

/** What makes the records of an operation. */
export type Maker = (app: TestApp, standing: Standing, operation: string) => Promise<Address>;

const OVER_TIME = '2999-01-01T00:00:00Z';

/** The day that many days from now. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A spend case that lacks nothing, of a unit. */
export function wholeCase(businessUnitId: string): Record<string, unknown> {
  const dates = { expectedCommitmentDate: dayIn(60), startDate: dayIn(60), endDate: dayIn(700) };
  return { ...WHOLE, ...dates, businessUnitId };
}

async function done(app: TestApp, line: string, json?: object): Promise<Record<string, string>> {
  const response = await app.call(line, json === undefined ? {} : { json });
  if (response.statusCode >= 300) throw new Error(`${line}: ${response.body}`);
  return response.body === '' ? {} : response.json();
}

/** Two units, a group in each and a product in each. */
export async function makeStanding(app: TestApp): Promise<Standing> {
  const unit = await makeUnit(app, { reference: 'STANDING' });
  const group = await makeGroup(app, { businessUnitId: unit, reference: 'STANDING' });
  // Words that all products share are ordinary.
  await makeProduct(app, { name: 'Jury summons replies' });
  const inGroup = { productGroupId: group, reference: 'STANDING', name: 'Salmon fishing rod permits' };
  const product = await makeProduct(app, inGroup);
  // Looks like the first, in another unit: an opportunity to share.
  await setLimit(app, '900000.00', dayIn(0));
  const units = [await makeUnit(app)];
  const groups = [await makeGroup(app, { businessUnitId: units[0] })];
  const alike = { name: 'Permits for salmon fishing by rod', productGroupId: groups[0] };
  const other = await makeProduct(app, alike);
  for (const subject of [`products/${product}`, `products/${other}`]) await judge(app, subject);
  const opportunities = (await app.call('GET /v1/shared-opportunities')).json().items;
  return { unit, units, group, groups, product, other, opportunity: opportunities[0].id };
}

/** Scored, agreed, answered for and with a strategy. */
async function judge(app: TestApp, subject: string): Promise<void> {
  for (const measure of ['value', 'urgency', 'feasibility'])
    await done(app, `PUT /v1/${subject}/scores/${measure}`, { points: 6 });
  await done(app, `PUT /v1/${subject}/agreed-scores/value`, { points: 5, reason: 'Agreed.' });
  await done(app, `PUT /v1/${subject}/responsibilities/product_manager`, { person: 'Ada' });
  // Amended under If-Match, which a first strategy takes none of.
  await done(app, `PUT /v1/${subject}/strategy`, { vision: 'A quiet harbour.' });
}

const subject =
  (kind: string, make: (app: TestApp, standing: Standing) => Promise<string>): Maker =>
  async (app, standing) => {
    const id = await make(app, standing);
    await judge(app, `${kind}/${id}`);
    return { id, measure: 'value', role: 'product_manager' };
  };

const assessment: Maker = async (app, { product }, operation) => {
  if (operation.includes('Action') || operation.startsWith('get')) {
    const { id, actions } = (
      await app.call(`GET ${await sentAssessment(app, product, { rating: 'amber' })}`)
    ).json();
    return { id, actionId: actions[0].id };
  }
  const url = await recordAssessment(app, assessmentBody(product, { overallRating: 'green' }));
  return { id: (await app.call(`GET ${url}`, ASSESSOR)).json().id, number: '2' };
};

const round: Maker = async (app, { group }, operation) => {
  // A score is asked for by one open round.
  const product = await makeProduct(app, { productGroupId: group });
  const { id } = await done(app, 'POST /v1/scoring-rounds', {
    name: 'A round',
    subjects: [{ kind: 'product', id: product }],
    assessors: [{ assessor: FUZZER }],
    closesAt: OVER_TIME,
  });
  await done(app, `PUT /v1/scoring-rounds/${id}/scores/products/${product}/value`, { points: 6 });
  if (/Results|Bias/.test(operation))
    await done(app, `POST /v1/scoring-rounds/${id}/closure`, { reason: 'All have.' });
  return { id: id as string, kind: 'products', subjectId: product, measure: 'value' };
};

const spendCase: Maker = async (app, { unit }, operation) => {
  if (operation === 'createSpendDecision') return { id: (await triaged(app, unit, wholeCase(unit))).id };
  if (operation === 'updateSpendCondition') {
    const made = await triaged(app, unit, wholeCase(unit));
    const conditions = [{ text: 'Show it by summer.' }];
    const decided = (await decide(app, made, { outcome: 'approved_with_conditions', conditions })).json();
    return { id: made.id, conditionId: decided.decision.conditions[0].id };
  }
  if (operation === 'recordSpendRiskAnswers') return { id: (await raise(app, wholeCase(unit))).id };
  return { id: await makeSpendCase(app, { businessUnitId: unit }) };
};

const triageCase: Maker = async (app, { unit, product }, operation) => {
  const id = await makeCase(app, { businessUnitId: unit });
  const address = `/v1/triage/cases/${id}`;
  await done(app, `PUT ${address}/supporters/${FUZZER}`, {});
  const decision = { reason: 'So it is.', authority: 'Board' };
  if (operation === 'separateTriageCase')
    await done(app, `POST ${address}/decisions`, {
      ...decision,
      outcome: 'merge_with_existing',
      mergeInto: { kind: 'product', id: product },
    });
  if (operation !== 'getTriageDecision') return { id, person: FUZZER };
  const parked = { ...decision, outcome: 'park', reviewOn: '2099-01-01' };
  return { id, decisionId: (await done(app, `POST ${address}/decisions`, parked)).id as string };
};

/** Who makes what an address begins with. */
export const MAKERS: Record<string, Maker> = {
  '/v1/business-units/': subject('business-units', (app) => makeUnit(app)),
  '/v1/product-groups/': subject('product-groups', (app, { unit }) =>
    makeGroup(app, { businessUnitId: unit }),
  ),
  '/v1/products/': subject('products', (app, { group }) => makeProduct(app, { productGroupId: group })),
  '/v1/rankings/business-units/': async (_, { unit }) => ({ id: unit }),
  '/v1/rankings/product-groups/': async (_, { group }) => ({ id: group }),
  '/v1/rankings/products/': async (_, { product }) => ({ id: product }),
  '/v1/odata/RankedBacklog(': async (_, { product }) => ({ key: product, id: product }),
  '/v1/feed-tokens/': async (app) => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    return { id: (await done(app, 'POST /v1/feed-tokens', { name: 'A workbook', expiresAt })).id as string };
  },
  '/v1/imports/': async (app) => {
    const payload = 'name,businessUnit,productGroup\r\nA boat licence,Licensing,Licences\r\n';
    const headers = { 'content-type': 'text/csv' };
    return { id: (await app.call('POST /v1/imports/products', { payload, headers })).json().id };
  },
  '/v1/policies/': async () => ({ version: '1' }),
  '/v1/scoring-models/': async (app) => ({
    id: (await done(app, 'POST /v1/scoring-models', { template: 'weighted_sum' })).id as string,
  }),
  '/v1/scoring-rounds/': round,
  '/v1/service-assessments/': assessment,
  '/v1/shared-opportunities/': async (_, { opportunity }) => ({ id: opportunity }),
  '/v1/spend-cases/': spendCase,
  '/v1/triage/cases/': triageCase,
  '/v1/webhooks/': async (app) => {
    const { webhook, ping } = await makeWebhook(app);
    return { id: webhook, deliveryId: ping };
  },
};
