// Who moved between two moments, and because of what.

import { additiveScore } from './additive-score.js';

/**
 * A subject's totals by the points of then and of now (the first word) under the weights or model of then and of now
 * (the second). It was ranked then where `oldOld` is a number, and is ranked now where `newNew` is. Where two models
 * differ so much that points of one moment give no total under the other's model, `newOld` or `oldNew` is null and the
 * whole difference counts as the model's.
 */
export type Totals = {
  oldOld: number | null;
  newOld: number | null;
  oldNew: number | null;
  newNew: number | null;
};

export type Mover = { id: string; totals: Totals };

/** Places gained (above 0) or lost (below 0) by each cause; they sum to the places gained in all. */
export type Causes = {
  ownScores: number;
  weights: number;
  othersScores: number;
  left: number;
  entered: number;
};

export type Movement = { id: string; before: number; after: number; places: number; causes: Causes };

export type Movements = {
  /** Those ranked at both moments, in the order given, whether they moved or not. */
  stayed: Movement[];
  /** Their rank now, and their rank then. */
  entered: { id: string; rank: number }[];
  left: { id: string; rank: number }[];
};

/** The totals of a subject under one model whose weights may have changed; null where it was or is not ranked. */
export function totalsOf(
  points: { before: readonly number[] | null; after: readonly number[] | null },
  weights: { before: readonly number[]; after: readonly number[] },
): Totals {
  const total = (under: readonly number[], of: readonly number[] | null) =>
    of === null ? null : additiveScore(under, of);
  return {
    oldOld: total(weights.before, points.before),
    newOld: total(weights.before, points.after),
    oldNew: total(weights.after, points.before),
    newNew: total(weights.after, points.after),
  };
}

/**
 * Splits each move by cause, taking the causes one after another: the subject's own scores at the old weights, then the
 * weights, then the others' scores, then those who left, then those who entered. Each part is the difference of two
 * ranks, so the parts sum exactly. A few sorts, and a few binary searches a subject.
 */
export function movements(movers: readonly Mover[]): Movements {
  const fields = fieldsOf(movers);
  const then = movers.filter(({ totals }) => totals.oldOld !== null);
  return {
    stayed: then.filter(({ totals }) => totals.newNew !== null).map((mover) => movementOf(mover, fields)),
    entered: movers
      .filter(({ totals }) => totals.newNew !== null && totals.oldOld === null)
      .map(({ id, totals }) => ({ id, rank: rankIn(fields.after, totals.newNew as number) })),
    left: then
      .filter(({ totals }) => totals.newNew === null)
      .map(({ id, totals }) => ({ id, rank: rankIn(fields.before, totals.oldOld as number) })),
  };
}

/** Its ranks then and now, null where it had or has none; the places gained and their causes where it has both. */
export type Move = {
  before: number | null;
  after: number | null;
  places: number | null;
  causes: Causes | null;
};

/** The same, told of one at a time: for those who ask about a few of many. */
export function traceMoves(movers: readonly Mover[]): (mover: Mover) => Move {
  const fields = fieldsOf(movers);
  return (mover) => {
    const { oldOld, newNew } = mover.totals;
    if (oldOld !== null && newNew !== null) return movementOf(mover, fields);
    const before = oldOld === null ? null : rankIn(fields.before, oldOld);
    const after = newNew === null ? null : rankIn(fields.after, newNew);
    return { before, after, places: null, causes: null };
  };
}

export const CAUSES = ['ownScores', 'weights', 'othersScores', 'left', 'entered'] as const;

/** The cause of most places, up or down; the earlier of equals; null where no cause moved it. */
export function mainCause(causes: Causes): keyof Causes | null {
  let main: keyof Causes | null = null;
  for (const cause of CAUSES) {
    if (Math.abs(causes[cause]) > (main === null ? 0 : Math.abs(causes[main]))) main = cause;
  }
  return main;
}

/** Totals of one step each, ascending. */
type Fields = {
  before: Float64Array;
  reweighted: Float64Array;
  rescored: Float64Array;
  remaining: Float64Array;
  after: Float64Array;
};

function fieldsOf(movers: readonly Mover[]): Fields {
  const then = movers.filter(({ totals }) => totals.oldOld !== null);
  const now = movers.filter(({ totals }) => totals.newNew !== null);
  const leavers = then.filter(({ totals }) => totals.newNew === null);
  const stayers = then.filter(({ totals }) => totals.newNew !== null);
  return {
    before: sorted(then, (totals) => totals.oldOld),
    reweighted: sorted(then, underNew),
    rescored: sorted([...stayers, ...leavers], (totals) => totals.newNew ?? totals.oldNew),
    remaining: sorted(stayers, (totals) => totals.newNew),
    after: sorted(now, (totals) => totals.newNew),
  };
}

function movementOf({ id, totals }: Mover, fields: Fields): Movement {
  const old = totals.oldOld as number;
  const present = totals.newNew as number;
  const rescored = totals.newOld ?? old;
  const reweighted = underNew(totals) as number;
  const ranks = [
    rankIn(fields.before, old),
    // In the first two fields the subject's own former total stands too, and may be above its new one.
    rankIn(fields.before, rescored) - (old > rescored ? 1 : 0),
    rankIn(fields.reweighted, present) - (reweighted > present ? 1 : 0),
    rankIn(fields.rescored, present),
    rankIn(fields.remaining, present),
    rankIn(fields.after, present),
  ] as const;
  const [before, own, weights, others, left, after] = ranks;
  const causes = {
    ownScores: before - own,
    weights: own - weights,
    othersScores: weights - others,
    left: others - left,
    entered: left - after,
  };
  return { id, before, after, places: before - after, causes };
}

function underNew(totals: Totals): number | null {
  return totals.oldNew ?? totals.newNew;
}

function sorted(movers: readonly Mover[], total: (totals: Totals) => number | null): Float64Array {
  return Float64Array.from(movers.flatMap(({ totals }) => total(totals) ?? [])).sort();
}

/** 1 + those strictly above. */
function rankIn(ascending: Float64Array, total: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] as number) > total) to = middle;
    else from = middle + 1;
  }
  return 1 + ascending.length - from;
}
