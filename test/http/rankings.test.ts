// The ranked backlog over HTTP.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, score } from '../support/make.js';

t.test('the worked example of five products comes out as by hand', async (t) => {
  const app = await startTestApp(t);
  const productGroupId = await makeGroup(app);
  const example = { A: [9, 6, 4], B: [6, 8, 7], C: [5, 5, 9], D: [7, 7, 6], E: [4, 6, 5] };
  for (const [reference, [value, urgency, feasibility]] of Object.entries(example)) {
    const id = await makeProduct(app, { productGroupId, reference, name: `Product ${reference}` });
    await score(app, id, { value, urgency, feasibility } as Record<string, number>);
  }
  const response = await app.call('GET /v1/rankings/products');
  t.equal(response.statusCode, 200);
  const { items, counts, weights } = response.json();
  t.same(counts, { ranked: 5, unranked: 0 });
  t.same(weights, { value: 50, urgency: 30, feasibility: 20 });
  t.same(
    items.map((item: Record<string, unknown>) => [item.reference, item.rank, item.score, item.tied]),
    [
      ['A', 1, 7.1, false],
      ['D', 2, 6.8, true],
      ['B', 2, 6.8, true],
      ['C', 4, 5.8, false],
      ['E', 5, 4.8, false],
    ],
  );
  t.same(items[0].contributions, { value: 4.5, urgency: 1.8, feasibility: 0.8 });
});
