// A spend case as it is answered: what is kept, and what policy says of it on the day.

import type { SpendCase } from '../../store/spend-cases.js';
import { viewTag } from '../conditional.js';
import type { SpendJudge } from './ground.js';

export type SpendCaseView = ReturnType<typeof viewCase>;

export function viewCase(given: SpendCase, judge: SpendJudge) {
  const { judgement, policies, questionsVersion } = judge.judge(given);
  const { rating, questions, route, missing, nextSteps, needsReevaluation, changed, bars, maySpend } =
    judgement;
  const { rating: _kept, ...kept } = given;
  return {
    ...kept,
    risk: { version: questionsVersion, rating, questions },
    route,
    missing,
    nextSteps,
    spending: { maySpend, bars, needsReevaluation, changed },
    policies,
  };
}

/** The strong tag of a case: its version, and a digest of what policy says of it, which changes without an edit. */
export function caseTag(view: SpendCaseView): string {
  return viewTag(view);
}

export const SPEND_COLUMNS = [
  ...[
    'id',
    'reference',
    'name',
    'businessUnitId',
    'productId',
    'spendType',
    'phase',
    'regime',
    'status',
    'rating',
  ],
  ...['route', 'annualCost', 'wholeLifeCost', 'committedAmount', 'fundingSecured', 'isRetrospective'],
  ...['expectedCommitmentDate', 'startDate', 'endDate', 'outcome', 'validUntil', 'maySpend', 'raisedBy'],
] as const;

export function caseCells(view: SpendCaseView) {
  const { id, reference, name, businessUnitId, productId, spendType, phase, regime, status } = view;
  return [
    ...[id, reference, name, businessUnitId, productId, spendType, phase, regime, status, view.risk.rating],
    ...[view.route.route, view.annualCost?.amount ?? null, view.wholeLifeCost?.amount ?? null],
    ...[view.committedAmount?.amount ?? null, view.fundingSecured, view.isRetrospective],
    ...[view.expectedCommitmentDate, view.startDate, view.endDate, view.decision?.outcome ?? null],
    ...[view.decision?.validUntil ?? null, view.spending.maySpend, view.raisedBy],
  ];
}
