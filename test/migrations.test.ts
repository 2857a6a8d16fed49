// The schema is made from nothing, once, by however many instances, with what is in force from the start.

import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import t from 'tap';
import type { PolicyKind } from '../src/domain/policy.js';
import { modelWeights } from '../src/domain/scoring-model.js';
import { migrate, pendingMigrations } from '../src/store/migrate.js';
import { findPolicy } from '../src/store/policies.js';
import { findActiveModel } from '../src/store/scoring-models.js';
import { createTestDatabase, openTestDatabase } from './support/database.js';
import {
  NO_LIMITS,
  RISK_QUESTIONS,
  RISK_QUESTIONS_2024,
  SPEND_DECISIONS,
  SPEND_RULES,
} from './support/spend-policies.js';
import { tableNames } from './support/table-columns.js';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);

async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS);
  return files.map((file) => file.replace(/\.sql$/, '')).sort();
}

t.test('migrations are numbered from 1 without a gap', async (t) => {
  const numbers = (await migrationNames()).map((name) => /^(\d{4})-[a-z0-9-]+$/.exec(name)?.[1]);
  t.same(
    numbers,
    numbers.map((_, index) => String(index + 1).padStart(4, '0')),
  );
});

t.test(
  'an empty database is brought to the newest schema, and a second time nothing is left to do',
  async (t) => {
    const { db } = openTestDatabase(t, await createTestDatabase('template0'));
    const all = await migrationNames();
    t.same(await pendingMigrations(db), all);
    t.same(await migrate(db), all);
    t.same(await pendingMigrations(db), []);
    t.same(await migrate(db), []);
  },
);

t.test('instances that start at once on an empty database apply each migration once', async (t) => {
  const url = await createTestDatabase('template0');
  const starting = [1, 2, 3, 4].map(() => migrate(openTestDatabase(t, url).db));
  const applied = (await Promise.all(starting)).flat();
  t.same(applied.sort(), await migrationNames());
});

t.test(
  'a migration that fails leaves nothing behind, and can be done again once the fault is gone',
  async (t) => {
    const { db } = openTestDatabase(t, await createTestDatabase('template0'));
    // A table of this name is in the way of the third migration.
    await sql`create table score ()`.execute(db);
    await t.rejects(migrate(db), { code: '42P07' });
    t.same(await tableNames(db), ['score']);
    await sql`drop table score`.execute(db);
    t.same(await migrate(db), await migrationNames());
  },
);

t.test('a database that a newer version has migrated is refused in words', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
  await t.rejects(migrate(db), { message: /9999-later/ });
});

t.test('the first scoring model is in force from the start, with weights of 50, 30 and 20', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  const model = await findActiveModel(db);
  t.equal(model.version, 1);
  t.same(
    model.criteria.map(({ key, weight }) => [key, weight]),
    [
      ['value', 50],
      ['urgency', 30],
      ['feasibility', 20],
    ],
  );
  t.same(modelWeights(model), [5000, 3000, 2000]);
  for (const measure of model.criteria.flatMap(({ measures }) => measures)) {
    const points = measure.anchors.map((anchor) => anchor.points);
    t.same([points.at(0), points.at(-1)], [model.scale.min, model.scale.max], `${measure.key} is anchored`);
  }
});

t.test('the change log can be added to and nothing else', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id)
    values ('a', 'c', 'r', 'product.created', 'product', gen_random_uuid())`.execute(db);
  const before = await db.selectFrom('change').selectAll().execute();
  const forbidden = [
    sql`update change set actor = 'somebody else'`,
    sql`update change set actor = 'somebody else' where false`,
    sql`delete from change`,
    sql`truncate change`,
    sql`truncate change cascade`,
    sql`insert into change (sequence, actor, client, request_id, type, subject_kind, subject_id) overriding system value
      select sequence, 'b', client, request_id, type, subject_kind, subject_id from change
      on conflict (sequence) do update set actor = 'b'`,
  ];
  for (const statement of forbidden) await t.rejects(statement.execute(db), { code: '42501' });
  t.equal(before.length, 1);
  t.same(await db.selectFrom('change').selectAll().execute(), before);
});

t.test('the policies on spend are installed as they were published', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  const inForce = async (kind: PolicyKind, day: string) => {
    const { version, definition } = await findPolicy(db, kind, day);
    return { version, definition };
  };
  t.same(await inForce('spend-rules', '2018-04-01'), { version: 1, definition: SPEND_RULES });
  t.same(await inForce('delegated-limits', '2018-04-01'), { version: 1, definition: NO_LIMITS });
  t.same(await inForce('spend-decisions', '2018-04-01'), { version: 1, definition: SPEND_DECISIONS });
  t.same(await inForce('risk-questions', '2025-03-26'), { version: 1, definition: RISK_QUESTIONS_2024 });
  t.same(await inForce('risk-questions', '2025-03-27'), { version: 2, definition: RISK_QUESTIONS });
});
