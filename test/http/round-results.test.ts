// The results of a round: each cell's spread, how far assessors agree over it, and what to talk about first.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct } from '../support/make.js';
import { refused } from '../support/problems.js';
import { close, LEAD, openRound, productsOf, roundBody, seal, sealUrl } from '../support/rounds.js';

const app = await startTestApp(t);
const productGroupId = await makeGroup(app);

/** Products named in this sequence. */
async function products(count: number): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) made.push(await makeProduct(app, { productGroupId }));
  return made.sort();
}

type Cell = { subject: { id: string }; measure: string; [what: string]: unknown };
type Points = Record<string, (number | null)[]>;

/** Opens a round for one measure, seals each assessor's points of the products in turn, and closes it. */
async function scoredRound(points: Points, measure = 'value'): Promise<{ url: string; ids: string[] }> {
  const people = Object.keys(points);
  const ids = await products(points[people[0] as string]?.length ?? 0);
  const url = await openRound(app, { ...roundBody(ids, people), measures: [measure] });
  for (const who of people) {
    for (const [index, each] of (points[who] ?? []).entries()) {
      if (each === null) continue;
      const { statusCode } = await seal(app, sealUrl(url, ids[index] as string, measure), who, each);
      if (statusCode !== 201) throw new Error(String(statusCode));
    }
  }
  await close(app, url);
  return { url, ids };
}

const resultsOf = async (url: string) => (await app.call(`GET ${url}/results`, { as: 'viewer' })).json();

