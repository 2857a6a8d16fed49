// What an approval is worth: it holds for the facts it was given on, and lapses when they change or its day is past.

import t from 'tap';
import { decisionFaults, overdueConditions } from '../../../src/domain/spend/approval.js';
import { decidingFacts, type JudgedCase, judgeCase } from '../../../src/domain/spend/judgement.js';
import { rulesFaults } from '../../../src/domain/spend/spend-rules.js';
import { spendStanding } from '../../../src/domain/spend/standing.js';
import { answers, GROUND, makeCase, pounds } from '../../support/spend-cases.js';
import { SPEND_DECISIONS, SPEND_RULES } from '../../support/spend-policies.js';

const ground = {
  ...GROUND,
  limits: {
    autonomy: [],
    limits: [{ businessUnitId: null, limit: '900000.00', from: '2026-04-01', source: 'Letter' }],
  },
};

/** A case approved as it is, with some of it otherwise afterwards. */
function approved(
  since: Partial<JudgedCase> = {},
  decision: Partial<JudgedCase['decision']> = {},
): JudgedCase {
  const then = makeCase({ status: 'decided' });
  const made = {
    id: 'decision',
    outcome: 'approved',
    effect: 'approves' as const,
    authority: 'self_assured' as const,
    validUntil: null,
    conditions: [],
    facts: decidingFacts(then),
    ...decision,
  };
  return { ...then, decision: made, ...since };
}

t.test('an approved case may spend', async (t) => {
  t.match(judgeCase(approved(), ground), { maySpend: true, bars: [], needsReevaluation: false, changed: [] });
});

t.test('when a deciding fact changes the approval needs to be looked at again, and lapses', async (t) => {
  const table: [fact: string, since: Partial<JudgedCase>][] = [
    ['wholeLifeCost', { wholeLifeCost: pounds('250000.01') }],
    ['annualCost', { annualCost: pounds('50000.01') }],
    ['spendType', { spendType: 'specialist_technology' }],
    ['isPublicFacing', { isPublicFacing: false }],
    ['transactionsPerYear', { transactionsPerYear: 40_001 }],
    ['endDate', { endDate: '2029-04-30' }],
    ['expectedCommitmentDate', { expectedCommitmentDate: '2026-06-01' }],
    ['ncrFlags', { ncrFlags: ['novel'] }],
    ['regime', { regime: 'spend_controls_v6' }],
    ['businessUnitId', { businessUnitId: 'unit-2' }],
    ['answers', { risk: { version: 2, answers: answers({ transactions: 'medium' }) } }],
  ];
  for (const [fact, since] of table) {
    const judged = judgeCase(approved(since), ground);
    t.match(judged, { needsReevaluation: true, maySpend: false, bars: ['needs_reevaluation'] }, fact);
    t.same(
      judged.changed.map((change) => change.fact),
      [fact],
    );
  }
  t.same(judgeCase(approved({ annualCost: pounds('1.00') }), ground).changed, [
    { fact: 'annualCost', before: pounds('50000.00'), after: pounds('1.00') },
  ]);
});

t.test('a new name, owner or what was committed leaves the approval standing', async (t) => {
  const since = { name: 'Other', seniorResponsibleOwner: 'Ben', committedAmount: pounds('10.00') };
  t.equal(judgeCase(approved(since), ground).maySpend, true);
});

t.test('an approval holds to the end of its last day', async (t) => {
  t.equal(judgeCase(approved({}, { validUntil: '2026-04-15' }), ground).maySpend, true);
  t.same(judgeCase(approved({}, { validUntil: '2026-04-14' }), ground).bars, ['expired']);
});

t.test('what is undecided, refused, withdrawn or closed may not spend', async (t) => {
  t.same(judgeCase(makeCase(), ground).bars, ['not_decided']);
  t.same(judgeCase(approved({}, { effect: 'refuses' }), ground).bars, ['not_approved']);
  t.same(judgeCase(approved({ status: 'withdrawn' }), ground).bars, ['withdrawn']);
  t.same(judgeCase(approved({ status: 'closed' }), ground).bars, ['closed']);
});

