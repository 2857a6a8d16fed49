// The embedded database for whoever starts it and wherever the checkout lies: root and ordinary users, closed
// directories, installs without scripts, and platforms that PostgreSQL's programs do not fit.

import { chmod, chown, mkdir, readdir, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { chooseAccount, isRoot, run } from '../../src/embedded/account.js';
import { makeCheckout } from './embedded-checkout.js';
import { newDataDir, query, startService, temporaryDirectory } from './embedded-processes.js';

const SHARED_PLACE = '/var/lib/portfolio-prioritisation-api';

t.test('An ordinary user runs it from an install without scripts', async (t) => {
  const directory = await temporaryDirectory(t);
  const dataDir = await newDataDir(t, directory);
  const script = await makeCheckout(join(directory, 'checkout'));
  await mkdir(dataDir);
  const account = await chooseAccount();
  if (account) await chown(dataDir, account.uid, account.gid);
  if (!(await run(process.execPath, ['--version'], account)).succeeded) {
    return void t.comment(`skipped: no other account can run ${process.execPath}`);
  }

  const service = startService(t, dataDir, { script, account });
  const url = await service.url();
  t.same(await query(url, 'select 1 as n'), [{ n: 1 }], JSON.stringify(service.messages));
  t.equal((await stat(join(dataDir, 'postgres', 'data'))).uid, account?.uid ?? process.getuid?.());
  await service.stop();
});

t.test('It runs from a checkout that other users cannot enter', async (t) => {
  await tidySharedPlace(t);
  const directory = await temporaryDirectory(t);
  const closed = join(directory, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const script = await makeCheckout(join(closed, 'checkout'));
  const dataDir = await newDataDir(t, closed);

  const first = startService(t, dataDir, { script });
  const url = await first.url();
  await query(url, 'create table kept as select 42 as answer');
  const home = await realpath(join(dataDir, 'postgres'));
  if (isRoot()) {
    t.match(home, SHARED_PLACE, 'root keeps it where the account without privileges can reach it');
    t.ok(
      first.messages.some(({ report }) => report?.includes(home)),
      'and says where',
    );
  } else {
    t.equal(home, join(dataDir, 'postgres'), 'an ordinary user keeps it in place');
  }
  await first.stop();

  const second = startService(t, dataDir, { script });
  t.same(await query(await second.url(), 'select answer from kept'), [{ answer: 42 }]);
  await second.stop();

  if (!isRoot()) return void t.comment('only root keeps the database elsewhere, where it could be lost');
  await rm(home, { recursive: true });
  const lost = await startService(t, dataDir, { script }).outcome();
  t.match(lost.refused, /a link to a directory that is not there.*bring it back, or delete the link/);
});

t.test(
  'A database whose directory was closed later is refused, never replaced by an empty one',
  async (t) => {
    if (!isRoot()) return void t.comment('skipped: only root hands over to another account');
    const directory = await temporaryDirectory(t);
    const parent = join(directory, 'parent');
    await mkdir(parent, { mode: 0o755 });
    const dataDir = await newDataDir(t, parent);
    const first = startService(t, dataDir);
    await first.url();
    await first.stop();
    await chmod(parent, 0o700);
    const { refused } = await startService(t, dataDir).outcome();
    t.match(refused, /EmbeddedError: .* cannot enter .*chmod o\+x/);
  },
);

t.test('Where PostgreSQL cannot run, the operator is asked for a DATABASE_URL', async (t) => {
  await tidySharedPlace(t);
  for (const fault of ['no PostgreSQL for the platform', 'PostgreSQL for another platform'] as const) {
    const directory = await temporaryDirectory(t);
    const script = await makeCheckout(join(directory, 'checkout'), fault);
    const dataDir = join(directory, 'data');
    const { refused } = await startService(t, dataDir, { script }).outcome();
    t.match(refused, /^EmbeddedError: .*Set DATABASE_URL/s, fault);
    t.same(await readdir(dataDir), [], 'nothing is left behind');
  }
});

t.test('A data directory that cannot be written is refused with its name', async (t) => {
  const file = join(await temporaryDirectory(t), 'file');
  await writeFile(file, '');
  const { refused } = await startService(t, join(file, 'data')).outcome();
  t.match(refused, `EmbeddedError: The data directory ${join(file, 'data')} cannot be used`);
});

/** Removes the copy of the programs that the test brings about, unless another database needs it. */
async function tidySharedPlace(t: Test): Promise<void> {
  const list = () => readdir(SHARED_PLACE).catch((): string[] => []);
  const before = await list();
  t.teardown(async () => {
    const after = await list();
    if (after.some((name) => name.startsWith('postgres-'))) return;
    for (const name of after.filter((name) => !before.includes(name))) {
      await rm(join(SHARED_PLACE, name), { recursive: true, force: true });
    }
    await rmdir(SHARED_PLACE).catch(() => undefined);
  });
}
