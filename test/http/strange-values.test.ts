import t from 'tap';
import { type Call, startTestApp } from '../support/app.js';
import { STRANGE_TEXTS } from '../support/corpus.js';
import { makeGroup, makeProduct } from '../support/make.js';
import { checkProblem } from '../support/problems.js';

const app = await startTestApp(t);
const groupId = await makeGroup(app);
const productId = await makeProduct(app, { productGroupId: groupId });

function send(line: string, type: string, payload: string | Buffer, options: Call = {}) {
  const headers = { 'content-type': type, 'if-match': '*', ...options.headers };
  return app.call(line, { ...options, payload, headers });
}

async function stateOf(id: string): Promise<unknown> {
  return (await app.call(`GET /v1/products/${id}`)).json();
}

t.test('names that every object carries are no measures', async (t) => {
  for (const measure of [
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__',
    'value%00',
    'va%20lue',
    '%FF',
  ]) {
    const response = await send(
      `PUT /v1/products/${productId}/scores/${measure}`,
      'application/json',
      '{"points":5}',
    );
    checkProblem(t, response, measure);
    t.ok([400, 404].includes(response.statusCode), measure);
  }
});

t.test(
  'days that the calendar lacks are refused, and the first and last days it has are taken',
  async (t) => {
    const patch = (deadline: string) =>
      app.call(`PATCH /v1/products/${productId}`, { json: { deadline }, headers: { 'if-match': '*' } });
    for (const day of [
      '0000-01-01',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '+2026-01-01',
    ]) {
      t.equal((await patch(day)).statusCode, 400, day);
    }
    for (const day of ['0001-01-01', '2028-02-29', '9999-12-31']) {
      const response = await patch(day);
      t.equal(response.json().deadline, day);
    }
    const scored = await send(
      `PUT /v1/products/${productId}/scores/value`,
      'application/json',
      '{"points":5,"assessedOn":"0000-12-31"}',
    );
    t.equal(scored.statusCode, 400);
  },
);

t.test('numbers with two decimals are taken as they are written', async (t) => {
  for (const teamSize of [0.29, 1.1, 4.35, 8.2, 99_999, 0]) {
    const response = await app.call(`PATCH /v1/products/${productId}`, {
      json: { teamSize },
      headers: { 'if-match': '*' },
    });
    t.equal(response.json().teamSize, teamSize);
  }
});

t.test('strange texts are kept as the texts they are, and found again', async (t) => {
  for (const [index, text] of STRANGE_TEXTS.entries()) {
    const fields = { name: text, summary: text, needs: [text], mandatory: { authority: text, reason: text } };
    const id = await makeProduct(app, { ...fields, productGroupId: groupId, reference: `${index} ${text}` });
    t.match(await stateOf(id), fields, text);
    const found = await app.call(`GET /v1/products?q=${encodeURIComponent(text)}&limit=200`);
    t.ok(
      found.json().items.some((item: { id: string }) => item.id === id),
      `${text} is found`,
    );
    const scored = await app.call(`PUT /v1/products/${id}/scores/value`, {
      json: { points: 5, rationale: text },
    });
    t.equal(scored.json().rationale, text);
  }
  const { items } = (await app.call('GET /v1/rankings/products?unranked=true&limit=200')).json();
  for (const text of STRANGE_TEXTS)
    t.ok(
      items.some((item: { name: string }) => item.name === text),
      text,
    );
});
