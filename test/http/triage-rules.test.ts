// The policies of triage: what may come into force, and what rules would change.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup } from '../support/make.js';
import { refused } from '../support/problems.js';
import { place } from '../support/rankings.js';
import { DEFAULT_RULES } from '../support/triage-rules.js';

const app = await startTestApp(t);
const RULES = '/v1/policies/triage-rules';
const policy = (definition: object) => ({ effectiveFrom: '2999-01-01', definition, reason: 'Agreed.' });
const [mandatory, duplicate, notComplete, ...others] = DEFAULT_RULES.rules;
const preview = async (definition: object, more = {}) =>
  (await app.call(`POST ${RULES}/preview`, { as: 'viewer', json: { definition, ...more } })).json();

t.test('the rules and the queue come with the installation', async (t) => {
  t.same((await app.call(`GET ${RULES}/1`)).json().definition, DEFAULT_RULES);
  const { definition } = (await app.call('GET /v1/policies/triage-queue/1')).json();
  t.match(definition, { reasons: [{ reason: 'new_case', serviceLevelDays: 10 }], scoreDrop: { days: 30 } });
  t.equal((await app.call(`POST ${RULES}`, { json: policy(DEFAULT_RULES) })).statusCode, 201);
  t.equal((await app.call('POST /v1/policies/triage-queue', { json: policy(definition) })).statusCode, 201);
});

/** The default rules, but what is worth much is scheduled only while it can wait. */
const PUNISHING = {
  ...DEFAULT_RULES,
  rules: [
    mandatory,
    duplicate,
    notComplete,
    {
      id: 'later',
      suggestion: 'schedule',
      when: [
        { criterion: 'value', atLeast: 7 },
        { criterion: 'urgency', below: 7 },
      ],
      reason: 'It can wait.',
    },
  ],
};

t.test('rules that punish more points do not come into force', async (t) => {
  const response = await app.call(`POST ${RULES}`, { json: policy(PUNISHING) });
  refused(t, response, 422, 'invalid_policy');
  t.match(response.json().errors, [
    {
      pointer: '#/definition/otherwise',
      code: 'not_monotone',
      detail:
        'Raising urgency from below 7 to 7 turns schedule (rule "later") into improve_case (no rule) while value is at least 7, mandatory is false, complete is true and duplicate is false.',
    },
  ]);
});

t.test('a condition names points or a fact, not both', async (t) => {
  const rule = { ...others[0], when: [{ criterion: 'value', atLeast: 7, below: 9 }] };
  const response = await app.call(`POST ${RULES}`, { json: policy({ ...DEFAULT_RULES, rules: [rule] }) });
  refused(t, response, 400, 'invalid_request');
});

t.test('a dry run over nothing changes nothing', async (t) => {
  const { changed, changes, faults } = await preview(DEFAULT_RULES);
  t.same({ changed, changes, faults }, { changed: 0, changes: [], faults: [] });
});

t.test('a dry run tells what would change, by which rule, and what stands in the way', async (t) => {
  const productGroupId = await makeGroup(app);
  const made = { productGroupId };
  const now = await place(app, 'Now', [8, 8, 8], made);
  const later = await place(app, 'Later', [8, 3, 8], made);
  await place(app, 'Unknown', [8, null, 8], made);
  const same = await preview(DEFAULT_RULES);
  t.match(same, { changed: 0, rulesVersion: 1 });
  const counts = (body: { counts: { suggestion: string | null; before: number; after: number }[] }) =>
    Object.fromEntries(
      body.counts
        .filter(({ before, after }) => before > 0 || after > 0)
        .map(({ suggestion, before, after }) => [suggestion, `${before} ${after}`]),
    );
  t.same(counts(same), { do_now: '1 1', schedule: '1 1', gather_evidence: '1 1' });
  const tried = await preview(PUNISHING);
  t.same(counts(tried), { do_now: '1 0', schedule: '1 1', improve_case: '0 1', gather_evidence: '1 1' });
  t.same(tried.changes, [
    {
      subject: { kind: 'product', id: now, reference: null, name: 'Now' },
      before: { suggestion: 'do_now', rule: 'worth_it_now' },
      after: { suggestion: 'improve_case', rule: null },
    },
  ]);
  t.match(tried.faults, [{ code: 'not_monotone' }]);
  const lacking = { rules: [], otherwise: DEFAULT_RULES.otherwise };
  const limited = await preview(lacking, { limit: 1 });
  t.equal(limited.changed, 3);
  t.equal(limited.changes.length, 1);
  t.equal(limited.changes[0].subject.name, 'Now', 'the highest score first');
  t.ok(later);
});

t.test('rules on criteria that the model does not have would suggest nothing', async (t) => {
  const rule = { ...others[0], when: [{ criterion: 'reach', below: 3 }] };
  const { counts } = await preview({ ...DEFAULT_RULES, rules: [rule] });
  t.match(counts.at(-1), { suggestion: null, before: 0, after: 3 });
});
