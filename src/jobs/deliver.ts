// Working off what is due to one webhook: one delivery after another, in order, by whichever process holds it.

import { randomInt, randomUUID } from 'node:crypto';
import { type CloudEvent, toCloudEvent } from '../domain/cloud-event.js';
import { nextStep } from '../domain/delivery-step.js';
import type { Author } from '../store/changes.js';
import { type Db, inLimitedTransaction } from '../store/database.js';
import {
  type DueDelivery,
  holdWebhook,
  nextDelivery,
  pauseWebhook,
  recordOutcome,
  releaseWebhook,
} from '../store/delivery-queue.js';
import type { SecretBox } from '../store/secret-box.js';
import { type Reply, type Route, send } from './send.js';
import { signedHeaders } from './signature.js';

export type Courier = {
  db: Db;
  secrets: SecretBox;
  /** Names this installation in events. */
  source: string;
  route: Route;
  retrySeconds: readonly number[];
  stop: AbortSignal;
};

/** What a held webhook is held for beyond one attempt, in seconds. */
const MARGIN_SECONDS = 5;

/** A turn is over after so long; an attempt under way is never broken off for that. */
const TURN_MS = 1_000;

/**
 * Delivers what is due to a webhook, until nothing is, its time is over or it is to stop. Answers when it is to be seen to
 * next (RFC 3339; null for never), or 'busy' where another process is at it.
 */
export async function deliverDue(
  courier: Courier,
  webhookId: string,
): Promise<{ next: string | null } | 'busy'> {
  const { db, route, stop } = courier;
  const seconds = route.timeoutMs / 1_000 + MARGIN_SECONDS;
  const taken = await holdWebhook(db, webhookId, seconds);
  if (taken === 'busy') return taken;
  if (taken === 'inactive') return { next: null };
  let hold = taken;
  const end = performance.now() + TURN_MS;
  try {
    while (!stop.aborted && performance.now() < end) {
      const delivery = await nextDelivery(db, hold, seconds);
      if (delivery === undefined) break;
      hold = delivery.hold;
      await settle(courier, delivery, await attempt(courier, delivery));
    }
  } catch (error) {
    // An attempt that is broken off counts as none: it is made again.
    if (!stop.aborted) {
      await releaseWebhook(db, hold);
      throw error;
    }
  }
  return { next: await releaseWebhook(db, hold) };
}

/** The system itself, as the author of a change. */
export function systemAuthor(): Author {
  return { actor: 'webhook-delivery', client: 'portfolio-prioritisation-api', requestId: randomUUID() };
}

async function attempt({ secrets, source, route, stop }: Courier, delivery: DueDelivery): Promise<Reply> {
  const event = eventOf(source, delivery);
  const body = JSON.stringify(event);
  let signature: Record<string, string>;
  try {
    const opened = delivery.secrets.map((sealed) => secrets.open(sealed));
    signature = signedHeaders(event.id, body, { secrets: opened, at: new Date() });
  } catch {
    const fault = 'The secret cannot be read: it is broken, or its key has changed. Rotate it.';
    return { status: null, retryAfterSeconds: null, excerpt: null, fault };
  }
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'portfolio-prioritisation-api',
    ...signature,
  };
  return send({ url: delivery.url, headers, body }, route, stop);
}

function eventOf(source: string, { id, type, createdAt, change }: DueDelivery): CloudEvent {
  if (change !== null) return toCloudEvent(source, change);
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject: 'webhook',
    time: createdAt,
    datacontenttype: 'application/json',
    data: { actor: 'webhook-delivery', reason: 'A test.', before: null, after: null },
  };
}

async function settle(
  { db, retrySeconds: schedule }: Courier,
  { id: deliveryId, hold, ...delivery }: DueDelivery,
  reply: Reply,
): Promise<void> {
  const attempts = delivery.attempts + 1;
  const failures = delivery.failures + 1;
  const step = nextStep(reply, { attempts, failures, chance: randomInt(1_000) / 1_000, schedule });
  const { inSeconds, restSeconds } = step.kind === 'again' ? step : { inSeconds: 0, restSeconds: 0 };
  const status = ({ delivered: 'delivered', again: 'pending', given_up: 'failed' } as const)[step.kind];
  const outcome = { deliveryId, status, inSeconds, restSeconds, response: reply };
  if (step.kind !== 'given_up') return void (await recordOutcome(db, hold, outcome));
  // Both or neither: nobody thinks of a failed delivery any more, so who fails and goes on unpaused would lose it unseen.
  await inLimitedTransaction(db, async (trx) => {
    if (await recordOutcome(trx, hold, outcome))
      await pauseWebhook(trx, hold.webhookId, step.because, systemAuthor());
  });
}
