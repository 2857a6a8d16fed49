// What the pages under docs/ tell people to ask for is there to be asked for.

import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { startTestApp } from './support/app.js';
import { placeFive } from './support/rankings.js';

const DOCS = new URL('../../docs/', import.meta.url);

/** Every address of the API in a page: after the host, or by itself. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/(?:https:\/\/<host>|[`(\s])(\/v1\/[^\s`"',)]*)/g)].map(
    ([, path]) => path as string,
  );
}

t.test('every address in the docs is a route, and those for reading answer', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const pages = (await readdir(DOCS)).filter((file) => file.endsWith('.md'));
  let asked = 0;
  for (const page of pages) {
    for (const address of addressesIn(await readFile(new URL(page, DOCS), 'utf8'))) {
      if (/[<{]/.test(address)) continue;
      asked += 1;
      const response = await app.call(`GET ${address}`);
      t.equal(response.statusCode, 200, `${page}: ${address} ${response.body.slice(0, 200)}`);
    }
  }
  t.ok(asked > 15, `${asked} addresses`);
});

t.test('an address is found in prose, in code and in a table, and one that is nowhere is seen', async (t) => {
  t.same(
    addressesIn('Ask `/v1/odata` or https://<host>/v1/feeds/x?a=b, or (`POST /v1/feed-tokens`, scope)'),
    ['/v1/odata', '/v1/feeds/x?a=b', '/v1/feed-tokens'],
  );
  const app = await startTestApp(t);
  t.equal((await app.call('GET /v1/feeds/none')).statusCode, 404);
});
