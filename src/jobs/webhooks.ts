// The webhook job of a process: once a second it looks for changes to be written down as deliveries, and takes the turns
// that are due. It keeps no connection, and while there are no webhooks it asks one small question a second.

import { v7 as uuid } from 'uuid';
import { RETRY_SECONDS } from '../domain/delivery-step.js';
import { Refusal } from '../domain/refusal.js';
import { BEGINNING, glanceAtFeed } from '../store/change-feed.js';
import { enqueueDeliveries, listActiveWebhooks, pauseWebhook } from '../store/delivery-queue.js';
import { type Courier, deliverDue, systemAuthor } from './deliver.js';
import { startRepeating } from './repeating.js';
import type { Turn, Turns } from './turns.js';

export type WebhookJob = { stop(): Promise<void> };

const LOOK_EVERY_MS = 1_000;
const RECOVER_EVERY_MS = 5_000;
const MOST_AT_ONCE = 32;
/** Webhooks whose deliveries are written down side by side: each takes a connection that requests need, too. */
const WRITTEN_AT_ONCE = 4;
const LEFT_BEHIND =
  'Changes that were still to be sent are no longer kept. Replay it from "now", or from null for all that is kept, and make it active again.';

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
  const courier: Courier = { ...settings, retrySeconds, stop: stopping.signal };
  const working = new Set<Promise<void>>();
  // By id, the version at which the feed was last looked through for it.
  const known = new Map<string, number>();
  let behind = new Set<string>();
  let { seen } = BEGINNING;

  async function look(): Promise<void> {
    const active = await listActiveWebhooks(db);
    if (active.length === 0) return known.clear();
    const glance = await glanceAtFeed(db, seen);
    const changed = active.filter(({ id, version }) => known.get(id) !== version);
    // What is pending to one that is new to this process, or was edited, may have nobody who thinks of it.
    for (const { id } of changed) await turns.give(db, id);
    const looked = glance.news
      ? active
      : active.filter((each) => behind.has(each.id) || changed.includes(each));
    behind = new Set(looked.map(({ id }) => id));
    known.clear();
    for (const { id, version } of active) known.set(id, version);
    seen = glance.seen;
    const ids = [...behind];
    while (ids.length > 0 && !stopping.signal.aborted)
      await Promise.all(ids.splice(0, WRITTEN_AT_ONCE).map(writeDown));
  }

  /** What could not be done stays behind. */
  async function writeDown(id: string): Promise<void> {
    try {
      if (await enqueueDeliveries(db, id, { newId: uuid, giveTurn: turns.give })) behind.delete(id);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'position_expired')
        await pauseWebhook(db, id, LEFT_BEHIND, systemAuthor());
      else onError(error);
    }
  }

  let taking: Promise<void> | null = null;

  /** Takes as many turns as there are places for, and again whenever one of them is over. */
  function takeTurns(): Promise<void> {
    taking ??= fillPlaces()
      .catch(onError)
      .finally(() => {
        taking = null;
      });
    return taking;
  }

  async function fillPlaces(): Promise<void> {
    const places = MOST_AT_ONCE - working.size;
    if (places === 0 || known.size === 0 || stopping.signal.aborted) return;
    for (const turn of await turns.take(places)) {
      const work = have(turn)
        .catch(onError)
        .finally(() => {
          working.delete(work);
          void takeTurns();
        });
      working.add(work);
    }
  }

  async function have(turn: Turn): Promise<void> {
    try {
      const end = await deliverDue(courier, turn.webhookId);
      if (end === 'busy') return await turns.putBack(turn);
      if (end.next !== null) await turns.give(db, turn.webhookId, { at: end.next });
      await turns.end(turn);
    } catch (error) {
      onError(error);
      await turns.putBack(turn);
    }
  }

  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookAgain = () => {
    looking = look()
      .catch(onError)
      .then(takeTurns)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(lookAgain, lookEveryMs);
      });
  };
  lookAgain();
  const recover = async () => void (known.size > 0 && (await turns.recover()));
  const stopRecovering = startRepeating({ everyMs: RECOVER_EVERY_MS }, recover, onError);

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await taking;
      await Promise.all(working);
      await stopRecovering();
    },
  };
}
