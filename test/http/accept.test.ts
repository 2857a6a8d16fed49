// Accept with parameters: what an answer says of itself may be asked for, whole or in part (RFC 9110, 12.5.1).

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';
import { refused } from '../support/problems.js';

const app = await startTestApp(t);
const product = await makeProduct(app);

const ask = (url: string, accept: string) => app.call(`GET ${url}`, { headers: { accept } });
const chosen = async (accept: string) =>
  String((await ask('/v1/products', accept)).headers['content-type']).split(';')[0];

t.test('a list comes in the type that it says it has, or in a part of it', async (t) => {
  for (const type of ['application/json', 'text/csv', 'application/x-ndjson']) {
    const whole = (await ask('/v1/products', type)).headers['content-type'] as string;
    for (const accept of [whole, whole.toUpperCase(), `${type};charset=utf-8`, `${type}; charset="UTF-8"`])
      t.equal(await chosen(accept), type, accept);
    for (const accept of [`${type}; charset=latin1`, `${type}; version=2`, `${whole}; version=2`])
      refused(t, await ask('/v1/products', accept), 406, 'not_acceptable');
  }
  t.equal(await chosen('text/csv; header=present'), 'text/csv');
  refused(t, await ask('/v1/products', 'text/csv; header=absent'), 406, 'not_acceptable');
});

t.test('weights and wildcards count with parameters as without', async (t) => {
  t.equal(await chosen('text/*; charset=utf-8'), 'text/csv');
  t.equal(await chosen('*/*; charset=utf-8'), 'application/json');
  t.equal(await chosen('text/csv; charset=utf-8;q=0.9, application/json; charset=utf-8;q=0.1'), 'text/csv');
  t.equal(await chosen('text/csv; header=absent, application/x-ndjson;q=0.1'), 'application/x-ndjson');
  t.equal(await chosen('text/csv; charset=latin1, */*;q=0.1'), 'application/json');
  t.equal(await chosen('application/json;q=0, application/json; charset=latin1, */*;q=0.1'), 'text/csv');
});

t.test('so does what is offered as JSON alone, and the stream of changes', async (t) => {
  for (const [url, type] of [
    [`/v1/products/${product}`, 'application/json'],
    ['/v1/scoring-models', 'application/json'],
    ['/v1/changes/stream', 'text/event-stream'],
  ] as const) {
    for (const accept of [type, `${type}; charset=utf-8`, `${type};q=0.1`, '*/*'])
      t.equal((await ask(url, accept)).statusCode, 200, `${url} as ${accept}`);
    for (const accept of [`${type}; charset=latin1`, `${type};q=0`, 'text/html'])
      refused(t, await ask(url, accept), 406, 'not_acceptable');
  }
});
