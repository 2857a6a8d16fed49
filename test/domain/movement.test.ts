// Who moved and because of what: by hand, and any two portfolios against counting ranks afresh after every step.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import {
  type Causes,
  type Mover,
  mainCause,
  movements,
  type Totals,
  totalsOf,
  traceMoves,
} from '../../src/domain/movement.js';
import { holds } from '../support/property.js';
import { anyWeightsOn, EXAMPLE } from './any-points.js';

const { weights, A, B, C, D, E } = EXAMPLE;
const NOTHING: Causes = { ownScores: 0, weights: 0, othersScores: 0, left: 0, entered: 0 };

type Points = number[] | null;

function moved(subjects: Record<string, [before: Points, after: Points]>, now = weights) {
  const movers = Object.entries(subjects).map(([id, [before, after]]) => ({
    id,
    totals: totalsOf({ before, after }, { before: weights, after: now }),
  }));
  return movements(movers);
}

t.test('B gains a point of value, E leaves and F comes in at the top', async (t) => {
  // B rises from 6.8 to 7.3 and passes A; F has 10.
  const told = moved({
    A: [A, A],
    B: [B, [7000, 8000, 7000]],
    C: [C, C],
    D: [D, D],
    E: [E, null],
    F: [null, [10_000, 10_000, 10_000]],
  });
  t.same(told.stayed, [
    { id: 'A', before: 1, after: 3, places: -2, causes: { ...NOTHING, othersScores: -1, entered: -1 } },
    { id: 'B', before: 2, after: 2, places: 0, causes: { ...NOTHING, ownScores: 1, entered: -1 } },
    { id: 'C', before: 4, after: 5, places: -1, causes: { ...NOTHING, entered: -1 } },
    { id: 'D', before: 2, after: 4, places: -2, causes: { ...NOTHING, othersScores: -1, entered: -1 } },
  ]);
  t.same(told.entered, [{ id: 'F', rank: 1 }]);
  t.same(told.left, [{ id: 'E', rank: 5 }]);
});

t.test('other weights move those whose scores stayed as they were', async (t) => {
  // Under 30/60/10: A 6.7, B 7.3, C 5.4, D 6.9, E 5.3.
  const told = moved({ A: [A, A], B: [B, B], C: [C, C], D: [D, D], E: [E, E] }, [3000, 6000, 1000]);
  t.same(
    told.stayed.map(({ id, after, causes }) => [id, after, causes]),
    [
      ['A', 3, { ...NOTHING, weights: -2 }],
      ['B', 1, { ...NOTHING, weights: 1 }],
      ['C', 4, NOTHING],
      ['D', 2, NOTHING],
      ['E', 5, NOTHING],
    ],
  );
});

t.test('one that leaves from above makes room', async (t) => {
  const told = moved({ A: [A, null], B: [B, B], C: [C, C] });
  t.same(
    told.stayed.map(({ id, places, causes }) => [id, places, causes.left]),
    [
      ['B', 1, 1],
      ['C', 1, 1],
    ],
  );
});

t.test('one that falls does not count its former self among those above it', async (t) => {
  const told = moved({ A: [A, [8000, 6000, 4000]], B: [B, B] });
  t.same(told.stayed[0], { id: 'A', before: 1, after: 2, places: -1, causes: { ...NOTHING, ownScores: -1 } });
});

t.test(
  'two models give totals of their own; a total that cannot be had counts as the model’s doing',
  async (t) => {
    const told = movements([
      { id: 'p', totals: { oldOld: 50, newOld: 70, oldNew: 10, newNew: 20 } },
      { id: 'q', totals: { oldOld: 60, newOld: 60, oldNew: 30, newNew: 30 } },
      { id: 'r', totals: { oldOld: 55, newOld: null, oldNew: null, newNew: 90 } },
      { id: 's', totals: { oldOld: null, newOld: null, oldNew: null, newNew: null } },
    ]);
    t.same(
      told.stayed.map(({ id, before, after, causes }) => [id, before, after, causes]),
      [
        // Its own scores would have put it first; under the new model q and r are above it.
        ['p', 3, 3, { ...NOTHING, ownScores: 2, weights: -2 }],
        ['q', 1, 2, { ...NOTHING, weights: -1 }],
        ['r', 2, 1, { ...NOTHING, weights: 1 }],
      ],
    );
    t.same([told.entered, told.left], [[], []]);
    const below = movements([
      { id: 'p', totals: { oldOld: -1, newOld: -1, oldNew: -1, newNew: -1 } },
      { id: 'q', totals: { oldOld: 5, newOld: null, oldNew: null, newNew: null } },
    ]);
    t.same(
      below.stayed[0]?.causes,
      { ...NOTHING, weights: 1 },
      'one that the new model cannot rank is gone with it',
    );
  },
);

