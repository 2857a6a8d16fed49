// The states of a case: every pair of them, walked.

import t from 'tap';
import { Refusal } from '../../src/domain/refusal.js';
import {
  CASE_MOVES,
  CASE_STATES,
  type CaseState,
  checkDecidable,
  checkEditor,
  checkMove,
  checkUrgency,
} from '../../src/domain/triage-case.js';

/** From each state: what somebody may make of the case by hand, and whether it can be decided. */
const TABLE: Record<CaseState, { byHand: CaseState[]; decidable: boolean }> = {
  submitted: { byHand: ['needs_information', 'ready', 'withdrawn'], decidable: true },
  needs_information: { byHand: ['submitted', 'ready', 'withdrawn'], decidable: true },
  ready: { byHand: ['needs_information', 'withdrawn'], decidable: true },
  decided: { byHand: ['reopened'], decidable: true },
  reopened: { byHand: ['needs_information', 'ready', 'withdrawn'], decidable: true },
  withdrawn: { byHand: ['reopened'], decidable: false },
};

const passes = (work: () => void) => {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

t.test('every move between two states is allowed or refused as the table says', async (t) => {
  for (const from of CASE_STATES)
    for (const to of CASE_STATES)
      t.equal(
        passes(() => checkMove(from, to)),
        TABLE[from].byHand.includes(to),
        `${from} to ${to}`,
      );
});

t.test('every state but withdrawn can be decided', async (t) => {
  for (const state of CASE_STATES)
    t.equal(
      passes(() => checkDecidable(state)),
      TABLE[state].decidable,
      state,
    );
});

t.test('nothing is decided by hand, and from every state there is a way on', async (t) => {
  for (const from of CASE_STATES) {
    t.not(CASE_MOVES[from].decided, 'by_hand');
    t.ok(Object.keys(CASE_MOVES[from]).length > 0, from);
  }
  t.throws(() => checkMove('ready', 'decided'), /decided by a decision alone/);
  t.throws(() => checkMove('ready', 'reopened'), /needs_information or withdrawn, not reopened/);
});

t.test('a date needs what drives it, and a deadline or the end of a contract has a date', async (t) => {
  t.throws(() => checkUrgency({ urgencyDriver: 'none', urgencyDate: '2027-01-01' }), /what drives/);
  t.throws(() => checkUrgency({ urgencyDriver: null, urgencyDate: '2027-01-01' }), /what drives/);
  t.throws(() => checkUrgency({ urgencyDriver: 'statutory_deadline', urgencyDate: null }), /has a date/);
  t.throws(
    () => checkUrgency({ urgencyDriver: 'contract_end', urgencyDate: null }),
    /contract end has a date/,
  );
  t.doesNotThrow(() => checkUrgency({ urgencyDriver: 'user_harm', urgencyDate: null }));
  t.doesNotThrow(() => checkUrgency({ urgencyDriver: null, urgencyDate: null }));
});

t.test("submitters edit, hand in again and take back their own; all else is a lead's", async (t) => {
  const held = { submittedBy: 'ava' };
  const moves = [null, ...CASE_STATES.filter((state) => state !== 'decided')];
  const own = [null, 'submitted', 'withdrawn'];
  for (const move of moves) {
    const may = (person: string, isLead: boolean) =>
      passes(() => checkEditor(held, { person, isLead }, move));
    t.ok(may('ben', true), `a lead: ${move}`);
    t.equal(may('ava', false), own.includes(move), `the submitter: ${move}`);
    t.notOk(may('ben', false), `another: ${move}`);
  }
});
