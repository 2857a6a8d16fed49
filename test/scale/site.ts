// An installation on several machines, all of them this one: processes of the service behind HAProxy, PgBouncer in
// transaction mode, a primary and its standby.

import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Test } from 'tap';
import { chooseAccount } from '../../src/embedded/account.js';
import { temporaryDirectory } from '../system/embedded-processes.js';
import { localToken, type ServiceProcess, startServiceProcess } from '../system/service-process.js';
import { type Server, startPrimary, startStandby } from './postgres.js';
import { type Pooler, startBalancer, startPooler } from './proxies.js';

export type Databases = {
  directory: string;
  /** Where the processes of the service find their common key. */
  dataDir: string;
  primary: Server;
  standby: Server;
  pooler: Pooler;
  token: string;
};

export type Site = Databases & {
  services: ServiceProcess[];
  /** The addresses of the processes themselves. */
  urls: string[];
  /** The address for clients. */
  url: string;
  /** Starts one more process, behind no balancer unless it takes the port of one that is gone. */
  startService: (settings?: Record<string, string>) => ServiceProcess;
};

const PROCESSES = 3;

/** Starts what is below the service. */
export async function startDatabases(t: Test): Promise<Databases> {
  const directory = await temporaryDirectory(t);
  const account = await chooseAccount();
  const parent = join(directory, 'databases');
  await mkdir(parent);
  await chmod(parent, 0o755);
  if (account !== undefined) await chown(parent, account.uid, account.gid);
  const primary = await startPrimary(t, parent);
  const standby = await startStandby(t, parent, primary);
  const pooler = await startPooler(t, directory, primary.port);
  const dataDir = join(directory, 'data');
  await mkdir(dataDir);
  return { directory, dataDir, primary, standby, pooler, token: await localToken(dataDir) };
}

/** Starts all of it. */
export async function startSite(t: Test): Promise<Site> {
  const databases = await startDatabases(t);
  const { directory, dataDir, pooler, standby } = databases;
  const startService = (settings: Record<string, string> = {}) =>
    startServiceProcess(t, {
      DATABASE_URL: pooler.url,
      READ_DATABASE_URL: standby.url,
      DATA_DIR: dataDir,
      RATE_LIMIT_PER_MINUTE: '1000000',
      ...settings,
    });
  const services = Array.from({ length: PROCESSES }, () => startService());
  const urls = await Promise.all(services.map((service) => service.url()));
  const url = await startBalancer(t, directory, urls);
  return { ...databases, services, urls, url, startService };
}
