// Bodies that each operation takes, so that what is spoilt in one is the only reason to refuse it.

import type { TestApp } from './app.js';
import { makeGroup } from './make.js';
import { NO_LIMITS, RISK_QUESTIONS, SPEND_DECISIONS, SPEND_RULES } from './spend-policies.js';
import { DEFAULT_RULES } from './triage-rules.js';

type Named = { unitId: string; groupId: string; productId: string; token: Record<string, unknown> };

/** A body that the operation takes, by its method and its path as the document has it. */
export type GoodBody = (method: string, path: string) => Record<string, unknown>;

/** Bodies that name these records; policies in force are taken for those to come. */
export async function makeGoodBodies(
  app: TestApp,
  { unitId, groupId, productId, token }: Named,
): Promise<GoodBody> {
  const [rules, standards, holidays] = await Promise.all(
    ['assessment-rules', 'service-standards', 'bank-holidays'].map(async (kind) => {
      const { definition } = (await app.call(`GET /v1/policies/${kind}/1`)).json();
      return inFuture(definition);
    }),
  );
  const queueDefinition = (await app.call('GET /v1/policies/triage-queue/1')).json().definition;

  const bodies: Record<string, Record<string, unknown>> = {
    'POST /v1/business-units': { name: 'A unit' },
    'POST /v1/product-groups': { name: 'A group', businessUnitId: unitId },
    'POST /v1/products': { name: 'A product', productGroupId: groupId },
    'POST /v1/scoring-models': { template: 'rice' },
    'POST /v1/scoring-models/{id}/activation': { reason: 'Agreed at the board.' },
    'POST /v1/scoring-rounds': {
      name: 'Another round',
      // A group of its own: while the round is open nobody may record a consensus on it.
      subjects: [{ kind: 'product_group', id: await makeGroup(app, { businessUnitId: unitId }) }],
      assessors: [{ assessor: 'ada' }],
      closesAt: '2999-01-01T00:00:00Z',
    },
    'POST /v1/scoring-rounds/{id}/closure': { reason: 'All have scored.' },
    'POST /v1/policies/opportunity-rules': inFuture(
      (await app.call('GET /v1/policies/opportunity-rules/1')).json().definition,
    ),
    'POST /v1/policies/triage-questions': inFuture({
      criteria: {
        value: ['pervasive', 'complex', 'valuable_to_users', 'valuable_to_organisation'],
        urgency: ['urgent'],
        feasibility: ['feasible'],
      },
    }),
    'POST /v1/feed-tokens': token,
    'POST /v1/policies/assessment-rules': rules ?? {},
    'POST /v1/policies/service-standards': standards ?? {},
    'POST /v1/policies/bank-holidays': holidays ?? {},
    'POST /v1/service-assessments': { productId, stage: 'beta', kind: 'service_assessment' },
    'POST /v1/service-assessments/{id}/report': { state: 'accepted' },
    'POST /v1/products/{id}/phase-exceptions': {
      stage: 'alpha',
      authority: 'Board',
      reason: 'Winter.',
      expiresOn: '2999-01-01',
    },
    'PUT points': { result: 'amber' },
    'POST /v1/policies/triage-rules': inFuture(DEFAULT_RULES),
    'POST /v1/policies/triage-rules/preview': { definition: DEFAULT_RULES },
    'POST /v1/policies/triage-queue': inFuture(queueDefinition),
    'POST /v1/policies/portfolio-balance': inFuture({
      ...{ measuredBy: 'people', tolerance: 5, workClasses: null },
      horizonByPhase: {
        ...{ pre_discovery: 'h3_explore', discovery: 'h3_explore', alpha: 'h3_explore' },
        ...{ private_beta: 'h2_emerging', public_beta: 'h1_exploit', live: 'h1_exploit' },
      },
      horizons: { h1_exploit: 60, h2_emerging: 30, h3_explore: 10 },
    }),
    'POST /v1/policies/review-rhythm': inFuture({
      ...{ productMonths: 2, productMonthsByPhase: {}, productGroupMonths: 6, businessUnitMonths: null },
      graceDays: 14,
    }),
    'PUT strategy': { vision: 'No queue at the lock.' },
    'POST /v1/spend-cases': { name: 'A purchase', businessUnitId: unitId },
    'PUT risk-answers': { answers: {} },
    'POST /v1/spend-cases/{id}/decisions': {
      outcome: 'returned_for_information',
      authority: 'self_assured',
      reason: 'Say more.',
    },
    'POST /v1/spend-cases/{id}/reviews': { quarter: '2026-Q2', rating: 'assure' },
    'POST /v1/policies/spend-rules': inFuture(SPEND_RULES),
    'POST /v1/policies/delegated-limits': inFuture(NO_LIMITS),
    'POST /v1/policies/risk-questions': inFuture(RISK_QUESTIONS),
    'POST /v1/policies/spend-decisions': inFuture(SPEND_DECISIONS),
    'POST /v1/triage/cases': { title: 'A case', problem: 'People wait.', businessUnitId: unitId },
    'POST /v1/triage/cases/{id}/decisions': {
      outcome: 'park',
      reason: 'Not now.',
      authority: 'Board',
      reviewOn: '2999-01-01',
    },
    'POST /v1/triage/cases/{id}/separation': { reason: 'They are two.' },
    'POST /v1/webhooks': { name: 'A webhook', url: 'https://hooks.example.org/' },
    'POST /v1/webhooks/{id}/replay': { from: null },
    'PUT {subjectId}': { points: 5 },
    'PUT responsibilities': { person: 'ada' },
    'PUT scores': { points: 5 },
    'PUT agreed-scores': { points: 5, reason: 'Agreed at the board.' },
  };

  return (method, path) => {
    if (method === 'PATCH') return {};
    const [above = '', last = ''] = path.split('/').slice(-2);
    return bodies[`${method} ${path}`] ?? bodies[`${method} ${above}`] ?? bodies[`${method} ${last}`] ?? {};
  };
}

/** A policy in force from a day that no test sees. */
function inFuture(definition: object): Record<string, unknown> {
  return { effectiveFrom: '2999-01-01', definition, reason: 'Agreed at the board.' };
}
