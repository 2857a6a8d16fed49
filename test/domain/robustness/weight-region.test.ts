// The regions of weights in doubt, as polygons and as draws.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { clip, measure, triangles } from '../../../src/domain/robustness/polygon.js';
import { stateOf } from '../../../src/domain/robustness/random.js';
import { weightDraws } from '../../../src/domain/robustness/weight-draws.js';
import {
  isPoint,
  regionCorners,
  regionPolygon,
  type WeightRegion,
  weightsAt,
} from '../../../src/domain/robustness/weight-region.js';
import { anyWeights, DEFAULT_WEIGHTS } from '../../support/portfolio.js';
import { holds } from '../../support/property.js';
import { ALL, AS_STATED, anyRegion, ORDERED, STATED_10 } from '../../support/robustness.js';

const near = (found: number, expected: number, within = 1e-12) => Math.abs(found - expected) <= within;
const centre = (region: WeightRegion, weights: readonly number[]) => {
  const { x, y } = measure(regionPolygon(region, weights) ?? []);
  return weightsAt(weights.length, x, y);
};

t.test('the regions have the areas and centres known for them', async (t) => {
  const areaOf = (region: WeightRegion) => measure(regionPolygon(region, DEFAULT_WEIGHTS) ?? []).area;
  const all = areaOf(ALL);
  t.ok(near(areaOf(ORDERED) / all, 1 / 6), 'one order of six');
  t.ok(near(areaOf(STATED_10) / all, 3 / 50), 'a hexagon');
  t.equal((regionPolygon(STATED_10, DEFAULT_WEIGHTS) ?? []).length / 2, 6);
  for (const [region, expected] of [
    [ALL, [1 / 3, 1 / 3, 1 / 3]],
    [ORDERED, [11 / 18, 5 / 18, 1 / 9]],
    [STATED_10, [0.5, 0.3, 0.2]],
  ] as [WeightRegion, number[]][]) {
    t.ok(centre(region, DEFAULT_WEIGHTS).every((weight, at) => near(weight, expected[at] as number)));
  }
});

t.test(
  'the order is the stated one, whatever the order of the criteria; equal weights state none',
  async (t) => {
    const [first, second, third] = centre(ORDERED, [2000, 5000, 3000]) as [number, number, number];
    t.ok(near(second, 11 / 18) && near(third, 5 / 18) && near(first, 1 / 9));
    t.equal(
      measure(regionPolygon(ORDERED, [5000, 2500, 2500]) ?? []).area,
      1 / 2 / 3,
      'one of three is largest',
    );
    t.same(regionPolygon(ORDERED, [5000, 5000]), regionPolygon(ALL, [5000, 5000]), 'nothing is stated');
  },
);

t.test('no doubt about the weights, or a single criterion, leaves a point and no polygon', async (t) => {
  t.ok(isPoint(AS_STATED, DEFAULT_WEIGHTS));
  t.ok(isPoint(ALL, [10_000]));
  t.equal(regionPolygon(AS_STATED, DEFAULT_WEIGHTS), null);
  t.same(regionCorners(AS_STATED, DEFAULT_WEIGHTS), [[0.5, 0.3, 0.2]]);
});

t.test('at the edge of the triangle the stated region ends where weights would be negative', async (t) => {
  const corners = regionCorners(STATED_10, [10_000, 0, 0]);
  t.equal(corners.length, 3);
  for (const expected of [
    [1, 0, 0],
    [0.9, 0.1, 0],
    [0.9, 0, 0.1],
  ]) {
    t.ok(corners.some((corner) => corner.every((weight, at) => near(weight, expected[at] as number))));
  }
});

