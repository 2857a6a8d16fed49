// Months and days of the calendar: the ends of months by hand, and everything else against the machine's own calendar.

import fc from 'fast-check';
import t from 'tap';
import { addMonths, daysBetween } from '../../src/domain/calendar-day.js';
import { holds } from '../support/property.js';

const DAY_MS = 86_400_000;
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
/** Days from 1900 to 2199, counted from 1970. */
const anyDay = fc.integer({ min: -25_567, max: 84_005 });

t.test(
  'a month on is the same day of the next month, or its last day where it has no such day',
  async (t) => {
    for (const [from, months, to] of [
      ['2026-01-15', 1, '2026-02-15'],
      ['2026-01-31', 1, '2026-02-28'],
      ['2028-01-31', 1, '2028-02-29'],
      ['2028-01-29', 1, '2028-02-29'],
      ['2100-01-31', 1, '2100-02-28'],
      ['2000-01-31', 1, '2000-02-29'],
      ['2026-03-31', 1, '2026-04-30'],
      ['2026-12-31', 1, '2027-01-31'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2026-12-01', 12, '2027-12-01'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2028-02-29', 48, '2032-02-29'],
      ['2026-02-28', 1, '2026-03-28'],
      ['0099-12-31', 2, '0100-02-28'],
    ] as const)
      t.equal(addMonths(from, months), to, `${months} after ${from}`);
  },
);

t.test('days between are those that the calendar has', async (t) => {
  t.equal(daysBetween('2026-02-28', '2026-03-01'), 1);
  t.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  t.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
  holds(
    t,
    fc.property(anyDay, anyDay, (a, b) => daysBetween(dayOf(a), dayOf(b)) === b - a),
  );
});

t.test('so many months on lie in the month that many on, on the same day or the last', async (t) => {
  holds(
    t,
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (number, months) => {
      const day = dayOf(number);
      const to = new Date(`${addMonths(day, months)}T00:00:00Z`);
      const from = new Date(`${day}T00:00:00Z`);
      const monthsOn =
        (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
      const isLast = new Date(to.getTime() + DAY_MS).getUTCDate() === 1;
      const same = to.getUTCDate() === from.getUTCDate();
      return monthsOn === months && (same || (isLast && to.getUTCDate() < from.getUTCDate()));
    }),
  );
});

t.test('of two days the later one is never due earlier', async (t) => {
  holds(
    t,
    fc.property(anyDay, fc.nat({ max: 70 }), fc.integer({ min: 1, max: 24 }), (number, later, months) => {
      return addMonths(dayOf(number), months) <= addMonths(dayOf(number + later), months);
    }),
  );
});
