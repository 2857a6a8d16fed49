// The ranking done the plain way, to compare the service's with: every score a whole number of ten-millionths of a
// point, everything sorted afresh, every rank counted one by one.

export type Entry = {
  id: string;
  /** Points by criterion, in the model's order; null where nobody scored. */
  points: (number | null)[];
  transactions: number | null;
};

export type Standing = {
  id: string;
  rank: number | null;
  tied: boolean;
  score: number | null;
  best: number;
  worst: number;
};

type Scored = Entry & { low: number; high: number; ranked: boolean };

const MIN = 1;
const MAX = 10;

/** Where each of `shown` stands among `counted`, in the order of display. Weights are whole percents. */
export function standings(
  shown: Entry[],
  counted: Entry[],
  weights: number[],
  options: { unranked: boolean },
): Standing[] {
  const field = counted.map((entry) => scored(entry, weights));
  return shown
    .map((entry) => scored(entry, weights))
    .filter(({ ranked }) => ranked !== options.unranked)
    .sort(options.unranked ? byPossibility : byScore)
    .map((entry) =>
      standing(
        entry,
        field.filter(({ id }) => id !== entry.id),
      ),
    );
}

function scored(entry: Entry, weights: number[]): Scored {
  const sum = (missing: number) =>
    entry.points.reduce<number>(
      (total, points, index) => total + (weights[index] as number) * 100 * (points ?? missing) * 1000,
      0,
    );
  return { ...entry, low: sum(MIN), high: sum(MAX), ranked: !entry.points.includes(null) };
}

function standing({ id, low, high, ranked }: Scored, others: Scored[]): Standing {
  const above = (score: number, bound: 'low' | 'high') =>
    others.filter((other) => other[bound] > score).length;
  const rankedOthers = others.filter((other) => other.ranked);
  return {
    id,
    rank: ranked ? 1 + rankedOthers.filter((other) => other.low > low).length : null,
    tied: ranked && rankedOthers.some((other) => other.low === low),
    score: ranked ? low / 10_000_000 : null,
    best: 1 + above(high, 'low'),
    worst: 1 + above(low, 'high'),
  };
}

function byScore(a: Scored, b: Scored): number {
  return (
    b.low - a.low ||
    (b.points[0] as number) - (a.points[0] as number) ||
    (b.points[1] as number) - (a.points[1] as number) ||
    byTransactions(a, b)
  );
}

function byPossibility(a: Scored, b: Scored): number {
  return b.high - a.high || b.low - a.low || byTransactions(a, b);
}

function byTransactions(a: Scored, b: Scored): number {
  return (b.transactions ?? -1) - (a.transactions ?? -1) || (a.id < b.id ? -1 : 1);
}
