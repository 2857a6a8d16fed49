// The tables of webhooks and their deliveries as TypeScript sees them.

import type { Generated, JSONColumnType } from 'kysely';

export type WebhookTables = {
  webhook: {
    id: string;
    name: string;
    url: string;
    types: Generated<string[]>;
    secret: string;
    formerSecret: string | null;
    formerSecretUntil: Date | null;
    status: Generated<'active' | 'paused'>;
    pausedReason: string | null;
    place: JSONColumnType<object>;
    failures: Generated<number>;
    restsUntil: Date | null;
    heldUntil: Date | null;
    version: Generated<number>;
    createdBy: string;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  webhookDelivery: {
    id: string;
    /** In the order of the feed. */
    position: Generated<number>;
    webhookId: string;
    changeSequence: number | null;
    type: string;
    status: Generated<'pending' | 'delivered' | 'failed'>;
    attempts: Generated<number>;
    dueAt: Generated<Date>;
    responseStatus: number | null;
    responseExcerpt: string | null;
    fault: string | null;
    attemptedAt: Date | null;
    createdAt: Generated<Date>;
  };
};
