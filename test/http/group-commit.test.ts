// What waits while a batch is written goes as the next one, and nobody's fault is anybody else's.

import { setImmediate as nextTurn } from 'node:timers/promises';
import t from 'tap';
import { createGroupCommit, type Outcome } from '../../src/http/group-commit.js';

type Item = { key: string; fate?: 'alone' | 'refused' };
type Batch = { keys: string[]; end(): void; fail(error: Error): void };

/** A group commit whose batches are ended by hand. */
function start() {
  const batches: Batch[] = [];
  const alone: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const commit = createGroupCommit<Item, string>({
    keyOf: ({ key }) => key,
    writeTogether(items) {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      return new Promise<Outcome<string>[]>((resolve, reject) => {
        const outcomes = items.map(({ key, fate }): Outcome<string> => {
          if (fate === 'alone') return 'alone';
          return fate === 'refused' ? { refused: new Error(`no ${key}`) } : { done: `batch ${key}` };
        });
        batches.push({ keys: items.map(({ key }) => key), end: () => resolve(outcomes), fail: reject });
      }).finally(() => {
        atOnce -= 1;
      });
    },
    async writeAlone({ key }) {
      alone.push(key);
      if (key === 'faulty') throw new Error('no faulty alone');
      return `alone ${key}`;
    },
  });
  /** The batch of this number, once it has begun. */
  async function batch(number: number): Promise<Batch> {
    while (batches.length <= number) await nextTurn();
    return batches[number] as Batch;
  }
  return { commit, batches, alone, batch, most: () => mostAtOnce };
}

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);

t.test('writes that come at the same time are one batch', async (t) => {
  const { commit, batch, batches } = start();
  const written = keys(10).map((key) => commit.write({ key }));
  (await batch(0)).end();
  t.same(
    await Promise.all(written),
    keys(10).map((key) => `batch ${key}`),
  );
  t.equal(batches.length, 1);
});

t.test('writes that come while a batch is under way wait for it, and then share the next', async (t) => {
  const { commit, batch, batches, most } = start();
  const first = commit.write({ key: 'first' });
  await batch(0);
  const later = keys(5).map((key) => commit.write({ key }));
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  t.equal(batches.length, 1, 'none begins while one is under way');
  (await batch(0)).end();
  await first;
  t.same((await batch(1)).keys, keys(5));
  (await batch(1)).end();
  await Promise.all(later);
  t.equal(most(), 1);
});

t.test('two writes of one key are never in one batch, and keep their order', async (t) => {
  const { commit, batch } = start();
  const ends: number[] = [];
  const written = [0, 1, 2].map((n) => commit.write({ key: 'same' }).then(() => ends.push(n)));
  written.push(commit.write({ key: 'other' }).then(() => ends.push(3)));
  for (const expected of [['same', 'other'], ['same'], ['same']]) {
    const next = await batch(ends.length === 0 ? 0 : ends.length - 1);
    t.same(next.keys, expected);
    next.end();
    await nextTurn();
  }
  await Promise.all(written);
  t.same(ends, [0, 3, 1, 2]);
});

t.test('a batch holds at most a hundred', async (t) => {
  const { commit, batch } = start();
  const written = keys(230).map((key) => commit.write({ key }));
  const sizes: number[] = [];
  for (let number = 0; number < 3; number += 1) {
    const next = await batch(number);
    sizes.push(next.keys.length);
    next.end();
  }
  await Promise.all(written);
  t.same(sizes, [100, 100, 30]);
});

t.test(
  'what is refused or does not fit is answered for itself, and the rest as if it were not there',
  async (t) => {
    const { commit, batch, alone } = start();
    const written = [
      commit.write({ key: 'a' }),
      commit.write({ key: 'b', fate: 'refused' }),
      commit.write({ key: 'c', fate: 'alone' }),
      commit.write({ key: 'faulty', fate: 'alone' }),
      commit.write({ key: 'd' }),
    ];
    (await batch(0)).end();
    const settled = await Promise.allSettled(written);
    t.match(settled, [
      { value: 'batch a' },
      { reason: { message: 'no b' } },
      { value: 'alone c' },
      { reason: { message: 'no faulty alone' } },
      { value: 'batch d' },
    ]);
    t.same(alone, ['c', 'faulty']);
  },
);

t.test('a batch that fails fails those in it, and nobody after them', async (t) => {
  const { commit, batch, alone } = start();
  const lost = keys(3).map((key) => commit.write({ key }));
  (await batch(0)).fail(new Error('lost'));
  for (const write of lost) await t.rejects(write, /lost/);
  const next = commit.write({ key: 'next' });
  (await batch(1)).end();
  t.equal(await next, 'batch next');
  t.same(alone, [], 'what may have been committed is not written again');
});

t.test('it is settled once the last that waits is written', async (t) => {
  const { commit, batch } = start();
  await commit.settled();
  commit.write({ key: 'first' });
  await batch(0);
  commit.write({ key: 'second' });
  let settled = false;
  const end = commit.settled().then(() => {
    settled = true;
  });
  (await batch(0)).end();
  await batch(1);
  t.equal(settled, false);
  (await batch(1)).end();
  await end;
});
