// A first session on the cluster's server: on the one that runs already, whoever started it, else on one
// launched here. It goes on until there is a session or a reason why there cannot be one.

import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from './cluster.js';
import { EmbeddedError } from './embedded-error.js';
import { SUPERUSER } from './initialise.js';
import { freePort, type Launch, lastLogLines, launch, readLockFile } from './postmaster.js';

export type Session = { client: pg.Client; port: number };

export type Wish = {
  /** The only port that will do; without it the last one is preferred, and any accepted. */
  port?: number | undefined;
  signal: AbortSignal;
  report: (line: string) => void;
};

/** How long a server may neither answer nor end. Crash recovery answers, and may take as long as it needs. */
const SILENCE_MS = 60_000;
/** How long the remains of a killed server may stand in the way of a new one. */
const REMAINS_MS = 10_000;
const POLL_MS = 50;
const STARTING_OR_STOPPING = '57P03';
const PORT_TAKEN = /Address already in use/;
const REMAINS = /lock file ".*" (already exists|is empty)|shared memory block .* is still in use/;

/** A session with the cluster's server, launched when none runs. Throws EmbeddedError, or the signal's reason. */
export async function reachServer(cluster: Cluster, wish: Wish): Promise<Session> {
  const remainsUntil = Date.now() + REMAINS_MS;
  let silentUntil = Date.now() + SILENCE_MS;
  let port = wish.port ?? (await freePort(await lastPort(cluster)));
  let server: Launch | undefined;
  for (;;) {
    const answer = await connect(cluster);
    if ('client' in answer) return answer;
    if (wish.signal.aborted) {
      await server?.abandon();
      throw wish.signal.reason;
    }
    if (answer.refusal === STARTING_OR_STOPPING) {
      silentUntil = Date.now() + SILENCE_MS;
    } else if (Date.now() > silentUntil) {
      await server?.abandon();
      throw failure(`PostgreSQL does not answer (${answer.refusal})`, await lastLogLines(cluster));
    } else if (server === undefined) {
      wish.report('Starting PostgreSQL.');
      server = await launch(cluster, port);
    } else if (server.hasEnded()) {
      port = await portToRetry(await server.lastLines(), port, wish, remainsUntil);
      server = await launch(cluster, port);
    }
    await sleep(POLL_MS);
  }
}

/** The port for another try at starting. Throws EmbeddedError when the server's last lines leave no hope. */
async function portToRetry(lines: string, port: number, wish: Wish, remainsUntil: number): Promise<number> {
  if (PORT_TAKEN.test(lines) && wish.port === undefined) return freePort();
  if (!REMAINS.test(lines) || Date.now() > remainsUntil) throw failure('PostgreSQL did not start', lines);
  await sleep(5 * POLL_MS);
  return port;
}

/** Connects to the server that the lock file names; `refusal` is an SQLSTATE or a system error code. */
export async function connect(cluster: Cluster): Promise<Session | { refusal: string }> {
  const port = (await readLockFile(cluster))?.port;
  if (port === undefined) return { refusal: 'no lock file' };
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: cluster.password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 2_000,
    application_name: `process ${process.pid}`,
  });
  client.on('error', () => undefined); // node-postgres would end the process when the server goes away
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory !== cluster.pgData) throw new Error('the server of another directory');
    return { client, port };
  } catch (error) {
    void client.end().catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    return { refusal: code ?? message };
  }
}

/** The port of the last start: kept where possible, so that an operator's own client finds its way again. */
async function lastPort(cluster: Cluster): Promise<number | undefined> {
  const port = Number(await readFile(cluster.portFile, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

function failure(what: string, lines: string): EmbeddedError {
  return new EmbeddedError(`${what}. The last lines of its log:\n${lines}`);
}
