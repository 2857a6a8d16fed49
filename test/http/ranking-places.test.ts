// Why a product is where it is, told so that it can be read out to a board, and what would change it.

import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { place, placeFive, RANKING } from '../support/rankings.js';

const KNOWN_ANSWERS = new URL('../../../../shared/golden/running-example.json', import.meta.url);
const skip = existsSync(KNOWN_ANSWERS) ? false : 'the known answers are not beside this checkout';

type End = { weight: number; holds: boolean; rival: { name: string } | null };
type Amount = { criterion: string; amount: number };

async function at(app: TestApp, id: string | undefined, query = '') {
  return (await app.call(`GET ${RANKING}/${id}?${query}`)).json();
}

const ends = (interval: { from: End; to: End }) =>
  [interval.from, interval.to].map(({ weight, rival }) => `${weight} ${rival?.name ?? 'nobody'}`);

t.test('the five products of the worked example, each in a sentence', async (t) => {
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const told: Record<string, string> = {
    A: 'Ranked 1 of 5: value lifts it 1.4 above the average product, feasibility and urgency hold it back by 0.56.',
    B: 'Ranked 2 of 5 (shared with D): urgency and feasibility lift it 0.64 above the average product, value holds it back by 0.1. One more point of value would overtake A.',
    D: 'Ranked 2 of 5 (shared with B): value and urgency lift it 0.58 above the average product, feasibility holds it back by 0.04. One more point of value would overtake A.',
    // C is a whole point behind B, which is shown just above it: 2 more points of value draw level.
    C: 'Ranked 4 of 5: value and urgency hold it 1.02 below the average product, feasibility lifts it by 0.56. 2.5 more points of value would overtake B.',
    E: 'Ranked 5 of 5: value, feasibility and urgency hold it 1.46 below the average product. 2.5 more points of value would overtake C.',
  };
  for (const [letter, sentence] of Object.entries(told))
    t.equal((await at(app, ids[letter])).sentence, sentence);
});

t.test(
  'A stays first from 44.4444% of value up, to 39.1304% of urgency and 27.2727% of feasibility',
  async (t) => {
    const app = await startTestApp(t);
    const ids = await placeFive(app);
    const { weightIntervals } = await at(app, ids.A);
    t.same(ends(weightIntervals.value), ['44.4444 B', '100 nobody']);
    t.same(ends(weightIntervals.urgency), ['0 nobody', '39.1304 B']);
    t.same(ends(weightIntervals.feasibility), ['0 nobody', '27.2727 B']);
    // At 45% of value the others have 33% and 22%: A 6.91, B 6.88; at 44% 33.6% and 22.4%: A 6.872, B 6.896.
    for (const [weights, rank] of [
      ['value:45,urgency:33,feasibility:22', 1],
      ['value:44,urgency:33.6,feasibility:22.4', 2],
    ])
      t.equal((await at(app, ids.A, `weights=${weights}`)).subject.rank, rank);
  },
);

t.test('the known answers about the leader and the smallest moves of weight', { skip }, async (t) => {
  const { stabilityOfLeader, smallestWeightMove } = JSON.parse(readFileSync(KNOWN_ANSWERS, 'utf8'));
  const app = await startTestApp(t);
  const ids = await placeFive(app);
  const { weightIntervals } = await at(app, ids[stabilityOfLeader.leader]);
  for (const key of ['value', 'urgency', 'feasibility']) {
    const { from, to } = weightIntervals[key];
    const shares = [from, to].map(({ weight }: End) => Math.round(weight * 100) / 10_000);
    t.same(shares, stabilityOfLeader[key]);
  }
  // D is shown before B, so that A is above D and D above B.
  const { above } = await at(app, ids.D);
  t.equal(above.overtake.weights.levelAt, smallestWeightMove['D over A'].points);
});

t.test(
  'the explanation adds up to the last digit, and the neighbours say what would pass them',
  async (t) => {
    const app = await startTestApp(t);
    const ids = await placeFive(app);
    for (const id of Object.values(ids)) {
      for (const weights of ['value:50,urgency:30,feasibility:20', 'value:1,urgency:1,feasibility:1']) {
        const { subject, explanation } = await at(app, id, `weights=${weights}`);
        const { reference, net, contributions, lifts, holdsBack } = explanation;
        const units = (points: number) => Math.round(points * 1e7);
        const sum = (parts: number[]) => parts.reduce((total, part) => total + units(part), 0);
        t.equal(sum(Object.values(contributions)), units(net));
        t.equal(units(reference.score) + units(net), units(subject.score));
        t.equal(sum([...lifts, ...holdsBack].map(({ amount }: Amount) => amount)), units(net));
        t.ok(lifts.every(({ amount }: Amount) => amount > 0));
        t.ok(holdsBack.every(({ amount }: Amount) => amount < 0));
      }
    }
    const { above, below } = await at(app, ids.C);
    t.equal(above.name, 'B');
    // B is (6, 8, 7) with 6.8, C (5, 5, 9) with 5.8: a whole point is 2 of value, over 3 of urgency, 5 of feasibility.
    t.match(above.overtake.scores.byCriterion, {
      value: { level: { rise: 2, result: 'ties' }, pass: { rise: 2.5, score: 7.05 } },
      urgency: { level: { rise: 3.5, result: 'passes' }, pass: { rise: 3.5, score: 6.85 } },
      feasibility: { level: null, pass: null },
    });
    t.equal(above.overtake.scores.smallest.criterion, 'value');
    t.equal(below.name, 'E');
    // E is (4, 6, 5) with 4.8: it gains 4 + 1 for each part of weight that goes from feasibility to urgency.
    t.equal(below.overtake.weights.levelAt, 20);
    t.match(below.overtake.weights.move, { to: 'urgency' });
  },
);

