// Scores of any subject: each assessor's own, current or as they once were.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkAssessedOn } from '../../domain/assessment-day.js';
import {
  listScoreHistory,
  listScores,
  type PlacedScore,
  type Score,
  withdrawScore,
} from '../../store/scores.js';
import { findActiveModel } from '../../store/scoring-models.js';
import { findSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { agreedScores } from '../agreed-scores-view.js';
import { askedMoment } from '../as-of.js';
import { authorOf } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { anySubjectTable, holdForScoring } from '../hold-for-scoring.js';
import { negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import { IdParams, listResponse, problemResponses } from '../schemas/common.js';
import {
  MeasureParams,
  SCORING_PROBLEMS,
  ScorePut,
  ScoresQuery,
  WITHDRAWAL_PROBLEMS,
} from '../schemas/scores.js';
import { createScoreWrites } from '../score-writes.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS, type SubjectPath } from './subject-kinds.js';

const COLUMNS = [
  'measure',
  'assessor',
  'points',
  'confidence',
  'rationale',
  'evidenceUrl',
  'assessedOn',
  'recordedAt',
  'current',
] as const;

export function scoreRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  const scoreWrites = createScoreWrites(db);
  app.addHook('onClose', scoreWrites.settled);
  for (const path of SUBJECT_PATHS) registerFor(path);

  function registerFor(path: SubjectPath): void {
    const { noun, of } = path;
    const tags = ['Scores'];
    const score = {
      description: 'The score.',
      content: { 'application/json': { schema: { $ref: 'Score#' } } },
    };
    app.get(
      `/${path.path}/:id/scores`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `list${of}Scores`,
          summary: `Every assessor's scores of a ${noun}, and the agreed ones`,
          tags,
          params: IdParams,
          querystring: ScoresQuery,
          response: {
            200: listResponse('ScoreList', 'One page of scores.'),
            ...problemResponses('not_found', 'gone', 'invalid_cursor', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params as { id: string };
        const asOf = askedMoment(request, now());
        requireActive(found(await findSubject(db, anySubjectTable(path.kind), id, asOf), noun), path);
        return listSubjectScores(request, reply, id, asOf);
      },
    );

    app.put(
      `/${path.path}/:id/scores/:measure`,
      {
        config: { scope: 'scores:write' },
        schema: {
          operationId: `record${of}Score`,
          summary: `Record your own score of a ${noun}`,
          description: 'Replaces your earlier score of this measure. Whoever calls is the assessor.',
          tags,
          params: MeasureParams,
          body: ScorePut,
          response: { 200: score, 201: score, ...problemResponses(...SCORING_PROBLEMS) },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const body = request.body as { points: number; assessedOn?: string } & Partial<Score>;
        const today = dayOf(now());
        const { assessedOn = today } = body;
        checkAssessedOn(assessedOn, today);
        const { id, measure } = request.params as { id: string; measure: string };
        const { points, confidence = null, rationale = null, evidenceUrl = null } = body;
        const { principal } = request;
        const assessor = principal.subject;
        const score = { measure, assessor, confidence, rationale, evidenceUrl, assessedOn };
        const write = { path, id, principal, by: authorOf(request), points, score };
        const { score: recorded, replaced } = await scoreWrites.write(write);
        return reply.code(replaced ? 200 : 201).send({ ...recorded, current: true });
      },
    );

    app.delete(
      `/${path.path}/:id/scores/:measure`,
      {
        config: { scope: 'scores:write' },
        schema: {
          operationId: `withdraw${of}Score`,
          summary: `Withdraw your own score of a ${noun}`,
          tags,
          params: MeasureParams,
          response: {
            204: { description: 'Withdrawn.', type: 'null' },
            ...problemResponses(...WITHDRAWAL_PROBLEMS),
          },
        },
      },
      async (request, reply) => {
        await inTransaction(db, async (trx) => {
          const { subject, measure } = await holdForScoring(trx, request, path);
          const withdrawn = await withdrawScore(trx, subject, measure, authorOf(request));
          if (!withdrawn) throw new Problem('not_found', `You have no score of ${measure} here.`);
        });
        return reply.code(204).send();
      },
    );
  }

  async function listSubjectScores(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    asOf: string | undefined,
  ) {
    const format = negotiateList(request, reply);
    const { limit, history } = request.query as { limit: number; history: boolean };
    const start = startOf<[string, string]>(request, cursors);
    const asked = { start, limit, asOf };
    const list = history ? await listScoreHistory(db, id, asked) : await listScores(db, id, asked);
    const place = (item: PlacedScore | undefined, there: boolean) =>
      there && item !== undefined ? item.place : null;
    const page = pageInfo(request, cursors, limit, {
      prev: place(list.items[0], list.hasPrevious),
      next: place(list.items.at(-1), list.hasNext),
    });
    linkPages(request, reply, page);
    const items = list.items.map(({ score }) => score);
    const toCells = (score: (typeof items)[number]) => COLUMNS.map((column) => score[column]);
    const agreed = await agreedScores(db, id, await findActiveModel(db, asOf), asOf);
    return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, agreed, page } });
  }
}
