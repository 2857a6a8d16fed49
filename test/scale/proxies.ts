// What stands between: PgBouncer in transaction mode before PostgreSQL, HAProxy before the processes of the service.

import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Test } from 'tap';
import { freePort } from '../bench/children.js';
import { until } from '../support/until.js';
import { queryOnceBack } from '../system/embedded-processes.js';
import { urlOf } from './postgres.js';
import { startProgram } from './programs.js';

export type Pooler = {
  url: string;
  /** Sends everything to the server on this port from now on. */
  turnTo: (port: number) => Promise<void>;
};

const CONNECTIONS = 20;

const poolerSettings = (port: number, server: number) => `[databases]
portfolio = host=127.0.0.1 port=${server} dbname=portfolio user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
max_client_conn = 500
default_pool_size = ${CONNECTIONS}
server_login_retry = 1
server_connect_timeout = 2
`;

/** PgBouncer before the server on a port. */
export async function startPooler(t: Test, directory: string, server: number): Promise<Pooler> {
  const port = await freePort();
  const file = join(directory, 'pgbouncer.ini');
  const write = async (to: number) => {
    await writeFile(file, poolerSettings(port, to));
    await chmod(file, 0o644);
  };
  await write(server);
  const process = await startProgram(t, 'pgbouncer', [file], 'SIGTERM');
  await queryOnceBack(urlOf(port), 'select 1').catch((error) => {
    throw new Error(`${error}\n${process.output()}`);
  });
  const turnTo = async (to: number) => {
    await write(to);
    process.signal('SIGHUP');
  };
  return { url: urlOf(port), turnTo };
}

const balancerSettings = (port: number, services: readonly string[]) => `global
  maxconn 1000
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout check 2s
  retries 3
  option redispatch
frontend portfolio
  bind 127.0.0.1:${port}
  default_backend services
backend services
  balance roundrobin
  option httpchk GET /health/ready
  http-check expect status 200
  default-server check inter 200ms fall 2 rise 1 observe layer4 on-error mark-down error-limit 1
${services.map((url, index) => `  server service${index + 1} ${new URL(url).host}\n`).join('')}`;

/** HAProxy before these processes; answers with the address for clients, once it has found them ready. */
export async function startBalancer(
  t: Test,
  directory: string,
  services: readonly string[],
): Promise<string> {
  const port = await freePort();
  const file = join(directory, `haproxy-${port}.cfg`);
  await writeFile(file, balancerSettings(port, services));
  await chmod(file, 0o644);
  const process = await startProgram(t, 'haproxy', ['-f', file, '-db'], 'SIGTERM');
  const url = `http://127.0.0.1:${port}`;
  await until(
    async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok === true,
    'a balancer that answers',
  ).catch((error) => {
    throw new Error(`${error}\n${process.output()}`);
  });
  return url;
}
