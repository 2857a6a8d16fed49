// Makes the cluster of a data directory aside and publishes it in one atomic step, complete with its password:
// a killed or a rival initialisation never leaves half a cluster.

import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Account, canEnter, run } from './account.js';
import { EmbeddedError } from './embedded-error.js';

// Byte order for sorting, as with C, but letters of every alphabet have their upper and lower case.
const UNICODE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

export const SUPERUSER = 'postgres';

/** Where root keeps what the account must reach when the data directory, or the checkout, is closed to it. */
const SHARED_PLACE = '/var/lib/portfolio-prioritisation-api';
const STAGING = 'postgres.new-';
const ABANDONED_AFTER_MS = 3_600_000;

export async function openSharedPlace(): Promise<string> {
  await fs.mkdir(SHARED_PLACE, { recursive: true });
  await fs.chmod(SHARED_PLACE, 0o755); // whatever the umask
  return SHARED_PLACE;
}

/**
 * Makes `<dataDir>/postgres`: the cluster's home, or a link to it when the account cannot enter the data directory.
 * If another process gets there first, its cluster stays.
 */
export async function makeHome(
  dataDir: string,
  bin: string,
  account: Account | undefined,
  report: (line: string) => void,
): Promise<void> {
  const isReachable = account === undefined || (await canEnter(dataDir, account));
  const parent = isReachable ? dataDir : await openSharedPlace();
  await sweep(parent);
  report('Creating the database cluster; this happens once.');
  const staging = await fs.mkdtemp(join(parent, STAGING));
  try {
    await initialise(staging, bin, account);
    const published = join(dataDir, 'postgres');
    await (isReachable ? fs.rename(staging, published).catch(unlessTaken) : publishLink(staging, published));
    await syncDirectory(dataDir);
  } finally {
    await fs.rm(staging, { recursive: true, force: true });
  }
}

/** Removes what killed initialisations left; a young one may be at work in another process. */
async function sweep(parent: string): Promise<void> {
  for (const name of await fs.readdir(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(STAGING)) continue;
    const { mtimeMs } = await fs.stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await fs.rm(path, { recursive: true, force: true });
  }
}

async function initialise(home: string, bin: string, account: Account | undefined): Promise<void> {
  const data = join(home, 'data');
  const password = join(home, 'password');
  await fs.mkdir(data, { mode: 0o700 });
  await fs.writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account) {
    await fs.chmod(home, 0o755);
    await fs.chown(data, account.uid, account.gid);
    await fs.chown(password, account.uid, account.gid);
  }
  const files = [`--pgdata=${data}`, `--username=${SUPERUSER}`, `--pwfile=${password}`];
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', ...UNICODE, '--no-instructions'];
  const { succeeded, output } = await run(join(bin, 'initdb'), [...files, ...flags], account);
  if (!succeeded) {
    const remedy = 'Put this right, or set DATABASE_URL';
    throw new EmbeddedError(`The database cluster could not be made. ${remedy}:\n${output}`);
  }
  if (account) await fs.chown(password, 0, 0); // the account needed it only for this
}

async function publishLink(staging: string, published: string): Promise<void> {
  const home = staging.replace(STAGING, 'postgres-');
  await fs.rename(staging, home);
  await syncDirectory(dirname(home));
  await fs.symlink(home, published).catch(async (error: NodeJS.ErrnoException) => {
    await fs.rm(home, { recursive: true, force: true });
    unlessTaken(error);
  });
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(error.code ?? '')) throw error;
}

/** Without it a power cut could lose the new name, and with it everything committed since. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await fs.open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
