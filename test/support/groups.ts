// Which test files share a process: starting one and loading the application takes longer than most files do. Files that
// start processes of their own stay alone.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TESTS = join('build', 'test');
const GROUPS = join(TESTS, 'together');
const FILES_A_GROUP = 20;
const ELSEWHERE = /^(bench|scale|soak|support|together)\b/;
const ALONE = join(TESTS, 'system');

/** All test files of a whole run. */
export async function listTests(): Promise<string[]> {
  const paths = await readdir(TESTS, { recursive: true });
  const files = paths.filter((path) => path.endsWith('.test.js') && !ELSEWHERE.test(path));
  return files.sort().map((path) => join(TESTS, path));
}

/** What tap is to run for these files: those that stay alone, first since they take longest, and groups of the others. */
export async function group(files: readonly string[]): Promise<string[]> {
  await rm(GROUPS, { recursive: true, force: true });
  if (files.length <= FILES_A_GROUP) return [...files];
  await mkdir(GROUPS);
  const alone = files.filter((file) => file.startsWith(ALONE));
  const others = files.filter((file) => !file.startsWith(ALONE));
  const groups = Math.ceil(others.length / FILES_A_GROUP);
  const written = Array.from({ length: groups }, async (_, number) => {
    // Neighbours in different groups: those of one folder take about as long.
    const together = others.filter((_, index) => index % groups === number);
    const path = join(GROUPS, `${number + 1}.test.js`);
    const list = JSON.stringify(together);
    await writeFile(
      path,
      `import { runTogether } from '../support/together.js';\nawait runTogether(${list});\n`,
    );
    return path;
  });
  return [...alone, ...(await Promise.all(written))];
}
