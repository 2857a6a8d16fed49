// How each kind of subject lies in the database: its shape on the wire built by SQL, its columns, filters and sorts.

import { type RawBuilder, sql } from 'kysely';
import type { Product, ProductFields } from '../domain/product.js';
import type { BusinessUnit, ProductGroup, Subject, SubjectKind } from '../domain/subject.js';
import { money, stamp } from './changes.js';
import { pastSubjects } from './past.js';

type Fragment = RawBuilder<unknown>;

export type SortColumn = { column: Fragment; type: 'text' | 'timestamptz' | 'bigint' | 'numeric' | 'date' };

export type SubjectTable<S extends Subject, Fields> = {
  kind: SubjectKind;
  table: Fragment;
  /** What is joined to rows `s` of it, to select their shape and their unit's reference. */
  joined: Fragment;
  /** Selects the wire shape from rows called `s`; `extra` adds columns; `joined` may stand for what is joined. */
  shape(source: Fragment, extra?: Fragment, joined?: Fragment): RawBuilder<S>;
  /** The writable fields as columns. */
  toColumns(fields: Fields): Record<string, unknown>;
  /** The reference of the unit that a row `s` belongs to: what a token's units are compared with. */
  unitReference: Fragment;
  filters: Record<string, (values: string[]) => Fragment>;
  sorts: Record<string, SortColumn>;
  parent: { field: string; table: Fragment } | null;
  /** The table of those below, by which column they point here, and what to call them. */
  children: { table: Fragment; column: Fragment; name: string } | null;
};

const COMMON = sql`s.id, s.reference, s.name, s.version,
  ${stamp(sql`s.created_at`)} as "createdAt", ${stamp(sql`s.updated_at`)} as "updatedAt",
  ${stamp(sql`s.archived_at`)} as "archivedAt"`;

// Text sorts as people look it up (letters before their accents, accents before case), whatever the database's own
// locale is: by ICU, which every PostgreSQL that we run on has.
const inWordOrder = (column: Fragment) => sql`(${column} collate "und-x-icu")`;

const COMMON_SORTS: Record<string, SortColumn> = {
  name: { column: inWordOrder(sql`s.name`), type: 'text' },
  reference: { column: inWordOrder(sql`s.reference`), type: 'text' },
  createdAt: { column: sql`s.created_at`, type: 'timestamptz' },
  updatedAt: { column: sql`s.updated_at`, type: 'timestamptz' },
};

const reference = (values: string[]) => sql`s.reference = any(${values})`;

export type BusinessUnitFields = Pick<BusinessUnit, 'reference' | 'name' | 'description'>;
export type ProductGroupFields = Pick<ProductGroup, 'reference' | 'name' | 'description' | 'businessUnitId'>;

export const businessUnitTable: SubjectTable<BusinessUnit, BusinessUnitFields> = {
  kind: 'business_unit',
  table: sql`business_unit`,
  joined: sql``,
  shape: (source, extra = sql``) => sql`select ${COMMON}, s.description${extra} from ${source} s`,
  toColumns: ({ reference, name, description }) => ({ reference, name, description }),
  unitReference: sql`s.reference`,
  filters: { reference },
  sorts: COMMON_SORTS,
  parent: null,
  children: { table: sql`product_group`, column: sql`business_unit_id`, name: 'product groups' },
};

export const productGroupTable: SubjectTable<ProductGroup, ProductGroupFields> = {
  kind: 'product_group',
  table: sql`product_group`,
  joined: sql``,
  shape: (source, extra = sql``) =>
    sql`select ${COMMON}, s.description, s.business_unit_id as "businessUnitId"${extra} from ${source} s`,
  toColumns: ({ reference, name, description, businessUnitId }) => ({
    reference,
    name,
    description,
    business_unit_id: businessUnitId,
  }),
  unitReference: sql`(select u.reference from business_unit u where u.id = s.business_unit_id)`,
  filters: { reference, businessUnitId: (values) => sql`s.business_unit_id = any(${values}::uuid[])` },
  sorts: COMMON_SORTS,
  parent: { field: 'businessUnitId', table: sql`business_unit` },
  children: { table: sql`product`, column: sql`product_group_id`, name: 'products' },
};

