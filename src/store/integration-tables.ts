// The tables that other systems come in by, as TypeScript sees them.

import type { Generated } from 'kysely';

export type IntegrationTables = {
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
