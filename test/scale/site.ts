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

export type Site = {
  directory: string;
  primary: Server;
  standby: Server;
  pooler: Pooler;
  services: ServiceProcess[];
  /** The addresses of the processes themselves. */
  urls: string[];
  /** The address for clients. */
  url: string;
  token: string;
  /** Starts one more process, behind no balancer unless it takes the port of one that is gone. */
  startService: (settings?: Record<string, string>) => ServiceProcess;
};

const PROCESSES = 3;

/** Starts all of it. */
export async function startSite(t: Test): Promise<Site> {
  const directory = await temporaryDirectory(t);
  const account = await chooseAccount();
  const databases = join(directory, 'databases');
  await mkdir(databases);
  await chmod(databases, 0o755);
  if (account !== undefined) await chown(databases, account.uid, account.gid);
  const primary = await startPrimary(t, databases);
  const standby = await startStandby(t, databases, primary);
  const pooler = await startPooler(t, directory, primary.port);
  const dataDir = join(directory, 'data');
  await mkdir(dataDir);
  const token = await localToken(dataDir);
  const startService = (settings: Record<string, string> = {}) =>
    startServiceProcess(t, {
      DATABASE_URL: pooler.url,
      DATA_DIR: dataDir,
      RATE_LIMIT_PER_MINUTE: '1000000',
      ...settings,
    });
  const services = Array.from({ length: PROCESSES }, () => startService());
  const urls = await Promise.all(services.map((service) => service.url()));
  const url = await startBalancer(t, directory, urls);
  return { directory, primary, standby, pooler, services, urls, url, token, startService };
}
