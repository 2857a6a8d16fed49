// Work that is done again and again: when it is done first, and that its end is waited for.

import { setImmediate as turn } from 'node:timers/promises';
import t from 'tap';
import { startRepeating } from '../../src/jobs/repeating.js';

const HOUR_MS = 3_600_000;

t.test('what is done every hour is done at once where that is asked for', { timeout: 20_000 }, async (t) => {
  let stop = async () => {};
  await new Promise<void>((done) => {
    stop = startRepeating(
      { everyMs: HOUR_MS, atOnce: true },
      async () => done(),
      () => t.fail(),
    );
  });
  await stop();
});

t.test('it goes on after a pass that failed, and none begins while one is under way', async (t) => {
  const errors: unknown[] = [];
  let underWay = 0;
  let passes = 0;
  let stop = async () => {};
  await new Promise<void>((done) => {
    const work = async () => {
      underWay += 1;
      t.equal(underWay, 1);
      await turn();
      underWay -= 1;
      passes += 1;
      if (passes === 3) done();
      throw new Error(`pass ${passes}`);
    };
    stop = startRepeating({ everyMs: 1 }, work, (error) => void errors.push((error as Error).message));
  });
  await stop();
  t.equal(underWay, 0);
  t.match(errors, ['pass 1', 'pass 2', 'pass 3']);
});

t.test('a pass that is under way is told that it is to end', { timeout: 20_000 }, async (t) => {
  let stop = async () => {};
  t.teardown(() => stop());
  const signal = await new Promise<AbortSignal>((begun) => {
    const work = async (stopping: AbortSignal) => {
      begun(stopping);
      while (!stopping.aborted) await turn();
    };
    stop = startRepeating({ everyMs: HOUR_MS, atOnce: true }, work, () => t.fail());
  });
  t.equal(signal.aborted, false, 'not before');
  await stop();
});
