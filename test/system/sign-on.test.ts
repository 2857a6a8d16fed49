// The service as a process with an OpenID Connect provider: it starts while the provider is away, takes its tokens once it
// is there, and writes down who looked at people's data whatever else the log leaves out.

import { once } from 'node:events';
import { createServer } from 'node:net';
import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { CLIENT, RESOURCE, startProvider } from '../support/provider.js';
import { until } from '../support/until.js';
import { send, startServiceProcess } from './service-process.js';

t.test('it starts without its provider, and signs people on as soon as that is there', async (t) => {
  const provider = await startProvider(t);
  provider.grant(CLIENT.client_id, { roles: ['head_of_product'] });
  const { access_token: token } = await provider.clientToken();
  await provider.takeAway();
  const port = await freePort();
  const service = startServiceProcess(t, {
    DATABASE_URL: await createTestDatabase(),
    AUTH_ISSUER: provider.issuer,
    AUTH_JWKS_URL: provider.jwksUrl,
    AUTH_AUDIENCE: RESOURCE,
    PUBLIC_URL: 'https://prioritisation.example.test/',
    LOG_LEVEL: 'error',
    PORT: String(port),
    AUDIT_SEAL_SECONDS: '1',
  });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200, 'ready');
  const unknown = await send(`${url}/v1/products`, token);
  t.equal(unknown.status, 503);
  t.ok(unknown.headers.has('retry-after'));
  const metadata = await (await fetch(`${url}/.well-known/oauth-protected-resource`)).json();
  t.match(metadata, {
    resource: 'https://prioritisation.example.test',
    authorization_servers: [provider.issuer],
  });

  await provider.bringBack();
  await until(async () => (await send(`${url}/v1/products`, token)).status === 200, 'signed on');
  const made = await send(`${url}/v1/business-units`, token, { json: { name: 'Harbours' } });
  t.equal(made.status, 201);
  const read = await send(`${url}/v1/audit-events?limit=1`, token);
  t.equal(JSON.parse(read.body).items[0].actor, CLIENT.client_id);
  const told = (what: string) => until(() => service.output.log.includes(what), what);
  await Promise.all([told('changes were sealed'), told("people's data was read")]);
  const lines = service.output.log.split('\n').filter((line) => line.includes("people's data was read"));
  t.equal(lines.length, 1);
  t.match(JSON.parse(lines[0] as string), {
    ...{ level: 30, time: Number },
    read: {
      ...{ actor: CLIENT.client_id, client: CLIENT.client_id, operation: 'listAuditEvents' },
      ...{ url: '/v1/audit-events?limit=1', requestId: read.headers.get('x-request-id') },
    },
  });
  t.notMatch(service.output.log, /request completed/, 'all else is left out, as the settings ask');
  t.notMatch(service.output.log + service.output.report, token);
});

/** A port that was free a moment ago: with a quiet log nobody is told which one the service chose. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
