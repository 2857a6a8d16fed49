// The moment that a feed is asked about: however it is written, it is the same moment, and the first years are empty.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { place } from '../support/rankings.js';
import { change } from '../support/writes.js';

const FEED = '/v1/feeds/ranked-backlog';
const SET = '/v1/odata/RankedBacklog';
const HOUR_MS = 3_600_000;

/** The same moment as the clocks show it so many hours east of Greenwich, ready for an address. */
function writtenEast(at: string, hours: number): string {
  const local = new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
  return local.replace('Z', `%2B${hours}:00`);
}

t.test('a moment told by another clock is the same moment, in every address', async (t) => {
  const app = await startTestApp(t);
  const id = await place(app, 'Then', [9, 6, 4]);
  const at = await momentNow();
  await change(app, 'PATCH', `products/${id}`, { name: 'Now' });
  for (const path of [FEED, SET, `${SET}/$count`, `${SET}(${id})`]) {
    const then = await app.call(`GET ${path}?asOf=${at}`);
    t.equal(then.statusCode, 200);
    for (const hours of [14, 20]) {
      const told = await app.call(`GET ${path}?asOf=${writtenEast(at, hours)}`);
      t.same([told.statusCode, told.body], [200, then.body], `${path} ${hours} hours east`);
    }
  }
});

t.test('the policies of a moment are those of its day in UTC, whatever day it is elsewhere', async (t) => {
  const midnight = new Date(Date.now() + 24 * HOUR_MS).setUTCHours(24, 0, 0, 0);
  const app = await startTestApp(t, { now: () => new Date(midnight - HOUR_MS) });
  await makeProduct(app, { phase: 'alpha' });
  const otherwise = { suggestion: 'improve_case', reason: 'All of it can be made better.' };
  const made = await app.call('POST /v1/policies/triage-rules', {
    json: {
      effectiveFrom: new Date(midnight).toISOString().slice(0, 10),
      definition: { rules: [], otherwise },
      reason: 'Agreed.',
    },
  });
  t.equal(made.statusCode, 201, made.body);
  const late = new Date(midnight - 2 * HOUR_MS).toISOString();
  const { items } = (await app.call(`GET ${FEED}?asOf=${writtenEast(late, 14)}`)).json();
  t.match(items, [{ triageSuggestion: 'gather_evidence' }]);
});

t.test(
  'long before anything was there a feed is empty, as rankings are, in the year 0 as well',
  async (t) => {
    const app = await startTestApp(t);
    await place(app, 'Now', [9, 6, 4]);
    const first = '0001-01-01T00:00:00.000Z';
    for (const at of ['0001-01-15T00:00:00Z', '0000-06-01T00:00:00Z', '0000-01-01T00:00:00%2B05:00']) {
      for (const path of ['/v1/rankings/products', FEED, '/v1/products']) {
        const { statusCode, body } = await app.call(`GET ${path}?asOf=${at}`);
        t.equal(statusCode, 200, `${path} ${at}`);
        t.match(JSON.parse(body), { items: [], ...(path === FEED ? { comparedWith: first } : {}) });
      }
    }
  },
);
