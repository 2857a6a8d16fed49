// Seals the change log again and again while the service runs. A pass that fails is told of, and the next one catches up.

import type { Seal } from '../domain/audit-chain.js';
import { sealChanges } from '../store/audit-seals.js';
import type { Db } from '../store/database.js';
import type { SealKeys } from '../store/seal-keys.js';

export type Sealing = {
  db: Db;
  keys: SealKeys;
  everyMs: number;
  tell: (seal: Seal) => void;
  warn: (error: unknown) => void;
};

/** Begins sealing. What it returns ends it, after the pass under way. */
export function startSealing({ db, keys, everyMs, tell, warn }: Sealing): () => Promise<void> {
  let pass: Promise<void> | null = null;
  const timer = setInterval(() => {
    pass ??= sealChanges(db, keys, tell)
      .catch(warn)
      .finally(() => {
        pass = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await pass;
  };
}
