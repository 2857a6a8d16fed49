// The forward look: cases by the quarter in which they will commit, with what is planned, committed, approved and unfunded,
// to the penny.

import type { Money } from '../product.js';
import { sumMoney } from './money.js';
import { quarterAfter, quarterOf, quarterStart } from './review.js';
import type { RiskLevel } from './risk.js';
import { SPEND_ROUTES, type SpendRoute } from './spend-case.js';

/** A case as the pipeline counts it. Each money is null where it is unknown. */
export type PipelineLine = {
  id: string;
  businessUnitId: string;
  /** Null where the case has no day yet. */
  quarter: string | null;
  route: SpendRoute | null;
  rating: RiskLevel | null;
} & PipelineMoney<Money | null>;

type PipelineMoney<M> = { planned: M; committed: M; approved: M; unfunded: M };

export type PipelineSums = PipelineMoney<Money> & {
  cases: number;
  /** Cases whose whole-life cost is unknown, which the sums leave out. */
  unknownMoney: number;
};

export type PipelineGroup = Pick<PipelineLine, 'businessUnitId' | 'quarter' | 'route' | 'rating'> &
  PipelineSums;

type CountedCase = {
  wholeLifeCost: Money | null;
  committedAmount: Money | null;
  fundingSecured: boolean | null;
  maySpend: boolean;
};

const KINDS = ['planned', 'committed', 'approved', 'unfunded'] as const;
const RATINGS: (RiskLevel | null)[] = ['low', 'medium', 'high', null];

/** The money of one case: approved only while it may spend, unfunded unless its funding is known to be secured. */
export function pipelineMoney(given: CountedCase): PipelineMoney<Money | null> {
  const { wholeLifeCost: planned, committedAmount: committed } = given;
  const approved = given.maySpend ? planned : null;
  return { planned, committed, approved, unfunded: given.fundingSecured === true ? null : planned };
}

/** The day that puts a case in its quarter: when it commits, or else when it starts. */
export function pipelineDay(given: {
  expectedCommitmentDate: string | null;
  startDate: string | null;
}): string | null {
  return given.expectedCommitmentDate ?? given.startDate;
}

/** Whether it was asked for after it was committed: as was said, or else by the day it was raised. */
export function isRetrospectiveRequest(given: {
  isRetrospective: boolean | null;
  expectedCommitmentDate: string | null;
  createdAt: string;
}): boolean {
  const { isRetrospective, expectedCommitmentDate, createdAt } = given;
  return (
    isRetrospective ?? (expectedCommitmentDate !== null && expectedCommitmentDate < createdAt.slice(0, 10))
  );
}

/** Whether a case belongs to a period, both days within it; one without a day yet always does. */
export function isInPeriod(day: string | null, from: string, to: string): boolean {
  return day === null || (day >= from && day <= to);
}

/** The period that is looked at unless asked otherwise: from the quarter of the day to the end of the sixth, 18 months. */
export function defaultPeriod(day: string): { from: string; to: string } {
  const quarter = quarterOf(day);
  return { from: quarterStart(quarter), to: dayBefore(quarterStart(quarterAfter(quarter, 6))) };
}

/** What the lines come to. */
export function sumLines(lines: readonly PipelineLine[]): PipelineSums {
  const sums = Object.fromEntries(KINDS.map((kind) => [kind, sumMoney(lines.map((line) => line[kind]))]));
  const unknownMoney = lines.filter(({ planned }) => planned === null).length;
  return { ...(sums as PipelineMoney<Money>), cases: lines.length, unknownMoney };
}

/** The lines by quarter, unit, route and rating, in that order; what has none of it comes last. */
export function groupLines(lines: readonly PipelineLine[]): PipelineGroup[] {
  const groups = new Map<string, PipelineLine[]>();
  for (const line of lines) {
    const key = JSON.stringify(keyOf(line));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].sort(byKey).map((group) => {
    const { quarter, businessUnitId, route, rating } = group[0] as PipelineLine;
    return { quarter, businessUnitId, route, rating, ...sumLines(group) };
  });
}

function keyOf({ quarter, businessUnitId, route, rating }: PipelineLine): (string | number)[] {
  const distance = route === null ? SPEND_ROUTES.length : SPEND_ROUTES.indexOf(route);
  return [quarter ?? '9999-Q5', businessUnitId, distance, RATINGS.indexOf(rating)];
}

function byKey([a]: PipelineLine[], [b]: PipelineLine[]): number {
  const [left, right] = [keyOf(a as PipelineLine), keyOf(b as PipelineLine)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return (left[at] as string) < (right[at] as string) ? -1 : 1;
}

/** The last day of the quarter before the one that starts on the day. */
function dayBefore(start: string): string {
  const [year, month] = start.split('-');
  const ends: Record<string, string> = { '01': '12-31', '04': '03-31', '07': '06-30', '10': '09-30' };
  return `${month === '01' ? Number(year) - 1 : year}-${ends[month as string]}`;
}
