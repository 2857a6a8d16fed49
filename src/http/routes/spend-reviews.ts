// Quarterly reviews of spend: a rating a case and quarter, and where a unit's ratings send it in the next.

import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { checkSeparation } from '../../domain/spend/approval.js';
import {
  countReviews,
  quarterAfter,
  quarterOf,
  type ReviewRating,
  reviewOutcome,
} from '../../domain/spend/review.js';
import { checkOpen } from '../../domain/spend/status.js';
import { findPolicy } from '../../store/policies.js';
import { findSpendCase, updateSpendCase } from '../../store/spend-cases.js';
import { insertReview, listReviews, listUnitReviews, type SpendReview } from '../../store/spend-reviews.js';
import { businessUnitTable } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import { askedMoment } from '../as-of.js';
import { authorOf } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  problemResponses,
} from '../schemas/common.js';
import { SpendReviewCreate, SpendReviewsQuery, UnitReviewsQuery } from '../schemas/spend-decisions.js';
import { sendIdPage } from '../send-pages.js';
import { holdCase, SPEND_NOUN } from '../spend/writes.js';
import { answerOnce } from '../write.js';

const tags = ['Spend'];
const COLUMNS = ['id', 'caseId', 'quarter', 'number', 'rating', 'note', 'reviewedBy', 'reviewedAt'] as const;

export function spendReviewRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/spend-cases/:id/reviews',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listSpendReviews',
        summary: 'Every review of a spend case, the newest first',
        tags,
        params: IdParams,
        querystring: SpendReviewsQuery,
        response: {
          200: listResponse('SpendReviewList', 'One page of reviews.'),
          ...problemResponses('not_found', 'invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { limit } = request.query as { limit: number };
      const asOf = askedMoment(request, now());
      found(await findSpendCase(db, id, asOf), SPEND_NOUN);
      const start = startOf<string>(request, cursors);
      const list = await listReviews(db, id, { start, limit, asOf });
      const toCells = (review: SpendReview) => COLUMNS.map((column) => review[column]);
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  app.post(
    '/spend-cases/:id/reviews',
    {
      config: { scope: 'spend:decide' },
      schema: {
        operationId: 'createSpendReview',
        summary: 'Rate a spend case for a quarter: control, monitor or assure',
        description:
          'By somebody who neither raised it nor set a fact that it is decided on. A later review of the quarter supersedes it.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: SpendReviewCreate,
        response: {
          201: createdResponse('SpendReview'),
          ...problemResponses(
            ...(['not_found', 'own_spend_case', 'spend_step_refused', 'not_in_your_units'] as const),
            ...(['key_reused', ...BODY_PROBLEMS] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const given = request.body as { quarter: string; rating: ReviewRating; note?: string | null };
      return answerOnce(db, request, reply, async (trx) => {
        const held = await holdCase(trx, request);
        const by = authorOf(request);
        checkSeparation(by.actor, held.raisedBy, held.contributors);
        if (held.status === 'withdrawn') checkOpen(held.status);
        const review = { note: null, ...given, id: uuid(), caseId: held.id, reviewedBy: by.actor };
        const body = await insertReview(trx, review);
        await updateSpendCase(trx, held, held, { type: 'reviewed', by, reason: body.note });
        return { status: 201, headers: { location: `/v1/spend-cases/${held.id}/reviews` }, body };
      });
    },
  );

  app.get(
    '/business-units/:id/spend-reviews',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listUnitSpendReviews',
        summary: 'The reviews of a unit’s spend in a quarter, and its route in the next',
        description: 'This quarter unless asked otherwise.',
        tags,
        params: IdParams,
        querystring: UnitReviewsQuery,
        response: {
          200: {
            description: 'The latest review of each case, how many have each rating, and what follows.',
            content: { 'application/json': { schema: { $ref: 'UnitSpendReviews#' } } },
          },
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      const day = dayOf(asOf === undefined ? now() : new Date(asOf));
      const { quarter = quarterOf(day) } = request.query as { quarter?: string };
      found(await findSubject(db, businessUnitTable, id, asOf), 'business unit');
      const { kind, version, definition } = await findPolicy(db, 'spend-rules', day);
      const reviews = await listUnitReviews(db, quarter, [id], asOf);
      const counts = countReviews(reviews.map(({ rating }) => rating));
      const outcome = reviewOutcome(counts, definition.review);
      return {
        businessUnitId: id,
        quarter,
        counts,
        next: { quarter: quarterAfter(quarter, 1), outcome, source: definition.review.source },
        policies: [{ kind, version }],
        items: reviews.map(({ businessUnitId: _unit, ...review }) => review),
      };
    },
  );
}
