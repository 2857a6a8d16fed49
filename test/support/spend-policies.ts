// The policies on spend as they are installed: what the migration writes, for tests without a database.

import type { SpendDecisions } from '../../src/domain/spend/approval.js';
import type { DelegatedLimits } from '../../src/domain/spend/limits.js';
import type { RiskLevel, RiskQuestion, RiskQuestions, RiskTheme } from '../../src/domain/spend/risk.js';
import type { SpendRoute } from '../../src/domain/spend/spend-case.js';
import type { RoutesByRating, SpendRules } from '../../src/domain/spend/spend-rules.js';

const V5 = 'Digital and technology spend controls version 5';
const V5_THRESHOLDS = 'Service Manual: spend controls pipeline process';
const V6 = 'Digital and technology spend controls version 6: risk and importance framework';
const V6_THRESHOLDS = 'Digital and technology spend controls version 6: create a pipeline';
const V6_AUTONOMY = 'Digital and technology spend controls version 6: earned autonomy';
const PLAYBOOK = 'Digital Assurance Playbook, 1 April 2026';
const NCR = 'DAO 02/26: novel, contentious or repercussive spending';
const LIMITS = "The organisation's delegated authority letter from HM Treasury";
const REVIEWS = 'Defra delivery group governance: spend control';

const routes = (low: SpendRoute, medium: SpendRoute, high: SpendRoute): RoutesByRating => ({
  low,
  medium,
  high,
});
const ALL_CENTRAL = routes('central_gds', 'central_gds', 'central_gds');
const TRIAGE = ['description', 'spendType', 'thresholdClass', 'wholeLifeCost', 'ncrFlags'] as const;
const BOARD = [...TRIAGE, 'phase', 'expectedCommitmentDate', 'seniorResponsibleOwner'] as const;
const REVIEW = [...BOARD, 'annualCost', 'fundingSecured'] as const;
const DECISION = [...BOARD, 'vatBasis', 'fundingSecured'] as const;

export const SPEND_RULES: SpendRules = {
  regimes: [
    {
      regime: 'spend_controls_v5',
      from: '2018-04-01',
      source: V5,
      hasBoards: true,
      moneyBasis: 'wholeLifeCost',
      thresholds: [
        {
          spendTypes: ['digital_service'],
          thresholdClasses: null,
          moreThan: '100000.00',
          from: '2018-04-01',
          source: V5_THRESHOLDS,
        },
        {
          spendTypes: null,
          thresholdClasses: null,
          moreThan: '5000000.00',
          from: '2018-04-01',
          source: V5_THRESHOLDS,
        },
      ],
      belowThreshold: 'self_assured',
      routes: ALL_CENTRAL,
      earnedAutonomy: null,
      aboveDelegatedLimit: { route: 'hm_treasury', isLimitNeeded: false, source: LIMITS },
      ncrSource: NCR,
      reviews: null,
      requiredFor: {
        triaged: [...TRIAGE],
        with_assurance_board: [...BOARD],
        with_joint_assurance_review: [...REVIEW],
        decided: [...DECISION, 'route'],
      },
    },
    {
      regime: 'spend_controls_v6',
      from: '2024-02-23',
      source: V6,
      hasBoards: true,
      moneyBasis: 'wholeLifeCost',
      thresholds: [
        {
          spendTypes: null,
          thresholdClasses: ['crypt_key'],
          moreThan: '0.00',
          from: '2024-02-23',
          source: V6_THRESHOLDS,
        },
        {
          spendTypes: null,
          thresholdClasses: ['public_facing_service'],
          moreThan: '100000.00',
          from: '2024-02-23',
          source: V6_THRESHOLDS,
        },
        {
          spendTypes: null,
          thresholdClasses: ['other_ddat'],
          moreThan: '1000000.00',
          from: '2024-02-23',
          source: V6_THRESHOLDS,
        },
      ],
      belowThreshold: 'self_assured',
      routes: ALL_CENTRAL,
      earnedAutonomy: {
        routes: routes('self_assured', 'assurance_board', 'central_gds'),
        source: V6_AUTONOMY,
      },
      aboveDelegatedLimit: { route: 'hm_treasury', isLimitNeeded: false, source: LIMITS },
      ncrSource: NCR,
      reviews: null,
      requiredFor: {
        triaged: [...TRIAGE],
        with_assurance_board: [...BOARD, 'risk'],
        with_joint_assurance_review: [...REVIEW, 'risk'],
        decided: [...DECISION, 'risk', 'route'],
      },
    },
    {
      regime: 'digital_assurance_2026',
      from: '2026-04-01',
      source: PLAYBOOK,
      hasBoards: false,
      moneyBasis: 'wholeLifeCost',
      thresholds: [],
      belowThreshold: 'self_assured',
      routes: routes('self_assured', 'self_assured', 'assurance_board'),
      earnedAutonomy: null,
      aboveDelegatedLimit: { route: 'hm_treasury', isLimitNeeded: true, source: LIMITS },
      ncrSource: NCR,
      reviews: {
        unreviewed: routes('self_assured', 'assurance_board', 'assurance_board'),
        outcomes: {
          all_to_board: routes('assurance_board', 'assurance_board', 'assurance_board'),
          high_and_medium_to_board: routes('self_assured', 'assurance_board', 'assurance_board'),
          self_assure_low_and_medium: routes('self_assured', 'self_assured', 'assurance_board'),
        },
      },
      requiredFor: {
        triaged: [...TRIAGE],
        with_assurance_board: [],
        with_joint_assurance_review: [],
        decided: [...DECISION, 'risk', 'route'],
      },
    },
  ],
  review: { mostControl: 0, mostMonitor: 3, source: REVIEWS },
  duplicateLikeness: 0.45,
};

