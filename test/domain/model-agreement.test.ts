// Where adding and multiplying put others on top: the worked example, whose leader depends on it.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { modelAgreement } from '../../src/domain/model-agreement.js';
import { holds } from '../support/property.js';
import { EXAMPLE } from './any-points.js';

const { A, B, C, D, E } = EXAMPLE;
const POINTS = { A, B, C, D, E };
const ADDITIVE = { A: 7.1, B: 6.8, C: 5.8, D: 6.8, E: 4.8 };
const GEOMETRIC = { A: 6.776082, B: 6.745626, C: 5.623731, D: 6.787482, E: 4.723559 };
const PRODUCT = { A: 216, B: 336, C: 225, D: 294, E: 120 };

type Ids = keyof typeof POINTS;
const IDS = Object.keys(POINTS) as Ids[];

const pairOf = (geometric: Record<Ids, number>) =>
  IDS.map((id) => ({ id, additive: ADDITIVE[id], geometric: geometric[id] }));

t.test('added, A is first; multiplied, D is, and that is the only pair turned round', async (t) => {
  t.same(modelAgreement(pairOf(GEOMETRIC), 3), {
    leaders: { additive: ['A'], geometric: ['D'] },
    leaderDiffers: true,
    onlyAdditive: [],
    onlyGeometric: [],
    swapped: [{ above: 'A', below: 'D' }],
  });
});

t.test(
  'by plain products B is first and A falls behind three; a tie turned into an order is no swap',
  async (t) => {
    const told = modelAgreement(pairOf(PRODUCT), 5);
    t.same(told.leaders, { additive: ['A'], geometric: ['B'] });
    t.same(told.swapped, [
      { above: 'A', below: 'B' },
      { above: 'A', below: 'D' },
      { above: 'A', below: 'C' },
    ]);
  },
);

t.test('who is at the top of one order only is named', async (t) => {
  const told = modelAgreement(pairOf(PRODUCT), 1);
  t.same([told.onlyAdditive, told.onlyGeometric], [['A'], ['B']]);
  t.same(told.swapped, [{ above: 'A', below: 'B' }]);
  const shared = modelAgreement(pairOf(ADDITIVE), 2);
  t.same([shared.onlyAdditive, shared.swapped], [[], []], 'second place is shared by two in both');
});

t.test('a leader that shares the first place in one order still leads in both', async (t) => {
  const told = modelAgreement(
    [
      { id: 'x', additive: 5, geometric: 5 },
      { id: 'y', additive: 5, geometric: 4 },
    ],
    1,
  );
  t.same([told.leaders.additive, told.leaderDiffers], [['x', 'y'], false]);
  t.equal(modelAgreement([], 3).leaderDiffers, false);
});

t.test(
  'the same order both ways is full agreement, and any disagreement is counted pair by pair',
  async (t) => {
    const totals = fc.record({ additive: fc.nat({ max: 8 }), geometric: fc.nat({ max: 8 }) });
    holds(
      t,
      fc.property(fc.array(totals, { maxLength: 12 }), fc.integer({ min: 1, max: 14 }), (all, n) => {
        const subjects = all.map((one, index) => ({ id: `${index}`, ...one }));
        const rank = (order: 'additive' | 'geometric', own: number) =>
          1 + all.filter((one) => one[order] > own).length;
        const top = subjects.filter(
          ({ additive, geometric }) => rank('additive', additive) <= n || rank('geometric', geometric) <= n,
        );
        const expected = top.flatMap((above) =>
          top
            .filter((below) => above.additive > below.additive && above.geometric < below.geometric)
            .map((below) => `${above.id} ${below.id}`),
        );
        const told = modelAgreement(subjects, n).swapped.map(({ above, below }) => `${above} ${below}`);
        assert.deepEqual(told.sort(), expected.sort());
        const same = subjects.map((one) => ({ ...one, geometric: one.additive }));
        assert.deepEqual(modelAgreement(same, n).swapped, []);
      }),
    );
  },
);
