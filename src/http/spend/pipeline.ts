// The lines of the pipeline: each case of the period with its money, its route, its product's rank and what it may repeat.

import { type GateAssessment, latestOfAll } from '../../domain/phase-gate.js';
import { type DuplicateReason, duplicateReason } from '../../domain/spend/duplicates.js';
import {
  isInPeriod,
  isRetrospectiveRequest,
  type PipelineLine,
  pipelineDay,
  pipelineMoney,
} from '../../domain/spend/pipeline.js';
import { quarterOf } from '../../domain/spend/review.js';
import { standingTallies } from '../../domain/standing.js';
import type { Subjects } from '../../projection/subjects.js';
import { findGateGrounds } from '../../store/assessment-facts.js';
import type { Db } from '../../store/database.js';
import { findPolicy } from '../../store/policies.js';
import { allSpendCases, type SpendCase } from '../../store/spend-cases.js';
import { listAlikePairs } from '../../store/spend-pairs.js';
import type { Dependencies } from '../dependencies.js';
import { findGround, type Ground } from '../rankings/ground.js';
import { prepareJudge, type SpendJudge } from './ground.js';

export type PipelineQuestion = {
  from: string;
  to: string;
  businessUnitId?: string[];
  asOf?: string | undefined;
  day: string;
};

type Named = { id: string; reference: string | null; name: string };
type Duplicate = { id: string; reference: string | null; reason: DuplicateReason };

export type PipelineItem = PipelineLine & {
  reference: string | null;
  name: string;
  day: string | null;
  businessUnit: Named;
  product: (Named & { rank: number | null }) | null;
  spendType: SpendCase['spendType'];
  phase: SpendCase['phase'];
  regime: SpendCase['regime'];
  status: SpendCase['status'];
  outcome: string | null;
  validUntil: string | null;
  maySpend: boolean;
  openConditions: number;
  isRetrospective: boolean;
  duplicates: Duplicate[];
  latestAssessment: LatestAssessment | null;
};

/** The assessment of its product that counts last, whatever its stage. */
type LatestAssessment = Pick<
  GateAssessment,
  'id' | 'stage' | 'assessedOn' | 'overallRating' | 'legacyResult'
>;

export type Pipeline = { items: PipelineItem[]; judge: SpendJudge };

/** Every case of the period, by its day and then its id; what has no day comes last. Withdrawn cases are left out. */
export async function findPipeline(
  dependencies: Dependencies,
  question: PipelineQuestion,
  gone: AbortSignal,
): Promise<Pipeline> {
  const { db } = dependencies;
  const { from, to, businessUnitId, asOf, day } = question;
  const all = (await allSpendCases(db, {}, asOf)).filter(({ status }) => status !== 'withdrawn');
  const cases = all.filter(
    (each) =>
      isInPeriod(pipelineDay(each), from, to) && (businessUnitId?.includes(each.businessUnitId) ?? true),
  );
  const judge = await prepareJudge(db, cases, { day, asOf });
  const ground = await findGround(dependencies, 'product', asOf === undefined ? {} : { asOf }, gone);
  const byId = new Map(all.map((each) => [each.id, each]));
  const pairs = await listAlikePairs(
    db,
    cases.map(({ id }) => id),
    asOf,
  );
  const duplicates = duplicatesOf(pairs, byId, judge.policies.rules.definition.duplicateLikeness);
  const latest = await findLatest(db, cases, { day, asOf });
  const items = cases.map((given) => ({
    ...toItem(given, { judge, ground, duplicates: duplicates.get(given.id) ?? [] }),
    latestAssessment: latest.get(given.productId ?? '') ?? null,
  }));
  return { items: items.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)), judge };
}

/** Where an item stands in the pipeline's order: a text that sorts as they do. */
export function placeOf({ day, id }: Pick<PipelineItem, 'day' | 'id'>): string {
  return `${day ?? '9999-99-99'} ${id}`;
}

function toItem(
  given: SpendCase,
  { judge, ground, duplicates }: { judge: SpendJudge; ground: Ground; duplicates: Duplicate[] },
): Omit<PipelineItem, 'latestAssessment'> {
  const { id, reference, name, spendType, phase, regime, status, decision } = given;
  const { judgement } = judge.judge(given);
  const { maySpend } = judgement;
  const day = pipelineDay(given);
  const { subjects } = ground.portfolio;
  return {
    id,
    reference,
    name,
    quarter: day === null ? null : quarterOf(day),
    day,
    businessUnitId: given.businessUnitId,
    businessUnit: namedIn(subjects.business_unit, given.businessUnitId),
    product:
      given.productId === null
        ? null
        : { ...namedIn(subjects.product, given.productId), rank: rankOf(ground, given.productId) },
    spendType,
    phase,
    regime,
    status,
    route: judgement.route.route,
    rating: judgement.rating,
    ...pipelineMoney({ ...given, maySpend }),
    outcome: decision?.outcome ?? null,
    validUntil: decision?.validUntil ?? null,
    maySpend,
    openConditions: decision?.conditions.filter((condition) => condition.status === 'open').length ?? 0,
    isRetrospective: isRetrospectiveRequest(given),
    duplicates,
  };
}

/** By product, the latest of its assessments of the kinds that open gates. */
async function findLatest(
  db: Db,
  cases: readonly SpendCase[],
  { day, asOf }: { day: string; asOf: string | undefined },
): Promise<Map<string, LatestAssessment>> {
  const ids = [...new Set(cases.flatMap(({ productId }) => productId ?? []))];
  const { gateKinds } = (await findPolicy(db, 'assessment-rules', day, asOf)).definition;
  const grounds = await findGateGrounds(db, ids, asOf);
  return new Map(
    [...grounds].flatMap(([productId, { assessments }]) => {
      const found = latestOfAll(assessments, gateKinds);
      if (found === null) return [];
      const { id, stage, assessedOn, overallRating, legacyResult } = found;
      return [[productId, { id, stage, assessedOn, overallRating, legacyResult }]];
    }),
  );
}

function duplicatesOf(
  pairs: Awaited<ReturnType<typeof listAlikePairs>>,
  byId: ReadonlyMap<string, SpendCase>,
  line: number,
): Map<string, Duplicate[]> {
  const found = new Map<string, Duplicate[]>();
  for (const { a, b, likeness } of pairs) {
    const [own, other] = [byId.get(a), byId.get(b)];
    if (own === undefined || other === undefined) continue;
    const reason = duplicateReason({ a: own, b: other, likeness }, line);
    if (reason === null) continue;
    found.set(a, [...(found.get(a) ?? []), { id: b, reference: other.reference, reason }]);
  }
  return found;
}

function namedIn(subjects: Subjects, id: string): Named {
  const row = subjects.rowOf.get(id);
  if (row === undefined) return { id, reference: null, name: id };
  return { id, reference: subjects.references[row] ?? null, name: subjects.names[row] as string };
}

/** The product's rank in the standing order; null where it is unranked or outside the backlog. */
function rankOf({ basis, portfolio }: Ground, id: string): number | null {
  const row = portfolio.subjects.product.rowOf.get(id);
  const { columns, standing } = basis;
  if (row === undefined || columns.missing[row] !== 0 || columns.inBacklog[row] !== 1) return null;
  return 1 + standingTallies(standing).rankedAbove(standing.scores.low[row] as number);
}
