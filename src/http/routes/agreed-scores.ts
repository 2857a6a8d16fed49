// A recorded consensus replaces the median of the assessors, with a reason, until it is withdrawn.

import type { FastifyInstance } from 'fastify';
import { checkPoints } from '../../domain/scoring-model.js';
import { recordConsensus, withdrawConsensus } from '../../store/scores.js';
import { agreedScores } from '../agreed-scores-view.js';
import { authorOf } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { holdForScoring } from '../hold-for-scoring.js';
import { requireJsonAccepted } from '../negotiation.js';
import { requireNoOpenRound } from '../open-rounds.js';
import { Problem } from '../problems.js';
import { problemResponses } from '../schemas/common.js';
import { ConsensusPut, MeasureParams, SCORING_PROBLEMS, WITHDRAWAL_PROBLEMS } from '../schemas/scores.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS, type SubjectPath } from './subject-kinds.js';

export function agreedScoreRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  for (const path of SUBJECT_PATHS) registerFor(path);

  function registerFor(path: SubjectPath): void {
    const { noun, of } = path;
    const tags = ['Scores'];

    app.put(
      `/${path.path}/:id/agreed-scores/:measure`,
      {
        config: { scope: 'agreements:write' },
        schema: {
          operationId: `record${of}Consensus`,
          summary: `Record a consensus on a ${noun}, which replaces the median`,
          description: 'Not while an open scoring round asks anybody for this measure.',
          tags,
          params: MeasureParams,
          body: ConsensusPut,
          response: {
            200: {
              description: 'The agreed score.',
              content: { 'application/json': { schema: { $ref: 'AgreedScore#' } } },
            },
            ...problemResponses(...SCORING_PROBLEMS),
          },
        },
      },
      async (request) => {
        requireJsonAccepted(request);
        const body = request.body as { points: number; reason: string };
        return inTransaction(db, async (trx) => {
          const { subject, measure, scale, model } = await holdForScoring(trx, request, path);
          await requireNoOpenRound(trx, subject.id, measure);
          const agreed = {
            measure,
            millipoints: checkPoints(scale, body.points),
            reason: body.reason,
            recordedOn: dayOf(now()),
          };
          await recordConsensus(trx, subject, agreed, authorOf(request));
          return (await agreedScores(trx, subject.id, model)).find((score) => score.measure === measure);
        });
      },
    );

    app.delete(
      `/${path.path}/:id/agreed-scores/:measure`,
      {
        config: { scope: 'agreements:write' },
        schema: {
          operationId: `withdraw${of}Consensus`,
          summary: `Withdraw the consensus on a ${noun}, so that the median counts again`,
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
          const withdrawn = await withdrawConsensus(trx, subject, measure, authorOf(request));
          if (!withdrawn) throw new Problem('not_found', `No consensus on ${measure} is recorded here.`);
        });
        return reply.code(204).send();
      },
    );
  }
}