const PRODUCT_JOINED = sql` join product_group g on g.id = s.product_group_id`;

export const productTable: SubjectTable<Product, ProductFields> = {
  kind: 'product',
  table: sql`product`,
  joined: PRODUCT_JOINED,
  shape: (source, extra = sql``, joined = PRODUCT_JOINED) => sql`
    select ${COMMON}, s.product_group_id as "productGroupId", g.business_unit_id as "businessUnitId",
      s.summary, s.problem, s.value_proposition as "valueProposition", s.phase, s.horizon, s.work_class as "workClass",
      s.is_transactional as "isTransactional", s.is_public_facing as "isPublicFacing",
      s.used_by_multiple_organisations as "usedByMultipleOrganisations",
      s.transactions_per_year as "transactionsPerYear",
      ${money(sql`s.annual_cost`)} as "annualCost", ${money(sql`s.whole_life_cost`)} as "wholeLifeCost",
      s.team_size as "teamSize", s.url, s.user_groups as "userGroups", s.needs, s.capabilities,
      case when s.mandatory_authority is not null
        then json_build_object('authority', s.mandatory_authority, 'reason', s.mandatory_reason) end as mandatory,
      s.deadline${extra}
    from ${source} s${joined}`,
  toColumns: (product) => ({
    product_group_id: product.productGroupId,
    reference: product.reference,
    name: product.name,
    summary: product.summary,
    problem: product.problem,
    value_proposition: product.valueProposition,
    phase: product.phase,
    horizon: product.horizon,
    work_class: product.workClass,
    is_transactional: product.isTransactional,
    is_public_facing: product.isPublicFacing,
    used_by_multiple_organisations: product.usedByMultipleOrganisations,
    transactions_per_year: product.transactionsPerYear,
    annual_cost: product.annualCost?.amount ?? null,
    whole_life_cost: product.wholeLifeCost?.amount ?? null,
    team_size: product.teamSize,
    url: product.url,
    user_groups: product.userGroups,
    needs: product.needs,
    capabilities: product.capabilities,
    mandatory_authority: product.mandatory?.authority ?? null,
    mandatory_reason: product.mandatory?.reason ?? null,
    deadline: product.deadline,
  }),
  unitReference: sql`(select u.reference from business_unit u where u.id = g.business_unit_id)`,
  filters: {
    reference,
    businessUnitId: (values) => sql`g.business_unit_id = any(${values}::uuid[])`,
    productGroupId: (values) => sql`s.product_group_id = any(${values}::uuid[])`,
    phase: (values) => sql`s.phase = any(${values})`,
    isTransactional: (values) => sql`s.is_transactional = any(${values}::boolean[])`,
    isPublicFacing: (values) => sql`s.is_public_facing = any(${values}::boolean[])`,
  },
  sorts: {
    ...COMMON_SORTS,
    transactionsPerYear: { column: sql`s.transactions_per_year`, type: 'bigint' },
    annualCost: { column: sql`s.annual_cost`, type: 'numeric' },
    wholeLifeCost: { column: sql`s.whole_life_cost`, type: 'numeric' },
    deadline: { column: sql`s.deadline`, type: 'date' },
  },
  parent: { field: 'productGroupId', table: sql`product_group` },
  children: null,
};

/** The table of each kind, where only what they have in common matters. */
export const SUBJECT_TABLES = {
  business_unit: businessUnitTable,
  product_group: productGroupTable,
  product: productTable,
} as const;

/** A kind's table as it was at a moment, for reading: of one subject alone where its id is given. */
export function asItWas<S extends Subject, F>(
  table: SubjectTable<S, F>,
  at: string,
  id?: string,
): SubjectTable<S, F> {
  const groups = sql` join ${pastSubjects('product_group', at)} g on g.id = s.product_group_id`;
  const joined = table.kind === 'product' ? groups : table.joined;
  return {
    ...table,
    table: pastSubjects(table.kind, at, id),
    joined,
    shape: (source, extra = sql``) => table.shape(source, extra, joined),
  };
}
