// Triage rules: what to do next with a product or a case, from its points and what is known of it. The first rule whose
// conditions all hold decides.

import { toMillipoints } from './scoring-model.js';

/** From the most wanted to the least; the last two go by facts alone. */
export const SUGGESTIONS = [
  'do_now',
  'schedule',
  'unblock',
  'improve_case',
  'gather_evidence',
  'stop_or_retire',
  'merge',
  'mandatory',
] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

export const TRIAGE_FACTS = ['mandatory', 'complete', 'duplicate', 'deadline_due', 'idea'] as const;
export type TriageFact = (typeof TRIAGE_FACTS)[number];
export type TriageFacts = Readonly<Record<TriageFact, boolean>>;

/** Points on the scale of the scoring model, or whether a fact is so. */
export type TriageCondition =
  | { criterion: string; atLeast: number }
  | { criterion: string; below: number }
  | { fact: TriageFact; is: boolean };

export type TriageRule = {
  id: string;
  suggestion: Suggestion;
  when: TriageCondition[];
  reason: string;
};

export type TriageRulesPolicy = {
  rules: TriageRule[];
  /** What holds where no rule does. */
  otherwise: { suggestion: Suggestion; reason: string };
};

/** Rules made ready: points become bands, which the thresholds cut. */
export type PreparedRules = {
  /** The criteria that the rules name, and the points (in thousandths, ascending) at which each one's bands begin. */
  criteria: { key: string; thresholds: number[] }[];
  /** The facts that the rules name. */
  facts: TriageFact[];
  /** In order; the last is what holds otherwise, and has no conditions. */
  rules: PreparedRule[];
};

export type PreparedRule = {
  id: string | null;
  suggestion: Suggestion;
  reason: string;
  /** The criterion's band (counted from 0) lies from `from` to `to`. */
  bands: { criterion: number; from: number; to: number }[];
  facts: { fact: TriageFact; is: boolean }[];
};

/** Prepares rules once, for use on many subjects. */
export function prepareRules({ rules, otherwise }: TriageRulesPolicy): PreparedRules {
  const cuts = new Map<string, Set<number>>();
  for (const condition of rules.flatMap(({ when }) => when)) {
    if ('fact' in condition) continue;
    const cut = cuts.get(condition.criterion) ?? new Set();
    cuts.set(condition.criterion, cut.add(thresholdOf(condition)));
  }
  const criteria = Array.from(cuts, ([key, cut]) => ({ key, thresholds: [...cut].sort((a, b) => a - b) }));
  const named = new Set(
    rules.flatMap(({ when }) => when.flatMap((each) => ('fact' in each ? each.fact : []))),
  );
  return {
    criteria,
    facts: TRIAGE_FACTS.filter((fact) => named.has(fact)),
    rules: [
      ...rules.map((rule) => prepareRule(rule, criteria)),
      { id: null, ...otherwise, bands: [], facts: [] },
    ],
  };
}

function prepareRule(rule: TriageRule, criteria: PreparedRules['criteria']): PreparedRule {
  const prepared: PreparedRule = { ...rule, bands: [], facts: [] };
  for (const condition of rule.when) {
    if ('fact' in condition) {
      prepared.facts.push(condition);
      continue;
    }
    const criterion = criteria.findIndex(({ key }) => key === condition.criterion);
    const { thresholds } = criteria[criterion] as { thresholds: number[] };
    const cut = thresholds.indexOf(thresholdOf(condition));
    const least = 'atLeast' in condition;
    prepared.bands.push({ criterion, from: least ? cut + 1 : 0, to: least ? thresholds.length : cut });
  }
  return prepared;
}

function thresholdOf(condition: { atLeast: number } | { below: number }): number {
  return toMillipoints('atLeast' in condition ? condition.atLeast : condition.below);
}

/** The band that points (in thousandths) lie in: how many of the ascending thresholds they reach. */
export function bandOf(thresholds: readonly number[], points: number): number {
  let band = 0;
  while (band < thresholds.length && points >= (thresholds[band] as number)) band += 1;
  return band;
}

/** The place of the first rule that holds in these bands. Unknown points (null) meet no condition. */
export function decidingRule(
  { rules }: PreparedRules,
  bands: readonly (number | null)[],
  facts: TriageFacts,
): number {
  return rules.findIndex(
    (rule) =>
      rule.facts.every(({ fact, is }) => facts[fact] === is) &&
      rule.bands.every(({ criterion, from, to }) => {
        const band = bands[criterion] ?? null;
        return band !== null && band >= from && band <= to;
      }),
  );
}

/** What the rules say at points in thousandths by criterion key; null where they are not known. */
export function suggest(
  rules: PreparedRules,
  points: (criterion: string) => number | null,
  facts: TriageFacts,
): PreparedRule {
  const bands = rules.criteria.map(({ key, thresholds }) => {
    const known = points(key);
    return known === null ? null : bandOf(thresholds, known);
  });
  return rules.rules[decidingRule(rules, bands, facts)] as PreparedRule;
}
