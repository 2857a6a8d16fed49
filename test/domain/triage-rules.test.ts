// What the triage rules suggest, and what rules must hold to.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { triageRuleFaults } from '../../src/domain/triage-rule-faults.js';
import {
  prepareRules,
  type Suggestion,
  suggest,
  type TriageCondition,
  type TriageFacts,
  type TriageRulesPolicy,
} from '../../src/domain/triage-rules.js';
import { holds } from '../support/property.js';
import { DEFAULT_RULES, readRules, USUAL } from '../support/triage-rules.js';

const PREPARED = prepareRules(DEFAULT_RULES);
type Named = { value?: number | null; urgency?: number | null; feasibility?: number | null };

function suggested(points: Named, facts: Partial<TriageFacts> = {}): string {
  const given = points as Record<string, number | null | undefined>;
  const thousandths = (criterion: string) => {
    const known = given[criterion] ?? null;
    return known === null ? null : known * 1000;
  };
  return suggest(PREPARED, thousandths, { ...USUAL, ...facts }).suggestion;
}

/** By value, urgency and feasibility: what holds without and with a deadline that is due. */
const TABLE: [value: number, urgency: number, feasibility: number, usual: Suggestion, due: Suggestion][] = [
  [1, 1, 1, 'stop_or_retire', 'stop_or_retire'],
  [3.999, 6.999, 10, 'stop_or_retire', 'stop_or_retire'],
  [1, 7, 4.999, 'improve_case', 'improve_case'],
  [1, 7, 5, 'improve_case', 'do_now'],
  [4, 1, 1, 'improve_case', 'improve_case'],
  [4, 1, 5, 'improve_case', 'do_now'],
  [6.999, 7, 4.999, 'improve_case', 'improve_case'],
  [6.999, 10, 10, 'improve_case', 'do_now'],
  [7, 6.999, 4.999, 'improve_case', 'improve_case'],
  [7, 6.999, 5, 'schedule', 'do_now'],
  [7, 7, 4.999, 'unblock', 'unblock'],
  [7, 7, 5, 'do_now', 'do_now'],
];

t.test('the default rules: what they suggest in every band of points', async (t) => {
  for (const [value, urgency, feasibility, usual, due] of TABLE) {
    const points = { value, urgency, feasibility };
    t.equal(suggested(points), usual, `${value} ${urgency} ${feasibility}`);
    t.equal(
      suggested(points, { deadline_due: true }),
      due,
      `${value} ${urgency} ${feasibility}, deadline due`,
    );
  }
});

t.test(
  'what is mandatory is done, what is there already is merged, and what is not known is asked for',
  async (t) => {
    for (const [value, urgency, feasibility] of TABLE) {
      const points = { value, urgency, feasibility };
      const all = { duplicate: true, complete: false, deadline_due: true };
      t.equal(suggested(points, { ...all, mandatory: true }), 'mandatory');
      t.equal(suggested(points, all), 'merge');
      t.equal(suggested(points, { ...all, duplicate: false }), 'gather_evidence');
    }
  },
);

t.test('points that are not known meet no condition', async (t) => {
  t.equal(suggested({ value: null, urgency: 1, feasibility: 9 }), 'improve_case', 'not below 4 either');
  t.equal(suggested({ value: 9, urgency: null, feasibility: 9 }), 'schedule');
});

t.test('the default rules are without fault', async (t) => {
  t.same(triageRuleFaults(DEFAULT_RULES), []);
});

const rule = (id: string, suggestion: Suggestion, ...when: TriageCondition[]) => {
  return { id, suggestion, when, reason: 'Agreed.' };
};
const rules = (...given: TriageRulesPolicy['rules']): TriageRulesPolicy => {
  return { rules: given, otherwise: { suggestion: 'improve_case', reason: 'Agreed.' } };
};

t.test('rules that punish more points are refused with an example that a reader understands', async (t) => {
  const policy = rules(
    rule(
      'later',
      'schedule',
      { criterion: 'value', atLeast: 7 },
      { criterion: 'urgency', below: 7 },
      { fact: 'complete', is: true },
    ),
  );
  t.same(triageRuleFaults(policy), [
    {
      pointer: '/otherwise',
      code: 'not_monotone',
      detail:
        'Raising urgency from below 7 to 7 turns schedule (rule "later") into improve_case (no rule) while value is at least 7 and complete is true.',
    },
  ]);
});

t.test('merging and what is mandatory must not go by points, in either direction', async (t) => {
  const codes = (policy: TriageRulesPolicy) => triageRuleFaults(policy).map(({ code }) => code);
  t.same(codes(rules(rule('a', 'merge', { criterion: 'value', atLeast: 7 }))), ['not_monotone']);
  t.same(codes(rules(rule('a', 'mandatory', { criterion: 'value', below: 7 }))), ['not_monotone']);
  const hidden = rules(
    rule('a', 'do_now', { criterion: 'value', atLeast: 7 }),
    rule('b', 'merge', { fact: 'duplicate', is: true }),
  );
  t.same(codes(hidden), ['not_monotone'], 'a rule of facts below a rule of points goes by points');
});