t.test(
  "Krippendorff's own example, with scores missing, comes out at 0.815 and is read as reliable",
  async (t) => {
    // Krippendorff (2011): four observers, twelve units.
    const { url } = await scoredRound({
      one: [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      two: [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      three: [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      four: [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    });
    const { assessors } = (await app.call(`GET ${url}`)).json();
    t.same(assessors, [
      { assessor: 'four', asked: 12, given: 11 },
      { assessor: 'one', asked: 12, given: 9 },
      { assessor: 'three', asked: 12, given: 10 },
      { assessor: 'two', asked: 12, given: 11 },
    ]);
    const { overall, measures } = await resultsOf(url);
    t.equal(Math.round(overall.alpha * 1000), 815);
    t.equal(overall.reading, 'reliable');
    t.equal(overall.assessors, 4);
    t.equal(overall.compared, 8, 'the second to the ninth were scored by all');
    t.same(
      measures,
      [{ measure: 'value', ...overall }],
      'of one measure, over all and by measure are the same',
    );
  },
);

t.test('a cell tells its median, its range, who many gave which points, and whether to talk', async (t) => {
  const { url, ids } = await scoredRound({
    ada: [1, 8, 5, 5],
    ben: [2, 8, 5, null],
    cas: [3, 8, 9, null],
    dee: [4, 8.5, 10, null],
  });
  const { cells, talkAboutFirst, round, model } = await resultsOf(url);
  t.match(round, { name: 'Spring round', closedAt: String });
  t.equal(model.version, 1);
  t.same(
    cells.map(({ subject }: Cell) => subject.id),
    ids,
  );
  const [spread, close, apart, lonely] = cells as [Cell, Cell, Cell, Cell];
  const { subject, ...rest } = spread;
  t.match(subject, { kind: 'product', name: /^Product/ });
  // Their variance is 5/3. Of 19 points half a point apart, choosing evenly at random has (19^2 - 1) / 48 = 7.5.
  const { agreement, ...exact } = rest;
  t.equal(Math.round((agreement as number) * 10_000), Math.round((1 - 5 / 3 / 7.5) * 10_000));
  t.same(exact, {
    measure: 'value',
    asked: 4,
    given: 4,
    median: 2.5,
    lowest: 1,
    highest: 4,
    range: 3,
    distribution: [1, 2, 3, 4].map((points) => ({ points, count: 1 })),
    discuss: false,
  });
  t.match(close, {
    median: 8,
    range: 0.5,
    distribution: [
      { points: 8, count: 3 },
      { points: 8.5, count: 1 },
    ],
    discuss: false,
  });
  t.match(apart, { lowest: 5, highest: 10, range: 5, discuss: true });
  t.match(lonely, { asked: 4, given: 1, median: 5, agreement: null, discuss: false });
  t.same(talkAboutFirst, [{ subjectId: ids[2], measure: 'value' }]);
});

t.test('what to talk about comes widest range first', async (t) => {
  const { url, ids } = await scoredRound({ ada: [1, 1, 5], ben: [6, 10, 5] });
  const { talkAboutFirst } = await resultsOf(url);
  t.same(
    talkAboutFirst.map(({ subjectId }: { subjectId: string }) => subjectId),
    [ids[1], ids[0]],
  );
});

t.test('the same order is a W of 1 whatever the level, an opposite order of two is 0', async (t) => {
  const same = await scoredRound({ ada: [1, 2, 3], ben: [5, 7, 9], cas: [2, 9, 10] });
  t.equal((await resultsOf(same.url)).overall.kendallsW, 1);
  const opposite = await scoredRound({ ada: [1, 2, 3], ben: [3, 2, 1] });
  t.equal((await resultsOf(opposite.url)).overall.kendallsW, 0);
});

t.test('where all give everything the same points agreement is unknown, not perfect', async (t) => {
  const { url } = await scoredRound({ ada: [5, 5], ben: [5, 5] });
  t.match((await resultsOf(url)).overall, { alpha: null, reading: null, kendallsW: null, compared: 2 });
});

t.test(
  'each measure is studied by itself, in the order of the model, among those who were asked',
  async (t) => {
    const ids = await products(2);
    const [one, two] = ids as [string, string];
    const url = await openRound(app, {
      ...roundBody(ids, []),
      measures: ['urgency', 'value'],
      assessors: [
        { assessor: 'ada' },
        { assessor: 'ben', measures: ['value'] },
        { assessor: 'cas', measures: ['urgency'], subjects: productsOf([one]) },
      ],
    });
    for (const [who, id, measure, points] of [
      ['ada', one, 'value', 2],
      ['ada', two, 'value', 8],
      ['ben', one, 'value', 2],
      ['ben', two, 'value', 8],
      ['ada', one, 'urgency', 1],
      ['cas', one, 'urgency', 9],
    ] as const)
      await seal(app, sealUrl(url, id, measure), who, points);
    await close(app, url);
    const { measures, cells } = await resultsOf(url);
    t.match(measures, [
      { measure: 'value', alpha: 1, reading: 'reliable', kendallsW: 1, assessors: 2, compared: 2 },
      { measure: 'urgency', reading: 'unreliable', assessors: 2, compared: 1 },
    ]);
    t.match(
      cells.map(({ subject, measure, asked, given }: Cell) => [subject.id, measure, asked, given]),
      [
        [one, 'value', 2, 2],
        [one, 'urgency', 2, 2],
        [two, 'value', 2, 2],
        [two, 'urgency', 1, 0],
      ],
    );
  },
);

t.test('the results stay as they were, whatever the assessors record afterwards', async (t) => {
  const { url, ids } = await scoredRound({ ada: [2, 4], ben: [3, 5] });
  const before = (await app.call(`GET ${url}/results`)).body;
  const put = { as: 'assessor', token: { subject: 'ada' }, json: { points: 10 } } as const;
  await app.call(`PUT /v1/products/${ids[0]}/scores/value`, put);
  t.equal((await app.call(`GET ${url}/results`)).body, before);
});

t.test('before the reveal they are refused to everybody, with nothing told', async (t) => {
  const [product] = (await products(1)) as [string];
  const url = await openRound(app, roundBody([product], ['ada']));
  await seal(app, sealUrl(url, product), 'ada', 5);
  for (const as of ['viewer', 'assessor', 'lead_product_manager', 'head_of_product'] as const)
    refused(t, await app.call(`GET ${url}/results`, { as }), 409, 'round_open');
  refused(t, await app.call(`GET ${url}/bias-checks`, LEAD), 409, 'round_open');
  const nobody = '/v1/scoring-rounds/01900000-0000-7000-8000-00000000dead';
  refused(t, await app.call(`GET ${nobody}/results`), 404, 'not_found');
});
