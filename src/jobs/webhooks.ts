// The webhook job of a process: once a second it looks for changes to be written down as deliveries and for deliveries
// that are due. It keeps no connection, and while there are no webhooks it asks one small question a second.

import { v7 as uuid } from 'uuid';
import { RETRY_SECONDS } from '../domain/delivery-step.js';
import { Refusal } from '../domain/refusal.js';
import { BEGINNING, glanceAtFeed } from '../store/change-feed.js';
import { enqueueDeliveries, listActiveWebhooks, pauseWebhook } from '../store/delivery-queue.js';
import { type Courier, deliverDue, systemAuthor } from './deliver.js';

export type WebhookJob = { stop(): Promise<void> };

const LOOK_EVERY_MS = 1_000;
const MOST_AT_ONCE = 32;
/** How long one may have its turn while others wait; an attempt under way is never broken off for them. */
const TURN_MS = 1_000;
/** Webhooks whose deliveries are written down side by side: each takes a connection that requests need, too. */
const WRITTEN_AT_ONCE = 4;
const LEFT_BEHIND =
  'Changes that were still to be sent are no longer kept. Replay it from "now", or from null for all that is kept, and make it active again.';

export type WebhookJobSettings = Pick<Courier, 'db' | 'secrets' | 'source' | 'route'> & {
  retrySeconds?: readonly number[];
  lookEveryMs?: number;
  onError: (error: unknown) => void;
};

/** Starts looking. Any number of processes may do so on one database. */
export function startWebhooks(settings: WebhookJobSettings): WebhookJob {
  const { db, lookEveryMs = LOOK_EVERY_MS, retrySeconds = RETRY_SECONDS, onError } = settings;
  const stopping = new AbortController();
  const courier: Courier = { ...settings, retrySeconds, stop: stopping.signal };
  const working = new Map<string, Promise<void>>();
  // In the order in which their turn comes.
  const waiting = new Set<string>();
  // By id, the version at which the feed was last looked through for it.
  const known = new Map<string, number>();
  let behind = new Set<string>();
  let { seen } = BEGINNING;

  async function look(): Promise<void> {
    const active = await listActiveWebhooks(db);
    if (active.length === 0) return known.clear();
    const glance = await glanceAtFeed(db, seen);
    const isBehind = (id: string, version: number) =>
      glance.news || behind.has(id) || known.get(id) !== version;
    behind = new Set(active.filter(({ id, version }) => isBehind(id, version)).map(({ id }) => id));
    known.clear();
    for (const { id, version } of active) known.set(id, version);
    seen = glance.seen;
    const due = active.filter(({ due }) => due).map(({ id }) => id);
    giveTurns(due);
    const ids = [...behind];
    while (ids.length > 0 && !stopping.signal.aborted)
      giveTurns((await Promise.all(ids.splice(0, WRITTEN_AT_ONCE).map(writeDown))).flat());
  }

  /** The webhook itself where deliveries may have been written down. What could not be done stays behind. */
  async function writeDown(id: string): Promise<string[]> {
    try {
      if (await enqueueDeliveries(db, id, uuid)) behind.delete(id);
      return [id];
    } catch (error) {
      if (error instanceof Refusal && error.code === 'position_expired')
        await pauseWebhook(db, id, LEFT_BEHIND, systemAuthor());
      else onError(error);
      return [];
    }
  }

  /** Lets those that wait work as places become free; who had a turn while others waited goes to the end. */
  function giveTurns(ids: readonly string[]): void {
    for (const id of ids) if (!working.has(id)) waiting.add(id);
    for (const id of waiting) {
      if (working.size >= MOST_AT_ONCE || stopping.signal.aborted) return;
      waiting.delete(id);
      working.set(id, work(id));
    }
  }

  async function work(id: string): Promise<void> {
    const start = performance.now();
    const mayGoOn = () => waiting.size === 0 || performance.now() - start < TURN_MS;
    const hasMore = await deliverDue(courier, id, mayGoOn).catch(onError);
    working.delete(id);
    giveTurns(hasMore ? [id] : []);
  }

  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookAgain = () => {
    looking = look()
      .catch(onError)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(lookAgain, lookEveryMs);
      });
  };
  lookAgain();

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(working.values());
    },
  };
}
