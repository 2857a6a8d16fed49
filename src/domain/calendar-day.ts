// Arithmetic with days of the calendar, as YYYY-MM-DD: months on, days between, days of the week. No clock and no time zone.

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The same day so many whole months on, or the last day of that month where it has no such day: a month after
 * 31 January is the last day of February.
 */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = Math.min(dayOfMonth, daysIn(toYear, toMonth));
  return `${padded(toYear, 4)}-${padded(toMonth, 2)}-${padded(lastDay, 2)}`;
}

/** How many days after the first the second comes; below 0 where it comes before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day, or that of a time (RFC 3339, UTC), as a count from 1970-01-01. */
export function dayNumber(day: string): number {
  const [calendarYear, month, dayOfMonth] = parts(day);
  // Years are counted from March, so that the day that leap years add is the last of one.
  const year = month > 2 ? calendarYear : calendarYear - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + daysBefore((month + 9) % 12) + dayOfMonth - EPOCH;
}

/** The day of a count: the inverse of `dayNumber`. */
export function toDay(number: number): string {
  // The mean year has 365.2425 days: it tells the year, or the one before.
  const guess = Math.floor((number + EPOCH) / 365.2425) + 1;
  const starts = (year: number) => dayNumber(`${padded(year, 4)}-03-01`);
  const year = [guess, guess - 1, guess - 2].find((each) => starts(each) <= number) as number;
  const dayOfYear = number - starts(year);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - daysBefore(month) + 1;
  return `${padded(month < 10 ? year : year + 1, 4)}-${padded(((month + 2) % 12) + 1, 2)}-${padded(dayOfMonth, 2)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

// Days from 1 March of the year 0 to the day before 1970-01-01, counted as below.
const EPOCH = 719_469;

/** The days of a year that begins in March before its month of this number: 153 in every five months. */
function daysBefore(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] as number);
}

function parts(day: string): [year: number, month: number, day: number] {
  const [year, month, dayOfMonth] = day.slice(0, 10).split('-').map(Number);
  return [year as number, month as number, dayOfMonth as number];
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
