// What an amber point leaves to do: somebody shows evidence by a day, and the lead assessor closes it.

import type { AssessedPoint } from './assessment.js';
import { addMonths } from './calendar-day.js';
import { Refusal } from './refusal.js';

export const ACTION_STATES = ['open', 'evidence_submitted', 'closed', 'carried_to_roadmap'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export type AssessmentAction = {
  id: string;
  point: number;
  state: ActionState;
  owner: string | null;
  dueOn: string;
  evidence: string | null;
  evidenceUrl: string | null;
  closedOn: string | null;
};

export type ActionEdit = Partial<
  Pick<AssessmentAction, 'state' | 'owner' | 'dueOn' | 'evidence' | 'evidenceUrl'>
>;

const MOVES: Readonly<Record<ActionState, readonly ActionState[]>> = {
  open: ['evidence_submitted', 'carried_to_roadmap'],
  // Evidence may fall short: then it is open again.
  evidence_submitted: ['open', 'closed', 'carried_to_roadmap'],
  carried_to_roadmap: ['evidence_submitted', 'closed'],
  closed: [],
};

/**
 * The actions as a report is sent on a day, one a point: each amber point that has none gets one, due some months on. Where
 * the report is sent anew, those of points that are amber no longer are closed, and opened again if they turn amber again.
 */
export function actionsAtSending(
  points: readonly AssessedPoint[],
  held: readonly AssessmentAction[],
  { today, months, newId }: { today: string; months: number; newId: () => string },
): AssessmentAction[] {
  const amber = points.filter(({ result }) => result === 'amber').map(({ number }) => number);
  const dueOn = addMonths(today, months);
  const kept = held.map((action): AssessmentAction => {
    const isAmber = amber.includes(action.point);
    if (!isAmber && action.state !== 'closed') return { ...action, state: 'closed', closedOn: today };
    const shown = action.evidence !== null || action.evidenceUrl !== null;
    if (!isAmber || action.state !== 'closed' || shown) return action;
    return { ...action, state: 'open', dueOn, closedOn: null };
  });
  const added = amber
    .filter((number) => !held.some(({ point }) => point === number))
    .map((point): AssessmentAction => ({ ...BLANK, id: newId(), point, dueOn }));
  return [...kept, ...added].sort((a, b) => a.point - b.point);
}

const BLANK = { state: 'open', owner: null, evidence: null, evidenceUrl: null, closedOn: null } as const;

/** An action with an edit. Refused: a move that its state does not allow, any edit once closed, evidence submitted without any. */
export function editAction(action: AssessmentAction, edit: ActionEdit, today: string): AssessmentAction {
  const after = { ...action, ...edit };
  if (action.state === 'closed') throw moved('A closed action stays as it is.');
  if (after.state !== action.state && !MOVES[action.state].includes(after.state)) {
    const open = MOVES[action.state].join(', ');
    throw moved(`An action that is ${action.state} cannot become ${after.state}, but: ${open}.`);
  }
  if (after.state === 'evidence_submitted' && after.evidence === null && after.evidenceUrl === null)
    throw new Refusal('action_move', 'Say what the evidence is, or where.', '/evidence');
  return { ...after, closedOn: after.state === 'closed' ? today : null };
}

/** The first day on which something not yet closed or carried on is due; null of nothing. */
export function nextActionDue(actions: readonly AssessmentAction[]): string | null {
  const days = actions.filter(isPending).map(({ dueOn }) => dueOn);
  return days.sort()[0] ?? null;
}

/** Whether an action still waits for its evidence, or for its evidence to be looked at. */
export function isPending({ state }: { state: ActionState }): boolean {
  return state === 'open' || state === 'evidence_submitted';
}

function moved(detail: string): Refusal {
  return new Refusal('action_move', detail, '/state');
}
