// Where adding and multiplying the criteria would put different subjects at the top. A finding to report, not a fault.

/** The totals of one subject, the higher the better. Only their order counts, so any unit will do. */
export type TwoTotals = { id: string; additive: number; geometric: number };

export type ModelAgreement = {
  /** Those first in each order; several where they tie. */
  leaders: { additive: string[]; geometric: string[] };
  /** Whether nobody is first in both. */
  leaderDiffers: boolean;
  /** Those among the top n (a shared rank counts as its best) of one order only. */
  onlyAdditive: string[];
  onlyGeometric: string[];
  /** Pairs from the top n of either order that the orders turn round; `above` is the one that the additive prefers. */
  swapped: { above: string; below: string }[];
};

/** Compares the two orders among their top n (at least 1). A tie in either order is no disagreement about the pair. */
export function modelAgreement(subjects: readonly TwoTotals[], n: number): ModelAgreement {
  const topOf = (order: 'additive' | 'geometric', count: number) => {
    const totals = Float64Array.from(subjects, (subject) => subject[order]).sort();
    const least = totals[Math.max(0, totals.length - count)] ?? 0;
    return new Set(subjects.filter((subject) => subject[order] >= least));
  };
  const additive = topOf('additive', n);
  const geometric = topOf('geometric', n);
  const firsts = { additive: topOf('additive', 1), geometric: topOf('geometric', 1) };
  const top = subjects.filter((subject) => additive.has(subject) || geometric.has(subject));
  const idsOf = (some: Iterable<TwoTotals>) => Array.from(some, ({ id }) => id);
  return {
    leaders: { additive: idsOf(firsts.additive), geometric: idsOf(firsts.geometric) },
    leaderDiffers:
      subjects.length > 0 && ![...firsts.additive].some((subject) => firsts.geometric.has(subject)),
    onlyAdditive: idsOf(top.filter((subject) => !geometric.has(subject))),
    onlyGeometric: idsOf(top.filter((subject) => !additive.has(subject))),
    swapped: swappedPairs(top),
  };
}

function swappedPairs(top: readonly TwoTotals[]): ModelAgreement['swapped'] {
  const byAdditive = [...top].sort((a, b) => b.additive - a.additive);
  return byAdditive.flatMap((above, index) =>
    byAdditive
      .slice(index + 1)
      .filter((below) => above.additive > below.additive && below.geometric > above.geometric)
      .map((below) => ({ above: above.id, below: below.id })),
  );
}
