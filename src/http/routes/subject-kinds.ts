// How business units, product groups and products differ on the wire.

import type { TSchema } from 'typebox';
import { checkProduct, type Product, type ProductFields, withPence } from '../../domain/product.js';
import type { BusinessUnit, ProductGroup, Subject } from '../../domain/subject.js';
import type { Trx } from '../../store/database.js';
import {
  type BusinessUnitFields,
  businessUnitTable,
  type ProductGroupFields,
  productGroupTable,
  productTable,
  type SubjectTable,
} from '../../store/subject-table.js';
import type { Cell } from '../negotiation.js';
import { requirePhaseGate } from '../phase-gate.js';
import { keyHeader, matchHeader } from '../schemas/common.js';
import {
  BusinessUnitCreate,
  BusinessUnitPatch,
  listQuery,
  ProductCreate,
  ProductGroupCreate,
  ProductGroupPatch,
  ProductPatch,
  productFilters,
  productGroupFilters,
} from '../schemas/subjects.js';

/** Where each kind is found, and what it is called in sentences and in operation ids. */
export const SUBJECT_PATHS = [
  { path: 'business-units', kind: 'business_unit', noun: 'business unit', of: 'BusinessUnit' },
  { path: 'product-groups', kind: 'product_group', noun: 'product group', of: 'ProductGroup' },
  { path: 'products', kind: 'product', noun: 'product', of: 'Product' },
] as const;
export type SubjectPath = (typeof SUBJECT_PATHS)[number];

export type SubjectRoutes<S extends Subject, F> = {
  table: SubjectTable<S, F>;
  path: 'business-units' | 'product-groups' | 'products';
  shape: 'BusinessUnit' | 'ProductGroup' | 'Product';
  plural: string;
  noun: string;
  tag: string;
  create: TSchema;
  patch: TSchema;
  listQuery: TSchema;
  keyHeader: TSchema;
  matchHeader: TSchema;
  /** The given fields, with null (or an empty list) for what was not given. */
  withDefaults(given: Partial<F>): F;
  /** The writable fields of a record. */
  fieldsOf(subject: S): F;
  parentId(fields: F): string | null;
  /** What the domain refuses. */
  check(fields: F): void;
  /** What an edit of a record that is held is refused for, on a day. */
  checkEdit?(trx: Trx, before: S, after: F, day: string): Promise<void>;
  csvColumns: string[];
  toCells(subject: S): Cell[];
};

const COMMON_COLUMNS = ['id', 'reference', 'name'];
const STAMP_COLUMNS = ['version', 'createdAt', 'updatedAt', 'archivedAt'];
const commonCells = ({ id, reference, name }: Subject): Cell[] => [id, reference, name];
const stampCells = ({ version, createdAt, updatedAt, archivedAt }: Subject): Cell[] => [
  version,
  createdAt,
  updatedAt,
  archivedAt,
];

export const businessUnitRoutes: SubjectRoutes<BusinessUnit, BusinessUnitFields> = {
  table: businessUnitTable,
  path: 'business-units',
  shape: 'BusinessUnit',
  plural: 'BusinessUnits',
  noun: 'business unit',
  tag: 'Portfolio',
  create: BusinessUnitCreate,
  patch: BusinessUnitPatch,
  listQuery: listQuery(Object.keys(businessUnitTable.sorts), {}),
  keyHeader,
  matchHeader,
  withDefaults: (given) => ({
    name: given.name as string,
    reference: given.reference ?? null,
    description: given.description ?? null,
  }),
  fieldsOf: ({ name, reference, description }) => ({ name, reference, description }),
  parentId: () => null,
  check: () => {},
  csvColumns: [...COMMON_COLUMNS, 'description', ...STAMP_COLUMNS],
  toCells: (unit) => [...commonCells(unit), unit.description, ...stampCells(unit)],
};

