// What those who run the service look at: health, metrics, and the documents under /.well-known.

import t from 'tap';
import { SCOPES } from '../../src/auth/permissions.js';
import { raiseFloor } from '../../src/store/change-feed.js';
import { startTestApp } from '../support/app.js';
import { makeProduct, makeUnit } from '../support/make.js';
import { logOldChange } from '../support/old-changes.js';

t.test('liveness and readiness are open to all and stored by nobody', async (t) => {
  const app = await startTestApp(t);
  for (const path of ['/health/live', '/health/ready']) {
    const response = await app.call(`GET ${path}`, { as: null });
    t.equal(response.statusCode, 200);
    t.same(response.json(), { status: 'pass' });
    t.equal(response.headers['cache-control'], 'no-store');
  }
});

t.test('the metrics count requests by route and status, name no id and no version', async (t) => {
  const app = await startTestApp(t);
  const id = await makeProduct(app);
  await app.call(`GET /v1/products/${id}`);
  await app.call('GET /v1/nothing/at/all');
  await app.call('GET /v1/products', { as: null });
  const { body, headers } = await app.call('GET /metrics', { as: null });
  t.match(headers['content-type'], /^text\/plain/);
  t.match(body, /duration_seconds_count\{method="GET",route="\/v1\/products\/:id",status="200"\} 1/);
  t.match(body, /duration_seconds_count\{method="GET",route="none",status="404"\} 1/);
  t.match(body, /duration_seconds_count\{method="GET",route="\/v1\/products",status="401"\} 1/);
  t.match(body, /database_connections\{state="open"\} [1-9]/);
  t.notMatch(body, id);
  t.notMatch(body, /version/i);
});

t.test(
  'requests that wait for changes on purpose spoil no times, and count where they are refused',
  async (t) => {
    const app = await startTestApp(t);
    const { next } = (await app.call('GET /v1/changes')).json().page;
    // The old one first: the floor rises past it, and the one kept has something to tell at once.
    await logOldChange(app.pool);
    await makeUnit(app);
    for (const query of ['after=now&wait=1', 'wait=30'])
      t.equal((await app.call(`GET /v1/changes?${query}`)).statusCode, 200);
    t.equal((await app.call('GET /v1/changes/stream')).statusCode, 200);
    await raiseFloor(app.db, 30);
    await app.call(`GET /v1/changes?wait=30&after=${next}`);
    await app.call('GET /v1/changes/stream?after=made-up');
    const { body } = await app.call('GET /metrics', { as: null });
    const counted = body.match(/(?<=duration_seconds_count).*changes.*/g);
    const line = (route: string, status: number) => `{method="GET",route="${route}",status="${status}"} 1`;
    t.same(counted?.sort(), [
      ...[line('/v1/changes', 200), line('/v1/changes', 410), line('/v1/changes/stream', 400)],
    ]);
  },
);

t.test('a client without a token is told where tokens come from', async (t) => {
  const app = await startTestApp(t);
  const refused = await app.call('GET /v1/products', { as: null });
  const [, address = ''] =
    /resource_metadata="([^"]+)"/.exec(String(refused.headers['www-authenticate'])) ?? [];
  const { pathname, origin } = new URL(address);
  const metadata = (await app.call(`GET ${pathname}`, { as: null })).json();
  t.same(metadata, {
    resource: origin,
    resource_name: 'Portfolio prioritisation API',
    resource_documentation: `${origin}/docs`,
    authorization_servers: [app.issuer.issuer],
    scopes_supported: [...SCOPES],
    bearer_methods_supported: ['header'],
  });
});

t.test('the security contact expires within a year, and not before', async (t) => {
  const now = () => new Date('2026-03-01T12:00:00Z');
  const app = await startTestApp(t, { now });
  const { body, headers } = await app.call('GET /.well-known/security.txt', { as: null });
  t.match(headers['content-type'], /^text\/plain; charset=utf-8/);
  t.match(body, /^Contact: https?:\/\/\S+$/m);
  const expires = new Date(/^Expires: (\S+)$/m.exec(body)?.[1] ?? '').getTime();
  t.ok(expires > now().getTime() && expires < now().getTime() + 365 * 86_400_000);
});
