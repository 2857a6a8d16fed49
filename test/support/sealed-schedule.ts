// A log as PostgreSQL keeps one, in small: transactions that begin, write and end in any order while a clock that is set
// now and then tells the time. What was written is sealed as the service seals it.

import fc from 'fast-check';
import type { SealedSpan } from '../../src/domain/block-place.js';

/** No transaction lasts longer, no seal is longer in coming, and clocks are not set forward by more while one runs. */
export const LONGEST = 100;

type Write = { xid: number; number: number; at: number };
type Transaction = { startedAt: number; at: number; xid: number | null; writes: Write[] };

export type Step =
  | { step: 'begin' | 'seal' }
  | { step: 'write' | 'draw' | 'commit' | 'roll back'; which: number }
  | { step: 'wait' | 'set forward' | 'set back' | 'nudge'; by: number };

const which = fc.nat(9);
const farther = fc.integer({ min: 1, max: 100_000 });

/** Any course of events. */
export const schedules: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ step: fc.constantFrom('begin' as const, 'seal' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        step: fc.constantFrom('write' as const, 'write' as const, 'draw' as const, 'commit' as const),
        which,
      }),
    },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('roll back' as const), which }) },
    {
      weight: 3,
      arbitrary: fc.record({ step: fc.constant('wait' as const), by: fc.integer({ min: 1, max: LONGEST }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        step: fc.constantFrom('set forward' as const, 'set back' as const),
        by: farther,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ step: fc.constant('nudge' as const), by: fc.integer({ min: 1, max: 20 }) }),
    },
  ),
  { minLength: 20, maxLength: 200 },
);

/** The blocks that are sealed in the course of it, each full at `full` changes. */
export function sealedIn(steps: Step[], full: number): SealedSpan[] {
  let [moment, clock, nextXid, nextNumber, nudged, sealedAtMoment, sealedTo] = [0, 1e6, 1, 1, 0, 0, 0];
  let running: Transaction[] = [];
  const committed: Write[] = [];
  const blocks: SealedSpan[] = [];

  const write = (transaction: Transaction, drawFirst: boolean) => {
    // A number may be drawn before the transaction has its id, or after.
    const early = drawFirst ? nextNumber++ : null;
    transaction.xid ??= nextXid++;
    transaction.writes.push({ xid: transaction.xid, number: early ?? nextNumber++, at: transaction.at });
  };
  const end = (transaction: Transaction, commits: boolean) => {
    running = running.filter((other) => other !== transaction);
    if (commits) committed.push(...transaction.writes);
  };
  const seal = () => {
    sealedAtMoment = moment;
    const oldest = Math.min(nextXid, ...running.map(({ xid }) => xid ?? nextXid));
    for (;;) {
      const open = committed
        .filter(({ xid }) => xid > sealedTo && xid < oldest)
        .sort((a, b) => a.xid - b.xid);
      const last = open.slice(0, full).at(-1);
      if (last === undefined) return;
      const block = open.filter(({ xid }) => xid <= last.xid);
      const [numbers, times] = [block.map(({ number }) => number), block.map(({ at }) => at)];
      blocks.push({
        ...{ lowest: Math.min(...numbers), highest: Math.max(...numbers) },
        ...{ earliest: Math.min(...times), changes: block.length, sealedAt: clock },
      });
      sealedTo = last.xid;
    }
  };
  const settle = () => {
    for (const transaction of running) end(transaction, true);
    seal();
  };
  const begin = () => running.push({ startedAt: moment, at: clock, xid: null, writes: [] });
  const take = (step: Step) => {
    if (step.step === 'begin') begin();
    else if (step.step === 'seal') seal();
    else if ('which' in step) {
      const transaction = running[step.which % Math.max(1, running.length)];
      if (transaction === undefined) return;
      if (step.step === 'write' || step.step === 'draw') write(transaction, step.step === 'draw');
      else end(transaction, step.step === 'commit');
    } else if (step.step === 'wait') {
      for (const transaction of running)
        if (moment + step.by - transaction.startedAt > LONGEST) end(transaction, true);
      if (moment + step.by - sealedAtMoment > LONGEST) seal();
      moment += step.by;
      clock += step.by;
    } else if (step.step === 'set back') clock -= step.by;
    else if (step.step === 'nudge' && nudged + step.by <= LONGEST) {
      nudged += step.by;
      clock += step.by;
    } else if (step.step === 'set forward') {
      // By so much only while nothing runs, and all is sealed.
      settle();
      clock += step.by;
    }
  };
  for (const step of steps) take(step);
  settle();
  return blocks;
}
