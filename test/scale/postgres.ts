// A primary and its streaming standby, for as long as a test. What the primary acknowledges is on the standby's disk too.

import { join } from 'node:path';
import type { Test } from 'tap';
import { freePort } from '../bench/children.js';
import { query, queryOnceBack } from '../system/embedded-processes.js';
import { type Running, runProgram, startProgram } from './programs.js';

export type Server = { url: string; port: number; directory: string; process: Running };

const DATABASE = 'portfolio';
const STANDBY = 'standby';

export const urlOf = (port: number, database = DATABASE): string =>
  `postgres://postgres@127.0.0.1:${port}/${database}`;

async function startServer(t: Test, directory: string, settings: readonly string[]): Promise<Server> {
  const port = await freePort();
  const all = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const args = ['-D', directory, ...all.flatMap((setting) => ['-c', setting])];
  const process = await startProgram(t, 'postgres', args, 'SIGQUIT');
  await queryOnceBack(urlOf(port, 'postgres'), 'select 1');
  return { url: urlOf(port), port, directory, process };
}

/** A new server with an empty database; it acknowledges nothing that the standby has not written down. */
export async function startPrimary(t: Test, parent: string): Promise<Server> {
  const directory = join(parent, 'primary');
  await runProgram('initdb', [
    '-D',
    directory,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const primary = await startServer(t, directory, ['max_connections=100']);
  await query(urlOf(primary.port, 'postgres'), `create database ${DATABASE}`);
  // Behind a pooler in transaction mode the limit of a statement comes from the role.
  await query(primary.url, "alter role postgres set statement_timeout = '10s'");
  return primary;
}

/** A copy of the primary that follows it, and that the primary waits for from then on. */
export async function startStandby(t: Test, parent: string, primary: Server): Promise<Server> {
  const directory = join(parent, 'standby');
  const source = `host=127.0.0.1 port=${primary.port} user=postgres application_name=${STANDBY}`;
  await runProgram('pg_basebackup', [
    '-D',
    directory,
    '-d',
    source,
    '-R',
    '-X',
    'stream',
    '--checkpoint=fast',
    '--no-sync',
  ]);
  const standby = await startServer(t, directory, ['max_connections=100', 'hot_standby=on']);
  await query(primary.url, `alter system set synchronous_standby_names = '${STANDBY}'`);
  await query(primary.url, 'select pg_reload_conf()');
  return standby;
}

/** Makes the standby a primary. */
export async function promote(standby: Server): Promise<void> {
  await runProgram('pg_ctl', ['promote', '-D', standby.directory, '-w', '-s']);
}
