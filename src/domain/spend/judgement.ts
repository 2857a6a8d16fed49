// All that policy says of a spend case on a day: its rating, its route, what it lacks for each step, and whether it may
// spend.

import { Refusal } from '../refusal.js';
import {
  type Approval,
  type ChangedFact,
  type Condition,
  changedFacts,
  DECIDING_FIELDS,
  type DecidingFacts,
  type SpendDecisions,
  type SpendingBar,
  spendingBars,
} from './approval.js';
import { autonomyOn, type DelegatedLimits, limitOn } from './limits.js';
import {
  type AnsweredQuestion,
  answeredQuestions,
  possibleRatings,
  type RiskAnswers,
  type RiskLevel,
  type RiskQuestion,
  type RiskQuestions,
  ratingOf,
} from './risk.js';
import { decideRoute, type RouteDecision } from './route.js';
import { type SpendFields, type SpendRegime, type SpendRoute, thresholdClassOf } from './spend-case.js';
import {
  type GatedStep,
  type Requirement,
  type ReviewOutcome,
  rulesOf,
  type SpendRules,
} from './spend-rules.js';
import { type DecisionEffect, missingForSteps, nextSteps, type SpendStatus } from './status.js';

/** Answers to one version of the questions. */
export type RiskRecord = { version: number; answers: RiskAnswers };

/** The decision in force on a case, with the facts that it was made on. */
export type DecisionRecord = {
  id: string;
  outcome: string;
  effect: DecisionEffect;
  authority: SpendRoute;
  validUntil: string | null;
  conditions: Condition[];
  facts: DecidingFacts;
};

export type JudgedCase = SpendFields & {
  regime: SpendRegime;
  status: SpendStatus;
  risk: RiskRecord | null;
  decision: DecisionRecord | null;
  createdAt: string;
};

/** What a case is judged by. `questions` are those of the version that it answers, or else those in force. */
export type SpendGround = {
  day: string;
  rules: SpendRules;
  questions: RiskQuestions;
  limits: DelegatedLimits;
  decisions: SpendDecisions;
  reviewed: ReviewOutcome | null;
};

export type SpendJudgement = {
  rating: RiskLevel | null;
  questions: AnsweredQuestion[];
  route: RouteDecision;
  missing: { step: GatedStep; lacks: Requirement[] }[];
  nextSteps: SpendStatus[];
  needsReevaluation: boolean;
  changed: ChangedFact[];
  bars: SpendingBar[];
  maySpend: boolean;
};

/** Judges a case on a day. */
export function judgeCase(given: JudgedCase, ground: SpendGround): SpendJudgement {
  const regime = rulesOf(ground.rules, given.regime);
  const questions = questionsOf(given, ground.questions);
  const answers = given.risk?.answers ?? {};
  const rating = ratingOf(questions, answers);
  const route = routeOf(given, ground, possibleRatings(questions, answers));
  const known = (requirement: Requirement): boolean => {
    if (requirement === 'risk') return rating !== null;
    if (requirement === 'route') return route.route !== null;
    if (requirement === 'thresholdClass') return thresholdClassOf(given) !== null;
    return given[requirement] !== null;
  };
  const approval = approvalOf(given);
  const { overdueConditionsStop } = ground.decisions;
  const bars = spendingBars(given.status, approval, { day: ground.day, overdueConditionsStop });
  return {
    rating,
    questions: answeredQuestions(questions, answers, given),
    route,
    missing: missingForSteps(regime, known),
    nextSteps: nextSteps(given.status, regime),
    needsReevaluation: approval?.effect === 'approves' && approval.changed.length > 0,
    changed: [...(approval?.changed ?? [])],
    bars,
    maySpend: bars.length === 0,
  };
}

/** The questions that a case of its type is asked; none while the type is unknown, and so no rating. */
export function questionsOf(
  { spendType }: Pick<SpendFields, 'spendType'>,
  questions: RiskQuestions,
): RiskQuestion[] {
  return spendType === null ? [] : questions[spendType];
}

/** Refuses answers to what a case of its type is not asked. */
export function checkAnswers(
  given: Pick<SpendFields, 'spendType'>,
  questions: RiskQuestions,
  answers: RiskAnswers,
): void {
  const asked = questionsOf(given, questions).map(({ key }) => key);
  const unasked = Object.keys(answers).find((key) => !asked.includes(key));
  if (unasked === undefined) return;
  const known =
    given.spendType === null ? 'Give its spend type first.' : `The questions are ${asked.join(', ')}.`;
  throw new Refusal(
    'unknown_question',
    `The case is not asked "${unasked}". ${known}`,
    `/answers/${unasked}`,
  );
}

/** Refuses a period that ends before it begins. */
export function checkPeriod({ startDate, endDate }: Pick<SpendFields, 'startDate' | 'endDate'>): void {
  if (startDate === null || endDate === null || startDate <= endDate) return;
  throw new Refusal(
    'invalid_spend_case',
    `It ends on ${endDate}, before it begins on ${startDate}.`,
    '/endDate',
  );
}

/** The facts that a decision rests on, as the case has them now. */
export function decidingFacts(given: JudgedCase): DecidingFacts {
  const facts = Object.fromEntries(DECIDING_FIELDS.map((field) => [field, given[field]]));
  return { ...(facts as unknown as DecidingFacts), regime: given.regime, answers: given.risk?.answers ?? {} };
}

/** The day whose regime, thresholds and limits count: that of the commitment, or else the day the case was raised. */
export function ruleDay(given: Pick<JudgedCase, 'expectedCommitmentDate' | 'createdAt'>): string {
  return given.expectedCommitmentDate ?? given.createdAt.slice(0, 10);
}

function routeOf(given: JudgedCase, ground: SpendGround, ratings: RiskLevel[]): RouteDecision {
  const day = ruleDay(given);
  const { spendType, annualCost, wholeLifeCost, ncrFlags, businessUnitId } = given;
  return decideRoute({
    rules: rulesOf(ground.rules, given.regime),
    day,
    spendType,
    thresholdClass: thresholdClassOf(given),
    annualCost,
    wholeLifeCost,
    ncrFlags,
    ratings,
    limit: limitOn(ground.limits, businessUnitId, day),
    autonomy: autonomyOn(ground.limits, businessUnitId, day),
    reviewed: ground.reviewed,
  });
}

function approvalOf(given: JudgedCase): Approval | null {
  const { decision } = given;
  if (decision === null) return null;
  const { effect, authority, validUntil, conditions, facts } = decision;
  return { effect, authority, validUntil, conditions, changed: changedFacts(facts, decidingFacts(given)) };
}
