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
  const fields = fieldsOf(columnsOf(movers));
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

/** Totals of many subjects, one place each; NaN where there is none. */
export type TotalColumns = Record<keyof Totals, Float64Array>;

/** The same as `movements`, told of one place at a time: for those who ask about a few of many. */
export function traceMoves(columns: TotalColumns): (at: number) => Move {
  const fields = fieldsOf(columns);
  const read = (column: Float64Array, at: number) => {
    const total = column[at] as number;
    return Number.isNaN(total) ? null : total;
  };
  return (at) => {
    const [oldOld, newNew] = [read(columns.oldOld, at), read(columns.newNew, at)];
    if (oldOld === null || newNew === null) {
      const before = oldOld === null ? null : rankIn(fields.before, oldOld);
      const after = newNew === null ? null : rankIn(fields.after, newNew);
      return { before, after, places: null, causes: null };
    }
    const totals = { oldOld, newOld: read(columns.newOld, at), oldNew: read(columns.oldNew, at), newNew };
    const { id: _id, ...move } = movementOf({ id: '', totals }, fields);
    return move;
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

function columnsOf(movers: readonly Mover[]): TotalColumns {
  const column = (key: keyof Totals) => Float64Array.from(movers, ({ totals }) => totals[key] ?? Number.NaN);
  return {
    oldOld: column('oldOld'),
    newOld: column('newOld'),
    oldNew: column('oldNew'),
    newNew: column('newNew'),
  };
}

function fieldsOf({ oldOld, oldNew, newNew }: TotalColumns): Fields {
  const either = (one: number, other: number) => (Number.isNaN(one) ? other : one);
  const ofThen = (total: (at: number) => number) =>
    sorted(oldOld.length, (at) => (Number.isNaN(oldOld[at] as number) ? Number.NaN : total(at)));
  return {
    before: sorted(oldOld.length, (at) => oldOld[at] as number),
    reweighted: ofThen((at) => either(oldNew[at] as number, newNew[at] as number)),
    rescored: ofThen((at) => either(newNew[at] as number, oldNew[at] as number)),
    remaining: ofThen((at) => newNew[at] as number),
    after: sorted(newNew.length, (at) => newNew[at] as number),
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

/** Ascending, without those that are NaN. */
function sorted(length: number, total: (at: number) => number): Float64Array {
  const found = new Float64Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const value = total(at);
    if (Number.isNaN(value)) continue;
    found[count] = value;
    count += 1;
  }
  return found.subarray(0, count).sort();
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
