// The first versions of the assessment policies as tests write them out: what the published guidance says, with its sources.

import type { ServiceStandard } from '../../src/domain/assessment.js';
import type { AssessmentFacts, AssessmentRules } from '../../src/domain/assessment-need.js';
import type { BankHolidays } from '../../src/domain/working-days.js';

export const CHECK =
  'https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment';
export const SCOPE = 'https://www.gov.uk/service-manual/digital-by-default/scope-of-the-standard';

export const RULES: AssessmentRules = {
  gates: [
    { stage: 'alpha', from: 'alpha', to: 'private_beta', source: CHECK },
    { stage: 'beta', from: 'private_beta', to: 'public_beta', source: CHECK },
    { stage: 'live', from: 'public_beta', to: 'live', source: CHECK },
  ],
  gateKinds: ['service_assessment'],
  exemptions: [
    {
      id: 'assured_form_platform',
      reason: 'It is made with an assured form-building platform.',
      source: SCOPE,
      when: [{ fact: 'isOnAssuredFormPlatform', is: true }],
    },
  ],
  needed: [
    {
      id: 'spend_condition',
      reason: 'An assessment is a condition of its spend approval.',
      source: CHECK,
      when: [{ fact: 'isSpendCondition', is: true }],
    },
    {
      id: 'transactional_and_new',
      reason: 'It is transactional, and new or being rebuilt.',
      source: CHECK,
      when: [
        { fact: 'isTransactional', is: true },
        { fact: 'isNewOrRebuilt', is: true },
      ],
    },
  ],
  crossGovernment: [
    {
      id: 'many_transactions',
      reason: 'It is likely to take more than 100,000 transactions a year.',
      source: SCOPE,
      when: [{ fact: 'transactionsPerYear', over: 100_000 }],
    },
    {
      id: 'several_organisations',
      reason: 'Civil servants of more than one organisation use it.',
      source: SCOPE,
      when: [{ fact: 'usedByMultipleOrganisations', is: true }],
    },
  ],
  actionMonths: 3,
  reportWindowDays: 10,
};

/** Facts of a product of which nothing is known but its phase. */
export function facts(known: Partial<AssessmentFacts> = {}): AssessmentFacts {
  return {
    phase: 'alpha',
    isTransactional: null,
    isNewOrRebuilt: null,
    isSpendCondition: null,
    usedByMultipleOrganisations: null,
    transactionsPerYear: null,
    isOnAssuredFormPlatform: false,
    plannedPhaseEndOn: null,
    deadline: null,
    ...known,
  };
}

/** A standard of so many points, rated green, amber and red. */
export function standardOf(count: number): ServiceStandard {
  return {
    version: 2019,
    name: 'the Service Standard',
    from: '2019-07-01',
    to: null,
    results: ['green', 'amber', 'red', 'not_assessed'],
    points: Array.from({ length: count }, (_, index) => ({ number: index + 1, title: null })),
  };
}

/** England and Wales, from https://www.gov.uk/bank-holidays, of two years. */
export const HOLIDAYS: BankHolidays = {
  division: 'england-and-wales',
  from: '2026-01-01',
  to: '2027-12-31',
  days: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-04', 'Early May bank holiday'],
    ['2026-05-25', 'Spring bank holiday'],
    ['2026-08-31', 'Summer bank holiday'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-01-01', "New Year's Day"],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-05-03', 'Early May bank holiday'],
    ['2027-05-31', 'Spring bank holiday'],
    ['2027-08-30', 'Summer bank holiday'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2027-12-28', 'Boxing Day (substitute day)'],
  ].map(([day = '', name = '']) => ({ day, name })),
};
