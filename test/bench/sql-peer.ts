// The peer to leave behind: Fastify and pg, the page sorted by an index on a generated column, asked of the database
// on every request. It is given every advantage: a prepared statement, no counts, no rank intervals, no permissions.

import fastify from 'fastify';
import pg from 'pg';

type Settings = { path: string; databaseUrl: string };

const TABLE = `
  create table if not exists peer_product (
    id uuid primary key, product_group_id uuid not null references product_group, reference text, name text not null,
    phase text, transactions bigint not null, value integer not null, urgency integer not null,
    feasibility integer not null,
    score bigint generated always as (5000::bigint * value + 3000 * urgency + 2000 * feasibility) stored
  )`;
const INDEX = `
  create index if not exists peer_product_order
  on peer_product (score desc, value desc, urgency desc, transactions desc, id)`;
const FILL = `
  insert into peer_product
  select p.id, p.product_group_id, p.reference, p.name, p.phase, p.transactions_per_year,
    avg(s.millipoints) filter (where s.measure = 'value'), avg(s.millipoints) filter (where s.measure = 'urgency'),
    avg(s.millipoints) filter (where s.measure = 'feasibility')
  from product p join score s on s.subject_id = p.id group by p.id on conflict do nothing`;
const COLUMNS = `
  p.id, p.reference, p.name, p.phase, p.score, p.value, p.urgency, p.feasibility,
  g.id as group_id, g.name as group_name, u.id as unit_id, u.name as unit_name`;
const JOINS = `
  join product_group g on g.id = p.product_group_id join business_unit u on u.id = g.business_unit_id`;

const STANDING = `
  select rank() over (order by p.score desc) as rank, ${COLUMNS}
  from (
    select * from peer_product order by score desc, value desc, urgency desc, transactions desc, id limit $1
  ) p ${JOINS}
  order by p.score desc, p.value desc, p.urgency desc, p.transactions desc, p.id`;
const WEIGHTED = `
  select rank() over (order by p.weighted desc) as rank, p.weighted, ${COLUMNS}
  from (
    select *, $2::float8 * value + $3::float8 * urgency + $4::float8 * feasibility as weighted from peer_product
    order by weighted desc, value desc, urgency desc, transactions desc, id limit $1
  ) p ${JOINS}
  order by p.weighted desc, p.value desc, p.urgency desc, p.transactions desc, p.id`;

type Row = Record<string, string | number>;

process.once('message', async ({ path, databaseUrl }: Settings) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  for (const statement of [TABLE, INDEX, FILL, 'analyze peer_product']) await pool.query(statement);
  const app = fastify();
  app.get<{ Querystring: { limit: string; weights?: string } }>(path, async (request) => {
    const { limit, weights } = request.query;
    const numbers = weights?.match(/[\d.]+/g)?.map(Number);
    const { rows } =
      numbers === undefined
        ? await pool.query<Row>({ name: 'standing', text: STANDING, values: [limit] })
        : await pool.query<Row>({ name: 'weighted', text: WEIGHTED, values: [limit, ...numbers] });
    return { items: rows.map(view), page: { limit: Number(limit), next: null, prev: null } };
  });
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
});

function view(row: Row) {
  const { group_id, group_name, unit_id, unit_name, value, urgency, feasibility, score, ...rest } = row;
  return {
    ...rest,
    productGroup: { id: group_id, name: group_name },
    businessUnit: { id: unit_id, name: unit_name },
    score: Number(score) / 10_000_000,
    criteria: {
      value: Number(value) / 1000,
      urgency: Number(urgency) / 1000,
      feasibility: Number(feasibility) / 1000,
    },
  };
}
