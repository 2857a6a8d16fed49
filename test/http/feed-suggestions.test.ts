// What the triage rules suggest, in the feed of the ranked backlog: what to decide, before anybody has decided.

import t, { type Test } from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, makeUnit, score } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { place } from '../support/rankings.js';
import { DEFAULT_RULES } from '../support/triage-rules.js';
import { change } from '../support/writes.js';

const FEED = '/v1/feeds/ranked-backlog';
const DAY_MS = 86_400_000;
const day = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
const ALL_YES = {
  ...{ pervasive: 'yes', urgent: 'yes', complex: 'yes', feasible: 'yes' },
  ...{ valuable_to_users: 'yes', valuable_to_organisation: 'yes' },
};
type Row = { productId: string; triageSuggestion: string | null; triageSuggestionAtDecision: string | null };

async function suggestions(app: TestApp, query = ''): Promise<Record<string, string | null>> {
  const { items } = (await app.call(`GET ${FEED}?${query}`)).json();
  return Object.fromEntries(items.map((row: Row) => [row.productId, row.triageSuggestion]));
}

async function setPolicy(app: TestApp, kind: string, definition: object): Promise<void> {
  const json = { effectiveFrom: day(0), definition, reason: 'Agreed.' };
  const response = await app.call(`POST /v1/policies/${kind}`, { json });
  if (response.statusCode !== 201) throw new Error(response.body);
}

async function decide(
  app: TestApp,
  id: string,
  json: object,
): Promise<{ suggestion: { suggestion: string } }> {
  const given = { reason: 'Agreed.', authority: 'Board', overrideReason: 'The board knows more.', ...json };
  const response = await app.call(`POST /v1/triage/cases/${id}/decisions`, { json: given });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json();
}

/** The tag of the feed, after telling that whoever holds it is told so. */
async function heldTag(t: Test, app: TestApp): Promise<string> {
  const { etag } = (await app.call(`GET ${FEED}`)).headers;
  const again = await app.call(`GET ${FEED}`, { headers: { 'if-none-match': etag as string } });
  t.equal(again.statusCode, 304);
  return etag as string;
}

/** Expects that a feed held before is another by now. */
async function moved(t: Test, app: TestApp, tag: string): Promise<void> {
  t.equal((await app.call(`GET ${FEED}`, { headers: { 'if-none-match': tag } })).statusCode, 200);
}

t.test('every product in the queue has its suggestion in the feed, and so has every other', async (t) => {
  const app = await startTestApp(t);
  const made = { productGroupId: await makeGroup(app), phase: 'alpha' };
  const law = { mandatory: { authority: 'The Act', reason: 'It says so.' } };
  const ids = {
    bare: await makeProduct(app, made),
    due: await place(app, 'Due', [8, 5, 6], { ...made, deadline: day(290) }),
    far: await place(app, 'Far', [8, 5, 6], { ...made, deadline: day(310) }),
    blocked: await place(app, 'Blocked', [8, 8, 3], made),
    poor: await place(app, 'Poor', [2, 2, 9], made),
    bound: await makeProduct(app, { ...made, ...law }),
    gone: await place(app, 'Gone', [9, 9, 9], { ...made, phase: 'retired' }),
  };
  const shown = await suggestions(app, 'phase=alpha,retired');
  const named = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, shown[id]]));
  t.same(named, {
    ...{ bare: 'gather_evidence', due: 'do_now', far: 'schedule', blocked: 'unblock' },
    ...{ poor: 'stop_or_retire', bound: 'mandatory', gone: null },
  });
  const { items } = (await app.call('GET /v1/triage/queue?kind=product')).json();
  t.equal(items.length, 3, 'bare, due and bound');
  for (const { subject, suggestion } of items) t.equal(shown[subject.id], suggestion.suggestion);
});

t.test('an open case of a product speaks for it, the newest of several, until it is decided', async (t) => {
  const app = await startTestApp(t);
  const productId = await place(app, 'Poor', [2, 2, 9]);
  const shown = async () => (await suggestions(app))[productId];
  t.equal(await shown(), 'stop_or_retire');
  const older = await makeCase(app, { productId, answers: { ...ALL_YES, feasible: 'no' } });
  t.equal(await shown(), 'unblock');
  const newer = await makeCase(app, { productId, answers: ALL_YES });
  t.equal(await shown(), 'do_now');
  const { items } = (await app.call('GET /v1/triage/queue?kind=case')).json();
  const ofNewer = items.find(({ subject }: { subject: { id: string } }) => subject.id === newer);
  t.equal(ofNewer.suggestion.suggestion, 'do_now', 'as the queue has it');
  await change(app, 'PATCH', `triage/cases/${newer}`, { answers: { ...ALL_YES, urgent: 'no' } });
  t.equal(await shown(), 'schedule', 'another answer is another suggestion');
  await change(app, 'PATCH', `triage/cases/${newer}`, { state: 'withdrawn', stateReason: 'Not now.' });
  t.equal(await shown(), 'unblock');
  await decide(app, older, { outcome: 'park', reviewOn: day(30) });
  t.equal(await shown(), 'stop_or_retire');
});