t.test('names given twice, contradictions and rules never reached are told', async (t) => {
  const value = (atLeast: number) => ({ criterion: 'value', atLeast });
  const faults = (policy: TriageRulesPolicy) =>
    triageRuleFaults(policy).map(({ code, pointer }) => `${code} ${pointer}`);
  t.same(faults(rules(rule('a', 'do_now', value(8)), rule('a', 'schedule', value(6)))), [
    'repeated /rules/1/id',
  ]);
  t.same(faults(rules(rule('a', 'do_now', value(5), { criterion: 'value', below: 5 }))), [
    'contradiction /rules/0/when/1',
  ]);
  const both = rule('a', 'do_now', { fact: 'idea', is: true }, { fact: 'idea', is: false });
  t.same(faults(rules(both)), ['contradiction /rules/0/when/1']);
  t.same(faults(rules(rule('a', 'do_now', value(6)), rule('b', 'schedule', value(8)))), [
    'never_reached /rules/1',
  ]);
});

t.test('more combinations than anyone could follow are not walked', async (t) => {
  const many = Array.from({ length: 8 }, (_, criterion) =>
    [3, 5].map((atLeast) => ({ criterion: `c${criterion}`, atLeast })),
  );
  const policy = rules(rule('a', 'do_now', ...many.flat()));
  t.match(triageRuleFaults(policy), [{ code: 'too_many_thresholds' }]);
});

const anyCondition: fc.Arbitrary<TriageCondition> = fc.oneof(
  fc.record({ criterion: fc.constantFrom('value', 'urgency'), atLeast: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ criterion: fc.constantFrom('value', 'urgency'), below: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ fact: fc.constantFrom('complete' as const, 'duplicate' as const), is: fc.boolean() }),
);
const PREFERENCE = ['do_now', 'schedule', 'unblock', 'improve_case', 'gather_evidence', 'stop_or_retire'];
const anySuggestion = fc.constantFrom(
  ...(PREFERENCE as Suggestion[]),
  'merge' as const,
  'mandatory' as const,
);
const anyRules: fc.Arbitrary<TriageRulesPolicy> = fc.record({
  rules: fc
    .array(
      fc.record({
        suggestion: anySuggestion,
        when: fc.array(anyCondition, { minLength: 1, maxLength: 3 }),
        reason: fc.constant('Any.'),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((each) => each.map((rule, index) => ({ id: `r${index}`, ...rule }))),
  otherwise: fc.record({ suggestion: anySuggestion, reason: fc.constant('Any.') }),
});

const TRUTHS = [false, true];
const GRID = [0, 1, 2, 3];

/** Whether raising one criterion anywhere on the grid makes a suggestion worse, and which rules ever decide. */
function readAll(policy: TriageRulesPolicy): { punishes: boolean; decided: Set<number> } {
  let punishes = false;
  const decided = new Set<number>();
  const place = (suggestion: string) => PREFERENCE.indexOf(suggestion);
  for (const complete of TRUTHS)
    for (const duplicate of TRUTHS)
      for (const value of GRID)
        for (const urgency of GRID) {
          const facts = { ...USUAL, complete, duplicate };
          const before = readRules(policy, { value, urgency }, facts);
          decided.add(before.at);
          for (const more of GRID) {
            for (const raised of [
              { value: more, urgency },
              { value, urgency: more },
            ]) {
              if (raised.value < value || raised.urgency < urgency) continue;
              const after = readRules(policy, raised, facts).suggestion;
              if (after === before.suggestion) continue;
              const byPoints = place(after) >= 0 && place(before.suggestion) >= 0;
              if (!byPoints || place(after) > place(before.suggestion)) punishes = true;
            }
          }
        }
  return { punishes, decided };
}

t.test('what the check says of any rules is what trying all points says', async (t) => {
  let good = 0;
  let bad = 0;
  const property = fc.property(anyRules, (policy) => {
    const codes = triageRuleFaults(policy).map(({ code }) => code);
    const { punishes, decided } = readAll(policy);
    if (codes.includes('contradiction')) return;
    assert.equal(codes.includes('not_monotone'), punishes);
    const idle = policy.rules.filter((_, index) => !decided.has(index)).length;
    assert.equal(codes.filter((code) => code === 'never_reached').length, idle);
    if (punishes) bad += 1;
    else good += 1;
  });
  holds(t, property, 2000);
  t.ok(good > 50 && bad > 50, `${good} good, ${bad} bad`);
});

t.test('rules decide as they read, whatever the points', async (t) => {
  const anyPoint = fc.integer({ min: 0, max: 4000 });
  const property = fc.property(anyRules, anyPoint, anyPoint, (policy, value, urgency) => {
    const points: Record<string, number> = { value, urgency };
    const made = suggest(prepareRules(policy), (criterion) => points[criterion] as number, USUAL);
    const read = readRules(policy, { value: value / 1000, urgency: urgency / 1000 }, USUAL);
    assert.equal(made.suggestion, read.suggestion);
    assert.equal(made.id, policy.rules[read.at]?.id ?? null);
  });
  holds(t, property, 500);
});
