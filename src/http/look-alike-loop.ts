// Searches for look-alikes beside the requests, in every instance: soon after a write, until nothing is due.

import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../store/database.js';
import { dayOf } from './dependencies.js';
import { drainLookAlikes } from './look-alike-drain.js';

const LOOKS_EVERY_MS = 1_000;

/** Begins, and answers how to stop: at once while it rests, else after the product in hand. */
export function followLookAlikes(db: Db, onError: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  const isStopped = () => stopping.signal.aborted;
  const following = (async () => {
    while (!isStopped()) {
      await drainLookAlikes(db, { day: dayOf(new Date()), isStopped, rest }).catch(onError);
      await rest(LOOKS_EVERY_MS);
    }
  })();
  return async () => {
    stopping.abort();
    await following;
  };
}
