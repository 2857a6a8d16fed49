// The processes of a run: started, awaited, asked for their processor time and memory, and stopped by their id.

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SERVER_FLAGS } from './settings.js';

export type Child = { pid: number; url: string; stop(): Promise<void> };

const THIS_BUILD = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const START_WITHIN_MS = 600_000;

/** Starts the built server on a database and waits until it is ready. */
export async function startServer(
  options: { databaseUrl: string; dataDir: string; settings?: Record<string, string> },
  main = THIS_BUILD,
): Promise<Child> {
  const port = await freePort();
  const { databaseUrl, dataDir } = options;
  const child = spawn(process.execPath, [...SERVER_FLAGS, main], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DATABASE_PREPARE: 'on',
      DATABASE_ROLE_CHECK: 'off',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_MINUTE: '1000000000',
      ...options.settings,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child);
  return { pid: child.pid as number, url, stop: () => stop(child) };
}

/** Starts a script of this folder that reports its address in a message. */
export async function startPeer(script: string, settings: Record<string, unknown>): Promise<Child> {
  const child = forkScript(script);
  child.send(settings);
  const [url] = (await once(child, 'message')) as [string];
  return { pid: child.pid as number, url, stop: () => stop(child) };
}

/** Starts a script of this folder with a channel to it. */
export function forkScript(script: string): ChildProcess {
  return fork(fileURLToPath(new URL(script, import.meta.url)), { env: { NODE_ENV: 'production' } });
}

/** Ends a process and waits for its end. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

/** Processor time that a process has used, in milliseconds. */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name in brackets, which may hold blanks: user and system time, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Memory that a process holds, in MiB: now and at its highest. */
export async function memory(pid: number): Promise<{ resident: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kibibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { resident: kibibytes('VmRSS') / 1024, peak: kibibytes('VmHWM') / 1024 };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  await stop(child);
  throw new Error('The server did not become ready.');
}
