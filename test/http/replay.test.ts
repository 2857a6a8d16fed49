// A ranking saved with its inputs comes out the same when anybody works it out again, and tampering is found.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeGroup } from '../support/make.js';
import { place, readRanking } from '../support/rankings.js';

const REPLAY = fileURLToPath(new URL('../../src/replay.js', import.meta.url));
const app = await startTestApp(t);
const productGroupId = await makeGroup(app);
for (const [name, points] of Object.entries({
  A: [9, 6, 4],
  B: [6, 8, 7],
  C: [5, 5, 9],
  D: [7, 7, 6],
  E: [4, 6, null],
})) {
  await place(app, name, points, { productGroupId });
}
const directory = await mkdtemp(join(tmpdir(), 'portfolio-replay-'));
t.teardown(() => rm(directory, { recursive: true, force: true }));

async function replay(bundle: unknown): Promise<{ code: number; said: string }> {
  const file = join(directory, 'bundle.json');
  await writeFile(file, typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
  return new Promise((resolve) => {
    execFile(process.execPath, [REPLAY, file], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

const bundleOf = async (path: string) => (await app.call(`GET /v1/rankings/${path}`)).json();

t.test('a bundle holds the ranking, and comes out the same', async (t) => {
  const bundle = await bundleOf('products/replay-bundle');
  const { items } = await readRanking(app);
  const ranked = bundle.result.filter(({ rank }: { rank: number | null }) => rank !== null);
  t.same(
    ranked.map(({ id, rank }: Record<string, unknown>) => [id, rank]),
    items.map(({ id, rank }: Record<string, unknown>) => [id, rank]),
  );
  t.equal(bundle.result.length, 5);
  t.match(await replay(bundle), { code: 0, said: /^The same: 5 subjects/ });
  const elsewhere = 'products/replay-bundle?weights=value:1,urgency:5,feasibility:1';
  t.match(await replay(await bundleOf(elsewhere)), { code: 0 });
  t.match(await replay(await bundleOf('product-groups/replay-bundle')), { code: 0, said: /1 subjects/ });
  t.match(await replay(await bundleOf('products/replay-bundle?phase=retired')), {
    code: 0,
    said: /0 subjects/,
  });
});

t.test('whoever changes a score, a rank or the hash is found out', async (t) => {
  const bundle = await bundleOf('products/replay-bundle');
  const [first, ...others] = bundle.inputs;
  const better = { ...bundle, inputs: [{ ...first, agreed: { ...first.agreed, value: 10_000 } }, ...others] };
  t.match(await replay(better), { code: 1, said: /does not come out the same/ });
  const [leader, ...rest] = bundle.result;
  const moved = { ...bundle, result: [{ ...leader, rank: 3 }, ...rest] };
  t.match(await replay(moved), { code: 1, said: /"rank":1.*not.*"rank":3/s });
  t.match(await replay({ ...bundle, asOf: '2020-01-01T00:00:00.000Z' }), { code: 1, said: /The hash/ });
  t.match(await replay({ ...bundle, format: 2 }), { code: 1, said: /format 2/ });
  t.match(await replay('no bundle'), { code: 1 });
});
