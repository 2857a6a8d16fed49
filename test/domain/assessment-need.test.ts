// Who must be assessed, and by whom: the whole table of what can be known, each row after the guidance that says so.

import t from 'tap';
import { type AssessmentFacts, decideNeed, gatesPassed } from '../../src/domain/assessment-need.js';
import { PHASES, type Phase } from '../../src/domain/product.js';
import { CHECK, facts, RULES, SCOPE } from '../support/assessment-policy.js';

type Known = boolean | null;
type Row = [
  spendCondition: Known,
  transactional: Known,
  newOrRebuilt: Known,
  need: string,
  because: string[],
  source: string | null,
  missing: string[],
];

const SPEND = 'isSpendCondition';
const [TX, NEW] = ['isTransactional', 'isNewOrRebuilt'];
// "a condition of spend approval, or transactional and new or being rebuilt" (GOV.UK, check if you need an assessment).
const ROWS: Row[] = [
  [true, true, true, 'needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [true, true, false, 'needed', ['spend_condition'], CHECK, []],
  [true, true, null, 'needed', ['spend_condition'], CHECK, []],
  [true, false, true, 'needed', ['spend_condition'], CHECK, []],
  [true, false, false, 'needed', ['spend_condition'], CHECK, []],
  [true, false, null, 'needed', ['spend_condition'], CHECK, []],
  [true, null, true, 'needed', ['spend_condition'], CHECK, []],
  [true, null, false, 'needed', ['spend_condition'], CHECK, []],
  [true, null, null, 'needed', ['spend_condition'], CHECK, []],
  [false, true, true, 'needed', ['transactional_and_new'], CHECK, []],
  [false, true, false, 'not_needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [false, true, null, 'unknown', [], null, [NEW]],
  [false, false, true, 'not_needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [false, false, false, 'not_needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [false, false, null, 'not_needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [false, null, true, 'unknown', [], null, [TX]],
  [false, null, false, 'not_needed', ['spend_condition', 'transactional_and_new'], CHECK, []],
  [false, null, null, 'unknown', [], null, [TX, NEW]],
  [null, true, true, 'needed', ['transactional_and_new'], CHECK, []],
  [null, true, false, 'unknown', [], null, [SPEND]],
  [null, true, null, 'unknown', [], null, [SPEND, NEW]],
  [null, false, true, 'unknown', [], null, [SPEND]],
  [null, false, false, 'unknown', [], null, [SPEND]],
  [null, false, null, 'unknown', [], null, [SPEND]],
  [null, null, true, 'unknown', [], null, [SPEND, TX]],
  [null, null, false, 'unknown', [], null, [SPEND]],
  [null, null, null, 'unknown', [], null, [SPEND, TX, NEW]],
];

t.test('every combination of what is known of a product, and of what is not', async (t) => {
  const asked = new Set(
    ROWS.map(([spend, transactional, rebuilt]) => `${spend} ${transactional} ${rebuilt}`),
  );
  t.equal(asked.size, 27, 'the table is whole');
  for (const [isSpendCondition, isTransactional, isNewOrRebuilt, need, because, source, missing] of ROWS) {
    const known = { isSpendCondition, isTransactional, isNewOrRebuilt };
    const settled = { transactionsPerYear: 5, usedByMultipleOrganisations: false };
    const decided = decideNeed(facts({ ...known, ...settled }), RULES);
    const rules = decided.reasons.filter(({ rule }) => rule !== 'end_of_alpha');
    const said = { need: decided.need, rules: rules.map(({ rule }) => rule), missing: decided.missing };
    t.same(said, { need, rules: because, missing }, JSON.stringify(known));
    for (const reason of rules) t.equal(reason.source, source);
    t.equal(decided.stage, 'alpha');
  }
});

t.test('a service made with an assured form-building platform is exempt, whatever else holds', async (t) => {
  const bound = { isTransactional: true, isNewOrRebuilt: true, isSpendCondition: true };
  const decided = decideNeed(facts({ ...bound, isOnAssuredFormPlatform: true }), RULES);
  t.match(decided, { need: 'not_needed', reasons: [{ rule: 'assured_form_platform', source: SCOPE }] });
});

t.test(
  'who assesses: many transactions or several organisations, and what is not known is said',
  async (t) => {
    // "more than 100,000 transactions a year, or civil servants in more than one organisation" (scope of the standard).
    const cases: [transactions: number | null, several: Known, by: string | null, missing: string[]][] = [
      [100_001, null, 'cross_government', []],
      [100_001, false, 'cross_government', []],
      [100_000, false, 'departmental', []],
      [100_000, true, 'cross_government', []],
      [null, true, 'cross_government', []],
      [0, false, 'departmental', []],
      [100_000, null, null, ['usedByMultipleOrganisations']],
      [null, false, null, ['transactionsPerYear']],
      [null, null, null, ['transactionsPerYear', 'usedByMultipleOrganisations']],
    ];
    for (const [transactionsPerYear, usedByMultipleOrganisations, assessedBy, missing] of cases) {
      const known = { isSpendCondition: true, transactionsPerYear, usedByMultipleOrganisations };
      const decided = decideNeed(facts(known), RULES);
      t.match({ ...decided }, { need: 'needed', assessedBy, missing }, JSON.stringify(known));
    }
  },
);

t.test('the phase says which assessment is next, and whether one is', async (t) => {
  const stages: Record<Phase, [string | null, need: string]> = {
    pre_discovery: [null, 'not_needed'],
    discovery: [null, 'not_needed'],
    alpha: ['alpha', 'needed'],
    private_beta: ['beta', 'needed'],
    public_beta: ['live', 'needed'],
    live: [null, 'not_needed'],
    retired: [null, 'not_needed'],
  };
  for (const phase of PHASES) {
    const decided = decideNeed(facts({ phase, isSpendCondition: true }), RULES);
    t.same([decided.stage, decided.need], stages[phase], phase);
    t.ok(decided.reasons.every(({ source }) => source.startsWith('https://')));
  }
  t.match(decideNeed(facts({ phase: null, isSpendCondition: true }), RULES), {
    need: 'unknown',
    missing: ['phase'],
  });
});

t.test('by when: the planned end of the phase, else the deadline, else nobody knows', async (t) => {
  const by = (known: Partial<AssessmentFacts>) => {
    const decided = decideNeed(facts({ isSpendCondition: true, ...known }), RULES);
    return [decided.by, decided.byBasis];
  };
  t.same(by({ plannedPhaseEndOn: '2026-10-01', deadline: '2027-01-01' }), [
    '2026-10-01',
    'planned_phase_end',
  ]);
  t.same(by({ deadline: '2027-01-01' }), ['2027-01-01', 'deadline']);
  t.same(by({}), [null, null]);
});

t.test('the thresholds are those of the policy, not of the code', async (t) => {
  const [many, several] = RULES.crossGovernment;
  const rules = {
    ...RULES,
    crossGovernment: [{ ...many, when: [{ fact: 'transactionsPerYear', over: 10 }] }, several],
  } as typeof RULES;
  const known = facts({ isSpendCondition: true, transactionsPerYear: 11 });
  t.equal(decideNeed(known, rules).assessedBy, 'cross_government');
});

t.test(
  'gates passed: all between two phases, none backwards, into retirement or from no phase',
  async (t) => {
    const passed = (before: Phase | null, after: Phase | null) =>
      gatesPassed(before, after, RULES.gates).map(({ stage }) => stage);
    t.same(passed('discovery', 'live'), ['alpha', 'beta', 'live']);
    t.same(passed('pre_discovery', 'private_beta'), ['alpha']);
    t.same(passed('alpha', 'public_beta'), ['alpha', 'beta']);
    t.same(passed('private_beta', 'live'), ['beta', 'live']);
    t.same(passed('public_beta', 'live'), ['live']);
    for (const [index, before] of PHASES.entries()) {
      t.same(passed(before, 'retired'), [], `${before} to retired`);
      t.same(passed(null, before), [], `null to ${before}`);
      t.same(passed(before, null), [], `${before} to null`);
      for (const after of PHASES.slice(0, index + 1))
        t.same(passed(before, after), [], `${before} to ${after}`);
    }
  },
);
