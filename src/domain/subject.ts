// What can be scored and ranked: products, product groups and business units.

export const SUBJECT_KINDS = ['business_unit', 'product_group', 'product'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What every subject has. `version` counts its edits from 1; times are RFC 3339 in UTC. */
export type Subject = {
  id: string;
  reference: string | null;
  name: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
};

export type BusinessUnit = Subject & { description: string | null };

export type ProductGroup = Subject & { description: string | null; businessUnitId: string };