t.test('what a decision was made against stays beside what is suggested now', async (t) => {
  const app = await startTestApp(t);
  const productId = await place(app, 'Poor', [2, 2, 9]);
  const read = async () => (await app.call(`GET ${FEED}`)).json().items[0] as Row;
  t.match(await read(), { triageSuggestion: 'stop_or_retire', triageSuggestionAtDecision: null });
  const id = await makeCase(app, { productId, answers: ALL_YES });
  t.match(await read(), { triageSuggestion: 'do_now', triageSuggestionAtDecision: null });
  const decision = await decide(app, id, { outcome: 'park', reviewOn: day(30) });
  t.equal(decision.suggestion.suggestion, 'do_now');
  t.match(await read(), { triageSuggestion: 'stop_or_retire', triageSuggestionAtDecision: 'do_now' });
  await score(app, productId, { value: 9 });
  t.match(await read(), { triageSuggestion: 'schedule', triageSuggestionAtDecision: 'do_now' });
});

t.test(
  'other rules and lead times suggest otherwise at once, and whoever holds the feed hears of it',
  async (t) => {
    const app = await startTestApp(t);
    const id = await place(app, 'Due', [8, 5, 6], { phase: 'alpha', deadline: day(310) });
    const shown = async () => (await suggestions(app))[id];
    t.equal(await shown(), 'schedule');
    let tag = await heldTag(t, app);
    const { definition } = (await app.call('GET /v1/policies/triage-queue/1')).json();
    await setPolicy(app, 'triage-queue', {
      ...definition,
      leadTimeDays: { ...definition.leadTimeDays, alpha: 320 },
    });
    await moved(t, app, tag);
    t.equal(await shown(), 'do_now');
    tag = await heldTag(t, app);
    await setPolicy(app, 'triage-rules', {
      rules: [],
      otherwise: { suggestion: 'improve_case', reason: 'All of it can be made better.' },
    });
    await moved(t, app, tag);
    t.equal(await shown(), 'improve_case');
    const unknown = {
      id: 'r',
      suggestion: 'do_now',
      when: [{ criterion: 'beauty', atLeast: 7 }],
      reason: 'So.',
    };
    await setPolicy(app, 'triage-rules', { ...DEFAULT_RULES, rules: [unknown] });
    t.equal(await shown(), null, 'the model has no such criterion');
  },
);

t.test('other questions behind a criterion change what its case suggests', async (t) => {
  const app = await startTestApp(t);
  const productId = await place(app, 'Poor', [2, 2, 9]);
  await makeCase(app, { productId, answers: { ...ALL_YES, feasible: 'no' } });
  const shown = async () => (await suggestions(app))[productId];
  t.equal(await shown(), 'unblock');
  const { definition } = (await app.call('GET /v1/policies/triage-questions/1')).json();
  const swapped: Record<string, string> = { complex: 'feasible', feasible: 'complex' };
  const criteria = Object.entries(definition.criteria as Record<string, string[]>).map(([key, questions]) => [
    key,
    questions.map((question) => swapped[question] ?? question),
  ]);
  await setPolicy(app, 'triage-questions', { ...definition, criteria: Object.fromEntries(criteria) });
  t.not(await shown(), 'unblock', 'whether it is complex says by now whether it can be done');
});

t.test(
  'what is confirmed to be shared is to be merged, and whoever holds the feed hears of it',
  async (t) => {
    const app = await startTestApp(t);
    const inUnit = async (name: string) =>
      makeProduct(app, {
        name,
        productGroupId: await makeGroup(app, { businessUnitId: await makeUnit(app) }),
      });
    await inUnit('Jury summons replies');
    const id = await inUnit('Salmon fishing rod permits');
    await inUnit('Permits for salmon fishing by rod');
    const [pair] = (await app.call('GET /v1/shared-opportunities')).json().items;
    const shown = async () => (await suggestions(app))[id];
    t.equal(await shown(), 'gather_evidence', 'a suspicion is none');
    const tag = await heldTag(t, app);
    await change(app, 'PATCH', `shared-opportunities/${pair.id}`, {
      status: 'confirmed',
      reason: 'The same.',
    });
    await moved(t, app, tag);
    t.equal(await shown(), 'merge');
  },
);

t.test('the suggestion of a moment gone by is that of its rules, cases and opportunities', async (t) => {
  const app = await startTestApp(t);
  const poor = await place(app, 'Salmon fishing rod permits', [2, 2, 9]);
  const good = await place(app, 'Permits for salmon fishing by rod', [8, 8, 8]);
  await place(app, 'Jury summons replies', [8, 8, 8]);
  const [pair] = (await app.call('GET /v1/shared-opportunities')).json().items;
  const id = await makeCase(app, { productId: poor, answers: { ...ALL_YES, feasible: 'no' } });
  const told: { at: string; shown: object }[] = [];
  const note = async () => {
    const shown = await suggestions(app);
    told.push({ at: await momentNow(), shown });
  };
  await note();
  await decide(app, id, { outcome: 'park', reviewOn: day(30) });
  await note();
  await change(app, 'PATCH', `shared-opportunities/${pair.id}`, { status: 'confirmed', reason: 'The same.' });
  await note();
  await setPolicy(app, 'triage-rules', {
    rules: [],
    otherwise: { suggestion: 'improve_case', reason: 'All of it can be made better.' },
  });
  await note();
  const [first, second, third, fourth] = told.map(({ shown }) => shown);
  t.match(first, { [poor]: 'unblock', [good]: 'do_now' });
  t.match(second, { [poor]: 'stop_or_retire', [good]: 'do_now' });
  t.match(third, { [poor]: 'merge', [good]: 'merge' });
  t.match(fourth, { [poor]: 'improve_case', [good]: 'improve_case' });
  for (const { at, shown } of told) t.same(await suggestions(app, `asOf=${at}`), shown, at);
});