t.test('a cut parts a polygon into two that make up the whole, and so do its triangles', async (t) => {
  const anyValue = fc.integer({ min: -9, max: 9 });
  const slope = fc.record({ x: anyValue, y: anyValue, constant: anyValue.map((tenths) => tenths / 2) });
  holds(
    t,
    fc.property(anyWeights, anyRegion, slope, (weights, region, slope) => {
      const polygon = regionPolygon(region, weights) ?? [];
      const whole = measure(polygon);
      const opposite = { x: -slope.x, y: -slope.y, constant: -slope.constant };
      const isNothing = slope.x === 0 && slope.y === 0 && slope.constant === 0;
      const halves = isNothing ? [polygon] : [clip(polygon, slope), clip(polygon, opposite)];
      for (const parts of [halves, triangles(polygon)]) {
        const measured = parts.map(measure);
        const sum = (of: (part: { area: number; x: number; y: number }) => number) =>
          measured.reduce((total, part) => total + of(part), 0);
        assert.ok(
          near(
            sum(({ area }) => area),
            whole.area,
          ),
        );
        assert.ok(
          near(
            sum(({ area, x }) => area * x),
            whole.area * whole.x,
          ),
        );
        assert.ok(
          near(
            sum(({ area, y }) => area * y),
            whole.area * whole.y,
          ),
        );
      }
    }),
  );
});

t.test('a polygon cut to a point or to nothing has no area', async (t) => {
  const triangle = [0, 0, 1, 0, 0, 1];
  t.equal(measure(clip(triangle, { x: 1, y: 0, constant: -1 })).area, 0, 'touches one corner');
  t.same(clip(triangle, { x: 1, y: 0, constant: -2 }), [], 'misses it');
  t.same(clip([], { x: 1, y: 0, constant: 0 }), []);
  t.same(measure([0.2, 0.3]), { area: 0, x: 0.2, y: 0.3 });
});

/** The mean of many draws, after each was checked to lie in its region. */
function meanDraw(region: WeightRegion, weights: readonly number[], draws: number): number[] {
  const draw = weightDraws(region, weights, stateOf(7));
  const drawn = new Float64Array(weights.length);
  const sums = weights.map(() => 0);
  const reach = region.kind === 'stated' ? region.plusMinus : 10_000;
  for (let count = 0; count < draws; count += 1) {
    draw(drawn);
    assert.ok(
      near(
        drawn.reduce((sum, weight) => sum + weight, 0),
        10_000,
        1e-8,
      ),
    );
    drawn.forEach((weight, at) => {
      assert.ok(weight >= -1e-9 && Math.abs(weight - (weights[at] as number)) <= reach + 1e-9);
      if (region.kind !== 'ordered') return;
      drawn.forEach((other, than) => {
        if ((weights[at] as number) > (weights[than] as number)) assert.ok(weight >= other);
      });
    });
    drawn.forEach((weight, at) => {
      sums[at] = (sums[at] as number) + weight / 10_000 / draws;
    });
  }
  return sums;
}

t.test('draws lie in their region, and their mean is its centre', async (t) => {
  const draws = 10_000;
  for (const weights of [DEFAULT_WEIGHTS, [7000, 3000], [5000, 2500, 2500], [9500, 300, 200]]) {
    for (const region of [ALL, ORDERED, STATED_10]) {
      const mean = meanDraw(region, weights, draws);
      const expected = centre(region, weights);
      // No weight's standard deviation is above 0.29, that of an even share of the way from 0 to 1.
      const within = (4 * (region === STATED_10 ? 0.2 : 1) * 0.29) / Math.sqrt(draws);
      t.ok(
        mean.every((weight, at) => near(weight, expected[at] as number, within)),
        `${region.kind} ${weights}`,
      );
    }
  }
});

t.test('more than three criteria have no polygon, and draws all the same', async (t) => {
  const weights = [4000, 3000, 2000, 1000];
  t.equal(regionPolygon(ORDERED, weights), null);
  const draws = 10_000;
  // The centroid of ordered weights: means of 1/4, 1/3, 1/2 and 1 of what is left (rank order centroid).
  const centroid = [25 / 48, 13 / 48, 7 / 48, 3 / 48];
  const mean = meanDraw(ORDERED, weights, draws);
  t.ok(mean.every((weight, at) => near(weight, centroid[at] as number, (4 * 0.29) / Math.sqrt(draws))));
  const stated = meanDraw(STATED_10, weights, draws);
  t.ok(
    stated.every((weight, at) =>
      near(weight, (weights[at] as number) / 10_000, (4 * 0.06) / Math.sqrt(draws)),
    ),
  );
});
