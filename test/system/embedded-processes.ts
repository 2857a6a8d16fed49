// Real processes and directories for the tests of the embedded database, each ended or removed with its test:
// nothing a test starts or writes may outlive it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Test } from 'tap';
import type { Account } from '../../src/embedded/account.js';
import type { Message } from './embedded-child.js';

export type Service = {
  process: ChildProcess;
  messages: Message[];
  /** The next message that satisfies the question; rejects when the process ends without it. */
  hear: (isIt: (message: Message) => boolean) => Promise<Message>;
  /** The address once it is ready, or the reason why it refused. */
  outcome: () => Promise<Message>;
  /** The address once it is ready; rejects with the reason when it refuses. */
  url: () => Promise<string>;
  stop: () => Promise<void>;
  /** kill -9, waiting until it has gone. */
  kill: () => Promise<void>;
};

const CHILD = fileURLToPath(new URL('./embedded-child.js', import.meta.url));

/** An empty directory that anyone may enter, removed after the test. */
export async function temporaryDirectory(t: Test): Promise<string> {
  const directory = await mkdtemp(join(await realpath(tmpdir()), 'embedded-test-'));
  await chmod(directory, 0o755);
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A data directory that is not there yet; its server is ended and its database removed after the test. */
export async function newDataDir(t: Test, parent?: string): Promise<string> {
  const dataDir = join(parent ?? (await temporaryDirectory(t)), 'data');
  t.teardown(() => removeDatabase(dataDir));
  return dataDir;
}

async function removeDatabase(dataDir: string): Promise<void> {
  const home = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
  if (home === undefined) return;
  const pid = await postmasterPid(dataDir);
  const isOurs = process.platform !== 'linux' || (await workingDirectory(pid)) === join(home, 'data');
  if (pid !== undefined && isOurs) await endProcess(pid, 'SIGQUIT');
  await rm(home, { recursive: true, force: true });
}

/** The process id in the lock file of the data directory's server. */
export async function postmasterPid(dataDir: string): Promise<number | undefined> {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]) || undefined;
}

/** Whether the process runs. One that has let go of everything may linger unburied, still answering to signals. */
export async function isAlive(pid: number | undefined): Promise<boolean> {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || (await workingDirectory(pid)) !== undefined;
}

async function workingDirectory(pid: number | undefined): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : 'hidden',
  );
}

/** Signals a process and waits, some seconds at most, until it has gone. */
export async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
  for (let waited = 0; (await isAlive(pid)) && waited < 10_000; waited += 20) await sleep(20);
}

/** Starts a process that holds the database of the data directory. */
export function startService(
  t: Test,
  dataDir: string,
  options: { script?: string; account?: Account | undefined } = {},
): Service {
  const child = spawn(process.execPath, [options.script ?? CHILD, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...options.account,
  });
  const messages: Message[] = [];
  const ended = once(child, 'close');
  createInterface({ input: child.stdout }).on('line', (line) => messages.push(JSON.parse(line) as Message));
  const hear = async (isIt: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const message = messages.find(isIt);
      if (message) return message;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(JSON.stringify(messages));
      await sleep(10);
    }
  };
  const outcome = () => hear((message) => 'url' in message || 'refused' in message);
  const url = async () => {
    const { url, refused } = await outcome();
    if (url === undefined) throw new Error(refused);
    return url;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    child.stdin.end('stop\n');
    await ended;
  };
  t.teardown(kill);
  return { process: child, messages, hear, outcome, url, stop, kill };
}

/** Runs one statement in a session of its own, and returns its rows. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** The same, asked again for some seconds while the server is away. */
export async function queryOnceBack(url: string, sql: string): Promise<Record<string, unknown>[]> {
  for (let waited = 0; ; waited += 50) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (waited > 20_000) throw error;
      await sleep(50);
    }
  }
}
