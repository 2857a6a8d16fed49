// Answers about robustness, kept while the portfolio stays as it is: the pages of one answer are cut from one piece of
// work, and who asks the same meanwhile waits for the same.

import { type RobustnessTable, robustnessTable } from '../../domain/robustness/table.js';
import { modelKey, type Portfolio } from '../../projection/portfolio.js';
import type { Ground } from './ground.js';
import { poseQuestion, type RobustnessAsked, type RobustnessQuestion } from './robustness-question.js';
import type { RobustnessRunner } from './robustness-runner.js';

export type RobustnessAnswer = RobustnessQuestion & { asked: RobustnessAsked; table: RobustnessTable };

type Kept = { subjects: number; answer: Promise<RobustnessAnswer> };

/** Some ten megabytes. */
const MOST_SUBJECTS_KEPT = 200_000;
const MOST_KEPT = 50;

/** Small questions are answered at once, others by the runner. */
export function createRobustnessAnswers(
  runner: RobustnessRunner,
): (ground: Ground, asked: RobustnessAsked) => Promise<RobustnessAnswer> {
  // The one asked for last is at the end.
  const kept = new Map<string, Kept>();
  const portfolios = numberedPortfolios();

  async function work(question: RobustnessQuestion, asked: RobustnessAsked): Promise<RobustnessAnswer> {
    const { query, effort } = question;
    const table = effort === 'light' ? robustnessTable(query) : await runner.run(query);
    return { ...question, asked, table };
  }

  function forgetOldest(): void {
    let subjects = 0;
    for (const one of kept.values()) subjects += one.subjects;
    for (const [key, one] of kept) {
      if (kept.size <= MOST_KEPT && subjects <= MOST_SUBJECTS_KEPT) return;
      kept.delete(key);
      subjects -= one.subjects;
    }
  }

  return (ground, asked) => {
    const key = `${portfolios(ground.portfolio)} ${keyOf(ground, asked)}`;
    const question = kept.get(key) ?? ask(ground, asked);
    kept.delete(key);
    kept.set(key, question);
    // What failed may succeed when it is asked again.
    question.answer.catch(() => {
      if (kept.get(key) === question) kept.delete(key);
    });
    forgetOldest();
    return question.answer;
  };

  function ask(ground: Ground, asked: RobustnessAsked): Kept {
    const question = poseQuestion(ground, asked);
    return { subjects: question.names.length, answer: work(question, asked) };
  }
}

/** Everything that decides the answer but the portfolio. */
function keyOf(ground: Ground, asked: RobustnessAsked): string {
  const { kind, basis, weights, portfolio, owners, today } = ground;
  const { region, plusMinus, top, uncertainty, businessUnitId, productGroupId, phase } = asked;
  const filter = [businessUnitId, productGroupId, phase].map((values) => values ?? null);
  return JSON.stringify([
    ...[portfolio.revision, kind, modelKey(basis.model), weights, filter],
    // Whether a group's own score is in date, and so what ranks it, hangs on the day.
    ...(owners === null ? [] : [owners.rankedBy, today]),
    ...[region, region === 'stated' ? plusMinus : null, top, uncertainty],
  ]);
}

/** Tells portfolios apart, since a fresh one may begin with a revision that another has had. */
function numberedPortfolios(): (portfolio: Portfolio) => number {
  const numbers = new WeakMap<Portfolio, number>();
  let count = 0;
  return (portfolio) => {
    const known = numbers.get(portfolio);
    if (known !== undefined) return known;
    count += 1;
    numbers.set(portfolio, count);
    return count;
  };
}
