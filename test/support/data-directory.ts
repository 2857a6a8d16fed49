// Data directories of tests, and what belongs to them.

import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes a data directory with its cluster, which for root lies elsewhere, behind a link. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const home = await realpath(join(dataDir, 'postgres')).catch(() => dataDir);
  for (const path of [home, dataDir]) await rm(path, { recursive: true, force: true });
}
