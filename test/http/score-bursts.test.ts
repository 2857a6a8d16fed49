// Many people scoring at once share transactions: every score is recorded and logged as if it had come alone, and one
// that is refused, held up or lost is nobody else's trouble.

import { setTimeout as sleep } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import t from 'tap';
import { createScoreWrites, type ScoreWrite } from '../../src/http/score-writes.js';
import { openDatabase } from '../../src/store/database.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { connect } from '../support/database.js';
import { startDatabaseProxy } from '../support/database-proxy.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';
import { ALL_KINDS } from '../support/subject-kinds.js';

const app = await startTestApp(t);
const group = await makeGroup(app, { businessUnitId: await makeUnit(app, { reference: 'BURST' }) });
const newProduct = () => makeProduct(app, { productGroupId: group });
const productUrl = async () => `/v1/products/${await newProduct()}`;

function put(url: string, json: Record<string, unknown>, subject = 'ada', by: TestApp = app) {
  return by.call(`PUT ${url}/scores/value`, { as: 'assessor', token: { subject }, json });
}

type Logged = { before: Record<string, unknown> | null; after: Record<string, unknown>; xid: string };

/** What the log says of scores, oldest first; all of them, or those of one subject. */
async function logged(id: string | null = null): Promise<Logged[]> {
  const { rows } = await app.pool.query(
    `select before, after, xid::text from change where type like '%.score_recorded' and ($1::uuid is null or subject_id = $1)
      order by sequence`,
    [id],
  );
  return rows;
}

const idOf = (url: string) => url.split('/').at(-1) as string;
const statusesOf = (answers: LightMyRequestResponse[]) => answers.map(({ statusCode }) => statusCode);

/** Counts the transactions of the application that are given up from now on. */
function countRollbacks(): { count: number } {
  const seen = { count: 0 };
  const watched = new Set<unknown>();
  app.pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      if (args[0] === 'rollback') seen.count += 1;
      return query(...args);
    }) as typeof client.query;
  });
  return seen;
}

