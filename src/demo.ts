// `npm run demo`: the service with a sample department in it, and what to try first.

import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type LocalKey, loadLocalKey, signLocalToken } from './auth/local-key.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { type Ask, asSomebody, dayIn, loadSamples } from './demo-samples.js';
import { runService } from './run.js';
import { type Service, startService } from './service.js';

const REVIEWED_AFTER_DAYS = 180;
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
    await fill(service.app, key);
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

type Ranked = {
  rank: number;
  score: number;
  name: string;
  reference: string;
  businessUnit: { name: string };
};

/** Loads the samples, unless there is something already: what is started again is left as it is. */
async function fill(app: FastifyInstance, key: LocalKey): Promise<void> {
  const ask = await asSomebody(app, key, { role: 'head_of_product' });
  const held = await ask('GET', '/v1/products?limit=1');
  if ((held.items as unknown[]).length > 0)
    return say('The database already holds products: the samples are not loaded.');
  say('Loading the sample department…');
  await loadSamples(app, key, say);
}

async function introduce({ app, url }: Service, key: LocalKey): Promise<void> {
  const ask = await asSomebody(app, key, { role: 'head_of_product' });
  await showBacklog(ask);
  const token = await signLocalToken(key, { roles: ['head_of_product'] });
  say(
    `\nAPI       ${url}/v1\nDocs      ${url}/docs\n\nA head of product's token, good for 8 hours:\n\nT=${token}\n`,
  );
  const curl = (path: string, more = '') =>
    say(`curl -H "Authorization: Bearer $T" "${url}/v1/${path}"${more}`);
  say('Try, in the same shell:\n');
  curl('rankings/products?limit=5&weights=value:40,urgency:50,feasibility:10');
  curl('triage/queue?limit=10');
  await showCase(ask, curl);
  say('\nOther roles: npm run -s token -- <role>. Stop with Ctrl-C.');
}

async function showBacklog(ask: Ask): Promise<void> {
  const { items, counts } = (await ask('GET', '/v1/rankings/products?limit=10')) as {
    items: Ranked[];
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
}

/** What to ask about a product whose case waits, and how to decide; nothing where there is none. */
async function showCase(ask: Ask, curl: (path: string, more?: string) => void): Promise<void> {
  const { items } = await ask('GET', '/v1/triage/cases?state=submitted,ready,reopened&limit=50');
  const cases = items as { id: string; productId: string | null; createdAt: string }[];
  const held = cases.find(({ productId }) => productId !== null);
  if (held === undefined) return;
  curl(`rankings/products/${held.productId}`);
  curl(`products/${held.productId}/assurance`);
  curl(`rankings/products/movements?from=${held.createdAt}`);
  curl(`rankings/products?limit=5&asOf=${held.createdAt}`);
  const reviewOn = dayIn(REVIEWED_AFTER_DAYS);
  const decision = {
    outcome: 'park',
    reason: 'The contract runs on',
    authority: 'Portfolio board',
    reviewOn,
  };
  const body = JSON.stringify({ ...decision, overrideReason: 'The board knows more' });
  curl(`triage/cases/${held.id}/decisions`, ` -H "Content-Type: application/json" -d '${body}'`);
}
