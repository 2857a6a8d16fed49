// The PostgreSQL that the service brings along when no DATABASE_URL is given. One process holds a data directory
// at a time; while it does, its server is started again whenever it dies, on the same port.

import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, openCluster } from './cluster.js';
import { DATABASE, type Hold, takeHold, takeHoldOfRunning } from './hold.js';
import { SUPERUSER } from './initialise.js';
import { shutDown } from './postmaster.js';

export type EmbeddedDatabase = {
  /** The same for as long as the process lives. */
  url: string;
  /** Shuts the server down: at once if it is dead already, within about ten seconds else. May be repeated. */
  stop(): Promise<void>;
};

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts PostgreSQL on a data directory, making the database on the first start and taking over a server that
 * a killed process left behind. Throws EmbeddedError for whatever the operator can put right.
 */
export async function startEmbedded(options: {
  dataDir: string;
  report?: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  const report = options.report ?? (() => undefined);
  const cluster = await openCluster(options.dataDir, report);
  const stopping = new AbortController();
  const first = await takeHold(cluster, { signal: stopping.signal, report });
  await writeFile(cluster.portFile, String(first.port)).catch(() => undefined); // a convenience only
  report(`PostgreSQL is ready on 127.0.0.1:${first.port}.`);
  const supervision = supervise(cluster, first, stopping.signal, report);
  let stopped: Promise<void> | undefined;
  return {
    url: `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${first.port}/${DATABASE}`,
    stop: () => {
      stopping.abort();
      stopped ??= supervision.then((hold) => end(cluster, hold, report));
      return stopped;
    },
  };
}

/** Takes hold again each time it is lost, until stopped; returns the hold of that moment, which may be lost. */
async function supervise(
  cluster: Cluster,
  first: Hold,
  signal: AbortSignal,
  report: (line: string) => void,
): Promise<Hold> {
  const { port } = first;
  let hold = first;
  let pause = FIRST_PAUSE_MS;
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (;;) {
    const since = Date.now();
    await Promise.race([hold.lost, aborted]);
    if (signal.aborted) return hold;
    report('PostgreSQL went away; bringing it back.');
    if (Date.now() - since > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
    while (hold.isLost() && !signal.aborted) {
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      hold = (await takeHoldAgain(cluster, port, signal, report)) ?? hold;
    }
  }
}

async function takeHoldAgain(
  cluster: Cluster,
  port: number,
  signal: AbortSignal,
  report: (line: string) => void,
): Promise<Hold | undefined> {
  try {
    const hold = await takeHold(cluster, { port, signal, report });
    if (hold.port === port) {
      report('PostgreSQL is back.');
      return hold;
    }
    // Another process had it in between, on a port that this one's clients do not know.
    await shutDown(cluster);
  } catch (error) {
    if (!signal.aborted) report(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

async function end(cluster: Cluster, last: Hold, report: (line: string) => void): Promise<void> {
  // Without the lock the server may be another process's by now, and must be left alone.
  const hold = last.isLost() ? await takeHoldOfRunning(cluster) : last;
  if (hold === undefined) return;
  if (!(await shutDown(cluster))) report('PostgreSQL did not stop in time; it was left running.');
  hold.release();
}
