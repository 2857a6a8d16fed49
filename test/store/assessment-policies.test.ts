// The policies that assessments follow, as they come with the installation: what is published, and nothing made up.

import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { weekday } from '../../src/domain/calendar-day.js';
import { findPolicy } from '../../src/store/policies.js';
import { HOLIDAYS, RULES } from '../support/assessment-policy.js';
import { createTestDatabase, openTestDatabase } from '../support/database.js';

const FACTS = new URL('../../../../shared/data/service_standard_versions.json', import.meta.url);
const DAY = '2026-11-24';
const { db } = openTestDatabase(t, await createTestDatabase());

t.test('the rules are those that the decision tables were walked with', async (t) => {
  const { version, definition } = await findPolicy(db, 'assessment-rules', DAY);
  t.equal(version, 1);
  t.same(definition, RULES);
});

t.test('three versions of the standard, of 14, 18 and 26 points', async (t) => {
  const { standards } = (await findPolicy(db, 'service-standards', DAY)).definition;
  t.same(
    standards.map(({ version, points }) => [version, points.length]),
    [
      [2019, 14],
      [2016, 18],
      [2014, 26],
    ],
  );
  for (const { points } of standards)
    t.same(
      points.map(({ number }) => number),
      points.map((_, index) => index + 1),
    );
  t.equal(standards[0]?.points[13]?.title, 'Operate a reliable service');
  t.equal(standards[2]?.points[0]?.title, null, 'the titles of the 26 are not known');
});

t.test('their titles are those of the facts that were gathered', async (t) => {
  if (!existsSync(FACTS)) {
    t.comment('skipped: the facts are not here (shared/data/service_standard_versions.json)');
    return;
  }
  const facts = JSON.parse(readFileSync(FACTS, 'utf8'));
  const { standards } = (await findPolicy(db, 'service-standards', DAY)).definition;
  for (const { points } of standards.slice(0, 2))
    t.same(
      points.map(({ title }) => title),
      facts[String(points.length)].points,
    );
});

t.test('five years of bank holidays, eight each, none at a weekend', async (t) => {
  const { from, to, days, division } = (await findPolicy(db, 'bank-holidays', DAY)).definition;
  t.same([division, from, to], ['england-and-wales', '2024-01-01', '2028-12-31']);
  for (const year of ['2024', '2025', '2026', '2027', '2028'])
    t.equal(days.filter(({ day }) => day.startsWith(year)).length, 8, year);
  t.ok(days.every(({ day }) => weekday(day) < 5));
  t.same(
    days.filter(({ day }) => day >= HOLIDAYS.from && day <= HOLIDAYS.to),
    HOLIDAYS.days,
  );
});
