// The examples of the published document are what the service answers, ids and times apart.

import t from 'tap';
import { RANKING_EXAMPLE } from '../../src/http/schemas/examples.js';
import {
  COMPARISON_EXAMPLE,
  PLACE_EXAMPLE,
  ROBUSTNESS_EXAMPLE,
} from '../../src/http/schemas/explanation-examples.js';
import { startTestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit, score } from '../support/make.js';

const IDS = ['id', 'asOf'];

/** The same value without what differs from one database to another. */
function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (IDS.includes(key) ? undefined : part)));
}

t.test(
  'the example of a ranking, of a place in it, of two compared and of how safe it is, is what the service answers',
  async (t) => {
    const app = await startTestApp(t);
    const { businessUnit, productGroup } = PLACE_EXAMPLE.subject;
    const businessUnitId = await makeUnit(app, { name: businessUnit.name });
    const productGroupId = await makeGroup(app, { businessUnitId, name: productGroup.name });
    const ids = new Map<string, string>();
    for (const { reference, name, phase, criteria } of RANKING_EXAMPLE.items) {
      const id = await makeProduct(app, { productGroupId, reference, name, phase });
      await score(app, id, criteria);
      ids.set(reference, id);
    }
    const ranking = await app.call('GET /v1/rankings/products');
    t.same(timeless(ranking.json()), timeless(RANKING_EXAMPLE));
    const place = await app.call(`GET /v1/rankings/products/${ids.get(PLACE_EXAMPLE.subject.reference)}`);
    t.same(timeless(place.json()), timeless(PLACE_EXAMPLE));
    const pair = `a=${ids.get('A')}&b=${ids.get('B')}`;
    const comparison = await app.call(`GET /v1/rankings/products/comparison?${pair}`);
    t.same(timeless(comparison.json()), timeless(COMPARISON_EXAMPLE));
    const robustness = await app.call('GET /v1/rankings/products/robustness?region=all&top=2');
    t.same(timeless(robustness.json()), timeless(ROBUSTNESS_EXAMPLE));
  },
);
