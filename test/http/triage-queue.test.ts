// The triage queue: what needs a decision, in which order, why, and what the rules suggest.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { readPage } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { place } from '../support/rankings.js';

const DAY_MS = 86_400_000;
const QUEUE = '/v1/triage/queue';
let clock = Date.now();
const app = await startTestApp(t, { now: () => new Date(clock) });
const day = (offset: number) => new Date(clock + offset * DAY_MS).toISOString().slice(0, 10);
const queue = async (query = '') => (await readPage(app, `${QUEUE}?${query}`)).json();
type Item = { subject: { name: string }; reasons: { reason: string }[] } & Record<string, unknown>;
const told = (items: Item[]) =>
  items.map(({ subject, reasons }) => `${subject.name}: ${reasons.map(({ reason }) => reason).join(' ')}`);

const unit = await makeUnit(app, { name: 'Health' });
const productGroupId = await makeGroup(app, { businessUnitId: unit });
const made = { productGroupId, phase: 'alpha' };
const bare = await makeProduct(app, { name: 'Bare', ...made });
const due = await place(app, 'Due', [8, 5, 6], { ...made, deadline: day(290) });
await place(app, 'Far', [8, 5, 6], { ...made, deadline: day(310) });
await makeProduct(app, { name: 'Retired', productGroupId, phase: 'retired', deadline: day(-5) });

t.test('an empty portfolio needs no decision', async (t) => {
  const fresh = await startTestApp(t);
  const { items, counts, page } = (await readPage(fresh, QUEUE)).json();
  t.same(items, []);
  t.match(counts, { items: 0, overdue: 0, byReason: { never_scored: 0, new_case: 0 } });
  t.match(page, { next: null, prev: null });
});

t.test('what was never scored and what must begin now are in it, each with what is suggested', async (t) => {
  const { items, counts, ...rest } = await queue();
  t.same(told(items), ['Due: deadline_due', 'Bare: never_scored']);
  t.match(counts, { items: 2, overdue: 1, byReason: { deadline_due: 1, never_scored: 1 } });
  t.match(rest, { queueVersion: 1, model: { version: 1 } });
  t.match(items[0], {
    subject: { kind: 'product', id: due, reference: null },
    businessUnit: { id: unit, name: 'Health' },
    reasons: [{ since: day(-10), ageDays: 10, serviceLevelDays: 5, overdueDays: 5 }],
    since: day(-10),
    // 8 x 0.5 + 5 x 0.3 + 6 x 0.2
    score: 6.7,
    rank: 1,
    suggestion: { suggestion: 'do_now', rule: 'last_moment', rulesVersion: 1, onceKnown: null },
    decide: `/v1/products/${due}`,
  });
  t.match(items[1], {
    subject: { id: bare },
    score: null,
    rank: null,
    rankInterval: { best: 1, worst: 3 },
    suggestion: { suggestion: 'gather_evidence', rule: 'not_complete', probability: 1, alternatives: [] },
    overdueDays: -20,
  });
});

t.test('a suggestion says how sure it is: one assessor may be a tenth of the scale off', async (t) => {
  const { items } = await queue();
  // Value from 7.1 to 8.9, urgency from 4.1 to 5.9, feasibility from 5.1 to 6.9: nothing reaches a threshold.
  t.match(items[0].suggestion, { probability: 1, alternatives: [] });
  await score(app, due, { feasibility: 5 });
  // Feasibility from 4.1 to 5.9: 900 of 1,801 thousandths lie below 5.
  const { suggestion } = (await queue()).items[0];
  t.match(suggestion, {
    probability: Math.round((901 / 1801) * 10_000) / 10_000,
    alternatives: [{ suggestion: 'improve_case', probability: Math.round((900 / 1801) * 10_000) / 10_000 }],
  });
  await score(app, due, { feasibility: 6 });
});

t.test('what is not known is told with what it would be if it were', async (t) => {
  const { suggestion } = (await queue()).items[1];
  const onceKnown = Object.fromEntries(
    suggestion.onceKnown.map((each: { suggestion: string; probability: number }) => [
      each.suggestion,
      each.probability,
    ]),
  );
  // All three may be anything from 1 to 10, 9,001 thousandths: 3,000 of value lie below 4 and 6,000 of urgency below 7.
  t.equal(onceKnown.stop_or_retire, Math.round(((3000 * 6000) / 9001 ** 2) * 10_000) / 10_000);
  // From 7 on there are 3,001; of feasibility 4,000 lie below 5.
  t.equal(onceKnown.unblock, Math.round(((3001 * 3001 * 4000) / 9001 ** 3) * 10_000) / 10_000);
});

