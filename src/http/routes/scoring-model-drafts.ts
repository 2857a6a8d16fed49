// Drafts of scoring models: begun, edited, and given up. What is or will be in force never changes.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import {
  checkMeasures,
  completeDraft,
  type Draft,
  definitionOf,
  type GivenModel,
  measuresNewTo,
  refuseScored,
  templateDraft,
} from '../../domain/model-draft.js';
import { MODEL_TEMPLATES } from '../../domain/model-templates.js';
import { Refusal } from '../../domain/refusal.js';
import type { Method, ScoringModel } from '../../domain/scoring-model.js';
import type { Trx } from '../../store/database.js';
import {
  deleteDraft,
  findActiveModel,
  findModel,
  insertDraft,
  listScorableModels,
  listScoredMeasures,
  lockModel,
  lockModelNumbers,
  updateDraft,
} from '../../store/scoring-models.js';
import { authorOf, requireAllUnits } from '../authenticate.js';
import { requireMatch } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import type { Dependencies } from '../dependencies.js';
import { mergePatch } from '../merge-patch.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  matchHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { ScoringModelCreate, ScoringModelPatch } from '../schemas/scoring-models.js';
import { modelTag, viewModel } from '../scoring-model-view.js';
import { answerOnce, inTransaction } from '../write.js';

const tags = ['Scoring models'];
const WRITING_PROBLEMS = [
  'invalid_model',
  'measure_clash',
  'not_found',
  'not_in_your_units',
  ...BODY_PROBLEMS,
] as const;

export function scoringModelDraftRoutes(app: FastifyInstance, { db }: Dependencies): void {
  app.get(
    '/scoring-model-templates',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listScoringModelTemplates',
        summary: 'Scoring models ready to be cloned for comparison',
        tags,
        response: {
          200: {
            description: 'The templates.',
            content: { 'application/json': { schema: { $ref: 'ScoringModelTemplateList#' } } },
          },
          ...problemResponses(),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      return { items: MODEL_TEMPLATES };
    },
  );

  app.post(
    '/scoring-models',
    {
      config: { scope: 'models:write' },
      schema: {
        operationId: 'createScoringModel',
        summary: 'Draft a scoring model, from nothing, another model or a template',
        tags,
        headers: keyHeader,
        body: ScoringModelCreate,
        response: {
          201: createdResponse('ScoringModel'),
          ...problemResponses(...WRITING_PROBLEMS, 'key_reused'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      return answerOnce(db, request, reply, async (trx) => {
        await lockModelNumbers(trx);
        const draft = completeDraft(await begin(trx, request.body as GivenModel));
        await requireOwnMeasures(trx, draft);
        const model = await insertDraft(trx, { id: uuid(), ...draft }, authorOf(request));
        const active = await findActiveModel(trx);
        return {
          status: 201,
          headers: { location: `/v1/scoring-models/${model.id}`, etag: modelTag(model, active) },
          body: viewModel(model, active),
        };
      });
    },
  );

  app.patch(
    '/scoring-models/:id',
    {
      config: { scope: 'models:write' },
      schema: {
        operationId: 'updateScoringModel',
        summary: 'Edit a draft by merge patch; lists are replaced whole',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: ScoringModelPatch,
        response: {
          200: oneResponse('ScoringModel', 'draft'),
          ...problemResponses(...WRITING_PROBLEMS, 'not_a_draft', 'stale_version', 'precondition_required'),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      requireAllUnits(request.principal);
      const { model, active } = await inTransaction(db, async (trx) => {
        const before = await lockDraft(trx, request);
        const held = { name: before.name, ...definitionOf(before) };
        const draft = completeDraft(mergePatch(held, request.body) as GivenModel);
        if (isDeepStrictEqual(draft, held)) return { model: before, active: await findActiveModel(trx) };
        await requireOwnMeasures(trx, draft, before);
        return {
          model: await updateDraft(trx, before, draft, authorOf(request)),
          active: await findActiveModel(trx),
        };
      });
      reply.header('etag', modelTag(model, active));
      return viewModel(model, active);
    },
  );

  app.delete(
    '/scoring-models/:id',
    {
      config: { scope: 'models:write' },
      schema: {
        operationId: 'deleteScoringModel',
        summary: 'Give up a draft',
        tags,
        params: IdParams,
        headers: matchHeader,
        response: {
          204: { description: 'Given up; what it was stays in the change log.', type: 'null' },
          ...problemResponses(
            ...(['not_found', 'not_a_draft', 'not_in_your_units', 'stale_version'] as const),
            ...(['precondition_required', ...BODY_PROBLEMS] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireAllUnits(request.principal);
      await inTransaction(db, async (trx) =>
        deleteDraft(trx, await lockDraft(trx, request), authorOf(request)),
      );
      return reply.code(204).send();
    },
  );
}

/** What was sent, over what it begins with. */
async function begin(
  trx: Trx,
  { cloneOf, template, ...given }: GivenModel & { cloneOf?: string; template?: Method },
): Promise<GivenModel> {
  if (cloneOf !== undefined) {
    const { name, ...cloned } = found(await findModel(trx, cloneOf), 'scoring model to clone');
    return { name: `${name} (copy)`, ...definitionOf(cloned), ...given };
  }
  if (template === undefined) return given;
  return { ...templateDraft(template, await findActiveModel(trx)), ...given };
}

/** Refuses measures whose scores, past or present, are on another scale. A draft may change what nobody has scored. */
async function requireOwnMeasures(trx: Trx, draft: Draft, before?: ScoringModel): Promise<void> {
  const models = await listScorableModels(trx);
  const others = models.filter(({ id }) => id !== before?.id);
  checkMeasures(draft, others);
  refuseScored(await listScoredMeasures(trx, measuresNewTo(models, draft)));
}

async function lockDraft(trx: Trx, request: FastifyRequest): Promise<ScoringModel> {
  const model = found(await lockModel(trx, (request.params as { id: string }).id), 'scoring model');
  requireDraft(model);
  requireMatch(request, model.edition);
  return model;
}

/** Refuses a model that is or will be in force. */
export function requireDraft({ version, activeFrom }: ScoringModel): void {
  if (activeFrom === null) return;
  throw new Refusal('not_a_draft', `Version ${version} was given its day, ${activeFrom}, and never changes.`);
}