t.test(
  'a product without a rank is not explained: what is missing is said, and where it could come',
  async (t) => {
    const app = await startTestApp(t);
    await placeFive(app);
    const part = await place(app, 'part', [9, null, null]);
    t.match(await at(app, part), {
      subject: { rank: null },
      explanation: null,
      weightIntervals: null,
      above: null,
      below: null,
      // At worst 4.5 + 0.3 + 0.2 = 5.0, above E; at best 9.5.
      sentence:
        'Not ranked: there is no agreed score for urgency and feasibility. It could come anywhere from 1 to 5.',
    });
    const nothing = await place(app, 'nothing', [null, null, null]);
    t.match(
      (await at(app, nothing)).sentence,
      'Not ranked: there is no agreed score for value, urgency and feasibility. It could come anywhere from 1 to 7.',
    );
  },
);

t.test('alone, among equals, and outside what is counted, the sentence says so', async (t) => {
  const app = await startTestApp(t);
  const [group, other] = [await makeGroup(app), await makeGroup(app)];
  const one = await place(app, 'one', [5, 5, 5], { productGroupId: group });
  t.equal((await at(app, one)).sentence, 'Ranked 1 of 1: it scores the same as the average product.');
  const twins: string[] = [];
  for (const name of ['two', 'three', 'four', 'five'])
    twins.push(await place(app, name, [5, 5, 5], { productGroupId: group }));
  const all = await at(app, one);
  t.equal(
    all.sentence,
    'Ranked 1 of 5 (shared with two, three and 2 others): it scores the same as the average product.',
  );
  t.same(ends(all.weightIntervals.value), ['0 nobody', '100 nobody'], 'no weights part equals');
  t.match(all.below.overtake.weights, { levelAt: 0, move: null });

  const outside = await place(app, 'outside', [7, 5, 5], { productGroupId: other });
  t.equal(
    (await at(app, outside, `productGroupId=${group}`)).sentence,
    'Would rank 1 of 6: value lifts it 1 above the average product within the filter.',
  );
  const retired = await place(app, 'retired', [3, 5, 5], { productGroupId: group, phase: 'retired' });
  t.match((await at(app, retired)).sentence, /^Would rank 7 of 7: value holds it 1\.167 below/);
  const empty = await makeGroup(app);
  t.match(await at(app, outside, `productGroupId=${empty}`), {
    sentence: 'Would rank 1 of 1: value, urgency and feasibility lift it 5 above the lowest possible score.',
    explanation: { reference: { basis: 'lowest_possible', subjects: 0, score: 1 } },
  });
});

t.test('product groups and business units are explained as products are', async (t) => {
  const app = await startTestApp(t);
  const businessUnitId = await makeUnit(app, { name: 'Harbours' });
  const otherUnit = await makeUnit(app, { name: 'Roads' });
  const groups = [
    await makeGroup(app, { name: 'Licensing', businessUnitId }),
    await makeGroup(app, { name: 'Dues', businessUnitId }),
  ];
  const give = async (path: string, points: number) => {
    for (const measure of ['value', 'urgency', 'feasibility'])
      await app.call(`PUT /v1/${path}/scores/${measure}`, { json: { points } });
  };
  await give(`product-groups/${groups[0]}`, 8);
  await give(`product-groups/${groups[1]}`, 6);
  await give(`business-units/${businessUnitId}`, 4);
  await makeProduct(app, { productGroupId: groups[0] });
  const read = async (path: string) => (await app.call(`GET /v1/rankings/${path}`)).json().sentence;
  t.equal(
    await read(`product-groups/${groups[0]}`),
    'Ranked 1 of 2: value, urgency and feasibility lift it 1 above the average product group.',
  );
  t.equal(
    await read(`business-units/${businessUnitId}`),
    'Ranked 1 of 1: it scores the same as the average business unit.',
  );
  t.match(
    await read(`business-units/${otherUnit}`),
    /^Not ranked: there is no agreed score for value, urgency/,
  );
});
