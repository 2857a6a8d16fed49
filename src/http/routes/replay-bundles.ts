// A ranking with everything that it was made from, and a hash over it, for anybody to work out again.

import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../domain/canonical-json.js';
import { definitionOf } from '../../domain/model-draft.js';
import { type ReplayInput, replayRanking } from '../../domain/replay.js';
import { measuresOf } from '../../domain/scoring-model.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { ownScoresCount } from '../../projection/roll-ups.js';
import { NO_SCORE } from '../../projection/subjects.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { requireJsonAccepted } from '../negotiation.js';
import { findGround, type Ground, type GroundQuery } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { DEAR } from '../rate-limit.js';
import { problemResponses } from '../schemas/common.js';

export function replayBundleRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  for (const kind of RANKING_KINDS) registerFor(kind);

  function registerFor({ kind, path, of, noun, placeQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/replay-bundle`,
      {
        config: { scope: 'portfolio:read', cost: DEAR },
        schema: {
          operationId: `get${of}ReplayBundle`,
          summary: `A ranking of ${noun}s with its inputs and a hash, to be worked out again`,
          description:
            'Save it, and `npm run replay -- <file>` recomputes the result and says whether it is the same.',
          tags: ['Rankings'],
          querystring: placeQuery,
          response: {
            200: {
              description: 'The bundle.',
              content: { 'application/json': { schema: { $ref: 'ReplayBundle#' } } },
            },
            ...problemResponses('invalid_weights', 'unknown_model', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const ground = await findGround(dependencies, kind, request.query as GroundQuery, goneSignal(reply));
        return bundleOf(ground, request.query as SubjectFilter);
      },
    );
  }
}

function bundleOf(ground: Ground, filter: SubjectFilter) {
  const { portfolio, kind, basis, weights } = ground;
  const { id, version } = basis.model;
  const inputs = inputsOf(ground, filter);
  const bundle = {
    format: 1,
    kind,
    asOf: portfolio.asOf,
    model: { id, version, ...definitionOf(basis.model) },
    weights: [...weights],
    inputs,
    result: replayRanking(basis.model, weights, inputs),
  };
  return { ...bundle, hash: createHash('sha256').update(canonicalJson(bundle)).digest('hex') };
}

/** The subjects within the filter, by id. */
function inputsOf(ground: Ground, filter: SubjectFilter): ReplayInput[] {
  const listed = subjectsWithin(ground.portfolio, ground.kind, filter);
  const inputs: ReplayInput[] = [];
  for (let row = 0; row < listed.length; row += 1) if (listed[row] === 1) inputs.push(inputOf(ground, row));
  return inputs.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inputOf(ground: Ground, row: number): ReplayInput {
  const { portfolio, kind, basis, owners, today } = ground;
  const { columns, model } = basis;
  const { cells, transactions } = portfolio.subjects[kind];
  const own = owners === null || ownScoresCount(owners.direct, row, owners.rankedBy, today);
  const agreed = measuresOf(model).flatMap(({ key }) => {
    const points = cells.get(key)?.points[row] ?? NO_SCORE;
    return points === NO_SCORE ? [] : [[key, points] as const];
  });
  const known = transactions[row] as number;
  return {
    id: columns.ids[row] as string,
    agreed: own ? Object.fromEntries(agreed) : null,
    criteria: own
      ? null
      : columns.low.map((low, index) => ({
          low: low[row] as number,
          high: columns.high[index]?.[row] as number,
        })),
    missing: columns.missing[row] as number,
    transactions: known < 0 ? null : known,
  };
}
