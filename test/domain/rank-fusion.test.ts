// Ranked lists made into one: what several of them put forward comes before what one alone does.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { fuseRanks } from '../../src/domain/rank-fusion.js';
import { holds } from '../support/property.js';

t.test('what two lists put forward beats the first of one, and equals go by their ids', async (t) => {
  const fused = fuseRanks([['a', 'b', 'c'], ['b', 'a'], ['d']], 60);
  t.same(
    fused.map(({ id, ranks }) => [id, ranks]),
    [
      ['a', [1, 2, null]],
      ['b', [2, 1, null]],
      ['d', [null, null, 1]],
      ['c', [3, null, null]],
    ],
  );
  // 1/61 + 1/62, 1/61 and 1/63.
  t.same(
    fused.map(({ score }) => score.toFixed(6)),
    ['0.032522', '0.032522', '0.016393', '0.015873'],
  );
});

t.test('a small constant lets a first place outweigh two places far down', async (t) => {
  const lists = [['a'], ['x', 'y', 'b'], ['x', 'y', 'b']];
  const order = (constant: number) =>
    fuseRanks(lists, constant)
      .map(({ id }) => id)
      .filter((id) => id === 'a' || id === 'b');
  // 1/1 against 2/3, and 1/61 against 2/63.
  t.same(order(0), ['a', 'b']);
  t.same(order(60), ['b', 'a']);
});

t.test('no lists, and empty ones, put nothing forward', async (t) => {
  t.same(fuseRanks([], 60), []);
  t.same(fuseRanks([[], []], 60), []);
});

const anyList = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
const anyLists = fc.array(anyList, { minLength: 1, maxLength: 4 });

t.test('best first, each once, whatever the order of the lists', async (t) => {
  holds(
    t,
    fc.property(anyLists, fc.integer({ min: 1, max: 100 }), (lists, constant) => {
      const fused = fuseRanks(lists, constant);
      const ids = fused.map(({ id }) => id);
      assert.deepEqual([...ids].sort(), [...new Set(lists.flat())].sort());
      fused.slice(1).forEach(({ score }, index) => {
        assert.ok(score <= (fused[index]?.score as number));
      });
      const turned = new Map(fuseRanks([...lists].reverse(), constant).map((each) => [each.id, each.score]));
      for (const { id, score } of fused) assert.equal(score, turned.get(id));
    }),
  );
});

t.test('moving up in a list never loses anything', async (t) => {
  holds(
    t,
    fc.property(anyLists, fc.nat(), (lists, at) => {
      const [first = [], ...rest] = lists;
      if (first.length < 2) return;
      const place = 1 + (at % (first.length - 1));
      const raised = [...first];
      raised.splice(place - 1, 2, first[place] as string, first[place - 1] as string);
      const scoreOf = (all: string[][]) =>
        fuseRanks(all, 60).find(({ id }) => id === first[place])?.score as number;
      assert.ok(scoreOf([raised, ...rest]) > scoreOf([first, ...rest]));
    }),
  );
});
