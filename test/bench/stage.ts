// What every row of the benchmark is given: a database server, a token, and the processes that make the load.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLocalKey, signLocalToken } from '../../src/auth/local-key.js';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';
import { removeDataDir } from '../support/data-directory.js';
import { type Child, startServer } from './children.js';
import { SOLE_ASSESSOR } from './portfolio.js';
import { type Crew, startCrew } from './rounds.js';
import { DATA_DIR, OTHER_BUILD } from './settings.js';

export type Stage = { databaseUrl: string; dataDir: string; token: string; crew: Crew };

/** Sets everything up, runs the work, and takes everything down again. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const dataDir = DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'portfolio-bench-')));
  const embedded = await startEmbedded({ dataDir });
  const crew = startCrew();
  try {
    const key = await loadLocalKey(dataDir);
    const token = await signLocalToken(key, { roles: ['head_of_product'], subject: SOLE_ASSESSOR });
    await work({ databaseUrl: embedded.url, dataDir, token, crew });
  } finally {
    await crew.stop();
    await embedded.stop();
    if (DATA_DIR === undefined) await removeDataDir(dataDir);
  }
}

export type Build = { name: string; server: Child };

/** This build's server on a database and, where another build is named, that one's beside it. */
export async function startBuilds({ dataDir }: Stage, databaseUrl: string): Promise<Build[]> {
  const builds = [{ name: 'service', server: await startServer({ databaseUrl, dataDir }) }];
  if (OTHER_BUILD !== undefined) {
    builds.push({ name: 'other build', server: await startServer({ databaseUrl, dataDir }, OTHER_BUILD) });
  }
  return builds;
}
