// Scoring rounds: opened by a lead, shown with their progress and never with points, edited while open, and closed.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { checkRoundOpen } from '../../domain/scoring-round.js';
import type { Trx } from '../../store/database.js';
import { revealRound } from '../../store/reveal.js';
import {
  findRound,
  insertRound,
  listRounds,
  listRoundUnits,
  lockRound,
  type RoundRecord,
  type RoundStatus,
  type ScoringRound,
  updateRound,
} from '../../store/scoring-rounds.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { closingTime } from '../closing-time.js';
import { requireMatch, viewTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import { planOpening, type RoundRequest } from '../round-opening.js';
import {
  BODY_PROBLEMS,
  IdParams,
  keyHeader,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
  ref,
} from '../schemas/common.js';
import { ClosurePost, RoundCreate, RoundPatch, RoundsQuery } from '../schemas/scoring-rounds.js';
import { sendIdPage } from '../send-pages.js';
import { answerOnce, inTransaction } from '../write.js';
import { recordRoute } from './record.js';

const tags = ['Scoring rounds'];
const NOUN = 'scoring round';
const COLUMNS = ['id', 'name', 'status', 'closesAt', 'openedBy', 'closedAt', 'closedBy', 'asked', 'given'];
const WRITE_PROBLEMS = ['not_in_your_units', ...BODY_PROBLEMS] as const;

export function scoringRoundRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.post(
    '/scoring-rounds',
    {
      config: { scope: 'agreements:write' },
      schema: {
        operationId: 'createScoringRound',
        summary: 'Open a round in which assessors score without seeing one another',
        description:
          'Until it closes, each assessor seals the scores that it asks for, and nobody else learns the points by any route; the assessors cannot record these scores in the ordinary way meanwhile, nor can a consensus be recorded. As it closes, the sealed scores become ordinary ones.',
        tags,
        headers: keyHeader,
        body: RoundCreate,
        response: {
          201: {
            description: 'Open.',
            headers: { Location: { type: 'string' }, ETag: { type: 'string' } },
            content: { 'application/json': { schema: ref('ScoringRound') } },
          },
          ...problemResponses('invalid_round', 'in_open_round', 'key_reused', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const body = request.body as RoundRequest;
      return answerOnce(db, request, reply, async (trx) => {
        const { asked, ...plan } = await planOpening(trx, body, request.principal, now());
        const opened = { id: uuid(), name: body.name, ...plan };
        const round = await insertRound(trx, opened, asked, authorOf(request));
        const headers = { location: `/v1/scoring-rounds/${round.id}`, etag: viewTag(round) };
        return { status: 201, headers, body: round };
      });
    },
  );

  app.get(
    '/scoring-rounds',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listScoringRounds',
        summary: 'Scoring rounds with their progress, the latest first',
        tags,
        querystring: RoundsQuery,
        response: {
          200: listResponse('ScoringRoundList', 'One page of rounds.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit, status = null } = request.query as { limit: number; status?: RoundStatus };
      const start = startOf<string>(request, cursors);
      const list = await listRounds(db, status, start, {
        limit,
        asOf: askedMoment(request, now()),
      });
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  recordRoute(app, {
    ...{ now, path: '/scoring-rounds' },
    operationId: 'getScoringRound',
    summary: 'Read a scoring round: what it asks of whom, and how many scores each has given',
    ...{ tags, shape: 'ScoringRound', noun: NOUN, tagOf: viewTag },
    find: (id, asOf) => findRound(db, id, asOf),
  });

  app.patch(
    '/scoring-rounds/:id',
    {
      config: { scope: 'agreements:write' },
      schema: {
        operationId: 'updateScoringRound',
        summary: 'Rename an open round, or move its closing time',
        description: 'What it asks of whom stays. Scores given meanwhile do not make the ETag stale.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: RoundPatch,
        response: {
          200: oneResponse('ScoringRound', NOUN),
          ...problemResponses(
            'not_found',
            'round_closed',
            'invalid_round',
            'stale_version',
            'precondition_required',
            ...WRITE_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const round = await inTransaction(db, async (trx) => {
        const before = await holdRound(trx, request);
        requireMatch(request, before.version);
        checkRoundOpen(before, now().toISOString());
        const after = edited(before, request.body as Partial<ScoringRound>);
        if (after.name === before.name && after.closesAt === before.closesAt)
          return (await findRound(trx, before.id)) as ScoringRound;
        return updateRound(trx, before, after, authorOf(request));
      });
      reply.header('etag', viewTag(round));
      return round;
    },
  );

  app.post(
    '/scoring-rounds/:id/closure',
    {
      config: { scope: 'agreements:write' },
      schema: {
        operationId: 'closeScoringRound',
        summary: 'Close a round now and reveal its scores',
        description:
          'In one transaction every sealed score becomes an ordinary one, as if its assessor had recorded it, and rankings follow. Scores of subjects archived since stay in the round alone. A round that is closed already stays as it is.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: ClosurePost,
        response: {
          200: oneResponse('ScoringRound', NOUN),
          ...problemResponses('not_found', 'key_reused', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { reason } = request.body as { reason: string };
      return answerOnce(db, request, reply, async (trx) => {
        const held = await holdRound(trx, request);
        if (held.closedAt === null) await revealRound(trx, held, reason, authorOf(request));
        const round = (await findRound(trx, held.id)) as ScoringRound;
        return { status: 200, headers: { etag: viewTag(round) }, body: round };
      });
    },
  );

  function edited(before: RoundRecord, { name = before.name, closesAt }: Partial<ScoringRound>) {
    if (closesAt === undefined) return { name, closesAt: before.closesAt };
    const time = closingTime(closesAt, now());
    if (time !== null) return { name, closesAt: time };
    const errors = [{ pointer: '#/closesAt', code: 'past', detail: 'This must lie ahead.' }];
    throw new Problem('invalid_round', undefined, { errors });
  }
}

/** Holds a round for somebody whose token covers the units of all its subjects. */
async function holdRound(trx: Trx, request: FastifyRequest): Promise<RoundRecord> {
  const { id } = request.params as { id: string };
  const round = found(await lockRound(trx, id, 'update'), NOUN);
  for (const reference of await listRoundUnits(trx, id)) requireUnit(request.principal, reference);
  return round;
}

function toCells(round: ScoringRound) {
  const { id, name, status, closesAt, openedBy, closedAt, closedBy, assessors } = round;
  const sum = (key: 'asked' | 'given') => assessors.reduce((total, each) => total + each[key], 0);
  return [id, name, status, closesAt, openedBy, closedAt, closedBy, sum('asked'), sum('given')];
}
