// Shared opportunities and look-alikes on the wire.

import { Type } from 'typebox';
import { FACET_KINDS, SIGNALS } from '../../domain/look-alike.js';
import { JUDGEMENTS, OPPORTUNITY_STATUSES } from '../../domain/shared-opportunity.js';
import { AsOf, anyOf, Id, nullable, oneOf, PageQuery, ref, strictObject, Timestamp, text } from './common.js';
import { Money } from './subjects.js';

const similarity = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

const ComparedProduct = strictObject({ id: Id, name: Type.String(), businessUnitId: Id });

const MATCH = {
  similarity: similarity('How alike the two are: 0 nothing in common, 1 the same.'),
  fusedScore: nullable(
    Type.Number({
      description:
        'By reciprocal ranks in the three lists, which chose whom to compare; null for one that was in none of them when last compared.',
    }),
  ),
  words: Type.Array(Type.String(), { description: 'Words that both use, the most telling first.' }),
  facets: Type.Array(strictObject({ kind: oneOf(FACET_KINDS), value: Type.String() }), {
    description: 'User groups, needs and capabilities that both have, the rarest first.',
  }),
  signals: Type.Array(
    strictObject({
      signal: oneOf(SIGNALS),
      similarity: similarity('By this signal alone.'),
      rank: nullable(Type.Integer({ description: 'In the list of this signal; null where not in it.' })),
    }),
  ),
  policy: strictObject({ kind: oneOf(['opportunity-rules']), version: Type.Integer() }),
};

export const SharedOpportunityShape = strictObject(
  {
    id: Id,
    status: oneOf(OPPORTUNITY_STATUSES, {
      description:
        'Suspected when found; confirmed or rejected by people, which no later search changes; withdrawn when the two are no longer alike.',
    }),
    products: Type.Array(ComparedProduct, {
      minItems: 2,
      maxItems: 2,
      description: 'The two, as they were when they were last compared.',
    }),
    match: strictObject(MATCH, { description: 'Why they are held to be alike.' }),
    foundAt: Timestamp,
    sharedWith: Type.Array(Id, { description: 'The business units that share, once it is confirmed.' }),
    savingExpected: nullable(Money),
    reason: nullable(Type.String()),
    decidedBy: nullable(Type.String()),
    decidedAt: nullable(Timestamp),
    version: Type.Integer(),
    updatedAt: Timestamp,
  },
  { $id: 'SharedOpportunity' },
);

export const SharedOpportunityList = strictObject(
  {
    items: Type.Array(ref('SharedOpportunity')),
    page: ref('Page'),
    precision: strictObject(
      {
        judged: Type.Integer({ description: 'Suggestions that people have confirmed or rejected.' }),
        confirmed: Type.Integer(),
        share: nullable(Type.Number({ description: 'Confirmed of judged; null before the first.' })),
        interval: Type.Unsafe<{ low: number; high: number } | null>({
          type: ['object', 'null'],
          properties: { low: { type: 'number' }, high: { type: 'number' } },
          required: ['low', 'high'],
          additionalProperties: false,
          description: 'The 95 % interval of the share (Wilson).',
        }),
      },
      { description: 'How often the suggestions were right, of all that match but for `status`.' },
    ),
    waiting: Type.Integer({
      description:
        'Lines of work left: products that have yet to be compared. 0 where the list is up to date; always 0 with `asOf`.',
    }),
  },
  { $id: 'SharedOpportunityList' },
);

export const SharedOpportunitiesQuery = strictObject({
  ...PageQuery,
  asOf: AsOf,
  status: anyOf(oneOf(OPPORTUNITY_STATUSES), 'By status; all but the withdrawn where left out.'),
  businessUnitId: anyOf(Id, 'Of products of these units.'),
  productId: anyOf(Id, 'Of these products.'),
});

export const SharedOpportunityPatch = strictObject({
  status: Type.Optional(oneOf(JUDGEMENTS, { description: '`suspected` takes a judgement back.' })),
  reason: Type.Optional(nullable(text(2_000, 'Why. Needed to confirm and to reject.'))),
  sharedWith: Type.Optional(
    nullable(
      Type.Array(Id, {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Active business units; those of both products where left out or null.',
      }),
    ),
  ),
  savingExpected: Type.Optional(nullable(Money)),
});

export const LookAlikesQuery = strictObject({ limit: PageQuery.limit });

export const LookAlikeShape = strictObject(
  {
    product: ComparedProduct,
    ...MATCH,
    isSuspected: Type.Boolean({ description: 'Whether they are alike enough to be suspected.' }),
  },
  { $id: 'LookAlike' },
);
