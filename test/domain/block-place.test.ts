// Changes out of their place: put in later, with an old time or an old number. No true change is ever taken for one.

import fc from 'fast-check';
import t from 'tap';
import {
  FULL_BLOCK,
  followPlaces,
  type Misplacement,
  type SealedSpan,
} from '../../src/domain/block-place.js';
import { holds } from '../support/property.js';
import { LONGEST, schedules, sealedIn } from '../support/sealed-schedule.js';

const START = Date.parse('2026-03-02T09:00:00Z');
const HOUR = 3_600_000;

/** A block of ten changes sealed so many hours after the start, ten seconds after the first of them. */
function blockAt(hours: number, fields: Partial<SealedSpan> = {}): SealedSpan {
  const sealedAt = START + hours * HOUR;
  const lowest = hours * 100 + 1;
  const span = { lowest, highest: lowest + 9, earliest: sealedAt - 10_000 };
  return { ...span, changes: 10, sealedAt, ...fields };
}

/** What is said of each block of a log. */
function faultsOf(...blocks: SealedSpan[]): (Misplacement | null)[] {
  const placeFault = followPlaces();
  return blocks.map((block) => placeFault(block));
}

t.test('a log that was written hour after hour is in order, gaps in its numbers and all', (t) => {
  t.same(faultsOf(blockAt(0), blockAt(1), blockAt(5), blockAt(100)), [null, null, null, null]);
  t.end();
});

t.test('a change put in later is found by its old time or its old number', (t) => {
  const log = [blockAt(0), blockAt(1), blockAt(5)];
  const forgeries: [Misplacement, Partial<SealedSpan>][] = [
    [{ earliest: START + 1.5 * HOUR }, { earliest: START + 1.5 * HOUR }],
    [{ lowest: 30, passed: 110 }, { lowest: 30 }],
    [{ lowest: -1, passed: 110 }, { lowest: -1 }],
  ];
  for (const [why, fields] of forgeries) {
    t.same(faultsOf(...log, blockAt(8, fields)).at(-1), why);
    t.equal(faultsOf(...log, blockAt(8, fields), blockAt(9)).at(-1), null, 'what comes after it is in order');
  }
  t.end();
});

t.test('a number below the first is found in the first block', (t) => {
  t.match(faultsOf(blockAt(0, { lowest: 0 })), [{ lowest: 0 }]);
  t.end();
});

t.test('a transaction may last most of an hour, and its number be as late', (t) => {
  const log = [blockAt(0), blockAt(4), blockAt(5)];
  const late = (hours: number) => blockAt(6, { earliest: START + (5 - hours) * HOUR });
  t.equal(faultsOf(...log, late(0.9)).at(-1), null);
  t.match(faultsOf(...log, late(1.1)).at(-1), { earliest: START + 3.9 * HOUR });
  t.equal(faultsOf(...log, blockAt(6, { lowest: 405 })).at(-1), null, 'passed within the hour');
  t.match(faultsOf(...log, blockAt(6), blockAt(7, { lowest: 405 })).at(-1), { lowest: 405 });
  t.end();
});

t.test('a log that was never sealed before, or not for long, says nothing of when it was written', (t) => {
  const old = { earliest: START - 1_000 * HOUR, changes: FULL_BLOCK };
  t.same(
    faultsOf(
      blockAt(0, old),
      blockAt(0, { ...old, lowest: 11 }),
      blockAt(0, { ...old, changes: 3, lowest: 21 }),
    ),
    [null, null, null],
    'a backlog in full blocks',
  );
  t.match(faultsOf(blockAt(0, { ...old, changes: 3 }), blockAt(1, old)), [null, { earliest: old.earliest }]);
  t.end();
});

t.test('a clock that is set back takes nothing out of its place', (t) => {
  const back = { earliest: START - 48 * HOUR, sealedAt: START - 48 * HOUR };
  t.same(faultsOf(blockAt(0), blockAt(1, back), blockAt(2)), [null, null, null]);
  t.end();
});

t.test(
  'whatever runs at the same time, is rolled back, lasts or is sealed when: no true change is out of place',
  (t) => {
    const sizes = fc.integer({ min: 1, max: 20 });
    holds(
      t,
      fc.property(schedules, sizes, (steps, full) => {
        const placeFault = followPlaces({ allowedMs: 4 * LONGEST, full });
        return sealedIn(steps, full).every((block) => placeFault(block) === null);
      }),
      2_000,
    );
    t.end();
  },
);
