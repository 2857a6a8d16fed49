// Scoring models, as anybody may read them.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { readPage, walkList } from '../support/pages.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);

t.test(
  'the default model is in force: three criteria whose weights make 100, on a scale from 1 to 10',
  async (t) => {
    const { items } = (await readPage(app, '/v1/scoring-models')).json();
    t.equal(items.length, 1);
    const [model] = items;
    t.match(model, { version: 1, isActive: true, scale: { min: 1, max: 10, step: 0.5 }, gates: [] });
    const weights = model.criteria.map(({ key, weight }: Record<string, unknown>) => [key, weight]);
    t.same(weights, [
      ['value', 50],
      ['urgency', 30],
      ['feasibility', 20],
    ]);
    for (const { measures } of model.criteria) {
      for (const { question, anchors } of measures) {
        t.match(question, /\?$/);
        t.ok(anchors.length >= 3, 'points are anchored in words');
      }
    }
    t.same((await app.call(`GET /v1/scoring-models/${model.id}`)).json(), model);
    t.equal((await app.call('GET /v1/scoring-models', { as: 'viewer' })).statusCode, 200);
  },
);

t.test('a model that is not there is not found', async (t) => {
  const missing = await app.call('GET /v1/scoring-models/01900000-0000-7000-8000-00000000ffff');
  refused(t, missing, 404, 'not_found');
  refused(t, await app.call('GET /v1/scoring-models/7'), 400, 'invalid_request', ['#/path/id']);
});

t.test(
  'models are listed newest version first, drafts and those to come among them, and paged',
  async (t) => {
    const { id, definition } = await app.db
      .selectFrom('scoringModel')
      .select(['id', 'definition'])
      .executeTakeFirstOrThrow();
    for (const [version, activeFrom] of [
      [2, null],
      [3, new Date('2999-01-01')],
      [4, new Date('2025-01-01')],
    ] as const) {
      await app.db
        .insertInto('scoringModel')
        .values({
          id: `01900000-0000-7000-8000-00000000000${version}`,
          version,
          name: `Model ${version}`,
          activeFrom,
          definition: JSON.stringify(definition),
        })
        .execute();
    }
    const whole = (await readPage(app, '/v1/scoring-models')).json().items;
    t.same(
      whole.map(({ version, isActive }: Record<string, unknown>) => [version, isActive]),
      [
        [4, false],
        [3, false],
        [2, false],
        [1, true],
      ],
      'the latest to have come into force is in force',
    );
    t.equal(whole[3].id, id);
    const forward = await walkList(app, '/v1/scoring-models?limit=3');
    t.same(forward.items, whole);
    const from = forward.pages.at(-1)?.json().page.prev;
    const back = await walkList(app, '/v1/scoring-models?limit=3', { from, direction: 'prev' });
    t.same(back.items, whole.slice(0, 3));
  },
);
