// `npm run demo`: the service with a sample department in it, and what to try first. It loads through the API's own
// imports, as anybody would.

import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type LocalKey, loadLocalKey, signLocalToken } from './auth/local-key.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { runService } from './run.js';
import { type Service, startService } from './service.js';

const SAMPLES = new URL('../../db/samples/', import.meta.url);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runService(startDemo);

async function startDemo(): Promise<Service> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (config.AUTH_ISSUER !== undefined)
    throw new ConfigError('The demo signs its own tokens: run it without AUTH_ISSUER.');
  const port = process.env.PORT ? config.PORT : await freePort(config);
  const service = await startService({ ...config, PORT: port }, { report: say });
  try {
    const key = await loadLocalKey(config.DATA_DIR);
    await loadSamples(service.app, key);
    await introduce(service, key);
  } catch (error) {
    await service.stop();
    throw error;
  }
  return service;
}

/** The configured port, or any other when that is taken. */
function freePort({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      PORT === 0
        ? reject(new ConfigError(`Cannot listen on ${HOST}.`))
        : resolve(freePort({ HOST, PORT: 0 })),
    );
    probe.listen(PORT, HOST, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function loadSamples(app: FastifyInstance, key: LocalKey): Promise<void> {
  const head = await signLocalToken(key, { roles: ['head_of_product'] });
  const held = await request(app, head, 'GET', '/v1/products?limit=1');
  if ((held.items as unknown[]).length > 0)
    return say('The database already holds products: the samples are not loaded.');
  say('Loading the sample department…');
  await importFile(app, head, 'products', 'products.csv');
  const scores = (await readdir(SAMPLES)).filter((file) => file.startsWith('scores-')).sort();
  for (const file of scores) {
    const subject = file.replace(/^scores-|\.csv$/g, '');
    await importFile(app, await signLocalToken(key, { roles: ['assessor'], subject }), 'scores', file);
  }
}

async function importFile(app: FastifyInstance, token: string, kind: string, file: string): Promise<void> {
  const payload = await readFile(new URL(file, SAMPLES), 'utf8');
  const { created } = await request(app, token, 'POST', `/v1/imports/${kind}`, payload);
  say(`  ${file}: ${created} ${kind}`);
}

async function request(
  app: FastifyInstance,
  token: string,
  method: 'GET' | 'POST',
  url: string,
  payload?: string,
): Promise<Record<string, unknown>> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(payload === undefined ? {} : { 'content-type': 'text/csv' }),
  };
  const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  if (response.statusCode >= 300)
    throw new Error(`${method} ${url} answered ${response.statusCode}: ${response.body}`);
  return response.json();
}

async function introduce({ app, url }: Service, key: LocalKey): Promise<void> {
  const token = await signLocalToken(key, { roles: ['head_of_product'] });
  const { items, counts } = (await request(
    app,
    token,
    'GET',
    '/v1/rankings/products?limit=10',
  )) as unknown as {
    items: {
      rank: number;
      score: number;
      name: string;
      reference: string;
      businessUnit: { name: string };
      stale: boolean;
    }[];
    counts: { ranked: number; unranked: number };
  };
  say(`\nThe ranked backlog: ${counts.ranked} ranked, ${counts.unranked} waiting for scores\n`);
  say('Rank  Score  Product                                           Business unit');
  for (const { rank, score, reference, name, businessUnit } of items) {
    const product = `${reference}  ${name}`;
    say(
      `${String(rank).padStart(4)}  ${score.toFixed(2).padStart(5)}  ${product.slice(0, 48).padEnd(48)}  ${businessUnit.name}`,
    );
  }
  say(
    `\nAPI       ${url}/v1\nDocs      ${url}/docs\n\nA head of product's token, good for 8 hours:\n\n${token}\n`,
  );
  say(
    `Try:\n\ncurl -H "Authorization: Bearer ${token}" "${url}/v1/rankings/products?limit=5&weights=value:40,urgency:50,feasibility:10"\n`,
  );
  say('Other roles: npm run -s token -- <role>. Stop with Ctrl-C.');
}
