// Business units, product groups and products on the wire.

import { Type } from 'typebox';
import { HORIZONS, PHASES, WORK_CLASSES } from '../../domain/product.js';
import {
  AsOf,
  anyOf,
  Day,
  Id,
  Name,
  nullable,
  oneOf,
  optionalText,
  PageQuery,
  Reference,
  ref,
  strictObject,
  strictPartial,
  Timestamp,
  text,
  WebAddress,
} from './common.js';
import {
  BUSINESS_UNIT_CREATE_EXAMPLE,
  BUSINESS_UNIT_EXAMPLE,
  PRODUCT_CREATE_EXAMPLE,
  PRODUCT_EXAMPLE,
  PRODUCT_GROUP_CREATE_EXAMPLE,
  PRODUCT_GROUP_EXAMPLE,
  PRODUCT_PATCH_EXAMPLE,
} from './examples.js';

const SubjectShape = {
  id: Id,
  reference: nullable(Reference),
  name: Type.String(),
  version: Type.Integer({
    description: 'Edits so far, from 1. In quotes it may stand for the ETag in If-Match.',
  }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  archivedAt: nullable(Timestamp),
};

const Description = optionalText(2_000, 'What it is for.');

export const BusinessUnitCreate = strictObject(
  { name: Name, reference: Type.Optional(nullable(Reference)), description: Description },
  { examples: [BUSINESS_UNIT_CREATE_EXAMPLE] },
);
export const BusinessUnitPatch = strictPartial(BusinessUnitCreate);
export const BusinessUnitShape = strictObject(
  { ...SubjectShape, description: nullable(Type.String()) },
  { $id: 'BusinessUnit', examples: [BUSINESS_UNIT_EXAMPLE] },
);

export const ProductGroupCreate = strictObject(
  {
    name: Name,
    businessUnitId: Id,
    reference: Type.Optional(nullable(Reference)),
    description: Description,
  },
  { examples: [PRODUCT_GROUP_CREATE_EXAMPLE] },
);
export const ProductGroupPatch = strictPartial(ProductGroupCreate);
export const ProductGroupShape = strictObject(
  { ...SubjectShape, businessUnitId: Id, description: nullable(Type.String()) },
  { $id: 'ProductGroup', examples: [PRODUCT_GROUP_EXAMPLE] },
);

export const Money = strictObject({
  amount: Type.String({
    pattern: '^\\d{1,14}(\\.\\d{1,2})?$',
    description: 'Pounds, with pence after a point.',
    examples: ['120000.00'],
  }),
  currency: oneOf(['GBP']),
});
export const Mandate = strictObject({
  authority: text(500, 'The law, minister or board that demands it.'),
  reason: text(2_000, 'Why it must be done.'),
});
const Horizon = oneOf(HORIZONS, {
  description: 'How far ahead it looks; null: as its phase has it, by the policy portfolio-balance.',
});
const WorkClass = oneOf(WORK_CLASSES, { description: 'What most of the work on it is at present.' });
const Texts = Type.Array(text(200), { maxItems: 50, uniqueItems: true });

export const ProductProperties = {
  reference: Type.Optional(nullable(Reference)),
  summary: optionalText(2_000, 'What it does, in a sentence or two.'),
  problem: optionalText(5_000, 'The problem it solves, and for whom.'),
  valueProposition: optionalText(5_000, 'Why it is worth doing.'),
  phase: Type.Optional(nullable(oneOf(PHASES))),
  horizon: Type.Optional(nullable(Horizon)),
  workClass: Type.Optional(nullable(WorkClass)),
  isTransactional: Type.Optional(nullable(Type.Boolean())),
  isPublicFacing: Type.Optional(nullable(Type.Boolean())),
  usedByMultipleOrganisations: Type.Optional(nullable(Type.Boolean())),
  transactionsPerYear: Type.Optional(
    nullable(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  ),
  annualCost: Type.Optional(nullable(Money)),
  wholeLifeCost: Type.Optional(nullable(Money)),
  teamSize: Type.Optional(
    nullable(
      Type.Number({ minimum: 0, maximum: 99_999, multipleOf: 0.01, description: 'Full-time equivalents.' }),
    ),
  ),
  url: Type.Optional(nullable(WebAddress)),
  userGroups: Type.Optional(nullable(Texts)),
  needs: Type.Optional(nullable(Texts)),
  capabilities: Type.Optional(nullable(Texts)),
  mandatory: Type.Optional(nullable(Mandate)),
  deadline: Type.Optional(nullable(Day)),
};

export const ProductCreate = strictObject(
  { name: Name, productGroupId: Id, ...ProductProperties },
  { examples: [PRODUCT_CREATE_EXAMPLE] },
);
export const ProductPatch = strictObject(
  {
    ...strictPartial(Type.Object({ name: Name, productGroupId: Id })).properties,
    ...ProductProperties,
    mandatory: Type.Optional(nullable(strictPartial(Mandate))),
  },
  { examples: [PRODUCT_PATCH_EXAMPLE] },
);
export const ProductShape = strictObject(
  {
    ...SubjectShape,
    productGroupId: Id,
    businessUnitId: Id,
    summary: nullable(Type.String()),
    problem: nullable(Type.String()),
    valueProposition: nullable(Type.String()),
    phase: nullable(oneOf(PHASES)),
    horizon: nullable(Horizon),
    workClass: nullable(WorkClass),
    isTransactional: nullable(Type.Boolean()),
    isPublicFacing: nullable(Type.Boolean()),
    usedByMultipleOrganisations: nullable(Type.Boolean()),
    transactionsPerYear: nullable(Type.Integer()),
    annualCost: nullable(Money),
    wholeLifeCost: nullable(Money),
    teamSize: nullable(Type.Number()),
    url: nullable(Type.String()),
    userGroups: Type.Array(Type.String()),
    needs: Type.Array(Type.String()),
    capabilities: Type.Array(Type.String()),
    mandatory: nullable(Mandate),
    deadline: nullable(Day),
  },
  { $id: 'Product', examples: [PRODUCT_EXAMPLE] },
);

/** Query of a list of subjects with these sort keys and filters. */
export function listQuery<F extends Record<string, unknown>>(sorts: readonly string[], filters: F) {
  const key = `-?(${sorts.join('|')})`;
  return strictObject({
    ...PageQuery,
    q: Type.Optional(text(200, 'Part of the name, in any case.')),
    archived: Type.Optional(
      Type.Boolean({ default: false, description: 'List the archived ones instead of the active.' }),
    ),
    sort: Type.Optional(
      Type.String({
        pattern: `^${key}(,${key}){0,2}$`,
        description: `Up to three of ${sorts.join(', ')}; "-" descends; unknown values come last.`,
        examples: ['-updatedAt,name'],
      }),
    ),
    asOf: AsOf,
    count: Type.Optional(oneOf(['exact'], { description: 'Adds page.total.' })),
    reference: anyOf(Reference, 'By reference.'),
    ...(filters as Record<string, never>),
  });
}

export const productGroupFilters = { businessUnitId: anyOf(Id, 'By business unit.') };
export const productFilters = {
  businessUnitId: anyOf(Id, 'By business unit.'),
  productGroupId: anyOf(Id, 'By product group.'),
  phase: anyOf(oneOf(PHASES), 'By phase.'),
  isTransactional: Type.Optional(Type.Boolean({ description: 'Whether people transact with it.' })),
  isPublicFacing: Type.Optional(Type.Boolean({ description: 'Whether the public uses it.' })),
};

/** The list answer for a shape. */
export function listShape(name: string) {
  return strictObject({ items: Type.Array(ref(name)), page: ref('Page') }, { $id: `${name}List` });
}

export const ChangeShape = strictObject(
  {
    sequence: Type.Integer({ description: 'Its number in the change log.' }),
    occurredAt: Timestamp,
    actor: Type.String({ description: 'Who made it.' }),
    type: Type.String({ examples: ['product.updated'] }),
    reason: nullable(Type.String()),
    before: Type.Unknown({ description: 'The record before; null when it was created.' }),
    after: Type.Unknown({ description: 'The record after; null when it was withdrawn.' }),
  },
  { $id: 'Change' },
);
