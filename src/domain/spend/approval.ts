// What an approval is worth: it holds for the facts that it was given on, by an authority far enough, until its day, and
// lapses when any of these no longer holds. Nobody decides a case that they raised or whose deciding facts they set.

import { canonicalJson } from '../canonical-json.js';
import type { PolicyFault } from '../policy-fault.js';
import { Refusal } from '../refusal.js';
import type { RiskAnswers } from './risk.js';
import { distanceOf, type SpendFields, type SpendRegime, type SpendRoute } from './spend-case.js';
import type { DecisionEffect, SpendStatus } from './status.js';

/** The facts that a decision rests on. */
export const DECIDING_FIELDS = [
  'businessUnitId',
  'productId',
  'spendType',
  'thresholdClass',
  'isPublicFacing',
  'annualCost',
  'wholeLifeCost',
  'vatBasis',
  'transactionsPerYear',
  'expectedCommitmentDate',
  'startDate',
  'endDate',
  'ncrFlags',
] as const satisfies readonly (keyof SpendFields)[];

export type DecidingFacts = Pick<SpendFields, (typeof DECIDING_FIELDS)[number]> & {
  regime: SpendRegime;
  answers: RiskAnswers;
};

export const CONDITION_STATUSES = ['open', 'met', 'waived'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

export type Condition = { id: string; text: string; dueOn: string | null; status: ConditionStatus };

/** A decision in the words of policy: what a word does, and whether it may carry conditions. */
export type DecisionWord = { word: string; effect: DecisionEffect; takesConditions: boolean };

/** The decision words, and whether a condition that is overdue stops the spending. */
export type SpendDecisions = { words: DecisionWord[]; overdueConditionsStop: boolean };

/** What is wrong with the words: one twice, or conditions on what does not approve, or none that approves. */
export function decisionFaults({ words }: SpendDecisions): PolicyFault[] {
  const faults = words.flatMap(({ word, effect, takesConditions }, index) => {
    const at = `/words/${index}`;
    if (words.findIndex((other) => other.word === word) !== index)
      return [{ pointer: `${at}/word`, code: 'repeated', detail: `The word "${word}" is given twice.` }];
    if (takesConditions && effect !== 'approves')
      return [
        {
          pointer: `${at}/takesConditions`,
          code: 'not_an_approval',
          detail: 'Only an approval can carry conditions.',
        },
      ];
    return [];
  });
  const approves = words.some(({ effect }) => effect === 'approves');
  return approves
    ? faults
    : [...faults, { pointer: '/words', code: 'none_approves', detail: 'No word approves.' }];
}

export type DecisionRequest = {
  outcome: string;
  authority: SpendRoute;
  validUntil: string | null;
  conditions: readonly { text: string; dueOn: string | null }[];
};

/** The word that a decision uses. Refuses one that policy does not have, conditions it does not take, and days gone by. */
export function checkDecision(
  { words }: SpendDecisions,
  { outcome, conditions, validUntil }: DecisionRequest,
  today: string,
): DecisionWord {
  const word = words.find((each) => each.word === outcome);
  const refuse = (pointer: string, detail: string): never => {
    throw new Refusal('invalid_spend_decision', detail, pointer);
  };
  if (word === undefined)
    return refuse('/outcome', `The decision words are ${words.map((each) => each.word).join(', ')}.`);
  if (conditions.length > 0 && !word.takesConditions)
    refuse('/conditions', `A case that is ${outcome} carries no conditions.`);
  if (conditions.length === 0 && word.takesConditions)
    refuse('/conditions', `A case that is ${outcome} names at least one condition.`);
  if (validUntil !== null && word.effect !== 'approves') refuse('/validUntil', 'Only an approval runs out.');
  if (validUntil !== null && validUntil < today) refuse('/validUntil', `${validUntil} has passed.`);
  return word;
}

/** Refuses a decider who raised the case, or who set any of the facts that it is decided on. */
export function checkSeparation(decider: string, raisedBy: string, contributors: readonly string[]): void {
  if (decider === raisedBy)
    throw new Refusal('own_spend_case', 'You raised this case, so somebody else decides it.');
  if (contributors.includes(decider))
    throw new Refusal(
      'own_spend_case',
      'You set facts that this case is decided on, so somebody else decides it.',
    );
}

/** Refuses an approval by an authority nearer than the route: what goes to HM Treasury is approved by nobody else. */
export function checkAuthority(
  effect: DecisionEffect,
  authority: SpendRoute,
  route: SpendRoute | null,
): void {
  if (effect !== 'approves' || route === null || distanceOf(authority) >= distanceOf(route)) return;
  const detail = `The route of this case is ${route}, so an approval by ${authority} does not suffice.`;
  throw new Refusal('authority_too_near', detail, '/authority');
}

export type ChangedFact = { fact: keyof DecidingFacts; before: unknown; after: unknown };

/** The deciding facts that are no longer what they were. */
export function changedFacts(decidedOn: DecidingFacts, now: DecidingFacts): ChangedFact[] {
  return ([...DECIDING_FIELDS, 'regime', 'answers'] as const).flatMap((fact) => {
    const [before, after] = [decidedOn[fact], now[fact]];
    const same = canonicalJson(before) === canonicalJson(after);
    return same ? [] : [{ fact, before, after }];
  });
}

/** Why a case may not spend. */
export type SpendingBar =
  | 'not_decided'
  | 'not_approved'
  | 'withdrawn'
  | 'closed'
  | 'expired'
  | 'needs_reevaluation'
  | 'condition_overdue';

export type Approval = {
  effect: DecisionEffect;
  authority: SpendRoute;
  validUntil: string | null;
  conditions: readonly Condition[];
  changed: readonly ChangedFact[];
};

/** All that keeps a case from spending on a day; nothing where it may. An approval holds to the end of its last day. */
export function spendingBars(
  status: SpendStatus,
  approval: Approval | null,
  { day, overdueConditionsStop }: { day: string; overdueConditionsStop: boolean },
): SpendingBar[] {
  if (status === 'withdrawn' || status === 'closed') return [status];
  if (approval === null) return ['not_decided'];
  if (approval.effect !== 'approves') return ['not_approved'];
  const overdue = overdueConditionsStop && overdueConditions(approval.conditions, day).length > 0;
  return [
    ...(approval.validUntil !== null && approval.validUntil < day ? (['expired'] as const) : []),
    ...(approval.changed.length > 0 ? (['needs_reevaluation'] as const) : []),
    ...(overdue ? (['condition_overdue'] as const) : []),
  ];
}

/** The conditions that should have been met before the day. */
export function overdueConditions<T extends Condition>(conditions: readonly T[], day: string): T[] {
  return conditions.filter(({ status, dueOn }) => status === 'open' && dueOn !== null && dueOn < day);
}
