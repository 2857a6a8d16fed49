// Working days: Mondays to Fridays that are no bank holiday.

import { dayNumber, toDay, weekday } from './calendar-day.js';

/** The bank holidays of one part of the country, and the days between which all of them are known. */
export type BankHolidays = {
  division: string;
  from: string;
  to: string;
  days: readonly { day: string; name: string }[];
};

const SATURDAY = 5;

/** Whether people work on a day; null outside the days between which the bank holidays are known, unless at a weekend. */
export function isWorkingDay(day: string, holidays: BankHolidays): boolean | null {
  if (weekday(day) >= SATURDAY) return false;
  if (day < holidays.from || day > holidays.to) return null;
  return holidays.days.every((holiday) => holiday.day !== day);
}

/**
 * The day on which `count` (1 or more) whole working days after this one have begun: the first counted is the next working day.
 * Null where it runs into days whose bank holidays are not known.
 */
export function addWorkingDays(day: string, count: number, holidays: BankHolidays): string | null {
  let number = dayNumber(day);
  for (let left = count; left > 0; ) {
    number += 1;
    const working = isWorkingDay(toDay(number), holidays);
    if (working === null) return null;
    if (working) left -= 1;
  }
  return toDay(number);
}