export const NO_LIMITS: DelegatedLimits = { limits: [], autonomy: [] };

export const SPEND_DECISIONS: SpendDecisions = {
  words: [
    { word: 'approved', effect: 'approves', takesConditions: false },
    { word: 'approved_with_conditions', effect: 'approves', takesConditions: true },
    { word: 'not_approved', effect: 'refuses', takesConditions: false },
    { word: 'returned_for_information', effect: 'returns', takesConditions: false },
  ],
  overdueConditionsStop: false,
};

const UNTOLD: Record<RiskLevel, null> = { low: null, medium: null, high: null };
const theme = (key: RiskTheme, text: string): RiskQuestion => ({
  key,
  theme: key,
  text,
  levels: UNTOLD,
  band: null,
});
const THEMES = [
  theme('risk_to_users', 'How much could users be harmed if this goes wrong?'),
  theme('delivery_team_capability', 'How far could the delivery team lack what this needs?'),
  theme('technology_novelty', 'How new is the technology to the organisation?'),
  theme('previous_delivery_quality', 'How poorly has comparable work been delivered before?'),
  theme('political_priority', 'How much political attention does it have?'),
];
const OTHER_TYPES = {
  platform_or_common_component: THEMES,
  commodity_technology_or_licence: THEMES,
  specialist_technology: THEMES,
  resourcing_contract: THEMES,
};
const TRANSACTIONS = 'How many transactions does the service handle a year?';
const TOP_75 = 'Is it one of the Top 75 services?';
const SPECIAL_CARE = 'Is it mainly for users who need special care, support or protection?';

/** The text of 2024. */
export const RISK_QUESTIONS_2024: RiskQuestions = {
  digital_service: [
    {
      key: 'annual_cost',
      theme: 'cost_and_value',
      text: 'What does it cost a year?',
      levels: { low: 'Under £100,000', medium: '£100,000 to £10 million', high: 'Over £10 million' },
      band: { fact: 'annualCost', mediumFrom: '100000.00', highAbove: '10000000.00' },
    },
    { key: 'transactions', theme: 'risk_to_users', text: TRANSACTIONS, levels: UNTOLD, band: null },
    { key: 'top_75_service', theme: 'political_priority', text: TOP_75, levels: UNTOLD, band: null },
    {
      key: 'special_care',
      theme: 'risk_to_users',
      text: SPECIAL_CARE,
      levels: { low: 'No', medium: null, high: 'Yes' },
      band: null,
    },
  ],
  ...OTHER_TYPES,
};

/** The text of 27 March 2025. */
export const RISK_QUESTIONS: RiskQuestions = {
  digital_service: [
    {
      key: 'whole_life_cost',
      theme: 'cost_and_value',
      text: 'What do development and operation cost over the whole life?',
      levels: { low: 'Under £20 million', medium: '£20 million to £50 million', high: 'Over £50 million' },
      band: { fact: 'wholeLifeCost', mediumFrom: '20000000.00', highAbove: '50000000.00' },
    },
    {
      key: 'transactions',
      theme: 'risk_to_users',
      text: TRANSACTIONS,
      levels: {
        low: 'Under 100,000, or non-transactional',
        medium: '100,000 to 1 million',
        high: 'Over 1 million',
      },
      band: { fact: 'transactionsPerYear', mediumFrom: '100000', highAbove: '1000000' },
    },
    { key: 'top_75_service', theme: 'political_priority', text: TOP_75, levels: UNTOLD, band: null },
    {
      key: 'special_care',
      theme: 'risk_to_users',
      text: SPECIAL_CARE,
      levels: { low: 'No', medium: 'Yes', high: null },
      band: null,
    },
  ],
  ...OTHER_TYPES,
};
