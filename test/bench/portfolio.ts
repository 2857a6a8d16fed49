// A portfolio of any size, written set-wise into the real tables: every product scored on every measure by one to three
// assessors, a change for every product. Equal on every run, so that figures can be compared.

import pg from 'pg';
import { installTurns } from '../../src/jobs/turns.js';
import { openDatabase, openPool } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { onDatabase } from '../support/database.js';

/** Products whose number is divisible by three are scored by this assessor alone: what it gives is what is agreed. */
export const SOLE_ASSESSOR = 'assessor-1';

/** The id of the product of a number, from 1 on. */
export function productId(number: number): string {
  return `01910000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The id of the business unit of a number, from 1 on. */
export function unitId(number: number): string {
  return `01930000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The address of a database that holds this many products; made unless it is there already. */
export async function preparePortfolio(
  serverUrl: string,
  products: number,
  name = `portfolio_${products}`,
): Promise<string> {
  const url = onDatabase(serverUrl, name);
  const server = await connect(serverUrl);
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await server.query(`create database ${name}`);
  await server.end();
  const db = openDatabase(openPool({ url, maxConnections: 2, connectionWait: 5_000 }));
  await migrate(db);
  await installTurns(db);
  await db.destroy();
  const client = await connect(url);
  const { rows } = await client.query('select exists (select 1 from product) as filled');
  if (!rows[0].filled) await fill(client, products);
  await client.end();
  return url;
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

const ID = (prefix: string, number: string) =>
  `('${prefix}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
/** A whole number below `below` that looks random and is the same every time. */
const DRAW = (below: number, ...of: string[]) =>
  `abs(hashtext(${of.join(` || '/' || `)})::bigint) % ${below}`;

const GROUPS = 500;
const UNITS = 20;

async function fill(client: pg.Client, products: number): Promise<void> {
  await client.query('begin');
  await client.query(`
    insert into business_unit (id, reference, name)
    select ${ID('01930000', 'n')}, 'U' || n, 'Business unit ' || n from generate_series(1, ${UNITS}) n`);
  await client.query(`
    insert into product_group (id, business_unit_id, reference, name)
    select ${ID('01920000', 'n')}, ${ID('01930000', `1 + n % ${UNITS}`)}, 'G' || n, 'Product group ' || n
    from generate_series(1, ${GROUPS}) n`);
  await client.query(`
    insert into product (id, product_group_id, reference, name, phase, transactions_per_year)
    select ${ID('01910000', 'n')}, ${ID('01920000', `1 + n % ${GROUPS}`)}, 'P' || n, 'Apply for licence ' || n,
      (array['discovery', 'alpha', 'private_beta', 'public_beta', 'live'])[1 + ${DRAW(5, 'n::text', `'phase'`)}],
      ${DRAW(5_000_000, 'n::text', `'transactions'`)}
    from generate_series(1, ${products}) n`);
  await client.query(`
    insert into score (subject_id, measure, assessor, millipoints, assessed_on)
    select ${ID('01910000', 'n')}, measure, 'assessor-' || assessor,
      1000 + 500 * (${DRAW(19, 'n::text', 'measure', 'assessor::text')}), current_date
    from generate_series(1, ${products}) n, unnest(array['value', 'urgency', 'feasibility']) measure,
      generate_series(1, 1 + n % 3) assessor`);
  await client.query(`
    insert into change (actor, client, request_id, type, subject_kind, subject_id, after)
    select 'bench', 'bench', 'bench', 'product.created', 'product', id, jsonb_build_object('id', id, 'name', name)
    from product`);
  // Products that are all called alike would keep the search for look-alikes busy while other things are measured.
  await client.query('delete from look_alike_due');
  await client.query('commit');
  await client.query('vacuum analyze');
}
