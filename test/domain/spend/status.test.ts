// The steps of a spend case, every one of them; what each asks for; and who may decide.

import t from 'tap';
import { checkAuthority, checkDecision, checkSeparation } from '../../../src/domain/spend/approval.js';
import { judgeCase } from '../../../src/domain/spend/judgement.js';
import { SPEND_REGIMES, SPEND_ROUTES } from '../../../src/domain/spend/spend-case.js';
import { rulesOf } from '../../../src/domain/spend/spend-rules.js';
import {
  checkStep,
  DECISION_EFFECTS,
  nextSteps,
  SPEND_STATUSES,
  type SpendStatus,
  statusAfterDecision,
} from '../../../src/domain/spend/status.js';
import { GROUND, makeCase } from '../../support/spend-cases.js';
import { SPEND_DECISIONS, SPEND_RULES } from '../../support/spend-policies.js';

const code = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

// Drawn as a head of product would draw it; the two boards belong to versions 5 and 6.
const DRAWN: Record<SpendStatus, SpendStatus[]> = {
  draft: ['triaged', 'withdrawn'],
  triaged: ['draft', 'with_assurance_board', 'withdrawn'],
  with_assurance_board: ['triaged', 'with_joint_assurance_review', 'withdrawn'],
  with_joint_assurance_review: ['with_assurance_board', 'withdrawn'],
  decided: ['triaged', 'closed', 'withdrawn'],
  withdrawn: [],
  closed: [],
};

t.test('every step from every status, under every regime', async (t) => {
  for (const regime of SPEND_REGIMES) {
    const rules = rulesOf(SPEND_RULES, regime);
    t.equal(rules.hasBoards, regime !== 'digital_assurance_2026');
    for (const from of SPEND_STATUSES) {
      for (const to of SPEND_STATUSES) {
        const drawn = DRAWN[from].includes(to) && (rules.hasBoards || !to.startsWith('with_'));
        const refused = code(() => checkStep(from, to, rules, []));
        t.equal(refused, drawn ? null : 'spend_step_refused', `${regime}: ${from} to ${to}`);
        t.equal(nextSteps(from, rules).includes(to), drawn);
      }
    }
  }
});

t.test(
  'a decision decides what is triaged or with a board, anew what is decided, and sends back what it returns',
  async (t) => {
    for (const from of SPEND_STATUSES) {
      const up = ['triaged', 'with_assurance_board', 'with_joint_assurance_review', 'decided'].includes(from);
      for (const effect of DECISION_EFFECTS) {
        const label = `${effect} a case that is ${from}`;
        if (!up)
          t.equal(
            code(() => statusAfterDecision(from, effect, [])),
            'spend_step_refused',
            label,
          );
        else
          t.equal(statusAfterDecision(from, effect, []), effect === 'returns' ? 'draft' : 'decided', label);
      }
    }
  },
);

t.test('an incomplete case is not approved, but may be refused or returned', async (t) => {
  t.equal(
    code(() => statusAfterDecision('triaged', 'approves', ['risk'])),
    'spend_case_incomplete',
  );
  t.equal(statusAfterDecision('triaged', 'refuses', ['risk']), 'decided');
  t.equal(statusAfterDecision('triaged', 'returns', ['risk']), 'draft');
  t.equal(
    code(() => checkStep('draft', 'triaged', rulesOf(SPEND_RULES, 'spend_controls_v6'), ['spendType'])),
    'spend_case_incomplete',
  );
});

t.test('a name and a unit are enough to begin; each step says what it lacks', async (t) => {
  const bare = Object.fromEntries(Object.keys(makeCase()).map((field) => [field, null]));
  const { name, businessUnitId, status, createdAt } = makeCase();
  const regime = 'digital_assurance_2026';
  const begun = { ...bare, name, businessUnitId, status, createdAt, regime } as ReturnType<typeof makeCase>;
  t.same(judgeCase(begun, GROUND).missing, [
    { step: 'triaged', lacks: ['description', 'spendType', 'thresholdClass', 'wholeLifeCost', 'ncrFlags'] },
    {
      step: 'decided',
      lacks: [
        ...['description', 'spendType', 'thresholdClass', 'wholeLifeCost', 'ncrFlags', 'phase'],
        ...[
          'expectedCommitmentDate',
          'seniorResponsibleOwner',
          'vatBasis',
          'fundingSecured',
          'risk',
          'route',
        ],
      ],
    },
  ]);
  t.same(judgeCase(makeCase(), GROUND).missing[0], { step: 'triaged', lacks: [] });
});

t.test('nobody decides a case that they raised or whose facts they set', async (t) => {
  t.equal(
    code(() => checkSeparation('ada', 'ada', [])),
    'own_spend_case',
  );
  t.equal(
    code(() => checkSeparation('ben', 'ada', ['ada', 'ben'])),
    'own_spend_case',
  );
  t.equal(
    code(() => checkSeparation('cat', 'ada', ['ada', 'ben'])),
    null,
  );
});

t.test('an approval reaches as far as the route; to refuse or return is open to any authority', async (t) => {
  for (const [at, route] of SPEND_ROUTES.entries()) {
    for (const [reach, authority] of SPEND_ROUTES.entries()) {
      const refused = code(() => checkAuthority('approves', authority, route));
      t.equal(refused, reach < at ? 'authority_too_near' : null, `${route} approved by ${authority}`);
      t.equal(
        code(() => checkAuthority('refuses', authority, route)),
        null,
      );
    }
  }
});

t.test('the words are those of policy, and conditions come where the word takes them', async (t) => {
  const request = {
    outcome: 'approved',
    authority: 'self_assured',
    validUntil: null,
    conditions: [],
  } as const;
  const condition = { text: 'Publish the code.', dueOn: null };
  const table: [given: object, code: string | null][] = [
    [{}, null],
    [{ outcome: 'rejected' }, 'invalid_spend_decision'],
    [{ conditions: [condition] }, 'invalid_spend_decision'],
    [{ outcome: 'approved_with_conditions' }, 'invalid_spend_decision'],
    [{ outcome: 'approved_with_conditions', conditions: [condition] }, null],
    [{ outcome: 'not_approved', validUntil: '2027-01-01' }, 'invalid_spend_decision'],
    [{ validUntil: '2026-04-14' }, 'invalid_spend_decision'],
    [{ validUntil: '2026-04-15' }, null],
  ];
  for (const [given, refused] of table) {
    const work = () => checkDecision(SPEND_DECISIONS, { ...request, ...given }, '2026-04-15');
    t.equal(code(work), refused, JSON.stringify(given));
  }
});
