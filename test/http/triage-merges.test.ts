// Merging cases and taking them apart again: supporters count once, nothing is lost, and the undoing is exact.

import fc from 'fast-check';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeCase, makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';
import { holdsAsync } from '../support/property.js';

const app = await startTestApp(t);
const unit = await makeUnit(app);
const aCase = (subject = 'ava') =>
  app
    .call('POST /v1/triage/cases', {
      token: { subject },
      json: { title: 'A case', problem: 'They wait.', businessUnitId: unit },
    })
    .then((response) => response.json().id as string);
const read = async (id: string) => (await app.call(`GET /v1/triage/cases/${id}`)).json();
const merge = async (id: string, into: string, kind = 'triage_case') =>
  app.call(`POST /v1/triage/cases/${id}/decisions`, {
    json: {
      outcome: 'merge_with_existing',
      reason: 'The same.',
      authority: 'Board',
      mergeInto: { kind, id: into },
      supersedes: (await read(id)).decisionId,
    },
  });
const separate = (id: string) =>
  app.call(`POST /v1/triage/cases/${id}/separation`, { json: { reason: 'They are two.' } });
const support = (id: string, subject: string, note: string | null = null) =>
  app.call(`PUT /v1/triage/cases/${id}/supporters/${subject}`, { token: { subject }, json: { note } });
const people = async (id: string) =>
  (await app.call(`GET /v1/triage/cases/${id}/supporters`))
    .json()
    .items.map(({ person }: { person: string }) => person);

/** What a case is, but for the count of its edits. */
const essence = async (id: string) => {
  const { version: _, updatedAt: __, ...rest } = await read(id);
  return { ...rest, supporters: (await app.call(`GET /v1/triage/cases/${id}/supporters`)).json().items };
};

t.test('people who stand behind both cases count once, and each is told by which case', async (t) => {
  const [one, two] = [await aCase('ava'), await aCase('ben')];
  t.equal((await support(one, 'cas', 'My team too.')).statusCode, 201);
  await support(two, 'cas');
  await support(two, 'ava');
  t.equal((await merge(two, one)).statusCode, 201);
  t.same(await people(one), ['ava', 'ben', 'cas']);
  t.equal((await read(one)).supporterCount, 3);
  t.same(await people(two), ['ava', 'ben', 'cas'], 'the merged case keeps its own');
  const { items } = (await app.call(`GET /v1/triage/cases/${one}/supporters`)).json();
  t.match(items, [
    { person: 'ava', caseIds: [one, two].sort() },
    { person: 'ben', caseIds: [two] },
    { person: 'cas', note: 'My team too.', caseIds: [one, two].sort() },
  ]);
  const merged = (await app.call(`GET /v1/triage/cases?mergedIntoId=${one}`)).json().items;
  t.same(
    merged.map(({ id }: { id: string }) => id),
    [two],
  );
});

t.test('what was merged into a case comes along when that is merged itself', async (t) => {
  const [one, two, three] = [await aCase('ava'), await aCase('ben'), await aCase('cas')];
  await merge(three, two);
  await merge(two, one);
  t.equal((await read(one)).supporterCount, 3);
  await separate(two);
  t.equal((await read(one)).supporterCount, 1);
  t.equal((await read(two)).supporterCount, 2);
});

t.test('undone, both cases are exactly what they were, whatever state the merged one was in', async (t) => {
  const into = await aCase('ava');
  const prepare: Record<string, (id: string) => Promise<unknown>> = {
    submitted: async () => {},
    ready: (id) =>
      app.call(`PATCH /v1/triage/cases/${id}`, { json: { state: 'ready' }, headers: { 'if-match': '*' } }),
    parked: (id) =>
      app.call(`POST /v1/triage/cases/${id}/decisions`, {
        json: { outcome: 'park', reason: 'Later.', authority: 'Board', reviewOn: '2999-01-01' },
      }),
  };
  for (const [state, bring] of Object.entries(prepare)) {
    const id = await aCase('ben');
    await support(id, 'cas');
    await bring(id);
    const before = [await essence(id), await essence(into)];
    t.equal((await merge(id, into)).statusCode, 201, state);
    t.not((await read(into)).supporterCount, 1);
    t.equal((await separate(id)).statusCode, 200);
    t.same([await essence(id), await essence(into)], before, state);
    refused(t, await separate(id), 409, 'move_not_allowed');
  }
});

