// One PostgreSQL server process (the postmaster): launched, recognised by its lock file, and shut down.
// It is detached from this process, so a terminal's Ctrl-C reaches it only through an orderly shutdown.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SURROUNDINGS } from './account.js';
import type { Cluster } from './cluster.js';

/** What `postmaster.pid` says; it may be stale. The port is missing in the first moments of a start. */
export type LockFile = { pid: number; port: number | undefined };

export type Launch = {
  /** Set once the process has ended, or could not be started. */
  hasEnded: () => boolean;
  /** What the server logged since this launch: the last lines. */
  lastLines: () => Promise<string>;
  /** Ends a server that never became ready, and waits until it is gone. */
  abandon: () => Promise<void>;
};

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=', // none: the port and the password are the only way in
  'max_connections=200',
  'shared_buffers=64MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=log', // refused statements are the service's to log, and may hold personal data
  'log_min_error_statement=panic',
  'log_checkpoints=off',
  'client_connection_check_interval=1s', // the statements of a killed service end with it
];
const MAX_LOG_BYTES = 1_000_000;
const FAST_SHUTDOWN_MS = 8_000;
const IMMEDIATE_SHUTDOWN_MS = 2_000;

export async function readLockFile({ pgData }: Cluster): Promise<LockFile | undefined> {
  const lines = (await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || undefined } : undefined;
}

/** Starts a server on the port without waiting for it. Its log goes to a file, which outlives this process. */
export async function launch(cluster: Cluster, port: number): Promise<Launch> {
  const log = await open(cluster.log, 'a', 0o600);
  const { size } = await log.stat();
  if (size > MAX_LOG_BYTES) await log.truncate();
  const start = size > MAX_LOG_BYTES ? 0 : size;
  const args = ['-D', cluster.pgData, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const env = { ...SURROUNDINGS.env, ...(await pardonStaleLock(cluster)) };
  let hasEnded = false;
  let failure = '';
  try {
    const child = spawn(join(cluster.bin, 'postgres'), args, {
      ...SURROUNDINGS,
      ...cluster.account,
      env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.once('error', (error) => {
      failure = error.message;
      hasEnded = true;
    });
    child.once('exit', () => {
      hasEnded = true;
    });
    child.unref();
    return {
      hasEnded: () => hasEnded,
      lastLines: async () => failure || tail((await readFile(cluster.log)).subarray(start).toString()),
      abandon: async () => {
        child.kill('SIGINT');
        for (let waited = 0; !hasEnded && waited < FAST_SHUTDOWN_MS; waited += 25) await sleep(25);
      },
    };
  } finally {
    await log.close();
  }
}

/** The end of the server's log, whoever started it. */
export async function lastLogLines({ log }: Cluster): Promise<string> {
  return tail(await readFile(log, 'utf8').catch(() => ''));
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}

/**
 * A killed server leaves its lock file. Once its process id belongs to another program, or to a dead process
 * that nobody has buried, PostgreSQL would refuse to start for good. It lets its grandparent's id pass, and
 * goes on to check by shared memory that no server is at work, so that is the door to use.
 */
async function pardonStaleLock(cluster: Cluster): Promise<Record<string, string>> {
  const lock = await readLockFile(cluster);
  if (lock === undefined || (await isPostmaster(lock.pid, cluster))) return {};
  return { PG_GRANDPARENT_PID: String(lock.pid) };
}

/** Whether the process lives and is this cluster's server; when that cannot be told, a living process counts. */
async function isPostmaster(pid: number, { pgData }: Cluster): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return readlink(`/proc/${pid}/cwd`).then(
    (directory) => directory === pgData,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** Shuts the cluster's server down and waits until it is gone, for ten seconds at most. */
export async function shutDown(cluster: Cluster): Promise<boolean> {
  const lock = await readLockFile(cluster);
  if (lock === undefined || !(await isPostmaster(lock.pid, cluster))) return true;
  if (await signalAndWait(lock.pid, 'SIGINT', FAST_SHUTDOWN_MS, cluster)) return true;
  return signalAndWait(lock.pid, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS, cluster);
}

async function signalAndWait(
  pid: number,
  signal: NodeJS.Signals,
  patienceMs: number,
  cluster: Cluster,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  while (await isPostmaster(pid, cluster)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

/** A loopback port that nobody listens on: the wished one if it is free, else any. */
export async function freePort(wish = 0): Promise<number> {
  const probe = createServer();
  try {
    probe.listen({ host: '127.0.0.1', port: wish, exclusive: true });
    await once(probe, 'listening');
    const address = probe.address();
    return typeof address === 'object' && address !== null ? address.port : wish;
  } catch (error) {
    if (wish === 0) throw error;
    return await freePort();
  } finally {
    probe.close();
  }
}
