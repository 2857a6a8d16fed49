// Days of the calendar are counted right, months end where they end, and bank holidays and weekends are nobody's working days.

import fc from 'fast-check';
import t from 'tap';
import { addMonths, dayNumber, toDay, weekday } from '../../src/domain/calendar-day.js';
import { addWorkingDays, isWorkingDay } from '../../src/domain/working-days.js';
import { HOLIDAYS } from '../support/assessment-policy.js';
import { holds } from '../support/property.js';

const anyDay = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayIn2026 = fc.integer({ min: 0, max: 364 }).map((number) => toDay(dayNumber('2026-01-01') + number));

t.test('days are counted as the calendar counts them', async (t) => {
  t.equal(dayNumber('1970-01-01'), 0);
  t.equal(dayNumber('2000-03-01') - dayNumber('2000-02-28'), 2, '2000 had a leap day');
  t.equal(dayNumber('2100-03-01') - dayNumber('2100-02-28'), 1, '2100 has none');
  holds(
    t,
    fc.property(anyDay, (day) => {
      const date = new Date(`${day}T00:00:00Z`);
      return (
        dayNumber(day) * 86_400_000 === date.getTime() &&
        toDay(dayNumber(day)) === day &&
        weekday(day) === (date.getUTCDay() + 6) % 7
      );
    }),
  );
});

t.test('some months on is the same date, or the last of a shorter month', async (t) => {
  const cases: [from: string, months: number, to: string][] = [
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-24', 3, '2027-01-24'],
  ];
  for (const [from, months, to] of cases) t.equal(addMonths(from, months), to, `${from} and ${months}`);
  const never = fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (day, months) => {
    const later = addMonths(day, months);
    return Number(later.slice(8)) <= Number(day.slice(8)) && toDay(dayNumber(later)) === later;
  });
  holds(t, never);
});

t.test('ten working days run around Christmas, the New Year and Easter', async (t) => {
  const cases: [what: string, from: string, count: number, to: string][] = [
    ['a plain week', '2026-06-01', 5, '2026-06-08'],
    ['ten days without a holiday are two weeks', '2026-06-01', 10, '2026-06-15'],
    ['sent on a Saturday: Monday is the first', '2026-06-06', 1, '2026-06-08'],
    // 18, 21, 22, 23, 24 December; 29, 30, 31 December; 4, 5 January.
    ['over Christmas with a substitute day, and New Year', '2026-12-17', 10, '2027-01-05'],
    // 31 March, 1, 2 April; 7, 8, 9, 10; 13, 14, 15 April.
    ['over Easter', '2026-03-30', 10, '2026-04-15'],
    ['the day before Good Friday to the day after Easter Monday', '2026-04-02', 1, '2026-04-07'],
  ];
  for (const [what, from, count, to] of cases) t.equal(addWorkingDays(from, count, HOLIDAYS), to, what);
});

t.test('where bank holidays are not known yet, the last day is not known either', async (t) => {
  t.equal(addWorkingDays('2027-12-23', 10, HOLIDAYS), null);
  t.equal(addWorkingDays('2027-12-23', 4, HOLIDAYS), '2027-12-31');
  t.equal(isWorkingDay('2028-01-03', HOLIDAYS), null);
  t.equal(isWorkingDay('2028-01-01', HOLIDAYS), false, 'a Saturday is one all the same');
});

t.test('the last day is a working day with as many of them before it as were asked for', async (t) => {
  holds(
    t,
    fc.property(dayIn2026, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const to = addWorkingDays(from, count, HOLIDAYS) as string;
      let working = 0;
      for (let number = dayNumber(from) + 1; number <= dayNumber(to); number += 1)
        if (isWorkingDay(toDay(number), HOLIDAYS)) working += 1;
      return working === count && isWorkingDay(to, HOLIDAYS) === true;
    }),
  );
});

t.test('waiting in two parts is waiting once', async (t) => {
  holds(
    t,
    fc.property(dayIn2026, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (from, a, b) => {
      const parted = addWorkingDays(addWorkingDays(from, a, HOLIDAYS) as string, b, HOLIDAYS);
      return parted === addWorkingDays(from, a + b, HOLIDAYS);
    }),
  );
});
