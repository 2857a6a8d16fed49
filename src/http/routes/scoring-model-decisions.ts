// What a draft would change, and the decision to bring it into force.

import type { FastifyInstance } from 'fastify';
import { type Move, preview } from '../../domain/preview.js';
import { Refusal } from '../../domain/refusal.js';
import { buildBasis } from '../../projection/basis.js';
import type { Subjects } from '../../projection/subjects.js';
import { activateModel, findActiveModel, findModel, lockModel } from '../../store/scoring-models.js';
import { authorOf, requireAllUnits } from '../authenticate.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { findGround } from '../rankings/ground.js';
import { IdParams, keyHeader, oneResponse, problemResponses } from '../schemas/common.js';
import { Activation, PreviewRequest } from '../schemas/scoring-models.js';
import { modelTag, viewModel } from '../scoring-model-view.js';
import { answerOnce } from '../write.js';
import { requireDraft } from './scoring-model-drafts.js';

const tags = ['Scoring models'];
const SENDING_PROBLEMS = ['not_found', 'unsupported_media_type', 'too_large'] as const;

export function scoringModelDecisionRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { db, now } = dependencies;

  app.post(
    '/scoring-models/:id/preview',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'previewScoringModel',
        summary: 'Who would move under a model, how far, and who would cross a line',
        description: 'Compares it with the model in force, over the products. Nothing is changed.',
        tags,
        params: IdParams,
        body: PreviewRequest,
        response: {
          200: {
            description: 'What would change.',
            content: { 'application/json': { schema: { $ref: 'ScoringModelPreview#' } } },
          },
          ...problemResponses(...SENDING_PROBLEMS),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const { line = null, limit } = request.body as { line?: number; limit: number };
      const model = found(await findModel(db, id), 'scoring model');
      const { portfolio, basis } = await findGround(dependencies, 'product', {});
      const products = portfolio.subjects.product;
      const after = buildBasis(products, model);
      const { moves, crossing, ...whole } = preview(basis.columns, basis.standing, after.standing, line);
      const view = (move: Move) => viewMove(products, move);
      return {
        asOf: portfolio.asOf,
        inForce: { id: basis.model.id, version: basis.model.version },
        draft: { id: model.id, version: model.version },
        ...whole,
        moved: moves.length,
        moves: moves.slice(0, limit).map(view),
        crossing: crossing && {
          in: crossing.in.slice(0, limit).map(view),
          out: crossing.out.slice(0, limit).map(view),
          counts: { in: crossing.in.length, out: crossing.out.length },
        },
      };
    },
  );

  app.post(
    '/scoring-models/:id/activation',
    {
      config: { scope: 'models:write' },
      schema: {
        operationId: 'activateScoringModel',
        summary: 'Bring a draft into force, now or from a later time on',
        description: 'A recorded decision. From then on the model never changes; the one before it ends.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: Activation,
        response: {
          200: oneResponse('ScoringModel', 'model'),
          ...problemResponses(
            ...SENDING_PROBLEMS,
            ...(['not_a_draft', 'activation_in_past', 'not_in_your_units'] as const),
            ...(['key_reused', 'still_running'] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const { id } = request.params as { id: string };
      const { reason, activeFrom } = request.body as { reason: string; activeFrom?: string };
      return answerOnce(db, request, reply, async (trx) => {
        const draft = found(await lockModel(trx, id), 'scoring model');
        requireDraft(draft);
        const from = activeFrom === undefined ? now() : new Date(activeFrom);
        if (activeFrom !== undefined && from < now()) {
          throw new Refusal('activation_in_past', `${activeFrom} has passed.`, '/activeFrom');
        }
        const model = await activateModel(trx, draft, { activeFrom: from, reason }, authorOf(request));
        const active = await findActiveModel(trx);
        return { status: 200, headers: { etag: modelTag(model, active) }, body: viewModel(model, active) };
      });
    },
  );
}

function viewMove(products: Subjects, move: Move) {
  const row = products.rowOf.get(move.id) as number;
  const { id, ...rest } = move;
  return { id, reference: products.references[row] ?? null, name: products.names[row] as string, ...rest };
}
