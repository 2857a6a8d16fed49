// Many test files in one process, one after the other: imported by the files that groups.ts writes.

import { resolve } from 'node:path';
import t from 'tap';

/** Runs the files in this process. What a file tears down ends with the file, and a comment says how long it took. */
// ts-unused-exports:disable-next-line
export async function runTogether(files: readonly string[]): Promise<void> {
  const ends: (() => unknown)[] = [];
  // The root's own would wait for the last file, and end the run once the first has no more tests.
  t.teardown = (end) => ends.unshift(end);
  for (const file of files) {
    const start = performance.now();
    await import(resolve(file));
    if (!t.idle) await new Promise((done) => t.once('idle', done));
    for (const end of ends.splice(0)) await end();
    t.comment(`${file} took ${(performance.now() - start).toFixed(0)} ms`);
  }
}
