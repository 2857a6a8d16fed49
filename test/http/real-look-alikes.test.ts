// Look-alikes among a government's real services, of which many departments run much the same.

import { readFileSync } from 'node:fs';
import t from 'tap';
import type { SharedOpportunity } from '../../src/domain/shared-opportunity.js';
import { drainLookAlikes } from '../../src/http/look-alike-drain.js';
import { startTestApp } from '../support/app.js';
import { multipart, REAL_SERVICES, skipped } from '../support/real-services.js';

const COLUMNS = {
  reference: 'slug',
  businessUnit: 'department',
  productGroup: 'agency',
  url: 'service_url',
  capabilities: 'transaction_category',
  userGroups: 'customer_type',
};
const SHOWN = 50;
const LOWERED = 0.25;

t.test('734 real services are compared across 18 departments', { skip: skipped }, async (t) => {
  const app = await startTestApp(t);
  const { definition } = (await app.call('GET /v1/policies/opportunity-rules/1')).json();
  const today = new Date().toISOString().slice(0, 10);
  // Lower than in force, so that what lies just below can be looked at as well.
  const rules = {
    effectiveFrom: today,
    definition: { ...definition, minimumSimilarity: LOWERED },
    reason: 'To look at fifty.',
  };
  t.equal((await app.call('POST /v1/policies/opportunity-rules', { json: rules })).statusCode, 201);
  const file = multipart(readFileSync(REAL_SERVICES, 'utf8'), COLUMNS);
  t.match((await app.call('POST /v1/imports/products', file)).json(), { created: 734, rejected: 0 });
  const before = (await app.call('GET /v1/shared-opportunities')).json();
  t.same([before.items, before.waiting], [[], 734], 'so many are left to the process');

  t.equal(await drainLookAlikes(app.db, { day: today }), 2 * 734, 'each is profiled and searched with');
  const units = (await app.call('GET /v1/business-units?limit=200')).json().items;
  const nameOf = new Map(units.map(({ id, name }: { id: string; name: string }) => [id, name]));
  const { items, waiting } = (await app.call('GET /v1/shared-opportunities?limit=200')).json();
  t.equal(waiting, 0);
  t.ok(items.length > 0);
  for (const { products, match } of items as SharedOpportunity[]) {
    const [a, b] = products;
    t.not(a?.businessUnitId, b?.businessUnitId, `${a?.name} and ${b?.name} are of two departments`);
    t.ok(match.similarity >= LOWERED && match.similarity <= 1);
    t.ok(match.words.length > 0 || match.signals[0]?.similarity === 1, 'what they share is told');
  }
  const similarities = (items as SharedOpportunity[]).map(({ match }) => match.similarity);
  t.same(
    similarities,
    [...similarities].sort((a, b) => b - a),
    'the best match first',
  );
  (items as SharedOpportunity[]).slice(0, SHOWN).forEach(({ products, match }, index) => {
    const sides = products.map(({ name, businessUnitId }) => `${name} (${nameOf.get(businessUnitId)})`);
    t.comment(`${index + 1}. ${match.similarity}: ${sides.join(' | ')} [${match.words.join(', ')}]`);
  });
  const { minimumSimilarity } = definition;
  const inForce = similarities.filter((similarity) => similarity >= minimumSimilarity).length;
  t.comment(`${inForce} are suspected by the rules in force, ${items.length} by the lower threshold`);
});
