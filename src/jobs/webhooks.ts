// The webhook job of a process: once a second it looks for changes to be written down as deliveries, and takes the turns
// that are due. It keeps no connection, and while there are no webhooks it asks one small question a second.

import { RETRY_SECONDS } from '../domain/delivery-step.js';
import type { Courier } from './deliver.js';
import { startRepeating } from './repeating.js';
import { startTaking } from './take-turns.js';
import type { Turns } from './turns.js';
import { startWritingDown } from './write-down.js';

const LOOK_EVERY_MS = 1_000;
/** Turns that were lost are looked for once in so many looks. */
const LOOKS_PER_RECOVERY = 5;

export type WebhookJob = { stop(): Promise<void> };

export type WebhookJobSettings = Pick<Courier, 'db' | 'secrets' | 'source' | 'route'> & {
  turns: Turns;
  retrySeconds?: readonly number[];
  lookEveryMs?: number;
  onError: (error: unknown) => void;
};

/** Starts looking. Any number of processes may do so on one database. */
export function startWebhooks(settings: WebhookJobSettings): WebhookJob {
  const { db, turns, lookEveryMs = LOOK_EVERY_MS, retrySeconds = RETRY_SECONDS, onError } = settings;
  const stopping = new AbortController();
  const stop = stopping.signal;
  const writeDown = startWritingDown({ db, turns, stop, onError });
  const taking = startTaking({ ...settings, retrySeconds, stop }, turns, onError);
  let active = 0;

  const stopLooking = startRepeating(
    { everyMs: lookEveryMs, atOnce: true },
    async () => {
      try {
        active = await writeDown();
      } finally {
        if (active > 0) await taking.take();
      }
    },
    onError,
  );
  const stopRecovering = startRepeating(
    { everyMs: LOOKS_PER_RECOVERY * lookEveryMs },
    async () => {
      if (active > 0) await turns.recover();
    },
    onError,
  );

  return {
    async stop() {
      stopping.abort();
      await stopLooking();
      await taking.finish();
      await stopRecovering();
    },
  };
}
