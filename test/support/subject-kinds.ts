// What the tests of business units, product groups and products share: how each kind is made and what it holds.

import type { TestApp } from './app.js';
import { makeGroup, makeProduct, makeUnit } from './make.js';

export type Fields = Record<string, unknown>;

export type SubjectKindUnderTest = {
  path: 'business-units' | 'product-groups' | 'products';
  kind: 'business_unit' | 'product_group' | 'product';
  noun: string;
  make(app: TestApp, fields?: Fields): Promise<string>;
  /** The least that a record can be created with. */
  least(app: TestApp): Promise<Fields>;
  /** Every field, with awkward values. */
  full(app: TestApp): Promise<Fields>;
  /** How each field that may be unknown reads when it is. */
  unknown: Fields;
  csvColumns: string[];
};

const STAMPS = ['version', 'createdAt', 'updatedAt', 'archivedAt'];
const AWKWARD = 'Łódź & "Sons", line one\nline two; ½ 🚢';

export const businessUnits: SubjectKindUnderTest = {
  path: 'business-units',
  kind: 'business_unit',
  noun: 'business unit',
  make: makeUnit,
  least: async () => ({ name: 'Just a unit' }),
  full: async () => ({ name: AWKWARD, reference: 'Unit/1 é', description: AWKWARD }),
  unknown: { reference: null, description: null },
  csvColumns: ['id', 'reference', 'name', 'description', ...STAMPS],
};

export const productGroups: SubjectKindUnderTest = {
  path: 'product-groups',
  kind: 'product_group',
  noun: 'product group',
  make: makeGroup,
  least: async (app) => ({ name: 'Just a group', businessUnitId: await makeUnit(app) }),
  full: async (app) => ({
    name: AWKWARD,
    businessUnitId: await makeUnit(app),
    reference: 'Group/1 é',
    description: AWKWARD,
  }),
  unknown: { reference: null, description: null },
  csvColumns: ['id', 'reference', 'name', 'businessUnitId', 'description', ...STAMPS],
};

export const products: SubjectKindUnderTest = {
  path: 'products',
  kind: 'product',
  noun: 'product',
  make: makeProduct,
  least: async (app) => ({ name: 'Just a product', productGroupId: await makeGroup(app) }),
  full: async (app) => ({
    name: AWKWARD,
    productGroupId: await makeGroup(app),
    reference: 'Product/1 é',
    summary: AWKWARD,
    problem: AWKWARD,
    valueProposition: AWKWARD,
    phase: 'private_beta',
    horizon: 'h3_explore',
    workClass: 'technical_debt',
    isTransactional: true,
    isPublicFacing: false,
    usedByMultipleOrganisations: true,
    transactionsPerYear: Number.MAX_SAFE_INTEGER,
    annualCost: { amount: '99999999999999.99', currency: 'GBP' },
    wholeLifeCost: { amount: '0.01', currency: 'GBP' },
    teamSize: 4.35,
    url: 'https://example.test/a?b=c&d=%20#e',
    userGroups: ['Skippers', 'Harbour; masters'],
    needs: ['To moor'],
    capabilities: ['payments', 'notifications'],
    mandatory: { authority: 'Harbours Act', reason: AWKWARD },
    deadline: '2028-02-29',
  }),
  unknown: {
    reference: null,
    summary: null,
    problem: null,
    valueProposition: null,
    phase: null,
    horizon: null,
    workClass: null,
    isTransactional: null,
    isPublicFacing: null,
    usedByMultipleOrganisations: null,
    transactionsPerYear: null,
    annualCost: null,
    wholeLifeCost: null,
    teamSize: null,
    url: null,
    userGroups: [],
    needs: [],
    capabilities: [],
    mandatory: null,
    deadline: null,
  },
  csvColumns: [
    ...['id', 'reference', 'name', 'productGroupId', 'businessUnitId', 'summary', 'problem'],
    ...['valueProposition', 'phase', 'horizon', 'workClass', 'isTransactional', 'isPublicFacing'],
    ...[
      'usedByMultipleOrganisations',
      'transactionsPerYear',
      'teamSize',
      'url',
      'deadline',
      'annualCost',
      'wholeLifeCost',
    ],
    ...['userGroups', 'needs', 'capabilities', 'mandatoryAuthority', 'mandatoryReason', ...STAMPS],
  ],
};

export const ALL_KINDS = [businessUnits, productGroups, products];
