// What a closed round found: each cell's spread, how far the assessors agree, and which cells to talk about first.

import type { FastifyInstance } from 'fastify';
import type { Concordance } from '../../domain/agreement.js';
import type { CellAgreement } from '../../domain/cell-agreement.js';
import { roundResults } from '../../domain/round-results.js';
import { listRoundPoints, nameSubjects } from '../../store/round-points.js';
import { findRoundModel } from '../../store/scoring-rounds.js';
import { requireClosedRound } from '../closed-round.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { IdParams, problemResponses } from '../schemas/common.js';

export function roundResultRoutes(app: FastifyInstance, { db }: Dependencies): void {
  app.get(
    '/scoring-rounds/:id/results',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getScoringRoundResults',
        summary: 'How far the assessors of a closed round agree, and what to talk about',
        description: 'Of the scores as they were sealed. Refused while the round is open.',
        tags: ['Scoring rounds'],
        params: IdParams,
        response: {
          200: {
            description: 'The results.',
            content: { 'application/json': { schema: { $ref: 'ScoringRoundResults#' } } },
          },
          ...problemResponses('not_found', 'round_open'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id, name, closedAt, model } = await requireClosedRound(
        db,
        (request.params as { id: string }).id,
      );
      const definition = await findRoundModel(db, id);
      const asked = await listRoundPoints(
        db,
        id,
        definition.criteria.flatMap(({ measures }) => measures.map(({ key }) => key)),
      );
      const { agreement, cells } = roundResults(asked, definition);
      const subjects = await nameSubjects(
        db,
        cells.map(({ subject }) => subject),
      );
      return {
        round: { id, name, closedAt },
        model,
        overall: plain(agreement.overall),
        measures: agreement.byMeasure.map(({ measure, ...rest }) => ({ measure, ...plain(rest) })),
        cells: cells.map(({ subject, measure, asked, found }) => ({
          subject: subjects.get(subject),
          measure,
          asked,
          ...viewCell(found),
        })),
        talkAboutFirst: agreement.talkAboutFirst.map(({ subject: subjectId, measure }) => ({
          subjectId,
          measure,
        })),
      };
    },
  );
}

function plain({ alpha, reading, kendallsW, assessors, compared }: Concordance): Concordance {
  return { alpha, reading, kendallsW, assessors, compared };
}

const NOTHING = {
  given: 0,
  median: null,
  lowest: null,
  highest: null,
  range: null,
  distribution: [],
  agreement: null,
  discuss: false,
};

function viewCell(found: CellAgreement | null) {
  if (found === null) return NOTHING;
  const { count: given, median, lowest, highest, range, distribution, withinGroup, discuss } = found;
  return {
    given,
    median: median / 1000,
    lowest: lowest / 1000,
    highest: highest / 1000,
    range: range / 1000,
    distribution: distribution.map(({ millipoints, count }) => ({ points: millipoints / 1000, count })),
    agreement: withinGroup,
    discuss,
  };
}
