// Who moved between two moments, and because of what.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { holdsAsync } from '../support/property.js';
import { place, readRanking } from '../support/rankings.js';
import { anyWrite, change, makeWorld } from '../support/writes.js';

type Item = {
  id: string;
  status: string;
  name: string;
  places: number | null;
  causes: Record<string, number> | null;
};

const app = await startTestApp(t);
const productGroupId = await makeGroup(app);

async function moment(): Promise<string> {
  const at = await momentNow();
  return at;
}

t.test('each move is split by cause, and the parts sum to the whole', async (t) => {
  const points = { a: 9, b: 8, c: 7, d: 6, e: 5 };
  const ids: Record<string, string> = {};
  for (const [name, each] of Object.entries(points)) {
    ids[name] = await place(app, name, [each, each, each], { productGroupId });
  }
  const from = await moment();
  await score(app, ids.e as string, { value: 10, urgency: 10, feasibility: 10 });
  await change(app, 'DELETE', `products/${ids.b}`);
  await place(app, 'f', [6.5, 6.5, 6.5], { productGroupId });
  const { items, counts } = (await app.call(`GET /v1/rankings/products/movements?from=${from}`)).json();
  t.same(counts, { moved: 3, stayed: 4, entered: 1, left: 1 });
  const told = (name: string) => items.find((item: Item) => item.name === name) as Item;
  t.match(told('e'), { before: 5, after: 1, places: 4, causes: { ownScores: 4, othersScores: 0, left: 0 } });
  t.match(told('a'), { before: 1, after: 2, places: -1, causes: { ownScores: 0, othersScores: -1 } });
  t.match(told('c'), { places: 0, causes: { othersScores: -1, left: 1, entered: 0 } });
  t.match(told('d'), { before: 4, after: 5, places: -1 }, 'e passed it, b left above it, f came above it');
  t.match(told('d').causes, { othersScores: -1, left: 1, entered: -1 });
  t.match(told('f'), { status: 'entered', before: null, after: 4, places: null, causes: null });
  t.match(told('b'), { status: 'left', before: 2, after: null });
  for (const { places, causes } of items as Item[]) {
    if (causes !== null)
      t.equal(
        Object.values(causes).reduce((sum, part) => sum + part),
        places,
      );
  }
  const csv = await app.call(`GET /v1/rankings/products/movements?from=${from}`, {
    headers: { accept: 'text/csv' },
  });
  t.match(csv.body, /^status,id,reference,name,before,after,places,becauseOwnScores,/);
});

t.test('between a moment and itself nobody moves; a moment to come is refused', async (t) => {
  const at = await moment();
  const { counts } = (await app.call(`GET /v1/rankings/products/movements?from=${at}&to=${at}`)).json();
  t.match(counts, { moved: 0, entered: 0, left: 0 });
  const later = await app.call('GET /v1/rankings/products/movements?from=2999-01-01T00:00:00Z');
  refused(t, later, 400, 'as_of_in_future');
  const backwards = `from=${new Date().toISOString()}&to=${at}`;
  const turned = await app.call(`GET /v1/rankings/products/movements?${backwards}`);
  refused(t, turned, 400, 'invalid_filter', ['#/query/from']);
  refused(t, await app.call('GET /v1/rankings/products/movements'), 400, 'invalid_request', ['#/query/from']);
});

t.test('over random histories the parts sum, and the ranks are those of the two moments', async (t) => {
  const app = await startTestApp(t);
  const world = await makeWorld(app);
  const writes = fc.array(anyWrite, { minLength: 2, maxLength: 8 });
  const property = fc.asyncProperty(writes, async (writes) => {
    const from = await moment();
    for (const { write } of writes) await write(world);
    const to = await moment();
    const path = `GET /v1/rankings/products/movements?limit=1000&from=${from}&to=${to}`;
    const { items } = (await app.call(path)).json() as {
      items: (Item & Record<'before' | 'after', number>)[];
    };
    const ranksAt = async (at: string) => {
      const { items: rows } = await readRanking(app, `limit=200&asOf=${at}`);
      return rows.map(({ id, rank }: Record<string, unknown>) => [id, rank].join(' ')).sort();
    };
    const told = (which: 'before' | 'after') =>
      items.flatMap((item) => (item[which] === null ? [] : [`${item.id} ${item[which]}`])).sort();
    assert.deepEqual(told('before'), await ranksAt(from));
    assert.deepEqual(told('after'), await ranksAt(to));
    for (const { places, causes, before, after } of items) {
      if (causes === null) continue;
      assert.equal(places, before - after);
      assert.equal(
        Object.values(causes).reduce((sum, part) => sum + part),
        places,
      );
    }
  });
  // One portfolio goes through all runs, so a failing run cannot be made smaller.
  await holdsAsync(t, property, { numRuns: 10, endOnFailure: true });
});
