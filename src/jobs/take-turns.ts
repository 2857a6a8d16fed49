// Having the turns that are due, several at once, each in a place that is free again when it is over.

import { type Courier, deliverDue } from './deliver.js';
import type { Turn, Turns } from './turns.js';

const MOST_AT_ONCE = 32;

type Taking = {
  /** Takes as many turns as there are places for; as each is over, the next is taken. */
  take(): Promise<void>;
  /** Waits for those under way. */
  finish(): Promise<void>;
};

/** Nothing is taken before it is asked for, nor once the courier is to stop. */
export function startTaking(courier: Courier, turns: Turns, onError: (error: unknown) => void): Taking {
  const working = new Set<Promise<void>>();
  let taking: Promise<void> | null = null;

  function take(): Promise<void> {
    taking ??= fillPlaces()
      .catch(onError)
      .finally(() => {
        taking = null;
      });
    return taking;
  }

  async function fillPlaces(): Promise<void> {
    const places = MOST_AT_ONCE - working.size;
    if (places === 0 || courier.stop.aborted) return;
    for (const turn of await turns.take(places)) {
      const work = have(turn)
        .catch(onError)
        .finally(() => {
          working.delete(work);
          void take();
        });
      working.add(work);
    }
  }

  async function have(turn: Turn): Promise<void> {
    try {
      const end = await deliverDue(courier, turn.webhookId);
      if (end === 'busy') return await turns.putBack(turn);
      if (end.next !== null) await turns.give(courier.db, turn.webhookId, end.next);
      await turns.end(turn);
    } catch (error) {
      onError(error);
      await turns.putBack(turn);
    }
  }

  return {
    take,
    async finish() {
      await taking;
      await Promise.all(working);
    },
  };
}
