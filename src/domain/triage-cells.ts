// All that points and facts can be to a set of rules: every combination of bands, and every combination of facts.

import { type PreparedRules, TRIAGE_FACTS, type TriageFact, type TriageFacts } from './triage-rules.js';

/** How many combinations of bands there are. */
export function countBands({ criteria }: PreparedRules): number {
  return criteria.reduce((product, { thresholds }) => product * (thresholds.length + 1), 1);
}

/** Every combination of bands, from the lowest up. One array is used for all. */
export function* allBands({ criteria }: PreparedRules): Generator<number[]> {
  const bands = criteria.map(() => 0);
  for (;;) {
    yield bands;
    let at = bands.length - 1;
    while (at >= 0 && bands[at] === criteria[at]?.thresholds.length) {
      bands[at] = 0;
      at -= 1;
    }
    if (at < 0) return;
    bands[at] = (bands[at] as number) + 1;
  }
}

/** Every combination of these facts, the most ordinary first: all is known and nothing else is so. */
export function* allFacts(named: readonly TriageFact[]): Generator<TriageFacts> {
  for (let set = 0; set < 2 ** named.length; set += 1) {
    const entries = TRIAGE_FACTS.map((fact) => {
      const turned = named.includes(fact) && (set & (2 ** named.indexOf(fact))) !== 0;
      return [fact, turned !== (fact === 'complete')] as const;
    });
    yield Object.fromEntries(entries) as TriageFacts;
  }
}
