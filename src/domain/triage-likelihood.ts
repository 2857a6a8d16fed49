// How likely each suggestion is where points are doubtful: every criterion apart from the others, and every thousandth
// of a point in its interval as likely as any other. Counted in whole numbers, so 1 means certain.

import {
  bandOf,
  decidingRule,
  type PreparedRules,
  SUGGESTIONS,
  type Suggestion,
  type TriageFacts,
} from './triage-rules.js';

/** Thousandths of a point, `low` not above `high`. */
export type PointInterval = { low: number; high: number };

export type Likelihood = { suggestion: Suggestion; probability: number };

/**
 * The suggestions that some points in these intervals lead to (by criterion of the rules), the most likely first and
 * the more wanted first among equals. Exact but for one division: the share of all combinations of points.
 */
export function likelihoods(
  rules: PreparedRules,
  intervals: readonly PointInterval[],
  facts: TriageFacts,
): Likelihood[] {
  const shares = rules.criteria.map(({ thresholds }, index) =>
    bandShares(thresholds, intervals[index] as PointInterval),
  );
  const counts = new Map<Suggestion, bigint>();
  const bands: number[] = [];
  const count = (criterion: number, ways: bigint): void => {
    if (criterion < shares.length) {
      for (const share of shares[criterion] as BandShare[]) {
        bands[criterion] = share.band;
        count(criterion + 1, ways * share.points);
      }
      return;
    }
    const { suggestion } = rules.rules[decidingRule(rules, bands, facts)] as { suggestion: Suggestion };
    counts.set(suggestion, (counts.get(suggestion) ?? 0n) + ways);
  };
  count(0, 1n);
  const all = [...counts.values()].reduce((sum, ways) => sum + ways, 0n);
  return Array.from(counts, ([suggestion, ways]) => ({
    suggestion,
    probability: Number(ways) / Number(all),
  })).sort(
    (a, b) =>
      b.probability - a.probability || SUGGESTIONS.indexOf(a.suggestion) - SUGGESTIONS.indexOf(b.suggestion),
  );
}

type BandShare = { band: number; points: bigint };

/** How many thousandths of the interval lie in each band that it touches. */
function bandShares(thresholds: readonly number[], { low, high }: PointInterval): BandShare[] {
  const shares: BandShare[] = [];
  const last = bandOf(thresholds, high);
  for (let band = bandOf(thresholds, low); band <= last; band += 1) {
    const from = Math.max(low, thresholds[band - 1] ?? low);
    const to = Math.min(high, (thresholds[band] ?? Infinity) - 1);
    shares.push({ band, points: BigInt(to - from + 1) });
  }
  return shares;
}
