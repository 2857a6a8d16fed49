// A triage case: an idea, a request or a product under review, on its way to a decision.

import { Refusal } from './refusal.js';

export const URGENCY_DRIVERS = [
  'statutory_deadline',
  'ministerial_commitment',
  'contract_end',
  'legacy_risk',
  'user_harm',
  'none',
] as const;
export type UrgencyDriver = (typeof URGENCY_DRIVERS)[number];

export const CASE_STATES = [
  'submitted',
  'needs_information',
  'ready',
  'decided',
  'reopened',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** By what a case comes from one state to another: by hand, or by a decision alone. */
export type CaseMove = 'by_hand' | 'by_decision';

const OPEN_MOVES = { ready: 'by_hand', decided: 'by_decision', withdrawn: 'by_hand' } as const;

/** From each state, where a case may go and by what. What is not here is refused. */
export const CASE_MOVES: Record<CaseState, Partial<Record<CaseState, CaseMove>>> = {
  submitted: { needs_information: 'by_hand', ...OPEN_MOVES },
  // Whoever submitted it answers, and it is back where it was.
  needs_information: { submitted: 'by_hand', ...OPEN_MOVES, needs_information: 'by_decision' },
  ready: { needs_information: 'by_hand', decided: 'by_decision', withdrawn: 'by_hand' },
  decided: { reopened: 'by_hand', decided: 'by_decision', needs_information: 'by_decision' },
  reopened: { needs_information: 'by_hand', ...OPEN_MOVES },
  withdrawn: { reopened: 'by_hand' },
};

/** The states in which a case waits for a decision. */
export const WAITING_STATES: readonly CaseState[] = ['submitted', 'ready', 'reopened'];

/** Whoever brings a case here by hand says why. */
const EXPLAINED_STATES: readonly CaseState[] = ['needs_information', 'reopened', 'withdrawn'];

/** Refuses a move by hand that the table does not have, naming those it has. */
export function checkMove(from: CaseState, to: CaseState): void {
  if (CASE_MOVES[from][to] === 'by_hand') return;
  const open = CASE_STATES.filter((state) => CASE_MOVES[from][state] === 'by_hand');
  const detail =
    to === 'decided'
      ? 'A case is decided by a decision alone: POST one to its decisions.'
      : `A case that is ${from} can be made ${open.join(' or ')}, not ${to}.`;
  throw new Refusal('move_not_allowed', detail, '/state');
}

/** Refuses what a move by hand needs beside the table: a merged case is separated first, and some moves are explained. */
export function checkMoveOf(
  held: { state: CaseState; mergedInto: object | null },
  to: CaseState,
  reason: string | null,
): void {
  checkMove(held.state, to);
  if (held.mergedInto !== null && to === 'reopened')
    throw new Refusal('move_not_allowed', 'The case was merged: POST to its separation first.', '/state');
  if (reason === null && EXPLAINED_STATES.includes(to))
    throw new Refusal('invalid_case', `Say why it is ${to.replace('_', ' ')}.`, '/stateReason');
}

/**
 * Refuses an edit or a move (null: none) by somebody who may not. Submitters edit and take back their own; a lead does so
 * with any, and alone asks, reopens and calls a case ready.
 */
export function checkEditor(
  { submittedBy }: { submittedBy: string },
  editor: { person: string; isLead: boolean },
  move: CaseState | null,
): void {
  if (editor.isLead) return;
  if (submittedBy !== editor.person)
    throw new Refusal('not_your_case', `The case was submitted by ${submittedBy}.`);
  if (move === null || move === 'withdrawn' || move === 'submitted') return;
  throw new Refusal('not_your_case', `Only somebody with the scope triage:write makes a case ${move}.`);
}

/** Refuses a decision on a case that cannot be decided as it stands. */
export function checkDecidable(state: CaseState): void {
  if (CASE_MOVES[state].decided === 'by_decision') return;
  throw new Refusal('move_not_allowed', `A case that is ${state} cannot be decided: reopen it first.`);
}

/** Refuses an urgency with a date and nothing that drives it, or a driver that needs a date without one. */
export function checkUrgency(urgency: {
  urgencyDriver: UrgencyDriver | null;
  urgencyDate: string | null;
}): void {
  const { urgencyDriver, urgencyDate } = urgency;
  const isDriven = urgencyDriver !== null && urgencyDriver !== 'none';
  if (urgencyDate !== null && !isDriven)
    throw new Refusal('invalid_case', 'Say what drives the date.', '/urgencyDriver');
  if (urgencyDate === null && (urgencyDriver === 'statutory_deadline' || urgencyDriver === 'contract_end'))
    throw new Refusal('invalid_case', `A ${urgencyDriver.replace('_', ' ')} has a date.`, '/urgencyDate');
}