/** Waits until somebody in the database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const asking = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await app.pool.query(asking)).rowCount === 0) await sleep(5);
}

t.test(
  'many assessors at once on one subject and on many: each score is kept, answered and logged',
  async (t) => {
    const urls = await Promise.all(ALL_KINDS.map(async ({ path, make }) => `/v1/${path}/${await make(app)}`));
    const before = (await logged()).length;
    const rounds = 6;
    const lane = async (url: string, assessor: string, start: number) => {
      const own: { statusCode: number; body: Record<string, unknown> }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const points = 1 + ((start + round) % 19) / 2;
        const { statusCode, ...response } = await put(
          url,
          { points, rationale: `${assessor} "${round}"` },
          assessor,
        );
        const { current: _, ...body } = response.json();
        own.push({ statusCode, body });
      }
      return { url, assessor, own };
    };
    const assessors = Array.from({ length: 10 }, (_, index) => `assessor ${index}`);
    const lanes = await Promise.all(
      urls.flatMap((url, at) => assessors.map((assessor, index) => lane(url, assessor, at + index))),
    );
    for (const { url, assessor, own } of lanes) {
      const statuses = own.map(({ statusCode }) => statusCode);
      t.same(statuses, [201, ...Array.from({ length: rounds - 1 }, () => 200)], 'new once, then replaced');
      const entries = (await logged(idOf(url))).filter(({ after }) => after.assessor === assessor);
      t.same(
        entries.map(({ after }) => after),
        own.map(({ body }) => body),
        'the log holds what was answered, in that order',
      );
      t.same(
        entries.map((entry) => entry.before),
        [null, ...own.slice(0, -1).map(({ body }) => body)],
        'and each names the one before it',
      );
      const { items } = (await app.call(`GET ${url}/scores`)).json();
      t.same(
        items.find((score: Record<string, unknown>) => score.assessor === assessor),
        { ...own.at(-1)?.body, current: true },
      );
    }
    const changes = (await logged()).slice(before);
    t.equal(changes.length, lanes.length * rounds);
    const transactions = new Set(changes.map(({ xid }) => xid)).size;
    t.ok(transactions < changes.length / 2, `${transactions} transactions for ${changes.length} scores`);
  },
);

t.test('one assessor at once through two instances: the log stays a chain', async (t) => {
  const second = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const urls = await Promise.all(Array.from({ length: 3 }, productUrl));
  const lane = async (by: TestApp, start: number) => {
    for (let round = 0; round < 10; round += 1) {
      const json = { points: 5, rationale: `${start} ${round}` };
      const answers = await Promise.all(urls.map((url) => put(url, json, 'ada', by)));
      for (const status of statusesOf(answers)) t.ok([200, 201].includes(status), String(status));
    }
  };
  await Promise.all([app, second, app, second].map(lane));
  for (const url of urls) {
    const entries = await logged(idOf(url));
    t.equal(entries.length, 40);
    const left = new Set(entries.map(({ after }) => JSON.stringify(after)));
    const chained = entries.filter(({ before }) => before !== null && left.has(JSON.stringify(before)));
    t.equal(chained.length, 39, 'all but the first name one before them');
    const named = entries.map(({ before }) => JSON.stringify(before));
    t.equal(new Set(named).size, 40, 'and no two the same');
  }
});

t.test('whatever is refused amid a burst is told why as if alone, and harms nobody', async (t) => {
  const archived = await productUrl();
  const { etag } = (await app.call(`GET ${archived}`)).headers;
  await app.call(`DELETE ${archived}`, { headers: { 'if-match': String(etag) } });
  const outside = await productUrl();
  const url = await productUrl();
  const elsewhere = { as: 'assessor' as const, token: { subject: 'eve', businessUnits: ['OTHER'] } };
  const unknown = '/v1/products/01900000-0000-7000-8000-00000000dead';
  const bad = [
    { status: 422, code: 'invalid_points', send: () => put(url, { points: 11 }, 'eve') },
    { status: 410, code: 'gone', send: () => put(archived, { points: 5 }, 'eve') },
    { status: 404, code: 'not_found', send: () => put(unknown, { points: 5 }, 'eve') },
    {
      ...{ status: 403, code: 'not_in_your_units' },
      send: () => app.call(`PUT ${outside}/scores/value`, { ...elsewhere, json: { points: 5 } }),
    },
    {
      ...{ status: 404, code: 'unknown_measure' },
      send: () => app.call(`PUT ${url}/scores/worth`, { as: 'assessor', json: { points: 5 } }),
    },
  ];
  const ownId = ({ requestId: _, ...body }: Record<string, unknown>) => body;
  for (const { status, code, send } of bad) {
    const alone = await send();
    refused(t, alone, status, code);
    const good = async (from: number) => {
      const urls = await Promise.all(Array.from({ length: 5 }, productUrl));
      return urls.map((each, index) => () => put(each, { points: 3 }, `assessor ${from + index}`));
    };
    const burst = [...(await good(0)), send, ...(await good(5)), send];
    const answers = await Promise.all(burst.map((each) => each()));
    const refusals = answers.filter(({ statusCode }) => statusCode !== 201);
    t.equal(refusals.length, 2, code);
    for (const refusal of refusals) t.same(ownId(refusal.json()), ownId(alone.json()));
  }
  for (const each of [url, archived, outside])
    t.same(await logged(idOf(each)), [], 'nothing refused is logged');
});

t.test('a score that the database itself refuses takes nobody down with it', async (t) => {
  await app.pool.query(`
    create function refuse_score() returns trigger language plpgsql as $$
    begin raise exception 'out of range' using errcode = '22003'; end $$;
    create trigger refuse_score before insert on score for each row when (new.rationale = 'refuse me')
      execute function refuse_score()`);
  t.teardown(() => app.pool.query('drop trigger refuse_score on score'));
  const urls = await Promise.all(Array.from({ length: 9 }, productUrl));
  const answers = await Promise.all(
    urls.map((url, index) => put(url, { points: 2, rationale: index === 4 ? 'refuse me' : 'Keep me' })),
  );
  t.same(statusesOf(answers), [201, 201, 201, 201, 400, 201, 201, 201, 201]);
  for (const [index, url] of urls.entries()) t.equal((await logged(idOf(url))).length, index === 4 ? 0 : 1);
});

t.test('a subject that another transaction holds delays its own writer only', async (t) => {
  const other = await connect(t, app.databaseUrl);
  const [held, ...free] = (await Promise.all(Array.from({ length: 6 }, productUrl))) as [string, ...string[]];
  await other.query('begin');
  await other.query('select 1 from product where id = $1 for update', [idOf(held)]);
  const rollbacks = countRollbacks();
  let answered = false;
  const waiting = put(held, { points: 4 }).finally(() => {
    answered = true;
  });
  const others = await Promise.all(free.map((url) => put(url, { points: 4 })));
  t.same(statusesOf(others), [201, 201, 201, 201, 201]);
  await somebodyWaits();
  t.equal((await put(free[0] as string, { points: 5 })).statusCode, 200, 'and those who come later go on');
  t.equal(answered, false);
  t.equal(rollbacks.count, 0, 'nobody had to give up waiting');
  await other.query('commit');
  t.equal((await waiting).statusCode, 201);
});

t.test(
  'a database that goes away amid a burst is told to all, and nothing acknowledged is lost',
  async (t) => {
    const proxy = await startDatabaseProxy(t, app.databaseUrl);
    const cutOff = await startTestApp(t, { databaseUrl: proxy.url, issuer: app.issuer });
    const urls = await Promise.all(Array.from({ length: 12 }, productUrl));
    const tried = new Map<string, number>();
    for (let round = 0; round < 5; round += 1) {
      let acknowledged = 0;
      const lanes = urls.map(async (url, index) => {
        for (let turn = 0; ; turn += 1) {
          const rationale = `${index} ${round} ${turn}`;
          const { statusCode } = await put(url, { points: 3, rationale }, 'ada', cutOff);
          tried.set(rationale, statusCode);
          if (statusCode >= 300) return;
          acknowledged += 1;
        }
      });
      while (acknowledged < 30) await sleep(1);
      await proxy.cut();
      await Promise.all(lanes);
      await proxy.mend();
    }
    t.same([...new Set(tried.values())].sort(), [200, 201, 503]);
    for (const [index, url] of urls.entries()) {
      const log = (await logged(idOf(url))).map(({ after }) => after.rationale as string);
      t.equal(new Set(log).size, log.length, 'nothing is written twice');
      const kept = [...tried].filter(([name, status]) => name.startsWith(`${index} `) && status < 300);
      t.same(
        kept.filter(([name]) => !log.includes(name)),
        [],
        'nothing acknowledged is missing',
      );
    }
    const answers = await Promise.all(urls.map((url) => put(url, { points: 9 }, 'ada', cutOff)));
    t.same(new Set(statusesOf(answers)), new Set([200]), 'and all goes on when it is back');
  },
);

t.test('what may have been committed when the connection was lost is not written again', async (t) => {
  let lose = true;
  const connectLosing = async () => {
    const client = await app.pool.connect();
    return {
      async query(query: pg.QueryConfig) {
        const answer = await client.query(query);
        if (lose && query.text === 'commit') throw new Error('Connection terminated unexpectedly');
        return answer;
      },
      release: () => client.release(),
    };
  };
  const losing = openDatabase({ connect: connectLosing, end: async () => {} } as never);
  const writes = createScoreWrites(losing);
  const ids = await Promise.all([newProduct(), newProduct(), newProduct()]);
  const scoreOf = (id: string): ScoreWrite => ({
    ...{ id, points: 6, by: { actor: 'ada', client: 'test', requestId: 'r' } },
    path: { path: 'products', kind: 'product', noun: 'product', of: 'Product' },
    principal: { businessUnits: null } as ScoreWrite['principal'],
    score: {
      ...{ measure: 'value', assessor: 'ada', confidence: null, rationale: null },
      ...{ evidenceUrl: null, assessedOn: '2026-01-05' },
    },
  });
  for (const write of ids.map((id) => writes.write(scoreOf(id)))) await t.rejects(write, /terminated/);
  for (const id of ids) t.equal((await logged(id)).length, 1);
  lose = false;
  t.match(await writes.write(scoreOf(ids[0])), { replaced: true });
});

t.test('closing amid a burst waits until all that came is written', async (t) => {
  const closing = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
  const urls = await Promise.all(Array.from({ length: 20 }, productUrl));
  const other = await connect(t, app.databaseUrl);
  await other.query('begin; lock table score in exclusive mode');
  const first = put(urls[0] as string, { points: 7 }, 'ada', closing);
  await somebodyWaits();
  const rest = urls.slice(1).map((url) => put(url, { points: 7 }, 'ada', closing));
  await sleep(1_000);
  let closed = false;
  const close = closing.app.close().then(() => {
    closed = true;
  });
  await sleep(50);
  t.equal(closed, false, 'it waits');
  await other.query('commit');
  await close;
  for (const url of urls) t.equal((await logged(idOf(url))).length, 1, 'written when it has closed');
  t.same(new Set(statusesOf(await Promise.all([first, ...rest]))), new Set([201]), 'and answered');
});