t.test(
  'a condition is overdue the day after it was due, and stops the spending where policy says so',
  async (t) => {
    const condition = { id: 'c', text: 'Publish the code.', dueOn: '2026-04-14', status: 'open' as const };
    t.same(overdueConditions([condition], '2026-04-14'), []);
    t.same(overdueConditions([condition], '2026-04-15'), [condition]);
    t.same(overdueConditions([{ ...condition, status: 'met' }], '2026-04-15'), []);
    t.same(overdueConditions([{ ...condition, dueOn: null }], '2026-04-15'), []);
    const given = approved({}, { conditions: [condition] });
    t.same(judgeCase(given, ground).bars, []);
    const strict = { ...ground, decisions: { ...SPEND_DECISIONS, overdueConditionsStop: true } };
    t.same(judgeCase(given, strict).bars, ['condition_overdue']);
  },
);

t.test('a product’s page says whether it may spend, what is missing, who must act and by when', async (t) => {
  const on = (given: JudgedCase, id: string) => ({
    ...given,
    id,
    raisedBy: 'ada',
    judgement: judgeCase(given, ground),
  });
  const condition = { id: 'c', text: 'Publish the code.', dueOn: '2026-04-10', status: 'open' as const };
  const free = on(approved({ committedAmount: pounds('100.10') }, { conditions: [condition] }), 'a');
  const changed = on(approved({ wholeLifeCost: pounds('250000.01') }), 'b');
  const draft = on(makeCase({ ncrFlags: null, expectedCommitmentDate: null }), 'c');
  const gone = on(makeCase({ status: 'withdrawn' }), 'd');
  const standing = spendStanding([free, changed, draft, gone], '2026-04-15');
  t.match(standing, { maySpend: 'some', approved: pounds('250000.00'), committed: pounds('100.10') });
  t.match(standing.cases, [
    { id: 'a', maySpend: true, overdueConditions: 1, openConditions: [{ text: 'Publish the code.' }] },
    { id: 'b', maySpend: false, bars: ['needs_reevaluation'] },
    { id: 'c', maySpend: false, route: null },
  ]);
  t.match(standing.actions, [
    { caseId: 'a', who: 'senior_responsible_owner', person: 'Ada', what: 'meet_condition', isOverdue: true },
    { caseId: 'b', who: 'self_assured', what: 'decide_anew', by: '2026-05-01', isOverdue: false },
    { caseId: 'c', who: 'case_owner', person: 'ada', what: 'complete', lacks: ['ncrFlags'], by: null },
  ]);
  t.equal(spendStanding([free, gone], '2026-04-15').maySpend, 'all', 'what was withdrawn does not count');
  t.equal(spendStanding([draft], '2026-04-15').maySpend, 'none');
  t.equal(spendStanding([gone], '2026-04-15').maySpend, 'no_case');
});

t.test('the rules and words that are installed hold together, and faults are seen', async (t) => {
  t.same(rulesFaults(SPEND_RULES), []);
  t.same(decisionFaults(SPEND_DECISIONS), []);
  const [v5, v6] = SPEND_RULES.regimes;
  const upside = { low: 'central_gds', medium: 'self_assured', high: 'central_gds' } as const;
  const freed = {
    routes: { low: 'self_assured', medium: 'self_assured', high: 'self_assured' },
    source: 'x',
  } as const;
  const broken = {
    ...SPEND_RULES,
    regimes: [{ ...v5, routes: upside }, { ...v6, earnedAutonomy: freed }, v5],
  };
  t.same(
    rulesFaults(broken as typeof SPEND_RULES).map(({ pointer }) => pointer),
    ['/regimes', '/regimes/0/routes/medium', '/regimes/1/earnedAutonomy/routes/high', '/regimes/2/regime'],
  );
  const words = [
    { word: 'no', effect: 'refuses', takesConditions: true } as const,
    { word: 'no', effect: 'refuses', takesConditions: false } as const,
  ];
  t.same(
    decisionFaults({ words, overdueConditionsStop: false }).map(({ code }) => code),
    ['not_an_approval', 'repeated', 'none_approves'],
  );
});
