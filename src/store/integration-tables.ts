// The tables that other systems come in by, as TypeScript sees them: tokens for feeds, keys of repeated requests.

import type { Generated, JSONColumnType } from 'kysely';

export type IntegrationTables = {
  idempotencyKey: {
    client: string;
    key: string;
    fingerprint: string;
    status: number | null;
    headers: JSONColumnType<Record<string, string>> | null;
    body: string | null;
    createdAt: Generated<Date>;
  };
  feedToken: {
    id: string;
    name: string;
    secretHash: string;
    businessUnitIds: string[] | null;
    expiresAt: Date;
    createdBy: string;
    createdAt: Generated<Date>;
    revokedBy: string | null;
    revokedAt: Date | null;
    lastUsedOn: string | null;
    version: Generated<number>;
  };
};
