// The tables of look-alikes as TypeScript sees them.

import type { Generated, JSONColumnType } from 'kysely';
import type { Match, OpportunityStatus } from '../domain/shared-opportunity.js';

export type LookAlikeTables = {
  lookAlikeDue: { id: Generated<number>; productId: string; indexed: Generated<boolean> };
  lookAlikeProfile: {
    productId: string;
    businessUnitId: string;
    name: string;
    terms: string[];
    spelt: string[];
  };
  lookAlikeTerm: { term: string; products: number };
  lookAlikeCount: { onlyRow: Generated<boolean>; products: number; since: number };
  sharedOpportunity: {
    id: string;
    productA: string;
    productB: string;
    nameA: string;
    nameB: string;
    unitA: string;
    unitB: string;
    status: OpportunityStatus;
    similarity: number;
    match: JSONColumnType<Match>;
    foundAt: Generated<Date>;
    sharedWith: Generated<string[]>;
    savingExpected: number | null;
    reason: string | null;
    decidedBy: string | null;
    decidedAt: Date | null;
    version: Generated<number>;
    updatedAt: Generated<Date>;
  };
};
