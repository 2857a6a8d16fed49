// What requests at the same time must not break, and what scores already given must not come to mean.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';
import { readPage } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { readRanking } from '../support/rankings.js';

type Json = Record<string, unknown>;
type Criterion = Json & { measures: (Json & { key: string })[] };
type Model = Json & { id: string; version: number; criteria: Criterion[] };

const app = await startTestApp(t);
const headers = { 'if-match': '*' };
const [first] = (await readPage(app, '/v1/scoring-models')).json().items as [Model];

async function draft(json: Json): Promise<Model> {
  const response = await app.call('POST /v1/scoring-models', { json });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json();
}

/** The draft for comparing costs of delay, its measures on a scale and under keys of their own. */
async function delayDraft(suffix: string, scale: Json): Promise<Model> {
  const { items } = (await app.call('GET /v1/scoring-model-templates')).json();
  const { criteria } = items.find(({ template }: Json) => template === 'cd3');
  return draft({ template: 'cd3', criteria: onScale(criteria, suffix, scale) });
}

function onScale(criteria: Criterion[], suffix: string, scale: Json): Criterion[] {
  return criteria.map((criterion) => ({
    ...criterion,
    measures: criterion.measures.map((measure) => {
      return { ...measure, key: `${measure.key}${suffix}`, anchors: [], scale };
    }),
  }));
}

const TEN = { min: 1, max: 10, step: 1 };
const HUNDRED = { min: 1, max: 100, step: 1 };

t.test('drafts made at the same time are numbered one after the other', async (t) => {
  const made = await Promise.all(Array.from({ length: 8 }, () => draft({ cloneOf: first.id })));
  t.same(made.map(({ version }) => version).sort(), [2, 3, 4, 5, 6, 7, 8, 9]);
});

t.test(
  'edits and decisions at the same time wait in one order: none is given up as deadlocked',
  async (t) => {
    for (let round = 0; round < 4; round += 1) {
      const { id } = await draft({ cloneOf: first.id });
      const path = `/v1/scoring-models/${id}`;
      const edits = [1, 2, 3].map((edit) =>
        app.call(`PATCH ${path}`, { json: { name: `Edit ${edit}` }, headers }),
      );
      const decision = app.call(`POST ${path}/activation`, { json: { reason: 'Agreed.' } });
      const answers = await Promise.all([...edits, decision]);
      t.equal((await decision).statusCode, 200);
      for (const { statusCode } of answers) t.ok(statusCode === 200 || statusCode === 409, `${statusCode}`);
      const held = (await app.call(`GET ${path}`)).json();
      const edited = answers.filter(({ statusCode }) => statusCode === 200).length;
      t.equal(held.edition, 1 + edited, 'every accepted edit counts, and so does the decision');
    }
    const { rows } = await app.pool.query(
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    t.equal(Number(rows[0].deadlocks), 0);
  },
);

t.test(
  'of two models brought into force at once both are recorded, and everybody names the same one',
  async (t) => {
    const drafts = await Promise.all([draft({ cloneOf: first.id }), draft({ cloneOf: first.id })]);
    const answers = await Promise.all(
      drafts.map(({ id }) =>
        app.call(`POST /v1/scoring-models/${id}/activation`, { json: { reason: 'Agreed.' } }),
      ),
    );
    t.same(
      answers.map(({ statusCode }) => statusCode),
      [200, 200],
    );
    const { items } = (await readPage(app, '/v1/scoring-models')).json();
    const active = items.filter(({ isActive }: Json) => isActive);
    t.equal(active.length, 1);
    t.equal((await readRanking(app)).model.id, active[0].id);
    t.ok(drafts.some(({ id }) => id === active[0].id));
  },
);

t.test('a decision sent twice under one key is made once and answered twice', async (t) => {
  const { id } = await draft({ cloneOf: first.id });
  const decide = (reason: string) =>
    app.call(`POST /v1/scoring-models/${id}/activation`, {
      json: { reason },
      headers: { 'idempotency-key': 'decide-once' },
    });
  const once = await decide('Agreed by the board.');
  const again = await decide('Agreed by the board.');
  t.equal(once.statusCode, 200);
  t.same([again.statusCode, again.body], [200, once.body]);
  refused(t, await decide('For another reason.'), 422, 'key_reused');
  const { rows } = await app.pool.query(
    "select reason from change where subject_id = $1 and type = 'scoring_model.activated'",
    [id],
  );
  t.same(rows, [{ reason: 'Agreed by the board.' }]);
});

t.test('a draft changes its scales freely until somebody has scored on them', async (t) => {
  const { id, criteria } = await delayDraft('Early', HUNDRED);
  const path = `/v1/scoring-models/${id}`;
  const rescale = (scale: Json) =>
    app.call(`PATCH ${path}`, { json: { criteria: onScale(criteria, '', scale) }, headers });
  t.equal((await rescale(TEN)).statusCode, 200);
  t.equal((await rescale(HUNDRED)).statusCode, 200);
  const product = await makeProduct(app);
  const score = { json: { points: 50 } };
  t.equal((await app.call(`PUT /v1/products/${product}/scores/costOfDelayEarly`, score)).statusCode, 201);
  const refusal = await rescale(TEN);
  refused(t, refusal, 409, 'measure_clash', ['#/criteria']);
  t.match(refusal.json().detail, /costOfDelayEarly\.$/, 'the measure that nobody scored is not named');
  t.equal((await app.call(`PATCH ${path}`, { json: { name: 'Renamed' }, headers })).statusCode, 200);
});

t.test('scores outlive the draft that they were given under, and keep their scale', async (t) => {
  const { id } = await delayDraft('Gone', HUNDRED);
  const product = await makeProduct(app);
  await app.call(`PUT /v1/products/${product}/scores/durationGone`, { json: { points: 60 } });
  t.equal((await app.call(`DELETE /v1/scoring-models/${id}`, { headers })).statusCode, 204);
  await t.rejects(delayDraft('Gone', TEN), /measure_clash/);
  t.ok(await delayDraft('Fresh', TEN), 'another key is as good');
});

t.test('an archived measure is neither asked for nor counted, and its scores stay', async (t) => {
  const product = await makeProduct(app, { name: 'Archived in part' });
  for (const measure of ['value', 'urgency', 'feasibility']) {
    await app.call(`PUT /v1/products/${product}/scores/${measure}`, { json: { points: 6 } });
  }
  const criteria = first.criteria.map((criterion, index) => {
    const [measure] = criterion.measures as [Criterion['measures'][0]];
    const measures = [
      { ...measure, archived: true },
      { ...measure, key: 'worth' },
    ];
    return index === 0 ? { ...criterion, measures } : criterion;
  });
  const { id } = await draft({ cloneOf: first.id, criteria });
  const open = (await readRanking(app, `model=${id}&unranked=true`)).items;
  const mine = open.find(({ id: each }: Json) => each === product);
  // Urgency 6 at 30 and feasibility 6 at 20 make 3; value, not known anew, adds 0.5 to 5.
  t.same(mine.scoreInterval, { lowest: 3.5, highest: 8 });
  await app.call(`PUT /v1/products/${product}/scores/worth`, { json: { points: 8 } });
  const { items } = await readRanking(app, `model=${id}`);
  t.equal(items.find(({ id: each }: Json) => each === product).score, 7);
  const kept = (await app.call(`GET /v1/products/${product}/scores`)).json().items;
  t.ok(kept.some(({ measure, points }: Json) => measure === 'value' && points === 6));
});