t.test(
  'a case is not merged into itself, in circles, into what is gone, or reopened while merged',
  async (t) => {
    const [one, two] = [await aCase(), await aCase()];
    refused(t, await merge(one, one), 422, 'invalid_decision');
    refused(t, await merge(one, unit), 422, 'invalid_decision');
    await merge(one, two);
    refused(t, await merge(two, one), 422, 'invalid_decision');
    const third = await aCase();
    refused(t, await merge(third, one), 422, 'invalid_decision');
    const move = (id: string, state: string) =>
      app.call(`PATCH /v1/triage/cases/${id}`, {
        json: { state, stateReason: 'So.' },
        headers: { 'if-match': '*' },
      });
    refused(t, await move(one, 'reopened'), 409, 'move_not_allowed');
    const gone = await aCase();
    await move(gone, 'withdrawn');
    refused(t, await merge(third, gone), 422, 'invalid_decision');
  },
);

t.test('of two merges in opposite directions at once, one wins', async (t) => {
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await aCase(), await aCase()];
    const answers = await Promise.all([merge(one, two), merge(two, one)]);
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [201, 422]);
  }
});

t.test('a case is merged into a product that exists', async (t) => {
  const product = await makeProduct(app, { productGroupId: await makeGroup(app, { businessUnitId: unit }) });
  const id = await makeCase(app, { businessUnitId: unit });
  refused(t, await merge(id, unit, 'product'), 422, 'unknown_parent');
  t.equal((await merge(id, product, 'product')).statusCode, 201);
  t.same((await read(id)).mergedInto, { kind: 'product', id: product });
});

t.test('support is withdrawn by whoever gave it, and seen as it was', async (t) => {
  const id = await aCase('ava');
  await support(id, 'ben');
  const then = await momentNow();
  const url = `/v1/triage/cases/${id}/supporters/ben`;
  refused(
    t,
    await app.call(`DELETE ${url}`, { as: 'viewer', token: { subject: 'cas' } }),
    403,
    'not_your_case',
  );
  t.equal((await app.call(`DELETE ${url}`, { as: 'viewer', token: { subject: 'ben' } })).statusCode, 204);
  refused(t, await app.call(`DELETE ${url}`, { as: 'viewer', token: { subject: 'ben' } }), 404, 'not_found');
  t.same(await people(id), ['ava']);
  const past = (await app.call(`GET /v1/triage/cases/${id}/supporters?asOf=${then}`)).json().items;
  t.same(
    past.map(({ person }: { person: string }) => person),
    ['ava', 'ben'],
  );
  t.equal((await app.call(`GET /v1/triage/cases/${id}?asOf=${then}`)).json().supporterCount, 2);
});

t.test(
  'any series of merges and separations leaves the supporters that the merges standing now make',
  async (t) => {
    const SIZE = 5;
    const step = fc.record({
      what: fc.constantFrom('merge', 'separate'),
      from: fc.nat(SIZE - 1),
      to: fc.nat(SIZE - 1),
    });
    await holdsAsync(
      t,
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const ids: string[] = [];
        for (let n = 0; n < SIZE; n += 1) ids.push(await aCase(`person-${n % 3}`));
        const into: (number | null)[] = ids.map(() => null);
        for (const { what, from, to } of steps) {
          if (what === 'merge') {
            const allowed = from !== to && into[to] === null;
            const { statusCode } = await merge(ids[from] as string, ids[to] as string);
            if ((statusCode === 201) !== allowed) throw new Error(`merge ${from} into ${to}: ${statusCode}`);
            if (allowed) into[from] = to;
          } else {
            const { statusCode } = await separate(ids[from] as string);
            if ((statusCode === 200) !== (into[from] !== null))
              throw new Error(`separate ${from}: ${statusCode}`);
            if (into[from] !== null) into[from] = await mergedInto(ids, ids[from] as string);
          }
        }
        for (const [top, id] of ids.entries()) {
          const behind = ids.flatMap((_, n) => (reaches(into, n, top) ? [`person-${n % 3}`] : []));
          const count = (await read(id)).supporterCount;
          if (count !== new Set(behind).size)
            throw new Error(`${count} behind ${top}, not ${new Set(behind).size}`);
        }
      }),
      { numRuns: 12 },
    );
  },
);

/** Where a case is merged after an undoing: where it was before the merge that was undone. */
async function mergedInto(ids: readonly string[], id: string): Promise<number | null> {
  const { mergedInto: target } = await read(id);
  return target === null ? null : ids.indexOf(target.id);
}

function reaches(into: readonly (number | null)[], from: number, top: number): boolean {
  for (let at: number | null = from; at !== null; at = into[at] ?? null) if (at === top) return true;
  return false;
}
