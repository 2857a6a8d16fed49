// Policies: versions that are appended, each in force from its day on, and what a definition must hold to.

import t from 'tap';
import { findPolicy } from '../../src/store/policies.js';
import { startTestApp } from '../support/app.js';
import { refused } from '../support/problems.js';

const TODAY = '2026-11-24';
const app = await startTestApp(t, { now: () => new Date(`${TODAY}T12:00:00Z`) });
const URL = '/v1/policies/triage-questions';
const criteria = {
  value: ['pervasive', 'complex', 'valuable_to_users', 'valuable_to_organisation'],
  urgency: ['urgent'],
  feasibility: ['feasible'],
};
const policy = (effectiveFrom: string, definition: object = { criteria }) => ({
  effectiveFrom,
  definition,
  reason: 'Agreed at the board.',
});

t.test('the first version of every policy comes with the installation', async (t) => {
  const { items } = (await app.call(`GET ${URL}`)).json();
  t.match(items, [{ version: 1, definition: { criteria }, decidedBy: 'installation' }]);
  t.match((await app.call(`GET ${URL}/1`)).json(), { version: 1, effectiveFrom: '2019-01-01' });
  refused(t, await app.call(`GET ${URL}/2`), 404, 'not_found');
});

t.test('a new version holds from its day on, whichever was written first', async (t) => {
  const later = await app.call(`POST ${URL}`, { json: policy('2027-02-01') });
  t.equal(later.statusCode, 201);
  t.equal(later.headers.location, `${URL}/2`);
  t.equal((await app.call(`POST ${URL}`, { json: policy('2027-01-01') })).json().version, 3);
  const inForce = async (day: string) => (await findPolicy(app.db, 'triage-questions', day)).version;
  t.same(
    await Promise.all(['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'].map(inForce)),
    [1, 3, 3, 2],
  );
  t.equal(await inForce('2001-01-01'), 1, 'before the first day of all, the first version');
});

t.test('two for the same day: the one written last holds, so that a slip can be mended', async (t) => {
  const versions: number[] = [];
  for (const _ of [1, 2])
    versions.push((await app.call(`POST ${URL}`, { json: policy('2028-01-01') })).json().version);
  t.equal((await findPolicy(app.db, 'triage-questions', '2028-01-01')).version, versions[1]);
});

t.test(
  'a day gone by, a definition that does not hold together and whoever may not are refused',
  async (t) => {
    refused(t, await app.call(`POST ${URL}`, { json: policy('2026-11-23') }), 422, 'policy_in_past');
    const broken = policy(TODAY, { criteria: { ...criteria, urgency: ['pervasive'] } });
    const response = await app.call(`POST ${URL}`, { json: broken });
    refused(t, response, 422, 'invalid_policy');
    t.match(response.json().errors, [{ code: 'repeated' }, { code: 'left_out' }]);
    const strange = policy(TODAY, { criteria: { ...criteria, NotACriterion: 1 } });
    refused(t, await app.call(`POST ${URL}`, { json: strange }), 400, 'invalid_request');
    refused(
      t,
      await app.call(`POST ${URL}`, { as: 'lead_product_manager', json: policy(TODAY) }),
      403,
      'forbidden',
    );
  },
);

t.test('versions sent at once get numbers of their own, and each is in the change log', async (t) => {
  const before = (await app.call(`GET ${URL}?limit=200`)).json().items.length;
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => app.call(`POST ${URL}`, { json: policy('2029-01-01') })),
  );
  t.equal(new Set(sent.map((response) => response.json().version)).size, 8);
  const { items } = (await app.call(`GET ${URL}?limit=200`)).json();
  t.equal(items.length, before + 8);
  const { rows } = await app.pool.query(
    "select count(*)::int as logged from change where type = 'policy.created'",
  );
  t.equal(rows[0].logged, items.length - 1, 'all but the first');
});

t.test('the past is listed as it was known then', async (t) => {
  const { items } = (await app.call(`GET ${URL}?asOf=2020-01-01T00:00:00Z`)).json();
  t.same(items, []);
});

t.test('no version can be changed in the database either', async (t) => {
  await t.rejects(app.pool.query("update policy set reason = 'Other'"), /append-only/);
});
