// Which products need which assessment, by whom, by when and why.

import type { FastifyInstance } from 'fastify';
import { type AssessmentDue, decideDue } from '../../domain/assessment-due.js';
import { type DueProduct, listDueProducts } from '../../store/assessment-due.js';
import { factsOf } from '../../store/assessment-facts.js';
import { findPolicy } from '../../store/policies.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { DueQuery } from '../schemas/assessment-needs.js';
import { listResponse, problemResponses } from '../schemas/common.js';

const COLUMNS = [
  ...[
    'productId',
    'reference',
    'name',
    'phase',
    'businessUnitId',
    'need',
    'stage',
    'kind',
    'assessedBy',
    'by',
  ],
  ...['byBasis', 'reasons', 'sources', 'missing', 'held', 'heldRating', 'isSettled', 'policyVersion'],
];

type DueItem = AssessmentDue & {
  product: Pick<DueProduct, 'id' | 'reference' | 'name' | 'phase' | 'businessUnitId'>;
  policyVersion: number;
};

export function assessmentsDueRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/service-assessments/due',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listAssessmentsDue',
        summary: 'Which active products need which assessment, by whom, by when, and why',
        description:
          'By the policy `assessment-rules` of today. What is not known makes the need unknown and is named in `missing`.',
        tags: ['Service assessments'],
        querystring: DueQuery,
        response: {
          200: listResponse('AssessmentDueList', 'One page of products, those created first first.'),
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit = 50, ...filter } = request.query as { limit?: number };
      const rules = await findPolicy(db, 'assessment-rules', dayOf(now()));
      const start = startOf<string>(request, cursors);
      const listed = await listDueProducts(db, filter, { start, limit });
      const items = listed.items.map(({ product, profile, assessments }): DueItem => {
        const { id, reference, name, phase, businessUnitId } = product;
        const due = decideDue(factsOf(product, profile), assessments, rules.definition);
        return {
          product: { id, reference, name, phase, businessUnitId },
          ...due,
          policyVersion: rules.version,
        };
      });
      const page = pageInfo(request, cursors, limit, {
        prev: listed.hasPrevious ? (items[0]?.product.id ?? null) : null,
        next: listed.hasNext ? (items.at(-1)?.product.id ?? null) : null,
      });
      linkPages(request, reply, page);
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
    },
  );
}

function toCells({ product, reasons, ...due }: DueItem) {
  const { need, stage, kind, assessedBy, by, byBasis, missing, held, heldRating, isSettled } = due;
  return [
    ...[product.id, product.reference, product.name, product.phase, product.businessUnitId],
    ...[need, stage, kind, assessedBy, by, byBasis],
    reasons.map(({ detail }) => detail),
    reasons.map(({ source }) => source),
    missing,
    ...[held, heldRating, isSettled, due.policyVersion],
  ];
}
