// What a ranking stands on: the portfolio of the moment, a scoring model, weights and the day. Every answer names it.

import type { SubjectKind } from '../../domain/subject.js';
import { parseWeights } from '../../domain/weights.js';
import type { Basis } from '../../projection/basis.js';
import { basisOf, modelAt, type Portfolio } from '../../projection/portfolio.js';
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

export type GroundQuery = { weights?: string };

const DAY_MS = 86_400_000;

/** Finds the ground that a request asks for. Rejects when the database cannot be asked. */
export async function findGround(
  { projection, now }: Pick<Dependencies, 'projection' | 'now'>,
  kind: SubjectKind,
  query: GroundQuery,
): Promise<Ground> {
  const portfolio = await projection.fresh();
  const moment = now();
  const basis = basisOf(portfolio, kind, modelAt(portfolio, moment.toISOString()));
  const { weights, keys } = basis.arithmetic;
  return {
    portfolio,
    kind,
    basis,
    weights: query.weights === undefined ? weights : parseWeights(query.weights, keys),
    today: Math.floor(moment.getTime() / DAY_MS),
  };
}

/** The ground as the wire names it. */
export function viewGround({ portfolio, basis, weights }: Ground) {
  const { id, version } = basis.model;
  return {
    asOf: portfolio.asOf,
    model: { id, version },
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
