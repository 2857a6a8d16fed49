// Every operation of the published document under values made from its own schemas: such as fit, such as nearly do, and
// such as nobody means well with. Whatever comes, the answer is a documented one and never a fault of ours.
// Longer by hand: FUZZ_RUNS=500 FUZZ_SEED=7 npm test -- build/test/http/fuzz.test.js

import fc from 'fast-check';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Shapes } from '../support/arbitrary.js';
import { type Address, FUZZER, MAKERS, makeStanding } from '../support/fuzz-records.js';
import { type Operation, type Route, requestsOf } from '../support/fuzz-requests.js';

type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Shapes };
};

const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const MOST_ROUNDS = 6;
const A_RUN_MS = 60_000;

// The files of a whole run share a process, and its patience.
if (process.env.FUZZ_RUNS !== undefined) t.setTimeout(RUNS * A_RUN_MS);

const started = await startTestApp(t, {
  following: { waitMs: 0 },
  // Every name is somewhere on the public internet.
  webhooks: { resolve: async () => ['93.184.216.34'] },
});
const app: TestApp = {
  ...started,
  call: (line, options = {}) =>
    started.call(line, { ...options, token: { subject: FUZZER, scope: 'spend:decide', ...options.token } }),
};
const standing = await makeStanding(app);
const { paths, components } = app.app.swagger() as unknown as Document;
const ground = { app, shapes: components.schemas, standing };
const routes: Route[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const addresses = new Map<string, Address>();
const answered = new Map<string, Set<number>>();

t.test('every operation answers as documented, whatever it is sent', async (t) => {
  // What is in force for everybody changes last, and then all is tried once more under it.
  for (const route of routes.filter((each) => !isForAll(each))) await fuzzUntilTaken(route);
  for (const route of routes.filter(isForAll)) await fuzzUntilTaken(route);
  for (const route of routes) await fuzz(route, Math.ceil(RUNS / 6), SEED + 1);
  t.equal(answered.size, routes.length);
});

t.test('every operation succeeds sometimes: what is sent is not all refused at the door', async (t) => {
  const never = [...answered].filter(([, statuses]) => [...statuses].every((status) => status >= 300));
  t.strictSame(
    never.map(([id, statuses]) => `${id}: ${[...statuses].join(' ')}`),
    [],
  );
});

function isForAll({ path, method }: Route): boolean {
  return method === 'POST' && (/^\/v1\/policies\/[^/]+$/.test(path) || path.endsWith('/activation'));
}

/** Chance alone may spoil a few runs in a row: where nothing was taken, there are more. */
async function fuzzUntilTaken(route: Route): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await fuzz(route, RUNS, SEED + 1000 * round);
    if ([...(answered.get(route.operation.operationId) ?? [])].some((status) => status < 300)) return;
  }
}

async function fuzz(route: Route, runs: number, seed: number): Promise<void> {
  const id = route.operation.operationId;
  const address = addresses.get(id) ?? (await addressFor(route));
  addresses.set(id, address);
  const statuses = answered.get(id) ?? new Set();
  answered.set(id, statuses);
  const requests = await requestsOf(route, address, ground);
  const send = fc.asyncProperty(requests, async ({ line, headers, type, ...body }) => {
    const sent = { ...headers, ...(type === undefined ? {} : { 'content-type': type }) };
    const { statusCode } = await app.call(line, { headers: sent, ...body });
    if (statusCode >= 500) throw new Error(`${line} answered ${statusCode} to ${JSON.stringify(body)}`);
    statuses.add(statusCode);
  });
  await fc.assert(send, { numRuns: runs, seed, endOnFailure: true });
}

/** Where the address's parameters lead somewhere: to records of the operation's own. */
async function addressFor({ path, operation }: Route): Promise<Address> {
  const [, make] =
    Object.entries(MAKERS).find(([start]) => path.startsWith(start) && path.includes('{')) ?? [];
  return make === undefined ? {} : await make(app, standing, operation.operationId);
}