t.test('what must be done whatever its score is told so', async (t) => {
  const mandatory = { authority: 'The minister', reason: 'Promised.' };
  await makeProduct(app, { name: 'Must', ...made, mandatory });
  const { items } = await queue();
  const must = items.find(({ subject }: Item) => subject.name === 'Must');
  t.match(must.suggestion, { suggestion: 'mandatory', rule: 'mandatory', probability: 1 });
});

t.test('the queue can be narrowed to units, groups, reasons, kinds and what is overdue', async (t) => {
  const elsewhere = await makeGroup(app);
  await makeProduct(app, { name: 'Elsewhere', productGroupId: elsewhere });
  t.same(told((await queue(`productGroupId=${elsewhere}`)).items), ['Elsewhere: never_scored']);
  const { items, counts } = await queue(`businessUnitId=${unit}`);
  t.equal(items.length, 3);
  t.match(counts, { items: 3, byReason: { never_scored: 2, deadline_due: 1 } });
  t.same(told((await queue('reason=deadline_due,stale')).items), ['Due: deadline_due']);
  t.same(told((await queue('overdue=true')).items), ['Due: deadline_due']);
  t.equal((await queue('overdue=false')).items.length, 3);
  t.equal((await queue('kind=product')).items.length, 4);
  t.equal((await queue('kind=case')).items.length, 0);
  refused(t, await app.call(`GET ${QUEUE}?reason=boredom`), 400, 'invalid_request');
});

t.test('page by page it is the same queue, there and back, and as a table', async (t) => {
  const whole = told((await queue()).items);
  const paged: string[] = [];
  let cursor = '';
  let back: string[] = [];
  for (;;) {
    const { items, page } = await queue(`limit=1${cursor}`);
    paged.push(...told(items));
    if (page.next === null) {
      back = told((await queue(`limit=1&cursor=${page.prev}`)).items);
      break;
    }
    cursor = `&cursor=${page.next}`;
  }
  t.same(paged, whole);
  t.same(back, whole.slice(-2, -1));
  const csv = await app.call(`GET ${QUEUE}`, { headers: { accept: 'text/csv' } });
  t.equal(csv.body.split('\r\n').length, whole.length + 2);
  t.match(csv.body, /^kind,id,reference,name,businessUnitId,businessUnit,reasons,since,/);
  const lines = await app.call(`GET ${QUEUE}`, { headers: { accept: 'application/x-ndjson' } });
  t.match(JSON.parse(lines.body.split('\n')[0] as string), { subject: { name: 'Due' } });
});

t.test('a narrowed token reads the whole queue', async (t) => {
  const narrowed = await app.call(`GET ${QUEUE}`, { as: 'viewer', token: { businessUnits: ['OTHER'] } });
  t.equal(narrowed.json().counts.items, (await queue()).counts.items);
});

t.test('a score that fell far and scores that are out of date come into it as time goes by', async (t) => {
  const fallen = await place(app, 'Fallen', [9, 9, 9], made);
  const slipped = await place(app, 'Slipped', [9, 9, 9], made);
  // What was logged until now was logged forty days ago; only the owner of the table may say so.
  await app.pool.query(`alter table change disable trigger user;
    update change set occurred_at = occurred_at - interval '40 days';
    alter table change enable trigger user`);
  clock += DAY_MS;
  // 9 to 7 on value under 50 percent is one point, to 7.5 is three quarters of one.
  await score(app, fallen, { value: 7 });
  await score(app, slipped, { value: 7.5 });
  const { items } = await queue('reason=score_dropped');
  t.same(told(items), ['Fallen: score_dropped']);
  t.match(items[0].reasons, [{ since: day(-1), ageDays: 1 }], 'since it was scored last');
  clock += 400 * DAY_MS;
  const { counts } = await queue();
  t.equal(counts.byReason.stale, 4, 'whatever was scored is out of date');
  t.equal(counts.byReason.strategy_review_due, 7, 'no strategy was ever reviewed');
});

t.test('rules that name what the model does not have suggest nothing, and say so', async (t) => {
  const definition = {
    rules: [
      {
        id: 'reach',
        suggestion: 'do_now',
        when: [{ criterion: 'reach', atLeast: 7 }],
        reason: 'It reaches many.',
      },
    ],
    otherwise: { suggestion: 'improve_case', reason: 'It does not.' },
  };
  const json = { effectiveFrom: day(0), definition, reason: 'Agreed at the board.' };
  t.equal((await app.call('POST /v1/policies/triage-rules', { json })).statusCode, 201);
  const { suggestion } = (await queue()).items[0];
  t.same(suggestion, {
    suggestion: null,
    rule: null,
    probability: null,
    alternatives: [],
    onceKnown: null,
    reason: 'The scoring model in force, version 1, has no criterion reach, which the rules name.',
    rulesVersion: 2,
  });
});
