// What writes of spend cases have in common: finding what a case belongs to, holding it, and what an edit makes of it.

import type { FastifyRequest } from 'fastify';
import { withPence } from '../../domain/product.js';
import { Refusal } from '../../domain/refusal.js';
import { changedFacts } from '../../domain/spend/approval.js';
import { checkPeriod, decidingFacts, questionsOf, ruleDay } from '../../domain/spend/judgement.js';
import { ratingOf } from '../../domain/spend/risk.js';
import type { SpendFields, SpendRegime } from '../../domain/spend/spend-case.js';
import { defaultRegime } from '../../domain/spend/spend-rules.js';
import type { Trx } from '../../store/database.js';
import { lockSpendCase, type SpendCase, type SpendWrite } from '../../store/spend-cases.js';
import { businessUnitTable, productTable } from '../../store/subject-table.js';
import { holdNamed } from '../active-subject.js';
import { requireUnit } from '../authenticate.js';
import { found } from '../problems.js';
import type { SpendJudge } from './ground.js';

export const SPEND_NOUN = 'spend case';

/** What a request may set of a case; what is left out is unknown. */
export type SpendGiven = Partial<SpendFields> & { regime?: SpendRegime | null };

const UNKNOWN = {
  productId: null,
  reference: null,
  description: null,
  spendType: null,
  thresholdClass: null,
  isPublicFacing: null,
  phase: null,
  annualCost: null,
  wholeLifeCost: null,
  committedAmount: null,
  vatBasis: null,
  transactionsPerYear: null,
  fundingSecured: null,
  isRetrospective: null,
  expectedCommitmentDate: null,
  startDate: null,
  endDate: null,
  seniorResponsibleOwner: null,
  ncrFlags: null,
} as const satisfies Partial<SpendFields>;
const MONEYS = ['annualCost', 'wholeLifeCost', 'committedAmount'] as const;

/** The fields of a case with the unknown ones null and money to the penny. Refuses a period that ends before it begins. */
export function spendFields({ regime: _regime, ...given }: SpendGiven): SpendFields {
  const fields = { ...UNKNOWN, ...given } as SpendFields;
  for (const field of MONEYS) {
    const money = fields[field];
    if (money !== null) fields[field] = withPence(money);
  }
  if (fields.ncrFlags !== null) fields.ncrFlags = fields.ncrFlags.toSorted();
  checkPeriod(fields);
  return fields;
}

/** The fields of a case as a request would give them. */
export function fieldsOf(held: SpendCase): SpendFields {
  const names = ['name', 'businessUnitId', ...Object.keys(UNKNOWN)] as (keyof SpendFields)[];
  return Object.fromEntries(names.map((name) => [name, held[name]])) as unknown as SpendFields;
}

/** Holds a case for somebody whose token covers its unit. */
export async function holdCase(trx: Trx, request: FastifyRequest): Promise<SpendCase> {
  const { id } = request.params as { id: string };
  const { held, unitReference } = found(await lockSpendCase(trx, id), SPEND_NOUN);
  requireUnit(request.principal, unitReference);
  return held;
}

/** Refuses a unit or a product that is not there or archived, a product of another unit, and a unit not the caller's. */
export async function requirePlace(
  trx: Trx,
  request: FastifyRequest,
  { businessUnitId, productId }: Pick<SpendFields, 'businessUnitId' | 'productId'>,
): Promise<void> {
  const unit = await holdNamed(trx, businessUnitTable, businessUnitId, { pointer: '/businessUnitId' });
  requireUnit(request.principal, unit.unitReference);
  if (productId === null) return;
  const product = await holdNamed(trx, productTable, productId, { pointer: '/productId' });
  if (product.subject.businessUnitId !== businessUnitId)
    throw new Refusal('unknown_parent', 'The product belongs to another business unit.', '/productId');
}

/** A new case of these fields, raised by the author on the day. */
export function newCase(
  fields: SpendFields,
  judge: Pick<SpendJudge, 'policies'>,
  { regime, actor, day }: { regime: SpendRegime | null; actor: string; day: string },
): SpendWrite {
  const byDay = defaultRegime(judge.policies.rules.definition, fields.expectedCommitmentDate ?? day);
  return {
    ...fields,
    regime: regime ?? byDay,
    status: 'draft',
    risk: null,
    rating: null,
    contributors: [actor],
  };
}

/**
 * A held case with other fields. Its regime follows its day, unless it was given another; whoever changes a fact that
 * it is decided on does not decide it.
 */
export function editedCase(
  held: SpendCase,
  fields: SpendFields,
  judge: SpendJudge,
  { regime, actor }: { regime: SpendRegime | null | undefined; actor: string },
): SpendCase {
  const rules = judge.policies.rules.definition;
  const followed = held.regime === defaultRegime(rules, ruleDay(held));
  const after: SpendCase = { ...held, ...fields };
  const byDay = defaultRegime(rules, ruleDay(after));
  after.regime = regime === undefined ? (followed ? byDay : held.regime) : (regime ?? byDay);
  return settled(held, after, judge, actor);
}

/** The case with its rating worked out, and with the author among the contributors where deciding facts changed. */
export function settled(held: SpendCase, after: SpendCase, judge: SpendJudge, actor: string): SpendCase {
  const questions = questionsOf(after, judge.groundOf(after).questions);
  const rating = ratingOf(questions, after.risk?.answers ?? {});
  const touched = changedFacts(decidingFacts(held), decidingFacts(after)).length > 0;
  const contributors =
    touched && !held.contributors.includes(actor) ? [...held.contributors, actor] : held.contributors;
  return { ...after, rating, contributors };
}
