// The programs of a larger installation, as Debian's packages bring them, run by an account without privileges.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Test } from 'tap';
import { chooseAccount } from '../../src/embedded/account.js';

const POSTGRES = '/usr/lib/postgresql/15/bin';

const PROGRAMS = {
  postgres: `${POSTGRES}/postgres`,
  initdb: `${POSTGRES}/initdb`,
  pg_basebackup: `${POSTGRES}/pg_basebackup`,
  pg_ctl: `${POSTGRES}/pg_ctl`,
  pgbouncer: '/usr/sbin/pgbouncer',
  haproxy: '/usr/sbin/haproxy',
};

const run = promisify(execFile);

/** The programs that this machine lacks. */
export async function missingPrograms(): Promise<string[]> {
  const lacking = await Promise.all(
    Object.values(PROGRAMS).map((path) =>
      access(path, constants.X_OK).then(
        () => [],
        () => [path],
      ),
    ),
  );
  return lacking.flat();
}

async function options() {
  return { cwd: '/', env: { LC_ALL: 'C' }, ...(await chooseAccount()) };
}

/** Runs a program to its end. Rejects when it fails. */
export async function runProgram(program: keyof typeof PROGRAMS, args: readonly string[]): Promise<void> {
  await run(PROGRAMS[program], args, await options());
}

export type Running = {
  output: () => string;
  signal: (signal: NodeJS.Signals) => void;
  /** Signals it and waits until it has gone. */
  end: (signal: NodeJS.Signals) => Promise<void>;
};

/** Starts a program that runs until it is ended, with the test at the latest. */
export async function startProgram(
  t: Test,
  program: keyof typeof PROGRAMS,
  args: readonly string[],
  stop: NodeJS.Signals,
): Promise<Running> {
  const child = spawn(PROGRAMS[program], args, { ...(await options()), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      output = `${output}${bytes}`.slice(-20_000);
    });
  }
  const ended = once(child, 'close');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  t.teardown(() => end(stop));
  // A test that crashes or bails out comes to no teardown.
  process.once('exit', () => child.kill(stop));
  return { output: () => output, signal: (signal) => void child.kill(signal), end };
}
