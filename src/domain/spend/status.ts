// Where a spend case stands, and the steps it may take from there: one table for all of them.

import { Refusal } from '../refusal.js';
import type { GatedStep, RegimeRules, Requirement } from './spend-rules.js';
import { GATED_STEPS } from './spend-rules.js';

export const SPEND_STATUSES = [
  'draft',
  'triaged',
  'with_assurance_board',
  'with_joint_assurance_review',
  'decided',
  'withdrawn',
  'closed',
] as const;
export type SpendStatus = (typeof SPEND_STATUSES)[number];

/** What a decision does, whatever policy calls it. */
export const DECISION_EFFECTS = ['approves', 'refuses', 'returns'] as const;
export type DecisionEffect = (typeof DECISION_EFFECTS)[number];

/** The steps that people take; only a decision leads to `decided`. Nothing leads out of the last two. */
const STEPS: Readonly<Record<SpendStatus, readonly SpendStatus[]>> = {
  draft: ['triaged', 'withdrawn'],
  triaged: ['draft', 'with_assurance_board', 'withdrawn'],
  with_assurance_board: ['triaged', 'with_joint_assurance_review', 'withdrawn'],
  with_joint_assurance_review: ['with_assurance_board', 'withdrawn'],
  decided: ['triaged', 'closed', 'withdrawn'],
  withdrawn: [],
  closed: [],
};

const BOARDS: readonly SpendStatus[] = ['with_assurance_board', 'with_joint_assurance_review'];
const DECIDABLE: readonly SpendStatus[] = ['triaged', ...BOARDS, 'decided'];

/** The steps open to a case under its regime, and before what it still lacks is asked. */
export function nextSteps(status: SpendStatus, { hasBoards }: Pick<RegimeRules, 'hasBoards'>): SpendStatus[] {
  return STEPS[status].filter((step) => hasBoards || !BOARDS.includes(step));
}

/** Refuses a step that the table does not have, or that lacks what policy requires for it. */
export function checkStep(
  from: SpendStatus,
  to: SpendStatus,
  rules: Pick<RegimeRules, 'hasBoards' | 'regime'>,
  missing: readonly Requirement[],
): void {
  const open = nextSteps(from, rules);
  if (!open.includes(to)) {
    const ways = open.length === 0 ? 'Nothing leads on from there.' : `It may become ${open.join(' or ')}.`;
    const only = to === 'decided' ? ' Only a decision decides it.' : '';
    const detail = `A case that is ${from} cannot become ${to} under ${rules.regime}. ${ways}${only}`;
    throw new Refusal('spend_step_refused', detail, '/status');
  }
  refuseIncomplete(to, missing);
}

/** The status that a decision leads to: what was returned begins again. Refuses one on a case that is not up for it. */
export function statusAfterDecision(
  from: SpendStatus,
  effect: DecisionEffect,
  missing: readonly Requirement[],
): SpendStatus {
  if (!DECIDABLE.includes(from)) {
    const detail = `A case that is ${from} is not up for a decision. It must be ${DECIDABLE.join(' or ')}.`;
    throw new Refusal('spend_step_refused', detail);
  }
  if (effect === 'returns') return 'draft';
  refuseIncomplete('decided', effect === 'approves' ? missing : []);
  return 'decided';
}

/** Refuses to change a case that is withdrawn or closed. */
export function checkOpen(status: SpendStatus): void {
  if (STEPS[status].length > 0) return;
  throw new Refusal('spend_step_refused', `A case that is ${status} stays as it is.`);
}

/** What a case lacks for each step that asks for something. */
export function missingForSteps(
  { requiredFor, hasBoards }: Pick<RegimeRules, 'requiredFor' | 'hasBoards'>,
  isKnown: (requirement: Requirement) => boolean,
): { step: GatedStep; lacks: Requirement[] }[] {
  return GATED_STEPS.filter((step) => hasBoards || !BOARDS.includes(step)).map((step) => ({
    step,
    lacks: requiredFor[step].filter((requirement) => !isKnown(requirement)),
  }));
}

function refuseIncomplete(step: SpendStatus, missing: readonly Requirement[]): void {
  if (missing.length === 0) return;
  const fields = missing.map((field) => ({ pointer: `/${field}`, detail: `This is needed before ${step}.` }));
  const detail = `The case cannot be ${step} yet. It lacks: ${missing.join(', ')}.`;
  throw new Refusal('spend_case_incomplete', detail, undefined, fields);
}
