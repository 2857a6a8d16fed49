// The strategy of a business unit, a product group or a product: its vision, its value proposition and the last review.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { amendStrategy, type ReviewOutcome, type StrategyAmendment } from '../../domain/strategy.js';
import type { Trx } from '../../store/database.js';
import { findStrategy, type StrategyRecord, writeStrategy } from '../../store/strategies.js';
import { findSubject, lockSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, viewTag } from '../conditional.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { anySubjectTable } from '../hold-for-scoring.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found, Problem } from '../problems.js';
import {
  AsOf,
  BODY_PROBLEMS,
  IdParams,
  matchHeader,
  oneResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { StrategyPut } from '../schemas/strategies.js';
import { viewStrategy } from '../strategy-view.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS, type SubjectPath } from './subject-kinds.js';

type Given = Omit<StrategyAmendment, 'review'> & {
  review?: { reviewedOn?: string; outcome: ReviewOutcome; note?: string | null };
};

const tags = ['Portfolio'];

export function strategyRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  for (const path of SUBJECT_PATHS) registerFor(path);

  function registerFor(path: SubjectPath): void {
    const { noun, of } = path;
    app.get(
      `/${path.path}/:id/strategy`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `get${of}Strategy`,
          summary: `What a ${noun} is for, when that was last reviewed, and when it is to be again`,
          tags,
          params: IdParams,
          querystring: strictObject({ asOf: AsOf }),
          response: {
            200: oneResponse('Strategy', 'strategy'),
            ...problemResponses('not_found', 'gone', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const { id } = request.params as { id: string };
        const asOf = askedMoment(request, now());
        const subject = found(await findSubject(db, anySubjectTable(path.kind), id, asOf), noun);
        requireActive(subject, path);
        const strategy = await findStrategy(db, id, asOf);
        if (strategy === undefined) throw new Problem('not_found', `This ${noun} has no strategy yet.`);
        const day = asOf?.slice(0, 10) ?? dayOf(now());
        const view = await viewStrategy(db, { kind: path.kind, subject, strategy }, day, asOf);
        reply.header('etag', viewTag(view));
        return view;
      },
    );

    app.put(
      `/${path.path}/:id/strategy`,
      {
        config: { scope: 'portfolio:write' },
        schema: {
          operationId: `record${of}Strategy`,
          summary: `Say what a ${noun} is for, or that this was reviewed`,
          description:
            'What is left out stays as it is; null clears. The first needs no If-Match, every later one does. Reviews before the last are in the history.',
          tags,
          params: IdParams,
          headers: matchHeader,
          body: StrategyPut,
          response: {
            200: oneResponse('Strategy', 'strategy'),
            201: oneResponse('Strategy', 'strategy'),
            ...problemResponses(
              'not_found',
              'gone',
              'invalid_review',
              'not_in_your_units',
              'stale_version',
              'precondition_required',
              ...BODY_PROBLEMS,
            ),
          },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const today = dayOf(now());
        const { isNew, view } = await inTransaction(db, async (trx) => {
          const { subject, before } = await holdForEdit(trx, request, path);
          const after = amendStrategy(before, amendmentOf(request, today), today);
          const held = { kind: path.kind, id: subject.id };
          const strategy = await writeStrategy(trx, held, { before, after }, authorOf(request));
          const view = await viewStrategy(trx, { kind: path.kind, subject, strategy }, today);
          return { isNew: before === null, view };
        });
        return reply
          .code(isNew ? 201 : 200)
          .header('etag', viewTag(view))
          .send(view);
      },
    );
  }
}

/** Holds the subject, and with it its strategy, for somebody who read the strategy as it is. */
async function holdForEdit(trx: Trx, request: FastifyRequest, path: SubjectPath) {
  const { id } = request.params as { id: string };
  const { subject, unitReference } = found(
    await lockSubject(trx, anySubjectTable(path.kind), id, 'update'),
    path.noun,
  );
  requireActive(subject, path);
  requireUnit(request.principal, unitReference);
  const before: StrategyRecord | null = (await findStrategy(trx, id)) ?? null;
  if (before !== null) requireMatch(request, before.version);
  else if (request.headers['if-match'] !== undefined)
    throw new Problem(
      'stale_version',
      `This ${path.noun} has no strategy yet: send the first without If-Match.`,
    );
  return { subject, before };
}

function amendmentOf(request: FastifyRequest, today: string): StrategyAmendment {
  const { review, ...texts } = request.body as Given;
  if (review === undefined) return texts;
  const { reviewedOn = today, outcome, note = null } = review;
  return { ...texts, review: { reviewedOn, reviewedBy: request.principal.subject, outcome, note } };
}
