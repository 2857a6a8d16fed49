// The results of a round and the leniency in it, where measures have scales of their own.

import t from 'tap';
import { modelLeniency } from '../../src/domain/model-leniency.js';
import { type AskedPoints, roundResults } from '../../src/domain/round-results.js';
import { makeModel } from '../support/portfolio.js';

/** The default model, with urgency on a scale from 0 to 100. */
const model = makeModel();
for (const measure of model.criteria[1]?.measures ?? []) measure.scale = { min: 0, max: 100, step: 1 };

const asked = (measure: string, points: Record<string, (number | null)[]>): AskedPoints[] =>
  Object.entries(points).flatMap(([assessor, own]) =>
    own.map((each, index) => ({
      assessor,
      measure,
      subject: `subject ${index}`,
      millipoints: each === null ? null : each * 1000,
    })),
  );

t.test('a cell is judged on the scale of its measure', async (t) => {
  const { cells, agreement } = roundResults(
    [...asked('value', { ada: [2], ben: [7] }), ...asked('urgency', { ada: [20], ben: [25] })],
    model,
  );
  t.match(cells, [
    { measure: 'value', asked: 2, found: { range: 5000, discuss: true } },
    { measure: 'urgency', asked: 2, found: { range: 5000, discuss: false } },
  ]);
  t.match(agreement.talkAboutFirst, [{ measure: 'value' }]);
});

t.test('what to talk about comes by the share of its own scale', async (t) => {
  const { agreement } = roundResults(
    [...asked('urgency', { ada: [0], ben: [60] }), ...asked('value', { ada: [1, 1], ben: [10, 5] })],
    model,
  );
  t.match(
    agreement.talkAboutFirst.map(({ measure, subject, range }) => [measure, subject, range]),
    [
      ['value', 'subject 0', 9000],
      ['urgency', 'subject 0', 60_000],
      ['value', 'subject 1', 4000],
    ],
    'nine ninths, then sixty hundredths, then four ninths',
  );
});

t.test('agreement over all is known of one scale, and unknown over points of two', async (t) => {
  const value = asked('value', { ada: [1, 5, 9], ben: [1, 5, 9] });
  t.match(roundResults(value, model).agreement.overall, { alpha: 1, kendallsW: 1, compared: 3 });
  const both = roundResults(
    [...value, ...asked('urgency', { ada: [10, 90], ben: [10, 90] })],
    model,
  ).agreement;
  t.same(both.overall, { alpha: null, reading: null, kendallsW: null, assessors: 2, compared: 0 });
  t.match(both.byMeasure, [
    { measure: 'value', alpha: 1 },
    { measure: 'urgency', alpha: 1 },
  ]);
});

t.test('a cell that nobody scored compares nothing', async (t) => {
  const { agreement, cells } = roundResults(asked('value', { ada: [null], ben: [null] }), model);
  t.match(cells, [{ asked: 2, found: null }]);
  t.match(agreement, { overall: { assessors: 0, compared: 0, alpha: null }, talkAboutFirst: [] });
});

t.test("leniency counts the measures on the model's own scale alone", async (t) => {
  const scores = [
    ...asked('value', { ada: [3, 4, 5], ben: [1, 2, 3] }),
    ...asked('urgency', { ada: [0, 0, 0], ben: [90, 90, 90] }),
  ].map(({ millipoints, ...rest }) => ({ ...rest, millipoints: millipoints ?? 0, recordedAt: 0 }));
  t.match(modelLeniency(scores, model), [
    { assessor: 'ada', effect: 2000, shared: 3, flagged: true },
    { assessor: 'ben', effect: -2000, shared: 3 },
  ]);
});
