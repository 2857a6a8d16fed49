// What the routes are given: nothing is looked up or constructed elsewhere.

import type { AllowedTargets } from '../domain/webhook-target.js';
import type { Projection } from '../projection/projection.js';
import type { Db, Trx } from '../store/database.js';
import type { SecretBox } from '../store/secret-box.js';
import type { ChangeWatch } from './change-watch.js';
import type { Cursors } from './cursor.js';

export type FollowLimits = {
  /** How long an answer is held at most for news to come. */
  waitMs: number;
  /** A stream of changes ends after its life, and its client comes back for more. */
  lifeMs: number;
  /** In silence a stream tells so often that it lives. */
  heartbeatMs: number;
};

export type WebhookSettings = {
  /** Targets that are allowed though they are private, and without TLS. */
  allowed: AllowedTargets;
  /** The addresses of a name. */
  resolve: (host: string) => Promise<string[]>;
  secrets: SecretBox;
  /** Has a webhook seen to, once the transaction is committed. */
  giveTurn: (trx: Trx, webhookId: string) => Promise<void>;
};

export type Dependencies = {
  db: Db;
  projection: Projection;
  cursors: Cursors;
  now: () => Date;
  /** The address that clients use, which also names this installation in events. */
  publicUrl: string;
  watch: ChangeWatch;
  following: FollowLimits;
  webhooks: WebhookSettings;
};

/** The day of a time, as YYYY-MM-DD in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
