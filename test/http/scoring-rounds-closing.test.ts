// The end of a scoring round: the sealed scores become ordinary ones, once, by hand or by the clock.

import t from 'tap';
import { closeDueRounds } from '../../src/http/due-rounds.js';
import { score } from '../support/make.js';
import { refused } from '../support/problems.js';
import { startRounds } from '../support/round-stage.js';
import { assessor, close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

const { app, newProduct, newProducts, read, archive, at } = await startRounds(t);
const NOBODY = '01900000-0000-7000-8000-00000000dead';
const tomorrow = () => new Date(Date.now() + 86_400_000);

t.test('at its end every sealed score becomes an ordinary one, logged with what was before it', async (t) => {
  const product = await newProduct();
  await score(app, product, { value: 2, urgency: 6, feasibility: 6 }, 'ada');
  const round = await openRound(app, { ...roundBody([product], ['ada', 'ben']), measures: ['value'] });
  const given = { points: 9, confidence: 'high', rationale: 'Changed my mind.', assessedOn: '2026-03-01' };
  await seal(app, sealUrl(round, product), 'ada', given);
  await seal(app, sealUrl(round, product), 'ben', 5);
  const placeOf = async () =>
    (await app.call(`GET /v1/rankings/products/${product}`)).json().subject.criteria.value;
  t.equal(await placeOf(), 2);
  const closed = await close(app, round, 'Both have scored.');
  t.equal(closed.statusCode, 200);
  t.match(closed.json(), {
    status: 'closed',
    closedAt: String,
    closedBy: 'lead',
    closureReason: 'Both have scored.',
    assessors: [
      { assessor: 'ada', asked: 1, given: 1 },
      { assessor: 'ben', asked: 1, given: 1 },
    ],
  });
  t.equal(await placeOf(), 7, 'the ranking follows: the median of 9 and 5');
  const { items } = (await app.call(`GET /v1/products/${product}/scores`)).json();
  t.match(
    items.filter(({ measure }: { measure: string }) => measure === 'value'),
    [
      { assessor: 'ada', ...given },
      { assessor: 'ben', points: 5 },
    ],
  );
  const history = (await app.call(`GET /v1/products/${product}/history?limit=2`)).json().items;
  const reason = new RegExp(round.split('/').at(-1) as string);
  history.sort((a: { actor: string }, b: { actor: string }) => (a.actor < b.actor ? -1 : 1));
  t.match(history, [
    { actor: 'ada', type: 'product.score_recorded', reason, before: { points: 2 }, after: given },
    { actor: 'ben', type: 'product.score_recorded', reason, before: null, after: { points: 5 } },
  ]);
  const shown = (await app.call(`GET ${round}/scores`, assessor('cas'))).json().items;
  t.match(
    shown,
    [
      { assessor: 'ada', points: 9 },
      { assessor: 'ben', points: 5 },
    ],
    'and everybody sees the round',
  );
  await score(app, product, { value: 1 }, 'ada');
  t.same(
    (await app.call(`GET ${round}/scores`, assessor('cas'))).json().items,
    shown,
    'which stays as it was',
  );
});

t.test('closing again changes nothing, and nothing is sealed or withdrawn any more', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, roundBody([product], ['ada']));
  await seal(app, sealUrl(round, product), 'ada', 5);
  const first = await close(app, round, 'First.');
  const second = await close(app, round, 'Second.');
  t.equal(second.statusCode, 200);
  t.same(second.json(), first.json());
  t.equal(
    (await app.call(`GET /v1/products/${product}/history`)).json().items.length,
    2,
    'one score, logged once',
  );
  refused(t, await seal(app, sealUrl(round, product), 'ada', 6), 409, 'round_closed');
  refused(t, await app.call(`DELETE ${sealUrl(round, product)}`, assessor('ada')), 409, 'round_closed');
  refused(t, await close(app, `/v1/scoring-rounds/${NOBODY}`), 404, 'not_found');
});

t.test('a round in which nobody scored closes all the same', async (t) => {
  const product = await newProduct();
  const round = await openRound(app, { ...roundBody([product], ['ada', 'ben']), measures: ['value'] });
  t.equal((await close(app, round)).json().status, 'closed');
  const results = (await app.call(`GET ${round}/results`)).json();
  t.match(results.overall, { alpha: null, reading: null, kendallsW: null, assessors: 0, compared: 0 });
  t.match(results.cells, [{ asked: 2, given: 0, median: null, distribution: [], discuss: false }]);
  t.same(results.talkAboutFirst, []);
});