export const productGroupRoutes: SubjectRoutes<ProductGroup, ProductGroupFields> = {
  table: productGroupTable,
  path: 'product-groups',
  shape: 'ProductGroup',
  plural: 'ProductGroups',
  noun: 'product group',
  tag: 'Portfolio',
  create: ProductGroupCreate,
  patch: ProductGroupPatch,
  listQuery: listQuery(Object.keys(productGroupTable.sorts), productGroupFilters),
  keyHeader,
  matchHeader,
  withDefaults: (given) => ({
    name: given.name as string,
    businessUnitId: given.businessUnitId as string,
    reference: given.reference ?? null,
    description: given.description ?? null,
  }),
  fieldsOf: ({ name, businessUnitId, reference, description }) => ({
    name,
    businessUnitId,
    reference,
    description,
  }),
  parentId: (fields) => fields.businessUnitId,
  check: () => {},
  csvColumns: [...COMMON_COLUMNS, 'businessUnitId', 'description', ...STAMP_COLUMNS],
  toCells: (group) => [...commonCells(group), group.businessUnitId, group.description, ...stampCells(group)],
};

const PRODUCT_LISTS = ['userGroups', 'needs', 'capabilities'] as const;
const PRODUCT_PLAIN = [
  'summary',
  'problem',
  'valueProposition',
  'phase',
  'horizon',
  'workClass',
  'isTransactional',
  'isPublicFacing',
  'usedByMultipleOrganisations',
  'transactionsPerYear',
  'teamSize',
  'url',
  'deadline',
] as const;

export const productRoutes: SubjectRoutes<Product, ProductFields> = {
  table: productTable,
  path: 'products',
  shape: 'Product',
  plural: 'Products',
  noun: 'product',
  tag: 'Portfolio',
  create: ProductCreate,
  patch: ProductPatch,
  listQuery: listQuery(Object.keys(productTable.sorts), productFilters),
  keyHeader,
  matchHeader,
  withDefaults: productWithDefaults,
  fieldsOf({
    id: _id,
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    archivedAt: _archived,
    businessUnitId: _unit,
    ...fields
  }) {
    return fields;
  },
  parentId: (fields) => fields.productGroupId,
  check: checkProduct,
  checkEdit: requirePhaseGate,
  csvColumns: [
    ...COMMON_COLUMNS,
    'productGroupId',
    'businessUnitId',
    ...PRODUCT_PLAIN,
    'annualCost',
    'wholeLifeCost',
    ...PRODUCT_LISTS,
    'mandatoryAuthority',
    'mandatoryReason',
    ...STAMP_COLUMNS,
  ],
  toCells: (product) => [
    ...commonCells(product),
    product.productGroupId,
    product.businessUnitId,
    ...PRODUCT_PLAIN.map((field) => product[field]),
    product.annualCost?.amount ?? null,
    product.wholeLifeCost?.amount ?? null,
    ...PRODUCT_LISTS.map((field) => product[field]),
    product.mandatory?.authority ?? null,
    product.mandatory?.reason ?? null,
    ...stampCells(product),
  ],
};

/** A whole product from the fields given: the rest is unknown. */
function productWithDefaults(given: Partial<ProductFields>): ProductFields {
  return {
    name: given.name as string,
    productGroupId: given.productGroupId as string,
    reference: given.reference ?? null,
    summary: given.summary ?? null,
    problem: given.problem ?? null,
    valueProposition: given.valueProposition ?? null,
    phase: given.phase ?? null,
    horizon: given.horizon ?? null,
    workClass: given.workClass ?? null,
    isTransactional: given.isTransactional ?? null,
    isPublicFacing: given.isPublicFacing ?? null,
    usedByMultipleOrganisations: given.usedByMultipleOrganisations ?? null,
    transactionsPerYear: given.transactionsPerYear ?? null,
    annualCost: given.annualCost ? withPence(given.annualCost) : null,
    wholeLifeCost: given.wholeLifeCost ? withPence(given.wholeLifeCost) : null,
    teamSize: given.teamSize ?? null,
    url: given.url ?? null,
    userGroups: given.userGroups ?? [],
    needs: given.needs ?? [],
    capabilities: given.capabilities ?? [],
    mandatory: given.mandatory ?? null,
    deadline: given.deadline ?? null,
  };
}
