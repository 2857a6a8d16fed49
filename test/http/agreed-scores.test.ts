// Agreed scores: the median of the assessors, or a consensus in its place; and who may record either.

import t from 'tap';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { startScoring, TODAY } from '../support/scoring.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const { app, put, withdraw, agreedOn, productUrl } = await startScoring(t);

t.test('the agreed score is the median of one, two, three and four assessors', async (t) => {
  const url = await productUrl();
  t.match(await agreedOn(url, 'value'), {
    points: null,
    basis: null,
    assessors: 0,
    lowest: null,
    highest: null,
  });
  const steps = [
    { subject: 'ada', points: 3, median: 3, lowest: 3, highest: 3 },
    { subject: 'ben', points: 3.5, median: 3.25, lowest: 3, highest: 3.5 },
    { subject: 'cleo', points: 10, median: 3.5, lowest: 3, highest: 10 },
    { subject: 'dan', points: 8, median: 5.75, lowest: 3, highest: 10 },
  ];
  for (const [index, { subject, points, median, lowest, highest }] of steps.entries()) {
    await put(url, 'value', { points }, subject);
    const agreed = await agreedOn(url, 'value');
    t.match(agreed, { points: median, basis: 'median', assessors: index + 1, lowest, highest });
  }
  await withdraw(url, 'value', 'ben');
  t.match(await agreedOn(url, 'value'), { points: 8, assessors: 3 });
  t.match(await agreedOn(url, 'urgency'), { points: null, assessors: 0 }, 'measures are apart');
});

t.test(
  'a recorded consensus replaces the median, and when it is withdrawn the median counts again',
  async (t) => {
    for (const kind of ALL_KINDS) {
      const url = `/v1/${kind.path}/${await kind.make(app)}`;
      const agree = (json: unknown) =>
        app.call(`PUT ${url}/agreed-scores/value`, { json, token: { subject: 'chair' } });
      await put(url, 'value', { points: 2 }, 'ada');
      await put(url, 'value', { points: 6 }, 'ben');
      const recorded = await agree({ points: 5, reason: 'The pilot was measured' });
      t.equal(recorded.statusCode, 200);
      const expected = {
        ...{ measure: 'value', points: 5, basis: 'consensus', assessors: 2, lowest: 2, highest: 6 },
        ...{ reason: 'The pilot was measured', recordedBy: 'chair', recordedOn: TODAY },
      };
      t.same(recorded.json(), expected);
      t.same(await agreedOn(url, 'value'), expected);
      await put(url, 'value', { points: 10 }, 'cleo');
      t.match(await agreedOn(url, 'value'), { points: 5, assessors: 3 }, 'later scores do not move it');
      await agree({ points: 5.5, reason: 'Measured again' });
      t.match(await agreedOn(url, 'value'), { points: 5.5, reason: 'Measured again' });
      t.equal((await app.call(`DELETE ${url}/agreed-scores/value`)).statusCode, 204);
      t.match(await agreedOn(url, 'value'), { points: 6, basis: 'median', reason: null, recordedBy: null });
      refused(t, await app.call(`DELETE ${url}/agreed-scores/value`), 404, 'not_found');
    }
  },
);

t.test('a consensus may stand where nobody scored; it needs a reason and points on the scale', async (t) => {
  const url = await productUrl();
  const agree = (measure: string, json: unknown) => app.call(`PUT ${url}/agreed-scores/${measure}`, { json });
  t.match((await agree('value', { points: 5, reason: 'Agreed' })).json(), {
    points: 5,
    assessors: 0,
    lowest: null,
  });
  refused(t, await agree('value', { points: 5 }), 400, 'invalid_request', ['#/reason']);
  refused(t, await agree('value', { points: 5, reason: ' ' }), 400, 'invalid_request', ['#/reason']);
  refused(t, await agree('value', { points: 5.2, reason: 'Odd' }), 422, 'invalid_points', ['#/points']);
  refused(t, await agree('worth', { points: 5, reason: 'Odd' }), 404, 'unknown_measure');
});

t.test(
  'a viewer does not score, an assessor does not record a consensus, a narrowed token stays in its unit',
  async (t) => {
    const unit = await makeUnit(app, { reference: 'SCORED' });
    const id = await makeProduct(app, { productGroupId: await makeGroup(app, { businessUnitId: unit }) });
    const url = `/v1/products/${id}`;
    const json = { points: 5 };
    refused(t, await app.call(`PUT ${url}/scores/value`, { as: 'viewer', json }), 403, 'forbidden');
    const consensus = { points: 5, reason: 'Mine' };
    for (const as of ['assessor', 'product_manager'] as const) {
      refused(t, await app.call(`PUT ${url}/agreed-scores/value`, { as, json: consensus }), 403, 'forbidden');
    }
    const narrowed = (reference: string) => ({
      as: 'assessor' as const,
      token: { businessUnits: [reference] },
      json,
    });
    refused(t, await app.call(`PUT ${url}/scores/value`, narrowed('OTHER')), 403, 'not_in_your_units');
    t.equal((await app.call(`PUT ${url}/scores/value`, narrowed('SCORED'))).statusCode, 201);
  },
);
