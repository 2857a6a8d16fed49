// What can be wrong with triage rules: that they contradict themselves, are never reached, or punish more points. The
// thresholds cut every criterion into a few bands, so all there is can be walked.

import { decimalText, listText } from './plain-english.js';
import type { PolicyFault } from './policy-fault.js';
import { allBands, allFacts, countBands } from './triage-cells.js';
import {
  decidingRule,
  type PreparedRule,
  type PreparedRules,
  prepareRules,
  SUGGESTIONS,
  type Suggestion,
  type TriageCondition,
  type TriageFacts,
  type TriageRulesPolicy,
} from './triage-rules.js';

/** More combinations of bands than this are not walked: a reader could not follow such rules either. */
const MOST_CELLS = 5_000;

/** Everything that is wrong with rules. None means in particular: more points never make a worse suggestion. */
export function triageRuleFaults(policy: TriageRulesPolicy): PolicyFault[] {
  const own = policy.rules.flatMap((rule, index) => [
    ...repeatedId(policy, index),
    ...contradictions(rule.when, `/rules/${index}/when`),
  ]);
  if (own.length > 0) return own;
  const rules = prepareRules(policy);
  const cells = countBands(rules);
  if (cells > MOST_CELLS) {
    const detail = `The thresholds make ${cells} combinations; at most ${MOST_CELLS} can be checked.`;
    return [{ pointer: '/rules', code: 'too_many_thresholds', detail }];
  }
  return walk(rules);
}

function repeatedId({ rules }: TriageRulesPolicy, index: number): PolicyFault[] {
  const id = rules[index]?.id;
  if (rules.findIndex((rule) => rule.id === id) === index) return [];
  return [{ pointer: `/rules/${index}/id`, code: 'repeated', detail: `Another rule is called "${id}" too.` }];
}

/** Conditions of one rule that cannot hold together. */
function contradictions(when: readonly TriageCondition[], pointer: string): PolicyFault[] {
  return when.flatMap((condition, index) => {
    const other = when.slice(0, index).find((earlier) => contradict(earlier, condition));
    if (other === undefined) return [];
    const detail = `"${conditionText(condition)}" and "${conditionText(other)}" never hold together.`;
    return [{ pointer: `${pointer}/${index}`, code: 'contradiction', detail }];
  });
}

function contradict(a: TriageCondition, b: TriageCondition): boolean {
  if ('fact' in a) return 'fact' in b && a.fact === b.fact && a.is !== b.is;
  if ('fact' in b || a.criterion !== b.criterion) return false;
  const least = 'atLeast' in a ? a.atLeast : 'atLeast' in b ? b.atLeast : -Infinity;
  const below = 'below' in a ? a.below : 'below' in b ? b.below : Infinity;
  return least >= below;
}

function conditionText(condition: TriageCondition): string {
  if ('fact' in condition) return `${condition.fact} is ${condition.is}`;
  if ('atLeast' in condition) return `${condition.criterion} at least ${condition.atLeast}`;
  return `${condition.criterion} below ${condition.below}`;
}

/** Walks every combination of bands and facts, and every step up from each. */
function walk(rules: PreparedRules): PolicyFault[] {
  const reached = new Set<number>();
  const faults = new Map<string, PolicyFault>();
  for (const facts of allFacts(rules.facts)) {
    for (const bands of allBands(rules)) {
      const rule = decidingRule(rules, bands, facts);
      reached.add(rule);
      for (const [criterion, { thresholds }] of rules.criteria.entries()) {
        if (bands[criterion] === thresholds.length) continue;
        const raised = bands.with(criterion, (bands[criterion] as number) + 1);
        const after = decidingRule(rules, raised, facts);
        const key = `${rule} ${after}`;
        const pair = [rules.rules[rule], rules.rules[after]] as [PreparedRule, PreparedRule];
        if (faults.has(key) || !worsens(pair[0].suggestion, pair[1].suggestion)) continue;
        const detail = counterexample(rules, { bands, criterion, facts }, pair);
        const pointer = after === rules.rules.length - 1 ? '/otherwise' : `/rules/${after}`;
        faults.set(key, { pointer, code: 'not_monotone', detail });
      }
    }
  }
  return [...unreached(rules, reached), ...faults.values()];
}

function unreached({ rules }: PreparedRules, reached: ReadonlySet<number>): PolicyFault[] {
  return rules.slice(0, -1).flatMap(({ id }, index) => {
    if (reached.has(index)) return [];
    const detail = `The rule "${id}" never decides: wherever it holds, an earlier one does.`;
    return [{ pointer: `/rules/${index}`, code: 'never_reached', detail }];
  });
}

/**
 * Whether a suggestion that more points turn into another is the worse for it. Merging and what is mandatory go by facts:
 * points must neither end them nor, as the last of all, bring them about.
 */
function worsens(before: Suggestion, after: Suggestion): boolean {
  if (before === after) return false;
  if (before === 'merge' || before === 'mandatory') return true;
  return SUGGESTIONS.indexOf(after) > SUGGESTIONS.indexOf(before);
}

type Step = { bands: readonly number[]; criterion: number; facts: TriageFacts };

function counterexample(
  { criteria, facts: named }: PreparedRules,
  { bands, criterion, facts }: Step,
  [before, after]: [PreparedRule, PreparedRule],
): string {
  const raised = criteria[criterion] as { key: string; thresholds: number[] };
  const line = decimalText(raised.thresholds[bands[criterion] as number] as number);
  const others = criteria.flatMap(({ key, thresholds }, index) =>
    index === criterion ? [] : `${key} is ${bandText(thresholds, bands[index] as number)}`,
  );
  const context = [...others, ...named.map((fact) => `${fact} is ${facts[fact]}`)];
  const where = context.length === 0 ? '' : ` while ${listText(context)}`;
  const turn = `turns ${before.suggestion} (${ruleText(before)}) into ${after.suggestion} (${ruleText(after)})`;
  return `Raising ${raised.key} from below ${line} to ${line} ${turn}${where}.`;
}

function ruleText({ id }: PreparedRule): string {
  return id === null ? 'no rule' : `rule "${id}"`;
}

function bandText(thresholds: readonly number[], band: number): string {
  const [from, to] = [thresholds[band - 1], thresholds[band]];
  if (from === undefined) return `below ${decimalText(to as number)}`;
  if (to === undefined) return `at least ${decimalText(from)}`;
  return `at least ${decimalText(from)} and below ${decimalText(to)}`;
}
