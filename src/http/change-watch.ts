// Waiting for changes: all who wait in this process share one small question to the database, asked twice a second
// while somebody waits and never otherwise. Nobody holds a connection while waiting.

import { BEGINNING, glanceAtFeed } from '../store/change-feed.js';
import type { Db } from '../store/database.js';

const LOOK_EVERY_MS = 500;

export type ChangeWatch = {
  /** The number of times that news has come; to be taken before reading what there is. */
  count(): number;
  /** Waits until news has come since that count, or the time is over, or the one who waits has gone, or the watch ends. */
  newsSince(count: number, milliseconds: number, gone: AbortSignal): Promise<void>;
  /** Lets everybody go, now and from now on. */
  end(): void;
  hasEnded(): boolean;
};

export function createChangeWatch(db: Db): ChangeWatch {
  const waiting = new Set<() => void>();
  let { seen } = BEGINNING;
  let count = 0;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  function wakeAll(): void {
    count += 1;
    for (const wake of [...waiting]) wake();
  }

  async function look(): Promise<void> {
    try {
      const glance = await glanceAtFeed(db, seen);
      seen = glance.seen;
      if (glance.news) wakeAll();
    } catch {
      // Whoever waits will ask for changes itself in the end, and be told what is wrong.
    }
    timer = undefined;
    lookSoon();
  }

  function lookSoon(): void {
    if (timer === undefined && waiting.size > 0 && !ended) timer = setTimeout(look, LOOK_EVERY_MS);
  }

  return {
    count: () => count,
    newsSince(known, milliseconds, gone) {
      if (ended || gone.aborted || known !== count || milliseconds <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(late);
          waiting.delete(wake);
          gone.removeEventListener('abort', wake);
          resolve();
        };
        const late = setTimeout(wake, milliseconds);
        waiting.add(wake);
        gone.addEventListener('abort', wake);
        lookSoon();
      });
    },
    end() {
      ended = true;
      clearTimeout(timer);
      wakeAll();
    },
    hasEnded: () => ended,
  };
}
