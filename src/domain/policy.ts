// Policies: rules as data, versioned and dated. What each kind holds is defined beside the code that obeys it.

import type { AssessmentRules } from './assessment-need.js';
import type { ServiceStandards } from './assessment-policy.js';
import type { BalancePolicy } from './balance-policy.js';
import type { OpportunityRules } from './opportunity-rules.js';
import { Refusal } from './refusal.js';
import type { ReviewRhythm } from './review-rhythm.js';
import type { TriageQuestionsPolicy } from './triage-questions.js';
import type { TriageQueuePolicy } from './triage-queue-policy.js';
import type { TriageRulesPolicy } from './triage-rules.js';
import type { BankHolidays } from './working-days.js';

/** What a policy of each kind holds. */
export type PolicyDefinitions = {
  'assessment-rules': AssessmentRules;
  'bank-holidays': BankHolidays;
  'service-standards': ServiceStandards;
  'opportunity-rules': OpportunityRules;
  'triage-questions': TriageQuestionsPolicy;
  'triage-rules': TriageRulesPolicy;
  'triage-queue': TriageQueuePolicy;
  'portfolio-balance': BalancePolicy;
  'review-rhythm': ReviewRhythm;
};

export type PolicyKind = keyof PolicyDefinitions;

/** One version of a policy. It holds from its day until a later version's day comes. */
export type Policy<K extends PolicyKind = PolicyKind> = {
  id: string;
  kind: K;
  version: number;
  /** YYYY-MM-DD. */
  effectiveFrom: string;
  definition: PolicyDefinitions[K];
  reason: string;
  source: string | null;
  decidedBy: string;
  decidedAt: string;
};

/** Refuses a policy whose day has gone by: what was decided under the rules of that day would no longer be explained. */
export function checkEffectiveFrom(effectiveFrom: string, today: string): void {
  if (effectiveFrom >= today) return;
  throw new Refusal(
    'policy_in_past',
    `${effectiveFrom} has gone by: a policy holds from today (${today}) or later.`,
    '/effectiveFrom',
  );
}
