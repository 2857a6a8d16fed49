// Writers that send each product until it is acknowledged, with its own Idempotency-Key, whatever happens meanwhile; and
// the account of what the database holds in the end.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Test } from 'tap';
import { until } from '../support/until.js';
import { send } from './service-process.js';

/** What a client does not take for an answer but for a reason to send it again. */
const TRY_AGAIN = [409, 502, 503, 504];

export type Writers = {
  /** How many are acknowledged so far. */
  count: () => number;
  /** Waits until this many more are. */
  more: (count: number) => Promise<void>;
  /** Lets each writer finish the product that it is at. */
  stop: () => Promise<void>;
  /** Asserts that the database holds exactly what was acknowledged, once, under the ids that were answered. */
  account: (t: Test, session: pg.Client) => Promise<void>;
};

/** Starts eight writers on a product group of their own. */
export async function startWriters(url: string, token: string): Promise<Writers> {
  const productGroupId = await makeGroup(url, token);
  const acknowledged = new Map<string, string>();
  let writing = true;
  let tries = 0;

  async function write(name: string): Promise<void> {
    for (;;) {
      tries += 1;
      const options = {
        json: { name, productGroupId },
        headers: { 'idempotency-key': name.replaceAll(' ', '-') },
      };
      const answer = await send(`${url}/v1/products`, token, options).catch(() => undefined);
      if (answer?.status === 201) return void acknowledged.set(name, JSON.parse(answer.body).id);
      if (answer !== undefined && !TRY_AGAIN.includes(answer.status))
        throw new Error(`${answer.status} ${answer.body}`);
      await sleep(20);
    }
  }
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; writing; n += 1) await write(`product-${writer}-${n} of ${productGroupId}`);
  });
  const failed = Promise.all(writers);
  failed.catch(() => {});

  return {
    count: () => acknowledged.size,
    more: (count) => {
      const goal = acknowledged.size + count;
      return Promise.race([
        until(() => acknowledged.size >= goal, `${count} more writes`),
        failed.then(() => {}),
      ]);
    },
    stop: async () => {
      writing = false;
      await failed;
    },
    account: async (t, session) => {
      const { rows } = await session.query<{ name: string; id: string }>(
        'select name, id from product where product_group_id = $1',
        [productGroupId],
      );
      const stored = new Map(rows.map(({ name, id }) => [name, id]));
      t.ok(tries > acknowledged.size, `${acknowledged.size} acknowledged in ${tries} tries`);
      t.equal(rows.length, stored.size, 'nothing is there twice');
      const lost = [...acknowledged].filter(([name, id]) => stored.get(name) !== id);
      t.same(lost, [], 'all that was acknowledged is there, under the id that was answered');
      t.equal(stored.size, acknowledged.size, 'and nothing else');
      const changes = await session.query(
        "select count(*)::int as n from change where type = 'product.created' and after ->> 'productGroupId' = $1",
        [productGroupId],
      );
      t.equal(changes.rows[0].n, stored.size, 'each is in the change log once');
    },
  };
}

async function makeGroup(url: string, token: string): Promise<string> {
  const name = `Writers ${randomUUID()}`;
  const unit = await send(`${url}/v1/business-units`, token, { json: { name } });
  const json = { name, businessUnitId: JSON.parse(unit.body).id };
  return JSON.parse((await send(`${url}/v1/product-groups`, token, { json })).body).id;
}
