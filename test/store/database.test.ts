// Values come out of PostgreSQL as the domain wants them: exact numbers, days as days, JSON as it is.

import { sql } from 'kysely';
import t from 'tap';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const { db } = openTestDatabase(t, await createTestDatabase());

t.test(
  'whole numbers are numbers, exact to what JavaScript holds; days are days in every time zone',
  async (t) => {
    const { rows } = await sql<Record<string, unknown>>`
    select 9007199254740991::bigint as big, 0.35::numeric as small, '2026-03-29'::date as day,
      '{"snake_case": {"inner_key": 1}}'::jsonb as json_value, null::bigint as nothing`.execute(db);
    t.same(rows[0], {
      big: Number.MAX_SAFE_INTEGER,
      small: 0.35,
      day: '2026-03-29',
      jsonValue: { snake_case: { inner_key: 1 } },
      nothing: null,
    });
  },
);

t.test('the database itself refuses what would be read inexactly', async (t) => {
  const unit = '01900000-0000-7000-8000-000000000001';
  await sql`insert into business_unit (id, name) values (${unit}, 'U')`.execute(db);
  await sql`insert into product_group (id, business_unit_id, name) values (${unit}, ${unit}, 'G')`.execute(
    db,
  );
  const insert = (column: string, value: string) =>
    sql`insert into product (id, product_group_id, name, ${sql.ref(column)})
      values (gen_random_uuid(), ${unit}, 'P', ${sql.raw(value)})`.execute(db);
  for (const [column, value] of [
    ['transactions_per_year', '9007199254740992'],
    ['transactions_per_year', '-1'],
    ['annual_cost', '-0.01'],
    ['team_size', '-1'],
    ['phase', "'beta'"],
    ['mandatory_reason', "'no authority'"],
  ] as const) {
    await t.rejects(insert(column, value), { code: '23514' }, `${column} ${value}`);
  }
  await insert('transactions_per_year', '9007199254740991');
});
