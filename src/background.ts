// What a process does beside answering requests. Every instance does all of it: each piece of work is held by one at a time.

import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { Databases } from './databases.js';
import type { Seal } from './domain/audit-chain.js';
import type { WebhookSettings } from './http/dependencies.js';
import { closeDueRounds } from './http/due-rounds.js';
import { followLookAlikes } from './http/look-alike-loop.js';
import { startRepeating } from './jobs/repeating.js';
import type { Turns } from './jobs/turns.js';
import { startWebhooks } from './jobs/webhooks.js';
import { isSealKept, SEALING_MS, sealChanges } from './store/audit-seals.js';
import { raiseFloor } from './store/change-feed.js';
import type { Db } from './store/database.js';
import { purgeKeys } from './store/idempotency.js';
import { sealKeys } from './store/seal-keys.js';
import { purgeDeliveries } from './store/webhook-deliveries.js';

export type BackgroundSettings = {
  config: Config;
  databases: Databases;
  webhooks: WebhookSettings;
  turns: Turns;
  /** Names this installation in events. */
  source: string;
  logger: Logger;
  auditLog: Logger;
};

const WEBHOOK_ANSWER_MS = 15_000;
const HOUR_MS = 3_600_000;
const ROUNDS_CLOSE_WITHIN_MS = 5_000;

/** Starts it all. What it returns stops it all, once the work in hand is done or broken off. */
export function startBackground(settings: BackgroundSettings): () => Promise<void> {
  const { config, databases, logger } = settings;
  const { db } = databases;
  const warn = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const rounds = warn('a scoring round that is due was not closed');
  const webhooks = startWebhooks({
    ...{ db, turns: settings.turns, source: settings.source, secrets: settings.webhooks.secrets },
    route: { ...settings.webhooks, timeoutMs: WEBHOOK_ANSWER_MS },
    onError: warn('webhooks were not delivered'),
  });
  const stops = [
    startSealing(settings),
    // At once, too: an installation may be started anew more often than that.
    startRepeating(
      { everyMs: HOUR_MS, atOnce: true },
      () => forgetTheOld(db, config),
      warn('what is old was not purged'),
    ),
    startRepeating({ everyMs: ROUNDS_CLOSE_WITHIN_MS }, () => closeDueRounds(db, new Date(), rounds), rounds),
    followLookAlikes(db, warn('look-alikes were not searched for')),
    () => webhooks.stop(),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

function startSealing({ config, databases, logger, auditLog }: BackgroundSettings): () => Promise<void> {
  if (config.AUDIT_SEAL_SECONDS === 0) return async () => {};
  const db = databases.openLong(2 * SEALING_MS);
  const keys = sealKeys(config.AUDIT_KEYS);
  let newest: Seal | null = null;
  const tell = (seal: Seal) => {
    newest = seal;
    auditLog.info({ seal }, 'changes were sealed');
  };
  return startRepeating(
    { everyMs: config.AUDIT_SEAL_SECONDS * 1_000 },
    async (stop) => {
      // What was altered under it would be sealed anew, and nobody would know.
      if (newest !== null && !(await isSealKept(db, newest))) {
        logger.error({ seal: newest }, 'a seal that was made is gone, or is another');
        newest = null;
      }
      await sealChanges(db, keys, tell, stop);
    },
    (error) => logger.error({ err: error }, 'changes were not sealed'),
  );
}

/** Forgets what is kept for a while only. */
async function forgetTheOld(db: Db, { CHANGES_KEPT_DAYS: days }: Config): Promise<void> {
  await purgeKeys(db);
  await purgeDeliveries(db);
  if (days !== undefined) await raiseFloor(db, days);
}
