// Scores of products, groups and units: each assessor's own, what replaces what, and what was before.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { readPage, walkList } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { startScoring, TODAY } from '../support/scoring.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const { app, put, withdraw, agreedOn, productUrl } = await startScoring(t);

t.test('an assessor scores a product, a group or a unit, thinks again, and withdraws', async (t) => {
  for (const kind of ALL_KINDS) {
    const url = `/v1/${kind.path}/${await kind.make(app)}`;
    const first = await put(url, 'value', { points: 7.5 });
    t.equal(first.statusCode, 201, 'a new score');
    t.match(first.json(), {
      ...{ measure: 'value', assessor: 'ada', points: 7.5, confidence: null, rationale: null },
      ...{ evidenceUrl: null, assessedOn: TODAY, current: true },
    });
    const full = {
      ...{ points: 4, confidence: 'high', rationale: 'Łódź:\nfewer calls' },
      ...{ evidenceUrl: 'https://example.test/evidence?x=1', assessedOn: '2026-05-31' },
    };
    const second = await put(url, 'value', full);
    t.equal(second.statusCode, 200, 'in place of the earlier one');
    t.match(second.json(), full);
    const { items } = (await readPage(app, `${url}/scores`)).json();
    t.same(items, [second.json()]);
    t.equal((await withdraw(url, 'value')).statusCode, 204);
    t.same((await readPage(app, `${url}/scores`)).json().items, []);
    refused(t, await withdraw(url, 'value'), 404, 'not_found');
    t.equal((await put(url, 'value', { points: 4 })).statusCode, 201, 'after withdrawing it is new again');
  }
});

t.test('a new score replaces the whole of the earlier one: what is left out is unknown again', async (t) => {
  const url = await productUrl();
  await put(url, 'value', { points: 4, confidence: 'low', rationale: 'A guess', assessedOn: '2026-01-02' });
  const { confidence, rationale, assessedOn } = (await put(url, 'value', { points: 4 })).json();
  t.same([confidence, rationale, assessedOn], [null, null, TODAY]);
});

t.test("nobody's score is touched by another's", async (t) => {
  const url = await productUrl();
  await put(url, 'value', { points: 3 }, 'ada');
  await put(url, 'value', { points: 8 }, 'ben');
  refused(t, await withdraw(url, 'value', 'cleo'), 404, 'not_found');
  await withdraw(url, 'value', 'ben');
  const { items } = (await readPage(app, `${url}/scores`)).json();
  t.match(items, [{ assessor: 'ada', points: 3 }]);
  t.equal(items.length, 1);
});

t.test('points are on the scale and on its steps', async (t) => {
  const url = await productUrl();
  for (const points of [1, 1.5, 9.5, 10]) {
    t.equal((await put(url, 'value', { points })).json().points, points);
  }
  for (const points of [0, 0.5, 0.999, 10.5, 11, -1, 1.25, 7.4999, 1e308]) {
    refused(t, await put(url, 'value', { points }), 422, 'invalid_points', ['#/points']);
  }
  for (const points of ['7', null, true, [7], undefined]) {
    refused(t, await put(url, 'value', { points }), 400, 'invalid_request', ['#/points']);
  }
  t.equal((await readPage(app, `${url}/scores`)).json().items[0].points, 10, 'the last good one stands');
});

t.test(
  'a measure is one of the model; any other is not found, and the answer names those there are',
  async (t) => {
    const url = await productUrl();
    for (const measure of ['worth', 'VALUE', 'value_']) {
      const response = await put(url, measure, { points: 5 });
      refused(t, response, 404, 'unknown_measure');
      t.match(response.json().detail, 'value, urgency, feasibility');
      refused(t, await withdraw(url, measure), 404, 'unknown_measure');
    }
    refused(t, await put(url, '7up', { points: 5 }), 400, 'invalid_request', ['#/path/measure']);
  },
);

t.test('a score is assessed today or before, on a day that exists', async (t) => {
  const url = await productUrl();
  for (const assessedOn of [TODAY, '2026-06-14', '2000-02-29', '0001-01-01']) {
    t.equal((await put(url, 'value', { points: 5, assessedOn })).json().assessedOn, assessedOn);
  }
  for (const assessedOn of ['2026-06-16', '2027-01-01', '9999-12-31']) {
    const response = await put(url, 'value', { points: 5, assessedOn });
    refused(t, response, 422, 'assessed_in_future', ['#/assessedOn']);
    t.match(response.json().detail, TODAY);
  }
  for (const assessedOn of ['2026-02-29', '0000-01-01', '15/06/2026', '', null]) {
    const response = await put(url, 'value', { points: 5, assessedOn });
    refused(t, response, 400, 'invalid_request', ['#/assessedOn']);
  }
});

