// Cases in the triage queue, and what the rules suggest for them and say of decisions that go against them.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { readPage } from '../support/pages.js';
import { refused } from '../support/problems.js';
import { place } from '../support/rankings.js';
import { DEFAULT_RULES } from '../support/triage-rules.js';

const DAY_MS = 86_400_000;
const start = Date.now();
let clock = start;
const app = await startTestApp(t, { now: () => new Date(clock) });
const day = (offset: number) => new Date(start + offset * DAY_MS).toISOString().slice(0, 10);
const unit = await makeUnit(app, { name: 'Boats', reference: 'BOATS' });
const group = await makeGroup(app, { businessUnitId: unit });
const queue = async (query = '') => (await readPage(app, `/v1/triage/queue?kind=case&${query}`)).json();
type Item = { subject: { id: string; name: string }; reasons: { reason: string }[] };
const reasonsOf = async (id: string) =>
  (await queue()).items
    .find(({ subject }: Item) => subject.id === id)
    ?.reasons.map(({ reason }: { reason: string }) => reason);
const suggestionFor = async (id: string) =>
  (await queue('limit=200')).items.find(({ subject }: Item) => subject.id === id).suggestion;
const patch = (id: string, json: object) =>
  app.call(`PATCH /v1/triage/cases/${id}`, { json, headers: { 'if-match': '*' } });
const decide = (id: string, json: object) =>
  app.call(`POST /v1/triage/cases/${id}/decisions`, {
    json: { reason: 'Agreed.', authority: 'Board', ...json },
  });
const ALL_YES = {
  pervasive: 'yes',
  urgent: 'yes',
  complex: 'yes',
  valuable_to_users: 'yes',
  valuable_to_organisation: 'yes',
  feasible: 'yes',
};
const aCase = (fields: object = {}) => makeCase(app, { businessUnitId: unit, ...fields });

t.test(
  'a case is in the queue from the day it was opened, where it would stand among the products',
  async (t) => {
    await place(app, 'Best', [10, 10, 10], { productGroupId: group });
    await place(app, 'Good', [9, 9, 9], { productGroupId: group });
    // Urgency largely is 7, feasibility partly is 4: 10 x 0.5 + 7 x 0.3 + 4 x 0.2 = 7.9.
    const answers = { ...ALL_YES, urgent: 'largely', feasible: 'partly' };
    const id = await aCase({ title: 'Moorings', reference: 'M-1', answers });
    const { items, counts } = await queue();
    t.match(counts, { items: 1, byReason: { new_case: 1 } });
    t.match(items, [
      {
        subject: { kind: 'case', id, reference: 'M-1', name: 'Moorings' },
        businessUnit: { id: unit, name: 'Boats' },
        reasons: [{ reason: 'new_case', since: day(0), ageDays: 0, serviceLevelDays: 10, overdueDays: -10 }],
        score: 7.9,
        rank: 3,
        rankInterval: { best: 3, worst: 3 },
        suggestion: {
          suggestion: 'unblock',
          rule: 'blocked',
          rulesVersion: 1,
          probability: 1,
          onceKnown: null,
        },
        decide: `/v1/triage/cases/${id}/decisions`,
      },
    ]);
  },
);

t.test('questions without an answer leave open what it would be', async (t) => {
  const { feasible: _, ...answers } = ALL_YES;
  const id = await aCase({ answers });
  const suggestion = await suggestionFor(id);
  t.match(suggestion, { suggestion: 'gather_evidence', probability: 1, alternatives: [] });
  // Feasibility may be anything from 1 to 10: 5,001 of 9,001 thousandths are 5 or more.
  t.same(suggestion.onceKnown, [
    { suggestion: 'do_now', probability: Math.round((5001 / 9001) * 10_000) / 10_000 },
    { suggestion: 'unblock', probability: Math.round((4000 / 9001) * 10_000) / 10_000 },
  ]);
});

t.test('what waits for its submitter waits for nobody else; what is reopened comes back', async (t) => {
  const id = await aCase();
  await patch(id, { state: 'needs_information', stateReason: 'How many are they?' });
  t.equal(await reasonsOf(id), undefined);
  await patch(id, { state: 'ready' });
  t.same(await reasonsOf(id), ['new_case']);
  await decide(id, { outcome: 'stop', overrideReason: 'Nobody has it.' });
  t.equal(await reasonsOf(id), undefined);
  await patch(id, { state: 'reopened', stateReason: 'Somebody has.' });
  t.same(await reasonsOf(id), ['reopened']);
  await patch(id, { state: 'withdrawn', stateReason: 'Nobody has.' });
  t.equal(await reasonsOf(id), undefined);
});