/** The same from the definition: the field is built anew after every step, and those above are counted. */
function bySteps(movers: readonly Mover[], mover: Mover): { before: number; after: number; causes: Causes } {
  const others = movers.filter((other) => other !== mover).map(({ totals }) => totals);
  const { oldOld, newOld, newNew } = mover.totals;
  const rank = (own: number | null, field: (number | null)[]) =>
    1 + field.filter((total) => total !== null && total > (own as number)).length;
  const then = others.filter((other) => other.oldOld !== null);
  const stayed = then.filter((other) => other.newNew !== null);
  const ranks = [
    rank(
      oldOld,
      then.map((other) => other.oldOld),
    ),
    rank(
      newOld,
      then.map((other) => other.oldOld),
    ),
    rank(
      newNew,
      then.map((other) => other.oldNew),
    ),
    rank(
      newNew,
      then.map((other) => (other.newNew === null ? other.oldNew : other.newNew)),
    ),
    rank(
      newNew,
      stayed.map((other) => other.newNew),
    ),
    rank(
      newNew,
      others.map((other) => other.newNew),
    ),
  ];
  const part = (step: number) => (ranks[step] as number) - (ranks[step + 1] as number);
  return {
    before: ranks[0] as number,
    after: ranks[5] as number,
    causes: { ownScores: part(0), weights: part(1), othersScores: part(2), left: part(3), entered: part(4) },
  };
}

t.test('the parts sum to the whole and are those of counting afresh after every step', async (t) => {
  const point = fc.integer({ min: 2, max: 8 }).map((halves) => halves * 500);
  const points = fc.option(fc.array(point, { minLength: 3, maxLength: 3 }), { freq: 4 });
  const portfolios = fc.array(fc.tuple(points, points, fc.boolean()), { maxLength: 25 });
  holds(
    t,
    fc.property(portfolios, anyWeightsOn(3), anyWeightsOn(3), (pairs, old, present) => {
      const movers = pairs.map(([before, after, same], index) => ({
        id: `${index}`,
        totals: totalsOf({ before, after: same ? before : after }, { before: old, after: present }),
      }));
      const told = movements(movers);
      for (const { id, before, after, places, causes } of told.stayed) {
        const parts = Object.values(causes).reduce((sum, part) => sum + part, 0);
        assert.equal(parts, places);
        assert.equal(places, before - after);
        assert.deepEqual({ before, after, causes }, bySteps(movers, movers[Number(id)] as Mover));
      }
      const ranked = (moment: 'oldOld' | 'newNew') => movers.filter(({ totals }) => totals[moment] !== null);
      assert.equal(told.stayed.length + told.left.length, ranked('oldOld').length);
      assert.equal(told.stayed.length + told.entered.length, ranked('newNew').length);
      for (const [list, moment] of [
        [told.left, 'oldOld'],
        [told.entered, 'newNew'],
      ] as const) {
        for (const { id, rank } of list) {
          const own = movers[Number(id)]?.totals[moment] as number;
          const above = ranked(moment).filter(({ totals }) => (totals[moment] as number) > own);
          assert.equal(rank, 1 + above.length);
        }
      }
    }),
    400,
  );
});

t.test('asked one at a time, the moves are the same', async (t) => {
  const points = { before: A, after: [7000, 8000, 7000] };
  const movers = [
    { id: 'A', totals: totalsOf(points, { before: weights, after: weights }) },
    { id: 'E', totals: totalsOf({ before: E, after: null }, { before: weights, after: weights }) },
    { id: 'F', totals: totalsOf({ before: null, after: D }, { before: weights, after: weights }) },
    { id: 'N', totals: totalsOf({ before: null, after: null }, { before: weights, after: weights }) },
  ];
  const column = (key: keyof Totals) => Float64Array.from(movers, ({ totals }) => totals[key] ?? Number.NaN);
  const trace = traceMoves({
    ...{ oldOld: column('oldOld'), newOld: column('newOld') },
    ...{ oldNew: column('oldNew'), newNew: column('newNew') },
  });
  const [a, e, f, n] = [0, 1, 2, 3].map(trace);
  t.same({ id: 'A', ...a }, movements(movers).stayed[0]);
  t.same(e, { before: 2, after: null, places: null, causes: null });
  t.same(f, { before: null, after: 2, places: null, causes: null });
  t.same(n, { before: null, after: null, places: null, causes: null });
});

t.test('the main cause is the one of most places, up or down, and the earlier of equals', async (t) => {
  t.equal(mainCause({ ...NOTHING, ownScores: 2, othersScores: -3 }), 'othersScores');
  t.equal(mainCause({ ...NOTHING, weights: 2, entered: -2 }), 'weights');
  t.equal(mainCause(NOTHING), null);
});
