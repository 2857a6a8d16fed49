// What a ranking stands on: the portfolio of the moment, a scoring model, weights and the day. Every answer names it.

import type { Scoring } from '../../domain/columns.js';
import { isAdditive, METHOD_CRITERIA } from '../../domain/method.js';
import { Refusal } from '../../domain/refusal.js';
import type { ScoringModel } from '../../domain/scoring-model.js';
import type { SubjectKind } from '../../domain/subject.js';
import { parseWeights } from '../../domain/weights.js';
import type { Basis } from '../../projection/basis.js';
import { basisOf, modelAt, type Portfolio } from '../../projection/portfolio.js';
import { type RankedBy, type RollUps, rolledBasis, rollUpsOf } from '../../projection/roll-ups.js';
import type { Db } from '../../store/database.js';
import { findModel } from '../../store/scoring-models.js';
import { pastMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';

export type Ground = {
  portfolio: Portfolio;
  kind: SubjectKind;
  basis: Basis;
  /** In basis points, by criterion. */
  weights: readonly number[];
  /** Days since 1970. */
  today: number;
  /** Of groups and units: their own scores, what their products come to, and which of the two ranks them. */
  owners: { direct: Basis; rollUps: RollUps; rankedBy: RankedBy } | null;
  /** Whether it is of a moment gone by, which no later change makes out of date. */
  isPast: boolean;
};

export type GroundQuery = { weights?: string; model?: string; basis?: RankedBy; asOf?: string };

const DAY_MS = 86_400_000;

/** Finds the ground that a request asks for; `gone` tells that nobody waits any more. Rejects when the database cannot be asked. */
export async function findGround(
  { db, projection, now }: Pick<Dependencies, 'db' | 'projection' | 'now'>,
  kind: SubjectKind,
  query: GroundQuery,
  gone?: AbortSignal,
): Promise<Ground> {
  const asked = query.model === undefined ? undefined : await askedModel(db, query.model);
  const { asOf } = query;
  const portfolio =
    asOf === undefined ? await projection.fresh() : await projection.past(pastMoment(asOf, now()), gone);
  const moment = asOf === undefined ? now() : new Date(asOf);
  const model = asked ?? modelAt(portfolio, moment.toISOString());
  return groundOn(portfolio, kind, model, { ...query, moment });
}

/** The ground that this portfolio makes under a model at a moment. */
export function groundOn(
  portfolio: Portfolio,
  kind: SubjectKind,
  model: ScoringModel,
  { moment, ...query }: GroundQuery & { moment: Date },
): Ground {
  const basis = basisOf(portfolio, kind, model);
  const weights = query.weights === undefined ? basis.arithmetic.weights : askedWeights(basis, query.weights);
  const today = Math.floor(moment.getTime() / DAY_MS);
  const isPast = query.asOf !== undefined;
  const ground = { portfolio, kind, basis, weights, today, owners: null, isPast };
  return kind === 'product' ? ground : rolledGround(ground, kind, query.basis ?? 'headline');
}

/** Groups and units stand on their products as well. */
function rolledGround(ground: Ground, kind: 'product_group' | 'business_unit', rankedBy: RankedBy): Ground {
  const { portfolio, basis: direct, today } = ground;
  const products = basisOf(portfolio, 'product', direct.model);
  const rollUps = rollUpsOf(portfolio, kind, products, { scoring: scoringOf(ground), today });
  const basis =
    rankedBy === 'direct' ? direct : rolledBasis(portfolio, kind, direct, { rollUps, rankedBy, today });
  return { ...ground, basis, owners: { direct, rollUps, rankedBy } };
}

/** The model of an id or a version number, drafts included. */
async function askedModel(db: Db, key: string): Promise<ScoringModel> {
  const model = await findModel(db, /^\d+$/.test(key) ? Number(key) : key);
  if (model !== undefined) return model;
  throw new Refusal('unknown_model', `There is no scoring model ${key}.`, '/query/model');
}

function askedWeights({ arithmetic }: Basis, text: string): number[] {
  const { method, keys } = arithmetic;
  if (METHOD_CRITERIA[method] === null) return parseWeights(text, keys);
  throw new Refusal('invalid_weights', `The method ${method} has no weights to change.`, '/query/weights');
}

/** How points become scores on this ground. */
export function scoringOf({ basis, weights }: Pick<Ground, 'basis' | 'weights'>): Scoring {
  return { method: basis.arithmetic.method, weights };
}

/** Refuses methods whose parts do not add up: what would move a score cannot be told part by part. */
export function requireAdditive({ basis }: Ground): void {
  const { method } = basis.arithmetic;
  if (isAdditive(method)) return;
  throw new Refusal('not_additive', `The method ${method} does not add its criteria up.`, '/query/model');
}

/** Refuses methods whose criteria are quantities of different kinds, which no weights can bring together. */
export function requireWeighted({ basis }: Ground): void {
  const { method } = basis.arithmetic;
  if (METHOD_CRITERIA[method] === null) return;
  throw new Refusal('not_additive', `The method ${method} has criteria without weights.`, '/query/model');
}

/** The ground as the wire names it. */
export function viewGround({ portfolio, basis, weights }: Ground) {
  const { id, version, method } = basis.model;
  return {
    asOf: portfolio.asOf,
    model: { id, version, method },
    weights: byCriterion(basis, (index) => (weights[index] as number) / 100),
  };
}

/** A record of one value for each criterion, in the model's order. */
export function byCriterion<T>({ arithmetic }: Basis, value: (index: number) => T): Record<string, T> {
  const values: Record<string, T> = {};
  arithmetic.keys.forEach((key, index) => {
    values[key] = value(index);
  });
  return values;
}
