// What a ranking stands on: the portfolio of the moment, a scoring model, weights and the day. Every answer names it.

import { METHOD_CRITERIA } from '../../domain/method.js';
import { Refusal } from '../../domain/refusal.js';
import type { ScoringModel } from '../../domain/scoring-model.js';
import type { SubjectKind } from '../../domain/subject.js';
import { parseWeights } from '../../domain/weights.js';
import type { Basis } from '../../projection/basis.js';
import { basisOf, modelAt, type Portfolio } from '../../projection/portfolio.js';
import type { Db } from '../../store/database.js';
import { findModel } from '../../store/scoring-models.js';
import type { Dependencies } from '../dependencies.js';

export type Ground = {
  portfolio: Portfolio;
  kind: SubjectKind;
  basis: Basis;
  /** In basis points, by criterion. */
  weights: readonly number[];
  /** Days since 1970. */
  today: number;
};

export type GroundQuery = { weights?: string; model?: string };

const DAY_MS = 86_400_000;

/** Finds the ground that a request asks for. Rejects when the database cannot be asked. */
export async function findGround(
  { db, projection, now }: Pick<Dependencies, 'db' | 'projection' | 'now'>,
  kind: SubjectKind,
  query: GroundQuery,
): Promise<Ground> {
  const asked = query.model === undefined ? undefined : await askedModel(db, query.model);
  const portfolio = await projection.fresh();
  const moment = now();
  const basis = basisOf(portfolio, kind, asked ?? modelAt(portfolio, moment.toISOString()));
  return {
    portfolio,
    kind,
    basis,
    weights: query.weights === undefined ? basis.arithmetic.weights : askedWeights(basis, query.weights),
    today: Math.floor(moment.getTime() / DAY_MS),
  };
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
