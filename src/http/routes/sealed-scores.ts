// The scores of a round: sealed by the assessors whom it asks, and read by nobody else until it closes.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkAssessedOn } from '../../domain/assessment-day.js';
import { Refusal } from '../../domain/refusal.js';
import { checkPoints, findScale } from '../../domain/scoring-model.js';
import { checkRoundOpen } from '../../domain/scoring-round.js';
import { lockAskedScore } from '../../store/asked-scores.js';
import type { Trx } from '../../store/database.js';
import type { Score, SubjectId } from '../../store/scores.js';
import { findRound, findRoundModel, lockRound } from '../../store/scoring-rounds.js';
import {
  findRoundScore,
  listRoundScores,
  type RoundScore,
  sealScore,
  withdrawSealedScore,
} from '../../store/sealed-scores.js';
import { lockSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { anySubjectTable } from '../hold-for-scoring.js';
import { type Cell, negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import {
  BODY_PROBLEMS,
  IdParams,
  listResponse,
  PageQuery,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { ScorePut } from '../schemas/scores.js';
import { RoundScoreParams } from '../schemas/scoring-rounds.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS } from './subject-kinds.js';

type Place = [assessor: string, subjectId: string, measure: string];
type Asked = { round: { id: string }; subject: SubjectId; measure: string };

const tags = ['Scoring rounds'];
const NOUN = 'scoring round';
const PATH = '/scoring-rounds/:id/scores/:kind/:subjectId/:measure';
const COLUMNS = [
  ...['subjectKind', 'subjectId', 'subjectReference', 'subjectName', 'measure', 'assessor', 'points'],
  ...['confidence', 'rationale', 'evidenceUrl', 'assessedOn', 'sealedAt'],
];
const PROBLEMS = [
  'not_found',
  'gone',
  'not_asked',
  'round_closed',
  'not_in_your_units',
  ...BODY_PROBLEMS,
] as const;

export function sealedScoreRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  const one = {
    description: 'The sealed score, for you alone.',
    content: { 'application/json': { schema: { $ref: 'RoundScore#' } } },
  };

  app.put(
    PATH,
    {
      config: { scope: 'scores:write' },
      schema: {
        operationId: 'recordSealedScore',
        summary: 'Seal your own score in a round',
        description:
          'Replaces the score that you sealed before. Only what the round asks of you, and only while it is open; the scoring model of its opening judges the points.',
        tags,
        params: RoundScoreParams,
        body: ScorePut,
        response: {
          200: one,
          201: one,
          ...problemResponses('invalid_points', 'assessed_in_future', ...PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const body = request.body as { points: number; assessedOn?: string } & Partial<Score>;
      const { points, confidence = null, rationale = null, evidenceUrl = null } = body;
      const today = dayOf(now());
      const { assessedOn = today } = body;
      checkAssessedOn(assessedOn, today);
      const by = authorOf(request);
      const { sealed, replaced } = await inTransaction(db, async (trx) => {
        const { round, subject, measure } = await holdAsked(trx, request);
        const millipoints = checkPoints(findScale([await findRoundModel(trx, round.id)], measure), points);
        const attributes = { confidence, rationale, evidenceUrl, assessedOn };
        const score = { measure, assessor: by.actor, millipoints, ...attributes };
        const replaced = await sealScore(trx, round.id, subject, score, by);
        const place = { assessor: by.actor, subjectId: subject.id, measure };
        return { sealed: await findRoundScore(trx, round.id, place), replaced };
      });
      return reply.code(replaced ? 200 : 201).send(sealed);
    },
  );

  app.delete(
    PATH,
    {
      config: { scope: 'scores:write' },
      schema: {
        operationId: 'withdrawSealedScore',
        summary: 'Withdraw your own sealed score while the round is open',
        tags,
        params: RoundScoreParams,
        response: { 204: { description: 'Withdrawn.', type: 'null' }, ...problemResponses(...PROBLEMS) },
      },
    },
    async (request, reply) => {
      await inTransaction(db, async (trx) => {
        const { round, subject, measure } = await holdAsked(trx, request);
        const withdrawn = await withdrawSealedScore(trx, round.id, subject, measure, authorOf(request));
        if (!withdrawn) throw new Problem('not_found', `You have sealed no score of ${measure} here.`);
      });
      return reply.code(204).send();
    },
  );

  app.get(
    '/scoring-rounds/:id/scores',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listScoringRoundScores',
        summary: 'What a round asks of you and what you sealed; what it asked of everybody once it is closed',
        description:
          'Scores that are asked for and not given have null points. The scores stay as they were sealed, whatever is recorded later.',
        tags,
        params: IdParams,
        querystring: strictObject(PageQuery),
        response: {
          200: listResponse('RoundScoreList', 'One page of scores.'),
          ...problemResponses('not_found', 'invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { limit } = request.query as { limit: number };
      const round = found(await findRound(db, id), NOUN);
      const assessor = round.closedAt === null ? request.principal.subject : null;
      const start = startOf<Place>(request, cursors);
      const list = await listRoundScores(db, { roundId: id, assessor }, start, limit);
      const { items } = list;
      const page = pageInfo(request, cursors, limit, {
        prev: list.hasPrevious && items[0] !== undefined ? placeOf(items[0]) : null,
        next: list.hasNext && items.length > 0 ? placeOf(items.at(-1) as RoundScore) : null,
      });
      linkPages(request, reply, page);
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
    },
  );

  /** Holds the round, the caller's place in it, and the subject: so that sealing and closing have one order. */
  async function holdAsked(trx: Trx, request: FastifyRequest): Promise<Asked> {
    const { id, kind, subjectId, measure } = request.params as Record<string, string>;
    const path = SUBJECT_PATHS.find((each) => each.path === kind) as (typeof SUBJECT_PATHS)[number];
    const round = found(await lockRound(trx, id as string, 'share'), NOUN);
    const subject = { kind: path.kind, id: subjectId as string };
    const own = { measure: measure as string, assessor: request.principal.subject };
    if (!(await lockAskedScore(trx, round.id, subject, own)))
      throw new Refusal('not_asked', `The round asks you for no score of ${measure} of this ${path.noun}.`);
    checkRoundOpen(round, now().toISOString());
    const located = found(await lockSubject(trx, anySubjectTable(path.kind), subject.id, 'share'), path.noun);
    requireActive(located.subject, path);
    requireUnit(request.principal, located.unitReference);
    return { round, subject, measure: own.measure };
  }
}

function placeOf({ assessor, subject, measure }: RoundScore): Place {
  return [assessor, subject.id, measure];
}

function toCells(score: RoundScore): Cell[] {
  const { subject, measure, assessor, points, confidence, rationale, evidenceUrl, assessedOn, sealedAt } =
    score;
  const { kind, id, reference, name } = subject;
  const cells = [measure, assessor, points, confidence, rationale, evidenceUrl, assessedOn, sealedAt];
  return [kind, id, reference, name, ...cells];
}
