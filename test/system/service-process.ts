// The built service as a process of its own, ended with its test at the latest.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Test } from 'tap';
import { loadLocalKey, signLocalToken } from '../../src/auth/local-key.js';

/** The service of this build, and the demo. */
const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
export const DEMO = fileURLToPath(new URL('../../src/demo.js', import.meta.url));
const PATIENCE_MS = 30_000;

export type ServiceProcess = {
  process: ChildProcess;
  /** What it has written so far. */
  output: { log: string; report: string };
  /** Its address, once it listens. Rejects when it ends before. */
  url: () => Promise<string>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  /** Kills it at once and waits until it has gone. */
  kill: () => Promise<void>;
};

/** Starts the service with these settings, on a free port unless one is set; of this build, unless another is named. */
export function startServiceProcess(
  t: Test,
  settings: Record<string, string>,
  main: string = MAIN,
): ServiceProcess {
  // What else the machine is busy with is no reason for the service to turn a test away.
  const env = { PATH: process.env.PATH, PORT: '0', BUSY_AFTER_MS: '0', ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { log: '', report: '' };
  child.stdout.on('data', (bytes) => {
    output.log += bytes;
  });
  child.stderr.on('data', (bytes) => {
    output.report += bytes;
  });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  t.teardown(kill);
  const url = async () => {
    for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
      const listening = /Server listening at (http:[^"]+)"/.exec(output.log);
      if (listening?.[1] !== undefined) return listening[1];
      if (child.exitCode !== null) break;
      await sleep(20);
    }
    throw new Error(`it does not listen: ${output.report}${output.log}`);
  };
  return { process: child, output, url, ended, kill };
}

/** A token of the head of product for the services of this data directory. */
export async function localToken(dataDir: string): Promise<string> {
  return signLocalToken(await loadLocalKey(dataDir), { roles: ['head_of_product'], subject: 'tester' });
}

/** Sends JSON with a token and returns the status, the headers and the body. */
export async function send(
  url: string,
  token: string,
  options: { method?: string; json?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; body: string }> {
  const { method = options.json === undefined ? 'GET' : 'POST', json, headers } = options;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** A connection that sends this text and keeps what comes back, until the other side ends it. */
export function openConnection(t: Test, url: string, text: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received = { text: '' };
  socket.on('data', (bytes) => {
    received.text += bytes;
  });
  socket.on('error', () => {});
  socket.write(text);
  t.teardown(() => socket.destroy());
  const closed = once(socket, 'close').then(() => received.text);
  return { socket, received, closed };
}

/** Whether somebody accepts connections at the address. */
export async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A session with the database beside the service. */
export async function openSession(t: Test, databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  t.teardown(() => client.end().catch(() => {}));
  return client;
}

/** Makes the database take these seconds over every insert or update of a business unit. */
export async function slowDown(
  session: pg.Client,
  what: 'insert' | 'update',
  seconds: number,
): Promise<void> {
  await session.query(`
    create function slow_down() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${seconds}); return new; end $$;
    create trigger slow_down before ${what} on business_unit for each row execute function slow_down()`);
}

const HELD = 7_403;

/** Makes the database hold every insert of a business unit: how many it holds now, and what lets them go. */
export async function holdInserts(
  session: pg.Client,
): Promise<{ held: () => Promise<number>; letGo: () => Promise<unknown> }> {
  await session.query(`
    create table let_go (id int);
    create function hold() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock_shared(${HELD});
      while not exists (select from let_go) loop perform pg_sleep(0.05); end loop;
      return new;
    end $$;
    create trigger hold before insert on business_unit for each row execute function hold()`);
  const held = async () => {
    const { rows } = await session.query(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = ${HELD}
        and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0].n;
  };
  return { held, letGo: () => session.query('insert into let_go values (1)') };
}
