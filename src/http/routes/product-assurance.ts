// One page of truth about a product: may it proceed, may it spend, what is missing, who must act and by when.

import type { FastifyInstance } from 'fastify';
import { spendStanding } from '../../domain/spend/standing.js';
import { allSpendCases } from '../../store/spend-cases.js';
import { productTable } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { findAssessmentStanding } from '../assessment-standing.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { AsOf, IdParams, problemResponses, strictObject } from '../schemas/common.js';
import { prepareJudge } from '../spend/ground.js';

export function productAssuranceRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/products/:id/assurance',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getProductAssurance',
        summary: 'May the product proceed, may it spend, what is missing, who must act and by when',
        tags: ['Service assessments'],
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: {
            description: 'How the product stands.',
            headers: { ETag: { type: 'string' } },
            content: { 'application/json': { schema: { $ref: 'ProductAssurance#' } } },
          },
          ...problemResponses('not_found', 'gone', 'as_of_in_future'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      const day = dayOf(asOf === undefined ? now() : new Date(asOf));
      const product = found(await findSubject(db, productTable, id, asOf), 'product');
      requireActive(product, { noun: 'product', path: 'products' });
      const cases = await allSpendCases(db, { productId: [id] }, asOf);
      const judge = await prepareJudge(db, cases, { day, asOf });
      const judged = cases.map((given) => ({ ...given, judgement: judge.judge(given).judgement }));
      const { rules, ...assessment } = await findAssessmentStanding(db, product, day, asOf);
      const policies = [rules, ...Object.values(judge.policies)];
      return {
        productId: id,
        phase: product.phase,
        day,
        asOf: asOf ?? null,
        ...assessment,
        spend: spendStanding(judged, day),
        policies: policies.map(({ kind, version }) => ({ kind, version })),
      };
    },
  );
}
