// The database cluster of a data directory, found or made: where it is, whose it is, and how to get in.
// `<dataDir>/postgres` is the cluster's home, or a link to it, and exists only once the cluster is complete.

import { lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Account, canEnter, chooseAccount, isRoot } from './account.js';
import { EmbeddedError } from './embedded-error.js';
import { makeHome, openSharedPlace } from './initialise.js';
import { findPrograms } from './programs.js';

export type Cluster = {
  /** As the operator gave it, made absolute. */
  dataDir: string;
  /** PostgreSQL's own directory. */
  pgData: string;
  log: string;
  portFile: string;
  password: string;
  /** The folder of PostgreSQL's programs. */
  bin: string;
  account: Account | undefined;
};

/** Opens the cluster of a data directory, making it first when there is none. Throws EmbeddedError. */
export async function openCluster(dataDir: string, report: (line: string) => void): Promise<Cluster> {
  const directory = resolve(dataDir);
  try {
    await mkdir(directory, { recursive: true });
    return await openIn(directory, report);
  } catch (error) {
    throw error instanceof EmbeddedError ? error : unusable(directory, (error as Error).message);
  }
}

async function openIn(dataDir: string, report: (line: string) => void): Promise<Cluster> {
  const existing = await findHome(dataDir);
  const account = existing === undefined ? await chooseAccount() : await ownerOf(existing, dataDir);
  const shelf = () => (isRoot() ? openSharedPlace() : Promise.resolve(dataDir));
  const bin = await findPrograms(account, shelf, report);
  if (existing === undefined) await makeHome(dataDir, bin, account, report);
  const home = await findHome(dataDir);
  if (home === undefined) throw unusable(dataDir, 'the new database disappeared');
  if (dirname(home) !== (await realpath(dataDir))) report(`The database is kept in ${home}.`);
  return {
    dataDir,
    pgData: join(home, 'data'),
    log: join(home, 'log'),
    portFile: join(home, 'port'),
    password: (await readFile(join(home, 'password'), 'utf8')).trim(),
    bin,
    account,
  };
}

async function findHome(dataDir: string): Promise<string | undefined> {
  const published = join(dataDir, 'postgres');
  if (!(await lstat(published).catch(() => undefined))) return undefined;
  return realpath(published).catch(() => {
    const remedy = 'bring it back, or delete the link to begin with an empty database';
    throw unusable(dataDir, `${published} is a link to a directory that is not there (${remedy})`);
  });
}

/** An existing cluster runs as its owner, so it outlives a change of who starts the service. */
async function ownerOf(home: string, dataDir: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(join(home, 'data'));
  if (!isRoot()) {
    if (uid === process.getuid?.()) return undefined;
    throw unusable(dataDir, 'the database in it belongs to another user');
  }
  const account = uid === 0 ? await chooseAccount() : { uid, gid };
  if (await canEnter(home, account)) return account;
  const remedy = 'open the directories above it (chmod o+x)';
  throw unusable(dataDir, `the user who owns the database, number ${uid}, cannot enter ${home} (${remedy})`);
}

function unusable(dataDir: string, why: string): EmbeddedError {
  const remedy = 'Put that right, choose another DATA_DIR, or set DATABASE_URL.';
  return new EmbeddedError(`The data directory ${dataDir} cannot be used: ${why}. ${remedy}`);
}