t.test('nothing is taken after the closing time, even before the round is closed', async (t) => {
  const product = await newProduct();
  const closesAt = tomorrow();
  const body = { ...roundBody([product], ['ada']), closesAt: closesAt.toISOString() };
  const round = await openRound(app, body);
  await seal(app, sealUrl(round, product), 'ada', 5);
  at(t, closesAt);
  refused(t, await seal(app, sealUrl(round, product), 'ada', 6), 409, 'round_closed');
  refused(t, await app.call(`DELETE ${sealUrl(round, product)}`, assessor('ada')), 409, 'round_closed');
  const headers = { 'if-match': '*' };
  refused(
    t,
    await app.call(`PATCH ${round}`, { ...LEAD, json: { name: 'Late' }, headers }),
    409,
    'round_closed',
  );
  t.equal((await read(round)).status, 'open', 'its points are not shown yet');
  refused(t, await app.call(`GET ${round}/results`), 409, 'round_open');
  const ordinary = `PUT /v1/products/${product}/scores/value`;
  refused(t, await app.call(ordinary, { ...assessor('ada'), json: { points: 6 } }), 409, 'in_open_round');
});

t.test(
  'once its closing time has come a round closes by itself, once, and not a moment before',
  async (t) => {
    const product = await newProduct();
    const closesAt = tomorrow();
    const body = { ...roundBody([product], ['ada']), closesAt: closesAt.toISOString() };
    const round = await openRound(app, body);
    await seal(app, sealUrl(round, product), 'ada', 5);
    const fail = (error: unknown) => t.fail(String(error));
    const due = (time: Date) => closeDueRounds(app.db, time, fail);
    await due(new Date(closesAt.getTime() - 1));
    t.equal((await read(round)).status, 'open');
    await Promise.all([due(closesAt), due(closesAt), due(closesAt)]);
    t.match(await read(round), { status: 'closed', closedBy: 'closing-time', closureReason: String });
    const { items } = (await app.call(`GET /v1/products/${product}/history`)).json();
    t.equal(items.length, 2, 'of several instances one has closed it');
    t.match(items[0], { actor: 'ada', after: { points: 5 } });
    t.equal(await due(closesAt), 0);
  },
);

t.test('a round that cannot be closed holds up no other', async (t) => {
  const [stuck, free] = (await newProducts(2)) as [string, string];
  const closesAt = tomorrow();
  const openFor = (product: string, sooner: number) =>
    openRound(app, {
      ...roundBody([product], ['ada']),
      closesAt: new Date(closesAt.getTime() - sooner).toISOString(),
    });
  const first = await openFor(stuck, 1000);
  const second = await openFor(free, 0);
  await seal(app, sealUrl(first, stuck), 'ada', { points: 5, rationale: 'refuse me' });
  await app.pool.query(`
    create function refuse_reveal() returns trigger language plpgsql as $$
    begin raise exception 'not now'; end $$;
    create trigger refuse_reveal before insert on score for each row when (new.rationale = 'refuse me')
      execute function refuse_reveal()`);
  const errors: unknown[] = [];
  await closeDueRounds(app.db, closesAt, (error) => errors.push(error));
  t.match(errors, [{ message: 'not now' }]);
  t.equal((await read(first)).status, 'open', 'nothing of it is half done');
  t.equal((await read(second)).status, 'closed');
  await app.pool.query('drop trigger refuse_reveal on score');
  t.equal(
    await closeDueRounds(app.db, closesAt, (error) => errors.push(error)),
    1,
    'the next time it closes',
  );
});

t.test(
  'a product archived while the round is open is asked no more, and its score stays in the round',
  async (t) => {
    const [product, archived] = (await newProducts(2)) as [string, string];
    const round = await openRound(app, { ...roundBody([product, archived], ['ada']), measures: ['value'] });
    await seal(app, sealUrl(round, product), 'ada', 5);
    await seal(app, sealUrl(round, archived), 'ada', 6);
    t.equal((await archive(archived)).statusCode, 204);
    refused(t, await seal(app, sealUrl(round, archived), 'ada', 7), 410, 'gone');
    t.match((await read(round)).assessors, [{ assessor: 'ada', asked: 1, given: 1 }]);
    t.equal((await close(app, round)).statusCode, 200);
    const { items } = (await app.call(`GET /v1/products/${archived}/history`)).json();
    t.equal(items[0].type, 'product.archived', 'an archived record is kept as it was');
    const shown = (await app.call(`GET ${round}/scores`)).json().items;
    t.same(shown.map(({ points }: { points: number }) => points).sort(), [5, 6]);
  },
);
