// Rounds when everything happens at once: sealing, recording, opening and closing have exactly one order.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { assessor, close, LEAD, openRound, roundBody, seal, sealUrl } from '../support/rounds.js';

const app = await startTestApp(t);
const second = await startTestApp(t, { databaseUrl: app.databaseUrl, issuer: app.issuer });
const productGroupId = await makeGroup(app, { businessUnitId: await makeUnit(app, { reference: 'RACES' }) });
const newProduct = () => makeProduct(app, { productGroupId });

const statuses = (answers: { statusCode: number }[]) => answers.map(({ statusCode }) => statusCode).sort();
const scoresOf = async (product: string) =>
  (await app.call(`GET /v1/products/${product}/scores`)).json().items;

t.test(
  'a score sealed while the round closes is either revealed with it or refused, never lost',
  async (t) => {
    const people = Array.from({ length: 12 }, (_, index) => `person ${index}`);
    const outcomes = { sealed: 0, refused: 0 };
    for (let round = 0; round < 8; round += 1) {
      const product = await newProduct();
      const url = await openRound(app, { ...roundBody([product], people), measures: ['value'] });
      const sealing = people.map((who, index) =>
        seal(index % 2 === 0 ? app : second, sealUrl(url, product), who, 5),
      );
      const [closed, ...answers] = await Promise.all([close(second, url), ...sealing]);
      t.equal(closed.statusCode, 200);
      for (const { statusCode } of answers) t.ok([201, 409].includes(statusCode), String(statusCode));
      const accepted = people.filter((_, index) => answers[index]?.statusCode === 201);
      const revealed = (await scoresOf(product)).map(({ assessor }: { assessor: string }) => assessor);
      t.same(revealed.sort(), accepted.sort(), 'what was accepted is what became a score');
      outcomes.sealed += accepted.length;
      outcomes.refused += people.length - accepted.length;
    }
    t.comment(outcomes);
  },
);

t.test('of many who close a round at once one does, and all see it closed the same', async (t) => {
  const product = await newProduct();
  const url = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
  await seal(app, sealUrl(url, product), 'ada', 5);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => close(index % 2 === 0 ? app : second, url, `Reason ${index}`)),
  );
  t.same(statuses(answers), Array(8).fill(200));
  t.equal(new Set(answers.map(({ body }) => body)).size, 1);
  const { rows } = await app.pool.query(
    `select type from change where subject_id = any($1::uuid[]) and type ~ 'closed|score_recorded'`,
    [[product, url.split('/').at(-1)]],
  );
  t.same(rows.map(({ type }) => type).sort(), ['product.score_recorded', 'scoring_round.closed']);
});

t.test('of many rounds opened at once over one product, one opens', async (t) => {
  const products = await Promise.all([newProduct(), newProduct(), newProduct()]);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? app : second).call('POST /v1/scoring-rounds', {
        ...LEAD,
        json: roundBody(index % 3 === 0 ? products : products.toReversed(), [`person ${index}`]),
      }),
    ),
  );
  t.same(statuses(answers), [201, ...Array(9).fill(409)]);
});

t.test('a score recorded while a round opens comes before it or is refused', async (t) => {
  let refusals = 0;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const product = await newProduct();
    const put = (by: typeof app, points: number) =>
      by.call(`PUT /v1/products/${product}/scores/value`, { ...assessor('ada'), json: { points } });
    const [url, ...answers] = await Promise.all([
      openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] }),
      ...[1, 2, 3, 4].map((points) => put(points % 2 === 0 ? app : second, points)),
    ]);
    for (const { statusCode } of answers) t.ok([200, 201, 409].includes(statusCode), String(statusCode));
    refusals += answers.filter(({ statusCode }) => statusCode === 409).length;
    const { rows } = await app.pool.query(
      `select 1 from change opened, change scored where opened.subject_id = $1 and opened.type = 'scoring_round.created'
        and scored.subject_id = $2 and scored.type = 'product.score_recorded' and scored.sequence > opened.sequence`,
      [url.split('/').at(-1), product],
    );
    t.same(rows, []);
    t.equal((await put(app, 5)).statusCode, 409, 'and from then on it is refused');
    t.equal((await put(second, 5)).statusCode, 409);
  }
  t.comment(`${refusals} of 40 were refused`);
});

t.test(
  'one assessor who seals the same score many times at once leaves one, and the log tells of each',
  async (t) => {
    const product = await newProduct();
    const url = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const points = [1, 2, 3, 4, 5, 6, 7, 8];
    const answers = await Promise.all(
      points.map((each) => seal(each % 2 === 0 ? app : second, sealUrl(url, product), 'ada', each)),
    );
    t.same(statuses(answers), [...Array(7).fill(200), 201], 'exactly one was the first');
    const { rows } = await app.pool.query(
      `select 1 from change where subject_id = $1 and type = 'scoring_round.score_sealed'`,
      [url.split('/').at(-1)],
    );
    t.equal(rows.length, 8);
  },
);

t.test(
  'a product archived while its score is sealed is refused or sealed, and the round still closes',
  async (t) => {
    const product = await newProduct();
    const url = await openRound(app, { ...roundBody([product], ['ada']), measures: ['value'] });
    const [sealed, archived, closed] = await Promise.all([
      seal(app, sealUrl(url, product), 'ada', 5),
      second.call(`DELETE /v1/products/${product}`, { headers: { 'if-match': '*' } }),
      close(app, url),
    ]);
    t.ok([201, 409, 410].includes(sealed.statusCode), String(sealed.statusCode));
    t.equal(archived.statusCode, 204);
    t.equal(closed.statusCode, 200);
  },
);
