// From the feed to deliveries: what changed is written down for each webhook that asked for it, and its turn is given.

import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import { BEGINNING, glanceAtFeed } from '../store/change-feed.js';
import { type Db, inLimitedTransaction } from '../store/database.js';
import { enqueueDeliveries, listActiveWebhooks, pauseWebhook } from '../store/delivery-queue.js';
import { systemAuthor } from './deliver.js';
import type { Turns } from './turns.js';

/** Webhooks whose deliveries are written down side by side: each takes a connection that requests need, too. */
const WRITTEN_AT_ONCE = 4;
const LEFT_BEHIND =
  'Changes that were still to be sent are no longer kept. Replay it from "now", or from null for all that is kept, and make it active again.';

type WritingSettings = { db: Db; turns: Turns; stop: AbortSignal; onError: (error: unknown) => void };

/** What looks at the feed once each time it is called, and answers how many webhooks are active. */
export function startWritingDown({ db, turns, stop, onError }: WritingSettings): () => Promise<number> {
  // By id, the version at which the feed was last looked through for it.
  let known = new Map<string, number>();
  let behind = new Set<string>();
  let { seen } = BEGINNING;

  /** What could not be done stays behind. */
  async function writeDown(id: string): Promise<void> {
    try {
      if (await enqueueDeliveries(db, id, { newId: uuid, giveTurn: turns.give })) behind.delete(id);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'position_expired')
        await inLimitedTransaction(db, (trx) => pauseWebhook(trx, id, LEFT_BEHIND, systemAuthor()));
      else onError(error);
    }
  }

  return async () => {
    const active = await listActiveWebhooks(db);
    if (active.length > 0) {
      const glance = await glanceAtFeed(db, seen);
      const changed = active.filter(({ id, version }) => known.get(id) !== version);
      // What is pending to one that is new to this process, or was edited, may have nobody who thinks of it.
      for (const { id } of changed) await turns.give(db, id);
      const looked = active.filter((each) => glance.news || behind.has(each.id) || changed.includes(each));
      behind = new Set(looked.map(({ id }) => id));
      seen = glance.seen;
    } else behind.clear();
    known = new Map(active.map(({ id, version }) => [id, version]));
    const ids = [...behind];
    while (ids.length > 0 && !stop.aborted) await Promise.all(ids.splice(0, WRITTEN_AT_ONCE).map(writeDown));
    return active.length;
  };
}
