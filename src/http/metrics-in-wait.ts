// Numbers of the work that waits: deliveries, paused webhooks, changes to be sealed. They are the database's, so each
// instance tells the same, and none asks more often than every ten seconds, however often it is scraped.

import { setTimeout as wait } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { Db } from '../store/database.js';
import { countWorkInWait, type WorkInWait } from '../store/work-in-wait.js';

const ASK_EVERY_MS = 10_000;
/** A database that answers later is not waited for: the other numbers are wanted most when it is slow. */
const WAIT_MS = 1_000;

const GAUGES: Record<keyof WorkInWait, { name: string; help: string }> = {
  pendingDeliveries: {
    name: 'webhook_deliveries_pending',
    help: 'Deliveries that wait for webhooks that are not paused.',
  },
  oldestPendingSeconds: {
    name: 'webhook_delivery_oldest_pending_seconds',
    help: 'Age of the oldest delivery that waits; 0 without any.',
  },
  pausedWebhooks: { name: 'webhooks_paused', help: 'Webhooks that are paused.' },
  unsealedChanges: { name: 'audit_changes_unsealed', help: 'Changes without a seal, counted up to 10,000.' },
  oldestUnsealedSeconds: {
    name: 'audit_oldest_unsealed_seconds',
    help: 'Age of the first change without a seal; 0 without any.',
  },
};

/** Adds the gauges. Where the database does not answer they are left out. */
export function registerWorkInWait(registry: Registry, db: Db): void {
  const latest = keptFor(ASK_EVERY_MS, () => countWorkInWait(db));
  for (const [key, { name, help }] of Object.entries(GAUGES)) {
    new Gauge({
      ...{ name, help, registers: [registry] },
      async collect() {
        const work = await Promise.race([latest(), wait(WAIT_MS, null, { ref: false })]);
        this.remove();
        if (work !== null) this.set(work[key as keyof WorkInWait]);
      },
    });
  }
}

/** Asks, and gives the answer again for a while; null for a failure. */
function keptFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T | null> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<T | null> = Promise.resolve(null);
  return () => {
    if (performance.now() - asked >= milliseconds) {
      asked = performance.now();
      answer = ask().catch(() => null);
    }
    return answer;
  };
}