t.test('a date that can only be met by beginning now presses, whoever is to answer', async (t) => {
  // An idea has 450 days of work before it, a product in alpha 300.
  const idea = { urgencyDriver: 'statutory_deadline', urgencyDate: day(440) };
  const pressing = await aCase({ ...idea, answers: { ...ALL_YES, urgent: 'no' } });
  t.same(await reasonsOf(pressing), ['new_case', 'deadline_due']);
  t.match(await suggestionFor(pressing), { suggestion: 'do_now', rule: 'last_moment' });
  await patch(pressing, { state: 'needs_information', stateReason: 'Who are they?' });
  t.same(await reasonsOf(pressing), ['deadline_due']);
  const productId = await makeProduct(app, { productGroupId: group, phase: 'alpha' });
  t.same(await reasonsOf(await makeCase(app, { ...idea, productId })), ['new_case'], 'there is time');
});

t.test('what was parked is looked at again on its day', async (t) => {
  const id = await aCase();
  await decide(id, { outcome: 'park', reviewOn: day(30) });
  t.equal(await reasonsOf(id), undefined);
  clock = start + 29 * DAY_MS;
  t.equal(await reasonsOf(id), undefined);
  clock = start + 42 * DAY_MS;
  t.same(await reasonsOf(id), ['parked_review_due']);
  const item = (await queue('reason=parked_review_due')).items[0];
  t.match(item, { since: day(30), ageDays: 12, overdueDays: 2 });
  clock = start;
});

t.test('cases are narrowed by their unit, and by the group of their product', async (t) => {
  const elsewhere = await makeUnit(app);
  const id = await makeCase(app, { businessUnitId: elsewhere });
  const only = (items: Item[]) => items.map(({ subject }) => subject.id);
  t.same(only((await queue(`businessUnitId=${elsewhere}`)).items), [id]);
  const own = await makeGroup(app, { businessUnitId: elsewhere });
  const productId = await makeProduct(app, { productGroupId: own });
  const about = await makeCase(app, { productId });
  t.same(only((await queue(`productGroupId=${own}`)).items), [about]);
  t.same(only((await queue(`businessUnitId=${elsewhere}`)).items).sort(), [id, about].sort());
});

t.test('a case about what must be done is mandatory too', async (t) => {
  const mandatory = { authority: 'The law', reason: 'Section 4.' };
  const productId = await makeProduct(app, { productGroupId: group, mandatory });
  t.match(await suggestionFor(await makeCase(app, { productId })), { suggestion: 'mandatory' });
});

t.test('a decision records what was suggested, and goes against it only with a reason', async (t) => {
  const id = await aCase({ answers: ALL_YES });
  refused(t, await decide(id, { outcome: 'stop' }), 422, 'against_suggestion', ['#/overrideReason']);
  const made = await decide(id, { outcome: 'stop', overrideReason: 'The minister says no.' });
  t.match(made.json(), {
    againstSuggestion: true,
    suggestion: { suggestion: 'do_now', rule: 'worth_it_now', rulesVersion: 1, probability: 1 },
  });
  const agreed = await aCase({ answers: ALL_YES });
  const product = { name: 'Moorings online', productGroupId: group };
  const begun = await decide(agreed, { outcome: 'start_discovery', product });
  t.match(begun.json(), { againstSuggestion: false, overrideReason: null });
});

t.test('to merge with what is named is never against the rules: that makes it a duplicate', async (t) => {
  const [one, two] = [await aCase({ answers: ALL_YES }), await aCase()];
  const made = await decide(one, {
    outcome: 'merge_with_existing',
    mergeInto: { kind: 'triage_case', id: two },
  });
  t.match(made.json(), { againstSuggestion: false, suggestion: { suggestion: 'merge', rule: 'duplicate' } });
});

t.test('a dry run of rules counts the cases too', async (t) => {
  const definition = { rules: [], otherwise: DEFAULT_RULES.otherwise };
  const { changes } = (
    await app.call('POST /v1/policies/triage-rules/preview', { json: { definition } })
  ).json();
  t.match(
    changes.find(({ subject }: { subject: { name: string } }) => subject.name === 'Moorings'),
    { subject: { kind: 'case' }, before: { suggestion: 'unblock' }, after: { suggestion: 'improve_case' } },
  );
});
