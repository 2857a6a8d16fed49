// Risk and importance: every question is answered low, medium or high, and the worst answer is the rating. It is no sum.
// Source: Risk and Importance Framework, spend controls version 6.

import type { PolicyFault } from '../policy-fault.js';
import type { Money } from '../product.js';
import { amountInPence, penceOf } from './money.js';
import type { SpendFields, SpendType } from './spend-case.js';

export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_THEMES = [
  'risk_to_users',
  'delivery_team_capability',
  'technology_novelty',
  'previous_delivery_quality',
  'political_priority',
  'cost_and_value',
] as const;
export type RiskTheme = (typeof RISK_THEMES)[number];

export const BAND_FACTS = ['annualCost', 'wholeLifeCost', 'transactionsPerYear'] as const;

/** The level that a fact speaks for: medium from the one amount on, high above the other. Decimal, in pounds or a count. */
export type RiskBand = { fact: (typeof BAND_FACTS)[number]; mediumFrom: string; highAbove: string };

export type RiskQuestion = {
  key: string;
  theme: RiskTheme;
  text: string;
  /** What each level means; null where no published text says. */
  levels: Record<RiskLevel, string | null>;
  band: RiskBand | null;
};

/** The questions of each spend type, of one version. */
export type RiskQuestions = Record<SpendType, RiskQuestion[]>;

/** Answers by the question's key. */
export type RiskAnswers = Readonly<Record<string, RiskLevel>>;

/** What is wrong with a set of questions: a key used twice, or a band whose medium begins above its high. */
export function questionFaults(questions: RiskQuestions): PolicyFault[] {
  return Object.entries(questions).flatMap(([type, set]) =>
    set.flatMap(({ key, band }, index) => {
      const at = `/${type}/${index}`;
      const faults: PolicyFault[] = [];
      if (set.findIndex((other) => other.key === key) !== index)
        faults.push({ pointer: `${at}/key`, code: 'repeated', detail: `The key "${key}" is used twice.` });
      if (band !== null && amountInPence(band.mediumFrom) > amountInPence(band.highAbove))
        faults.push({
          pointer: `${at}/band`,
          code: 'out_of_order',
          detail: 'Medium begins above where high begins.',
        });
      return faults;
    }),
  );
}

/** The rating: the worst answer, or null until every question is answered. */
export function ratingOf(questions: readonly RiskQuestion[], answers: RiskAnswers): RiskLevel | null {
  const levels = questions.map(({ key }) => answers[key]);
  if (levels.length === 0 || levels.includes(undefined)) return null;
  return worstOf(levels as RiskLevel[]);
}

/** The ratings that may still come of the answers so far: none can be better than the worst of them. */
export function possibleRatings(questions: readonly RiskQuestion[], answers: RiskAnswers): RiskLevel[] {
  const rating = ratingOf(questions, answers);
  if (rating !== null) return [rating];
  const given = questions.map(({ key }) => answers[key]).filter((level) => level !== undefined);
  return RISK_LEVELS.slice(RISK_LEVELS.indexOf(worstOf(given)));
}

/** The level that the case's own facts speak for, or null where the question has no band or the fact is unknown. */
export function computedLevel(
  { band }: RiskQuestion,
  facts: Pick<SpendFields, RiskBand['fact']>,
): RiskLevel | null {
  const measured = band === null ? null : inHundredths(facts[band.fact]);
  if (band === null || measured === null) return null;
  if (measured > amountInPence(band.highAbove)) return 'high';
  return measured >= amountInPence(band.mediumFrom) ? 'medium' : 'low';
}

export type AnsweredQuestion = {
  question: string;
  text: string;
  answer: RiskLevel | null;
  computed: RiskLevel | null;
  /** True where the facts speak for another level than the person's answer, which stands all the same. */
  disagrees: boolean;
};

/** Each question with its answer beside what the facts say. */
export function answeredQuestions(
  questions: readonly RiskQuestion[],
  answers: RiskAnswers,
  facts: Pick<SpendFields, RiskBand['fact']>,
): AnsweredQuestion[] {
  return questions.map((question) => {
    const answer = answers[question.key] ?? null;
    const computed = computedLevel(question, facts);
    const disagrees = answer !== null && computed !== null && answer !== computed;
    return { question: question.key, text: question.text, answer, computed, disagrees };
  });
}

function worstOf(levels: readonly RiskLevel[]): RiskLevel {
  return RISK_LEVELS[Math.max(0, ...levels.map((level) => RISK_LEVELS.indexOf(level)))] as RiskLevel;
}

function inHundredths(fact: Money | number | null): bigint | null {
  return typeof fact === 'number' ? BigInt(fact) * 100n : penceOf(fact);
}
