// Runs the tests of an installation on several machines: `npm run test:scale`, or its measurements:
// `npm run test:scale -- build/test/scale/figures.test.js`. Where its programs are missing it says so.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '../support/tap.js';
import { missingPrograms } from './programs.js';

const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : ['build/test/scale/scale.test.js'];
const missing = await missingPrograms();
if (missing.length > 0) {
  process.stdout.write(`Skipped, for these are missing: ${missing.join(', ')}\n`);
  process.stdout.write("Debian's packages haproxy, pgbouncer and postgresql-15 bring them.\n");
  process.stdout.write('0 passed, 0 failed, 1 skipped in 1 processes\n');
} else {
  const directory = await mkdtemp(join(tmpdir(), 'portfolio-scale-'));
  try {
    process.exitCode = await runTests(
      ['--disable-coverage', '--timeout=600', ...files],
      process.env,
      directory,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
