// Reading your own writes: what one instance acknowledged, a ranking asked of another instance afterwards shows.
// Each scenario is also run on a projection that is wrong on purpose, to see that it would be noticed.

import { setTimeout as sleep } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { loadPortfolio } from '../../src/projection/load.js';
import { type Projection, startProjection } from '../../src/projection/projection.js';
import type { Db } from '../../src/store/database.js';
import { startTestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { makeGroup, makeProduct } from '../support/make.js';
import { readValue, setPoints } from '../support/projection.js';

/** Loads once and never looks again. */
async function neverCheck(db: Db): Promise<Projection> {
  const { portfolio } = await loadPortfolio(db);
  return { fresh: async () => portfolio, past: async () => portfolio };
}

/** Looks for sequence numbers above the highest it has seen: wrong, for they are not in the order of commits. */
async function checkBySequence(db: Db): Promise<Projection> {
  const newest = async () => {
    const row = await db
      .selectFrom('change')
      .select((of) => of.fn.max('sequence').as('last'))
      .executeTakeFirst();
    return Number(row?.last ?? 0);
  };
  let seen = await newest();
  let { portfolio } = await loadPortfolio(db);
  return {
    past: async () => portfolio,
    async fresh() {
      const last = await newest();
      if (last > seen) {
        seen = last;
        portfolio = (await loadPortfolio(db)).portfolio;
      }
      return portfolio;
    },
  };
}

const instance = await startTestApp(t);
const { db, databaseUrl, issuer } = instance;
const other = await startTestApp(t, { databaseUrl, issuer });
const productGroupId = await makeGroup(instance);

/** Reads a product's points of value; null when they are not there. `how` varies the way of asking. */
type Read = (id: string, how: number) => Promise<number | null>;

/** Asks the other instance: for one product, for the ranking, or for a ranking under other weights. */
async function fromOther(id: string, how: number): Promise<number | null> {
  if (how % 3 === 0) {
    const response = await other.call(`GET /v1/rankings/products/${id}`);
    return response.statusCode === 200 ? response.json().subject.criteria.value : null;
  }
  const weights = how % 3 === 1 ? '' : '&weights=value:1,urgency:1,feasibility:1';
  const response = await other.call(`GET /v1/rankings/products?unranked=true&limit=200${weights}`);
  const { items } = response.json() as { items: { id: string; criteria: { value: number | null } }[] };
  return items.find((item) => item.id === id)?.criteria.value ?? null;
}

/** Asks a projection itself. */
const from =
  (projection: Projection): Read =>
  (id) =>
    readValue(projection, id);

type Miss = { id: string; written: number; found: number | null };

/** Many at once write a product's value through one instance, and read it through another when it is acknowledged. */
async function writeAndRead(read: Read, writers: number, rounds: number): Promise<Miss[]> {
  const misses: Miss[] = [];
  const write = async (writer: number) => {
    const id = await makeProduct(instance, { productGroupId });
    for (let round = 0; round < rounds; round += 1) {
      const written = 1 + ((round * 3 + writer) % 19) / 2;
      const response = await instance.call(`PUT /v1/products/${id}/scores/value`, {
        json: { points: written },
      });
      if (response.statusCode >= 300) throw new Error(response.body);
      const found = await read(id, round);
      if (found !== written) misses.push({ id, written, found });
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return misses;
}

/**
 * Plain SQL that makes it hard: each transaction takes its sequence number first, lingers while others commit, and then
 * commits, or is rolled back in whole or in part.
 */
async function disturb(t: Pick<Test, 'teardown'>, read: Read, until: { done: boolean }): Promise<Miss[]> {
  const misses: Miss[] = [];
  const trouble = async (lane: number) => {
    const client = await connect(t, databaseUrl);
    const id = await makeProduct(instance, { productGroupId });
    let standing: number | null = null;
    for (let round = 0; !until.done; round += 1) {
      const points = 1 + ((round + lane) % 19) / 2;
      await client.query('begin');
      if (round % 4 === 1) {
        await client.query('savepoint partly');
        await setPoints(client, id, 'value', 10);
        await client.query('rollback to savepoint partly');
      }
      await setPoints(client, id, 'value', points);
      await sleep(5 + ((lane * 31 + round * 17) % 40));
      const keeps = round % 3 !== 2;
      await client.query(keeps ? 'commit' : 'rollback');
      if (keeps) standing = points;
      const found = await read(id, round);
      if (found !== standing) misses.push({ id, written: points, found });
    }
  };
  await Promise.all([0, 1, 2, 3].map(trouble));
  return misses;
}

async function writeReadAndDisturb(t: Pick<Test, 'teardown'>, read: Read, rounds: number) {
  const until = { done: false };
  const disturbed = disturb(t, read, until);
  const misses = await writeAndRead(read, 8, rounds).finally(() => {
    until.done = true;
  });
  return [...misses, ...(await disturbed)];
}

t.test('whatever was acknowledged is in the next ranking that another instance gives', async (t) => {
  t.same(await writeReadAndDisturb(t, fromOther, 40), []);
});

t.test('a projection that never checked would be found out', async (t) => {
  const misses = await writeAndRead(from(await neverCheck(db)), 2, 3);
  t.equal(misses.length, 6);
});

/**
 * One transaction takes a sequence number (after `begin` and before or after the reader last looked), another commits,
 * is read, and only then does the first commit and is read.
 */
async function commitOutOfOrder(t: Pick<Test, 'teardown'>, read: Read): Promise<(number | null)[]> {
  const [late, early] = [await connect(t, databaseUrl), await connect(t, databaseUrl)];
  const a = await makeProduct(instance, { productGroupId });
  const b = await makeProduct(instance, { productGroupId });
  const seen = [await read(a, 0)];
  await late.query('begin');
  await setPoints(late, a, 'value', 9);
  seen.push(await read(a, 0));
  await setPoints(early, b, 'value', 3);
  seen.push(await read(b, 0), await read(a, 0));
  await late.query('commit');
  seen.push(await read(a, 0));
  return seen;
}

t.test(
  'a change numbered first and committed last is seen as soon as it is committed, and not before',
  async (t) => {
    t.same(await commitOutOfOrder(t, fromOther), [null, null, 3, null, 9]);
  },
);

t.test('a projection that followed sequence numbers would be found out', async (t) => {
  t.same(await commitOutOfOrder(t, from(await checkBySequence(db))), [null, null, 3, null, null]);
});

t.test('a transaction older than the whole instance is seen when it commits', async (t) => {
  const [quiet, writing] = [await connect(t, databaseUrl), await connect(t, databaseUrl)];
  const a = await makeProduct(instance, { productGroupId });
  const b = await makeProduct(instance, { productGroupId });
  // One has written before the instance starts, the other has only begun.
  await writing.query('begin');
  await setPoints(writing, a, 'value', 8);
  await quiet.query('begin');
  await quiet.query('select 1');
  const read = from(await startProjection(db));
  t.equal(await read(a, 0), null);
  await setPoints(quiet, b, 'value', 7);
  t.equal(await read(b, 0), null);
  await quiet.query('commit');
  t.equal(await read(b, 0), 7);
  t.equal(await read(a, 0), null);
  await writing.query('commit');
  t.equal(await read(a, 0), 8);
});

t.test('a transaction rolled back is never seen', async (t) => {
  const client = await connect(t, databaseUrl);
  const id = await makeProduct(instance, { productGroupId });
  await setPoints(client, id, 'value', 2);
  await client.query('begin');
  await setPoints(client, id, 'value', 9);
  t.equal(await fromOther(id, 0), 2);
  await client.query('rollback');
  t.equal(await fromOther(id, 0), 2);
});
