// Arithmetic with days of the calendar, as YYYY-MM-DD: months on, and days between. No clock and no time zone.

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The same day so many whole months on, or the last day of that month where it has no such day: a month after
 * 31 January is the last day of February.
 */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const toDay = Math.min(dayOfMonth, daysIn(toYear, toMonth));
  const padded = (number: number, width: number) => String(number).padStart(width, '0');
  return `${padded(toYear, 4)}-${padded(toMonth, 2)}-${padded(toDay, 2)}`;
}

/** How many days after the first the second comes; below 0 where it comes before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

// Years are counted from March, so that the day that leap years add is the last of one.
function dayNumber(day: string): number {
  const [calendarYear, month, dayOfMonth] = parts(day);
  const year = month > 2 ? calendarYear : calendarYear - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // 153 days in every five months from March on.
  return 365 * year + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] as number);
}

function parts(day: string): [year: number, month: number, day: number] {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return [year as number, month as number, dayOfMonth as number];
}
