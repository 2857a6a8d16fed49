// Signs of bias are reported, of a round and of the scores as they stand, and nothing is corrected for them.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

const app = await startTestApp(t);
const businessUnitId = await makeUnit(app, { reference: 'BIAS' });
const productGroupId = await makeGroup(app, { businessUnitId });
const products: string[] = [];
for (let index = 0; index < 5; index += 1) products.push(await makeProduct(app, { productGroupId }));
const [first, second] = products as [string, string];

const own = { role: 'product_manager', person: 'ada' };
await app.call(`PUT /v1/products/${first}/responsibilities/${own.role}`, { json: { person: own.person } });

// Ben and cas go up and down alike; ada is two points above them each time; dee gives everything the same.
const GIVEN: Record<string, number[]> = {
  ada: [4, 6, 8, 7, 9],
  ben: [2, 4, 6, 5, 7],
  cas: [2, 4, 6, 5, 7],
  dee: [5, 5, 5, 5, 5],
};
const round = await openRound(app, { ...roundBody(products, Object.keys(GIVEN)), measures: ['value'] });
for (const [who, points] of Object.entries(GIVEN)) {
  for (const [index, each] of points.entries())
    await seal(app, sealUrl(round, products[index] as string), who, each);
}
await close(app, round);

const checksOf = async (url: string) => (await app.call(`GET ${url}`, LEAD)).json();
const general = `/v1/bias-checks?businessUnitId=${businessUnitId}`;
const both = [`${round}/bias-checks`, general];

t.test('who scores higher than the others on the same cells is named, with by how much', async (t) => {
  for (const url of both) {
    const { leniency } = await checksOf(url);
    t.same(
      leniency.map(({ assessor, comparable, shared }: Record<string, unknown>) => [
        assessor,
        comparable,
        shared,
      ]),
      Object.keys(GIVEN).map((who) => [who, true, 5]),
    );
    const [ada, ben] = leniency;
    // Over the five: ada 34, ben and cas 24, dee 25. Ada: 34/5 - (24 + 24 + 25)/15; ben: 24/5 - (34 + 24 + 25)/15.
    t.match(ada, { effect: Math.round((34000 * 3 - 73000) / 15) / 1000, flagged: true, reason: null });
    t.match(ben, { effect: Math.round((24000 * 3 - 83000) / 15) / 1000, flagged: false });
  }
});

t.test('who gives five products the same points where the others differ is named', async (t) => {
  for (const url of both) {
    const { sameForEverything } = await checksOf(url);
    t.same(sameForEverything, [
      { assessor: 'dee', measure: 'value', points: 5, count: 5, othersLowest: 2, othersHighest: 7 },
    ]);
  }
});

t.test('what owners gave their own is set beside what the others gave it', async (t) => {
  for (const url of both) {
    const { ownSubjects } = await checksOf(url);
    t.match(ownSubjects, [
      {
        assessor: 'ada',
        subject: { kind: 'product', id: first },
        measure: 'value',
        points: 4,
        othersMedian: 2,
        difference: 2,
      },
    ]);
    t.equal(ownSubjects.length, 1);
  }
});

t.test('what assessors changed of their scores once they saw the others is listed', async (t) => {
  for (const url of both) t.same((await checksOf(url)).changedAfterReveal, []);
  await score(app, second, { value: 5 }, 'ben');
  await score(app, second, { value: 6 }, 'ben');
  await score(app, first, { value: 2 }, 'ben');
  await score(app, first, { urgency: 9 }, 'ben');
  await score(app, first, { value: 9 }, 'eve');
  const cas = { as: 'assessor', token: { subject: 'cas' } } as const;
  await app.call(`PUT /v1/products/${first}/scores/value`, { ...cas, json: { points: 1.5 } });
  for (const url of both) {
    const { changedAfterReveal } = await checksOf(url);
    const roundId = round.split('/').at(-1);
    t.match(changedAfterReveal, [
      { roundId, assessor: 'ben', subject: { id: second }, before: 4, after: 6, direction: 'raised' },
      { roundId, assessor: 'cas', subject: { id: first }, before: 2, after: 1.5, direction: 'lowered' },
    ]);
    t.equal(
      changedAfterReveal.length,
      2,
      'the same points again are no change, nor are other cells and people',
    );
  }
});

t.test('scores sealed in a later round are no change made in the light of an earlier one', async (t) => {
  const again = await openRound(app, { ...roundBody([second], ['ada']), measures: ['value'] });
  await seal(app, sealUrl(again, second), 'ada', 1);
  await close(app, again);
  const { changedAfterReveal } = await checksOf(`${round}/bias-checks`);
  t.notOk(changedAfterReveal.some(({ assessor }: { assessor: string }) => assessor === 'ada'));
});

t.test('a change made more than 90 days after the reveal no longer counts', async (t) => {
  const [product] = [await makeProduct(app, { productGroupId })];
  const old = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
  await seal(app, sealUrl(old, product), 'ada', 5);
  await close(app, old);
  await score(app, product, { value: 7 }, 'ada');
  t.equal((await checksOf(`${old}/bias-checks`)).changedAfterReveal.length, 1);
  const client = await app.pool.connect();
  // The log is never rewritten, but by whoever owns the database and says so.
  await client.query('alter table change disable trigger change_append_only');
  await client.query(
    `update change set occurred_at = occurred_at - interval '91 days'
      where subject_id = $1 and type = 'scoring_round.closed'`,
    [old.split('/').at(-1)],
  );
  await client.query('alter table change enable trigger change_append_only');
  client.release();
  t.same((await checksOf(`${old}/bias-checks`)).changedAfterReveal, []);
});

t.test('only the units that are named are studied, and an archived product is not', async (t) => {
  const elsewhere = await makeUnit(app);
  const empty = { leniency: [], sameForEverything: [], changedAfterReveal: [], ownSubjects: [] };
  t.same(await checksOf(`/v1/bias-checks?businessUnitId=${elsewhere}`), empty);
  const archived = await makeProduct(app, { productGroupId });
  await score(app, archived, { feasibility: 5 }, 'zoe');
  const people = async () =>
    (await checksOf(general)).leniency.map(({ assessor }: { assessor: string }) => assessor);
  t.ok((await people()).includes('zoe'));
  await app.call(`DELETE /v1/products/${archived}`, { headers: { 'if-match': '*' } });
  t.notOk((await people()).includes('zoe'));
  t.ok((await checksOf('/v1/bias-checks')).leniency.length >= 5, 'and without a unit, all of them');
});

t.test('who shares too little with anybody is said to be not comparable', async (t) => {
  const { leniency } = await checksOf(general);
  const eve = leniency.find(({ assessor }: { assessor: string }) => assessor === 'eve');
  t.same(eve, {
    assessor: 'eve',
    comparable: false,
    shared: 1,
    effect: null,
    flagged: false,
    reason: 'too_few_shared',
  });
});