t.test('the rest of a score is held to its kind, and the assessor cannot be chosen', async (t) => {
  const url = await productUrl();
  const faulty = {
    confidence: ['certain', '', 1],
    rationale: ['', ' ', 'x'.repeat(2001)],
    evidenceUrl: ['example.test', 'javascript:alert(1)', 'file:///etc/passwd'],
    assessor: ['ben'],
  };
  for (const [field, values] of Object.entries(faulty)) {
    for (const value of values) {
      const response = await put(url, 'value', { points: 5, [field]: value });
      refused(t, response, 400, 'invalid_request', [`#/${field}`]);
    }
  }
});

t.test('every score ever recorded can be read, newest first, with what is current marked', async (t) => {
  const url = await productUrl();
  await put(url, 'value', { points: 1 }, 'ada');
  await put(url, 'value', { points: 2 }, 'ben');
  await put(url, 'value', { points: 3 }, 'ada');
  await put(url, 'urgency', { points: 4 }, 'ada');
  await put(url, 'urgency', { points: 5 }, 'ben');
  await withdraw(url, 'urgency', 'ben');
  await app.call(`PUT ${url}/agreed-scores/value`, { json: { points: 9, reason: 'Not a score' } });
  const { items, agreed } = (await readPage(app, `${url}/scores?history=true`)).json();
  t.same(
    items.map((score: Record<string, unknown>) => [score.points, score.current]),
    [
      [5, false],
      [4, true],
      [3, true],
      [2, true],
      [1, false],
    ],
  );
  t.equal(agreed.length, 3, 'the agreed scores are those of now');
  const walked = await walkList(app, `${url}/scores?history=true&limit=2`);
  t.same(walked.items, items);
  const from = walked.pages.at(-1)?.json().page.prev;
  const back = await walkList(app, `${url}/scores?history=true&limit=2`, { from, direction: 'prev' });
  t.same(back.items, items.slice(0, 4));
});

t.test('many scores are listed by measure and assessor, page by page, there and back', async (t) => {
  const url = await productUrl();
  const assessors = Array.from({ length: 9 }, (_, index) => `assessor ${index}`);
  for (const measure of ['urgency', 'feasibility', 'value']) {
    await Promise.all(assessors.map((assessor, index) => put(url, measure, { points: 1 + index }, assessor)));
  }
  const whole = (await readPage(app, `${url}/scores?limit=200`)).json().items;
  t.same(
    whole.map((score: Record<string, unknown>) => [score.measure, score.assessor]),
    ['feasibility', 'urgency', 'value'].flatMap((measure) =>
      assessors.map((assessor) => [measure, assessor]),
    ),
  );
  for (const limit of [1, 4, 27]) {
    const forward = await walkList(app, `${url}/scores?limit=${limit}`);
    t.same(forward.items, whole);
    if (limit === 27) continue;
    const last = forward.pages.at(-1)?.json();
    const back = await walkList(app, `${url}/scores?limit=${limit}`, {
      from: last.page.prev,
      direction: 'prev',
    });
    t.same(back.items, whole.slice(0, -last.items.length));
  }
  t.match(await agreedOn(url, 'value'), { points: 5, assessors: 9, lowest: 1, highest: 9 });
});

t.test(
  'of ten equal scores sent at once by one assessor, one is new and each of the rest replaces the one before',
  async (t) => {
    const url = await productUrl();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put(url, 'value', { points: 1 + index / 2 })),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    t.same(statuses, [...Array.from({ length: 9 }, () => 200), 201]);
    t.equal((await readPage(app, `${url}/scores`)).json().items.length, 1);
    const { items } = (await readPage(app, `${url}/history`)).json();
    const scores = items.filter(({ type }: { type: string }) => type === 'product.score_recorded');
    for (const [index, { before }] of scores.entries()) {
      t.same(before, scores[index + 1]?.after ?? null, 'the log is a chain');
    }
  },
);

t.test('scores come as CSV with a column for each field', async (t) => {
  const url = await productUrl();
  await put(url, 'value', { points: 2.5, rationale: '=cmd' });
  await put(url, 'urgency', { points: 10, confidence: 'low', evidenceUrl: 'https://example.test/' });
  const { body } = await app.call(`GET ${url}/scores`, { headers: { accept: 'text/csv' } });
  t.equal(
    body.split('\r\n')[0],
    'measure,assessor,points,confidence,rationale,evidenceUrl,assessedOn,recordedAt,current',
  );
  t.match(parse(body, { columns: true }), [
    {
      measure: 'urgency',
      points: '10',
      confidence: 'low',
      rationale: '',
      evidenceUrl: 'https://example.test/',
    },
    {
      measure: 'value',
      points: '2.5',
      confidence: '',
      rationale: "'=cmd",
      assessedOn: TODAY,
      current: 'true',
    },
  ]);
});
