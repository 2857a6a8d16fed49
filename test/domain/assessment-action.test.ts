// Amber points become actions when the report is sent; their states are walked in full.

import t from 'tap';
import type { AssessedPoint, PointResult } from '../../src/domain/assessment.js';
import {
  ACTION_STATES,
  type ActionState,
  type AssessmentAction,
  actionsAtSending,
  editAction,
  isPending,
  nextActionDue,
} from '../../src/domain/assessment-action.js';

const point = (number: number, result: PointResult): AssessedPoint => ({
  number,
  result,
  findings: null,
  recommendations: null,
  sourceResult: null,
});
const action = (more: Partial<AssessmentAction> = {}): AssessmentAction => ({
  id: 'a',
  point: 2,
  state: 'open',
  owner: null,
  dueOn: '2026-09-01',
  evidence: null,
  evidenceUrl: null,
  closedOn: null,
  ...more,
});
const sending = (today = '2026-11-30') => {
  let count = 0;
  return {
    today,
    months: 3,
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
  };
};

t.test('each amber point gets an action due in three months; green and red get none', async (t) => {
  const points = [point(1, 'green'), point(2, 'amber'), point(3, 'red'), point(4, 'amber')];
  t.same(actionsAtSending(points, [], sending()), [
    action({ id: 'new-1', point: 2, dueOn: '2027-02-28' }),
    action({ id: 'new-2', point: 4, dueOn: '2027-02-28' }),
  ]);
});

t.test('sent anew after a challenge: actions stay with amber points and close with the others', async (t) => {
  const held = [action(), action({ id: 'b', point: 3 })];
  const points = [point(1, 'amber'), point(2, 'amber'), point(3, 'green')];
  t.same(actionsAtSending(points, held, sending('2026-07-01')), [
    action({ id: 'new-1', point: 1, dueOn: '2026-10-01' }),
    action(),
    action({ id: 'b', point: 3, state: 'closed', closedOn: '2026-07-01' }),
  ]);
  const back = [action({ state: 'closed', closedOn: '2026-07-01' })];
  t.same(actionsAtSending([point(2, 'amber')], back, sending('2026-07-01')), [
    action({ dueOn: '2026-10-01' }),
  ]);
  const shown = [action({ state: 'closed', closedOn: '2026-07-01', evidence: 'Tested with 20 people.' })];
  t.same(actionsAtSending([point(2, 'amber')], shown, sending()), shown, 'what was shown stays closed');
});

const OPEN = ['evidence_submitted', 'carried_to_roadmap', 'open'];
const TABLE: Record<ActionState, readonly string[]> = {
  open: OPEN,
  evidence_submitted: ['open', 'evidence_submitted', 'closed', 'carried_to_roadmap'],
  carried_to_roadmap: ['carried_to_roadmap', 'evidence_submitted', 'closed'],
  closed: [],
};

t.test('every state to every state', async (t) => {
  for (const from of ACTION_STATES) {
    for (const to of ACTION_STATES) {
      const edit = () => editAction(action({ state: from, evidence: 'Seen.' }), { state: to }, '2026-08-01');
      if (TABLE[from].includes(to)) t.equal(edit().state, to, `${from} to ${to}`);
      else t.throws(edit, { code: 'action_move' }, `${from} to ${to}`);
    }
  }
});

t.test('evidence is submitted with something to see, and the day of closing is kept', async (t) => {
  t.throws(() => editAction(action(), { state: 'evidence_submitted' }, '2026-08-01'), {
    code: 'action_move',
    pointer: '/evidence',
  });
  const shown = editAction(
    action(),
    { state: 'evidence_submitted', evidenceUrl: 'https://example.test/1' },
    '2026-08-01',
  );
  t.match(shown, { state: 'evidence_submitted', closedOn: null });
  t.match(editAction(shown, { state: 'closed' }, '2026-08-02'), { state: 'closed', closedOn: '2026-08-02' });
  t.match(editAction(action(), { owner: 'ada', dueOn: '2026-10-01' }, '2026-08-01'), {
    state: 'open',
    owner: 'ada',
    dueOn: '2026-10-01',
  });
});

t.test('what is due next is the earliest that still waits', async (t) => {
  const actions = [
    action({ dueOn: '2026-09-03' }),
    action({ dueOn: '2026-09-02', state: 'evidence_submitted' }),
    action({ dueOn: '2026-09-01', state: 'closed' }),
    action({ dueOn: '2026-08-01', state: 'carried_to_roadmap' }),
  ];
  t.equal(nextActionDue(actions), '2026-09-02');
  t.equal(nextActionDue([]), null);
  t.same(
    ACTION_STATES.filter((state) => isPending({ state })),
    ['open', 'evidence_submitted'],
  );
});
