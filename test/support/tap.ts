// tap as a child process: its results are counted, and the count is the last line.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failures, slowest, tally } from './tally.js';

/** Runs these tests (all without any), prints the count and returns the exit code. `directory` takes the results. */
export async function runTests(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  directory: string,
): Promise<number> {
  const results = join(directory, 'results.tap');
  return report(await runTap(args, env, results), results);
}

/** Off a terminal tap's reporters print nothing, not even what failed: the report does. */
function runTap(args: readonly string[], env: NodeJS.ProcessEnv, results: string): Promise<number> {
  const tap = join('node_modules', '.bin', 'tap');
  const reporter = process.stdout.isTTY ? 'terse' : 'min';
  const options = ['run', `--reporter=${reporter}`, `--output-file=${results}`, ...args];
  return new Promise((resolve) => {
    const child = spawn(tap, options, { stdio: 'inherit', env });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints the count, and the exit code that it and tap's own make. */
async function report(code: number, results: string): Promise<number> {
  const tap = await readFile(results, 'utf8').catch(() => '');
  const { processes, passed, failed, skipped } = tally(tap);
  if (!process.stdout.isTTY) for (const line of failures(tap)) process.stdout.write(`${line}\n`);
  const slow = slowest(tap, 10).map(
    ({ file, seconds }) => `${basename(file, '.test.js')} ${seconds.toFixed(0)} s`,
  );
  if (processes > 10) process.stdout.write(`\nThe slowest: ${slow.join(', ')}\n`);
  const unnamed = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  const note = skipped === 0 ? '' : `, ${skipped} skipped`;
  process.stdout.write(`\n${passed} passed, ${failed + unnamed} failed${note} in ${processes} processes\n`);
  return failed + unnamed === 0 ? 0 : 1;
}
