// A pair of look-alikes is judged: confirmed or rejected, with a reason, by who may, and as the rules of its day have it.

import t from 'tap';
import { LEAD, LIST, listOpportunities, makePair, makeUnits } from '../support/look-alikes.js';
import { makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

t.test('a rejected pair is remembered and never suspected again', async (t) => {
  const { app, rod, sea, pair, patch } = await makePair(t);
  const rejected = await patch({ status: 'rejected', reason: 'One is a lottery, the other a licence.' });
  t.match(rejected.json(), { status: 'rejected', decidedBy: 'lea', version: 2 });
  t.equal(rejected.headers.etag, '"2"');
  for (const id of [rod, sea])
    await app.call(`PATCH /v1/products/${id}`, {
      json: { name: 'Salmon fishing rod permits, both' },
      headers: { 'if-match': '*' },
    });
  t.same(await listOpportunities(app, '?status=suspected'), []);
  t.match(await listOpportunities(app), [{ id: pair.id, status: 'rejected', version: 2 }]);
});

t.test('a pair is confirmed with the units that share and what it saves', async (t) => {
  const { app, rivers, coast, courts, patch } = await makePair(t);
  const confirmed = await patch({
    status: 'confirmed',
    reason: 'One permit service for both.',
    sharedWith: [courts, rivers],
    savingExpected: { amount: '90000', currency: 'GBP' },
  });
  t.match(confirmed.json(), {
    status: 'confirmed',
    reason: 'One permit service for both.',
    sharedWith: [courts, rivers],
    savingExpected: { amount: '90000.00', currency: 'GBP' },
  });
  const edited = await patch({ sharedWith: null }, '"2"');
  t.same(
    [...edited.json().sharedWith].sort(),
    [rivers, coast].sort(),
    'by default those of the two products',
  );
  t.match((await app.call(`GET ${LIST}`)).json().precision, { judged: 1, confirmed: 1, share: 1 });
  const same = await patch({ status: 'confirmed' }, '"3"');
  t.equal(same.headers.etag, '"3"', 'an edit that changes nothing leaves no trace');
});

t.test('a judgement that was taken back is found out about anew', async (t) => {
  const { app, sea, url, patch } = await makePair(t);
  await patch({ status: 'rejected', reason: 'Not the same.' });
  const open = await patch({ status: 'suspected', reason: 'Judged too soon.' }, '"2"');
  t.match(open.json(), { status: 'suspected', reason: null, decidedBy: null, decidedAt: null });
  t.equal((await listOpportunities(app)).length, 1);
  await patch({ status: 'rejected', reason: 'Not the same.' }, '"3"');
  await app.call(`PATCH /v1/products/${sea}`, {
    json: { name: 'Lighthouse visits' },
    headers: { 'if-match': '*' },
  });
  t.match(
    await listOpportunities(app),
    [{ status: 'rejected' }],
    'unlike by now, and still as it was judged',
  );
  await patch({ status: 'suspected' }, '"4"');
  t.same(await listOpportunities(app), []);
  t.equal((await app.call(`GET ${url}`)).json().status, 'withdrawn');
});

t.test('refused: no reason, a unit that is archived or unknown, and fields that do not fit', async (t) => {
  const { app, rivers, patch } = await makePair(t);
  const gone = await makeUnit(app);
  await app.call(`DELETE /v1/business-units/${gone}`, { headers: { 'if-match': '*' } });
  refused(t, await patch({ status: 'confirmed' }), 422, 'invalid_opportunity', ['#/reason']);
  const reason = 'Both do it.';
  for (const unit of [gone, '01900000-0000-7000-8000-00000000dead']) {
    const sharedWith = [rivers, unit];
    const response = await patch({ status: 'confirmed', reason, sharedWith });
    refused(t, response, 422, 'invalid_opportunity', ['#/sharedWith']);
  }
  const unfit = { status: 'rejected', reason, sharedWith: [rivers] };
  refused(t, await patch(unfit), 422, 'invalid_opportunity', ['#/sharedWith']);
  refused(t, await patch({ status: 'withdrawn', reason }), 400, 'invalid_request');
  t.equal((await patch({ status: 'confirmed', reason })).statusCode, 200, 'nothing was written before');
});

t.test('only those who triage judge, and a narrowed token must cover one of the two units', async (t) => {
  const { app, url, patch } = await makePair(t);
  const json = { status: 'rejected', reason: 'Not the same.' };
  refused(t, await patch(json, '"1"', { as: 'product_manager' }), 403, 'forbidden');
  const narrowed = (unit: string) => ({ ...LEAD, token: { businessUnits: [unit] } });
  refused(t, await patch(json, '"1"', narrowed('COURTS')), 403, 'not_in_your_units');
  t.equal((await patch(json, '"1"', narrowed('COAST'))).statusCode, 200);
  const back = { status: 'suspected' };
  t.equal((await patch(back, '"2"', narrowed('RIVERS'))).statusCode, 200);
  t.equal((await app.call(`GET ${url}`, { as: 'viewer' })).statusCode, 200);
});

t.test('of two judgements at once one is taken and the other is told that it is stale', async (t) => {
  const { app, url, patch } = await makePair(t);
  const answers = await Promise.all([
    patch({ status: 'confirmed', reason: 'The same.' }),
    patch({ status: 'rejected', reason: 'Not the same.' }),
  ]);
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 412]);
  const taken = answers.find(({ statusCode }) => statusCode === 200)?.json();
  t.same((await app.call(`GET ${url}`)).json(), taken);
  const json = { status: 'suspected' };
  refused(t, await app.call(`PATCH ${url}`, { ...LEAD, json }), 428, 'precondition_required');
});

t.test('a new version of the rules decides from its day on, and results name it', async (t) => {
  const { app, rivers, coast, inUnit } = await makeUnits(t);
  const { definition } = (await app.call('GET /v1/policies/opportunity-rules/1')).json();
  const strict = {
    effectiveFrom: new Date().toISOString().slice(0, 10),
    definition: { ...definition, minimumSimilarity: 0.95 },
    reason: 'Too many were suspected.',
  };
  t.equal((await app.call('POST /v1/policies/opportunity-rules', { json: strict })).statusCode, 201);
  const rod = await inUnit(rivers, 'Salmon fishing rod permits');
  await inUnit(coast, 'Salmon fishing rod permits');
  t.same(await listOpportunities(app), []);
  const [{ isSuspected, policy }] = (await app.call(`GET /v1/products/${rod}/look-alikes`)).json().items;
  t.same([isSuspected, policy.version], [false, 2]);
  const tooMany = { ...strict, definition: { ...definition, candidates: 100 } };
  const response = await app.call('POST /v1/policies/opportunity-rules', { json: tooMany });
  refused(t, response, 422, 'invalid_policy', ['#/definition/candidates']);
});

t.test('once it is confirmed, the queue suggests to merge what is shared', async (t) => {
  const { app, rod, sea, patch } = await makePair(t);
  const suggested = async () => {
    const { items } = (await app.call('GET /v1/triage/queue')).json();
    return items
      .filter(({ subject }: { subject: { id: string } }) => [rod, sea].includes(subject.id))
      .map((item: { suggestion: { suggestion: string } }) => item.suggestion.suggestion);
  };
  t.same(await suggested(), ['gather_evidence', 'gather_evidence']);
  t.equal((await patch({ status: 'confirmed', reason: 'One permit service.' })).statusCode, 200);
  t.same(await suggested(), ['merge', 'merge']);
});
