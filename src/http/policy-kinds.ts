// The kinds of policies: what each is called, what its definition looks like, and what is wrong with one.

import type { TSchema } from 'typebox';
import {
  assessmentRuleFaults,
  bankHolidayFaults,
  serviceStandardFaults,
} from '../domain/assessment-policy.js';
import { balancePolicyFaults } from '../domain/balance-policy.js';
import { opportunityRulesFaults } from '../domain/opportunity-rules.js';
import type { PolicyDefinitions, PolicyKind } from '../domain/policy.js';
import type { PolicyFault } from '../domain/policy-fault.js';
import { triageQuestionFaults } from '../domain/triage-questions.js';
import { triageQueueFaults } from '../domain/triage-queue-policy.js';
import { triageRuleFaults } from '../domain/triage-rule-faults.js';
import {
  AssessmentRulesDefinition,
  BankHolidaysDefinition,
  ServiceStandardsDefinition,
} from './schemas/assessment-policies.js';
import { BalanceDefinition } from './schemas/balance.js';
import { OpportunityRulesDefinition } from './schemas/opportunity-rules.js';
import { policyShape, TriageQuestionsDefinition } from './schemas/policies.js';
import { ReviewRhythmDefinition } from './schemas/strategies.js';
import { TriageQueueDefinition, TriageRulesDefinition } from './schemas/triage-policies.js';

export type PolicyRoutes = {
  kind: PolicyKind;
  /** In sentences. */
  noun: string;
  /** In operation ids and shapes. */
  of: string;
  definition: TSchema;
  /** All that is wrong with a definition that fits the schema. */
  faults(definition: unknown): PolicyFault[];
};

function policyKind<K extends PolicyKind>(
  kind: K,
  {
    faults,
    ...named
  }: Omit<PolicyRoutes, 'kind' | 'faults'> & {
    faults: (definition: PolicyDefinitions[K]) => PolicyFault[];
  },
): PolicyRoutes {
  return { kind, ...named, faults: faults as PolicyRoutes['faults'] };
}

export const POLICY_ROUTES: readonly PolicyRoutes[] = [
  policyKind('opportunity-rules', {
    noun: 'opportunity rules',
    of: 'OpportunityRules',
    definition: OpportunityRulesDefinition,
    faults: opportunityRulesFaults,
  }),
  policyKind('triage-questions', {
    noun: 'triage questions',
    of: 'TriageQuestions',
    definition: TriageQuestionsDefinition,
    faults: triageQuestionFaults,
  }),
  policyKind('assessment-rules', {
    noun: 'who needs which service assessment',
    of: 'AssessmentRules',
    definition: AssessmentRulesDefinition,
    faults: assessmentRuleFaults,
  }),
  policyKind('service-standards', {
    noun: 'versions of the service standard',
    of: 'ServiceStandards',
    definition: ServiceStandardsDefinition,
    faults: serviceStandardFaults,
  }),
  policyKind('bank-holidays', {
    noun: 'bank holidays',
    of: 'BankHolidays',
    definition: BankHolidaysDefinition,
    faults: bankHolidayFaults,
  }),
  policyKind('triage-rules', {
    noun: 'triage rules',
    of: 'TriageRules',
    definition: TriageRulesDefinition,
    faults: triageRuleFaults,
  }),
  policyKind('triage-queue', {
    noun: 'the triage queue',
    of: 'TriageQueue',
    definition: TriageQueueDefinition,
    faults: triageQueueFaults,
  }),
  policyKind('portfolio-balance', {
    noun: 'the balance of the portfolio',
    of: 'PortfolioBalance',
    definition: BalanceDefinition,
    faults: balancePolicyFaults,
  }),
  policyKind('review-rhythm', {
    noun: 'the rhythm of reviews',
    of: 'ReviewRhythm',
    definition: ReviewRhythmDefinition,
    faults: () => [],
  }),
];

export const POLICY_SHAPES = POLICY_ROUTES.map(({ kind, of, definition }) =>
  policyShape(kind, `${of}Policy`, definition),
);
