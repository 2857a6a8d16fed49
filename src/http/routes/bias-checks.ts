// Signs of bias, in a round or in the scores as they stand: reported for people to talk about, corrected nowhere.

import type { FastifyInstance } from 'fastify';
import { type ChangedAfterReveal, ownSubjectScores, sameForEverything } from '../../domain/bias.js';
import { modelLeniency } from '../../domain/model-leniency.js';
import { Refusal } from '../../domain/refusal.js';
import { listCurrentPoints, listLatelyClosed, listOwners } from '../../store/round-points.js';
import { findActiveModel } from '../../store/scoring-models.js';
import { findRoundModel } from '../../store/scoring-rounds.js';
import { changesAfter, sealedPoints, viewBias } from '../bias-view.js';
import { requireClosedRound } from '../closed-round.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { IdParams, problemResponses } from '../schemas/common.js';
import { BiasQuery } from '../schemas/scoring-rounds.js';

const MOST_SCORES = 50_000;

export function biasCheckRoutes(app: FastifyInstance, { db }: Dependencies): void {
  const checks = {
    description: 'The checks.',
    content: { 'application/json': { schema: { $ref: 'BiasChecks#' } } },
  };

  app.get(
    '/scoring-rounds/:id/bias-checks',
    {
      config: { scope: 'agreements:write' },
      schema: {
        operationId: 'listScoringRoundBiasChecks',
        summary: 'Signs of bias in a closed round',
        description: 'Of the scores as they were sealed, and of what became of them after the reveal.',
        tags: ['Scoring rounds'],
        params: IdParams,
        response: { 200: checks, ...problemResponses('not_found', 'round_open') },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id } = await requireClosedRound(db, (request.params as { id: string }).id);
      const sealed = await sealedPoints(db, id);
      const owners = await listOwners(
        db,
        sealed.map(({ subject }) => subject),
      );
      return viewBias(db, {
        leniency: modelLeniency(sealed, await findRoundModel(db, id)),
        sameForEverything: sameForEverything(sealed),
        changedAfterReveal: await changesAfter(db, id, sealed),
        ownSubjects: ownSubjectScores(sealed, owners),
      });
    },
  );

  app.get(
    '/bias-checks',
    {
      config: { scope: 'agreements:write' },
      schema: {
        operationId: 'listBiasChecks',
        summary: 'Signs of bias in the scores as they stand',
        description: `Of active subjects, and of rounds closed in the last 90 days. Takes up to ${MOST_SCORES} scores: name business units where there are more.`,
        tags: ['Scoring rounds'],
        querystring: BiasQuery,
        response: { 200: checks, ...problemResponses('invalid_filter') },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { businessUnitId = null } = request.query as { businessUnitId?: string[] };
      const scores = await listCurrentPoints(db, businessUnitId, MOST_SCORES + 1);
      if (scores.length > MOST_SCORES) {
        const detail = `There are more than ${MOST_SCORES} scores; name business units.`;
        throw new Refusal('invalid_filter', detail, '/query/businessUnitId');
      }
      const within = new Set(scores.map(({ subject }) => subject));
      return viewBias(db, {
        leniency: modelLeniency(scores, await findActiveModel(db)),
        sameForEverything: sameForEverything(scores),
        changedAfterReveal: await changesOfLate(within),
        ownSubjects: ownSubjectScores(scores, await listOwners(db, [...within])),
      });
    },
  );

  async function changesOfLate(within: ReadonlySet<string>): Promise<ChangedAfterReveal[]> {
    const changes: ChangedAfterReveal[] = [];
    for (const id of await listLatelyClosed(db)) {
      const sealed = (await sealedPoints(db, id)).filter(({ subject }) => within.has(subject));
      if (sealed.length > 0) changes.push(...(await changesAfter(db, id, sealed)));
    }
    return changes;
  }
}
