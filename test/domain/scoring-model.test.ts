// A scoring model: weights in basis points, measures by key, points on the scale's steps.

import t from 'tap';
import {
  checkPoints,
  findMeasure,
  modelWeights,
  type ScoringModelDefinition,
  toMillipoints,
} from '../../src/domain/scoring-model.js';
import { makeModel } from '../support/portfolio.js';

t.test('the default weights of 50, 30 and 20 are 5,000, 3,000 and 2,000 basis points', async (t) => {
  t.same(modelWeights(makeModel()), [5000, 3000, 2000]);
});

t.test('a measure is found by its key, and an unknown one is refused with those there are', async (t) => {
  const model = makeModel();
  t.equal(findMeasure(model, 'urgency').key, 'urgency');
  t.throws(() => findMeasure(model, 'cost'), {
    code: 'unknown_measure',
    message: /value, urgency, feasibility/,
  });
  t.throws(() => findMeasure(model, 'constructor'), { code: 'unknown_measure' });
});

t.test('points are taken on the scale and its steps only', async (t) => {
  const model = makeModel();
  const taken: [points: number, millipoints: number][] = [
    [1, 1000],
    [1.5, 1500],
    [9.5, 9500],
    [10, 10_000],
  ];
  for (const [points, millipoints] of taken)
    t.equal(checkPoints(model.scale, points), millipoints, `${points}`);
  for (const points of [0.5, 0, -1, 10.5, 1.25, 9.99, Number.NaN, Infinity, -Infinity]) {
    t.throws(
      () => checkPoints(model.scale, points),
      { code: 'invalid_points', pointer: '/points' },
      `${points}`,
    );
  }
});

t.test('every step of a scale with awkward decimals is taken, and nothing between', async (t) => {
  const model: ScoringModelDefinition = { ...makeModel(), scale: { min: 0.1, max: 2, step: 0.1 } };
  for (let tenths = 1; tenths <= 20; tenths += 1) {
    t.equal(checkPoints(model.scale, tenths / 10), tenths * 100, `${tenths / 10}`);
  }
  for (const points of [0, 0.15, 0.101, 2.1]) {
    t.throws(() => checkPoints(model.scale, points), { code: 'invalid_points' }, `${points}`);
  }
});

t.test('points are held in whole thousandths', async (t) => {
  t.equal(toMillipoints(7.1), 7100);
  t.equal(toMillipoints(1.005), 1005);
  t.equal(toMillipoints(0), 0);
});
