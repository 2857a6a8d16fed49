// Spend cases: listed, read, raised with as little as a name and a unit, and edited; what each still lacks is answered.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { rulesOf } from '../../domain/spend/spend-rules.js';
import { checkOpen, checkStep, type SpendStatus } from '../../domain/spend/status.js';
import { findSpendCase, insertSpendCase, updateSpendCase } from '../../store/spend-cases.js';
import { authorOf } from '../authenticate.js';
import { requireMatch } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { mergePatch } from '../merge-patch.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { SpendCaseCreate, SpendCasePatch, SpendCasesQuery } from '../schemas/spend-cases.js';
import { sendIdPage } from '../send-pages.js';
import { prepareJudge } from '../spend/ground.js';
import { listViews } from '../spend/list.js';
import { caseCells, caseTag, SPEND_COLUMNS, viewCase } from '../spend/view.js';
import {
  editedCase,
  fieldsOf,
  holdCase,
  newCase,
  requirePlace,
  SPEND_NOUN,
  type SpendGiven,
  spendFields,
} from '../spend/writes.js';
import { answerOnce, inTransaction } from '../write.js';
import { recordRoute } from './record.js';

const tags = ['Spend'];
const WRITE_PROBLEMS = [
  'not_unique',
  'unknown_parent',
  'invalid_spend_case',
  'not_in_your_units',
  ...BODY_PROBLEMS,
] as const;

export function spendCaseRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/spend-cases',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listSpendCases',
        summary: 'Spend cases with their route and what they lack, the newest first',
        tags,
        querystring: SpendCasesQuery,
        response: {
          200: listResponse('SpendCaseList', 'One page of cases.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const list = await listViews(db, request, startOf<string>(request, cursors), now());
      return sendIdPage(request, reply, cursors, {
        ...list,
        ...{ format, columns: SPEND_COLUMNS, toCells: caseCells },
      });
    },
  );

  app.post(
    '/spend-cases',
    {
      config: { scope: 'spend:write' },
      schema: {
        operationId: 'createSpendCase',
        summary: 'Raise a spend case, complete or not',
        description: 'A name and a business unit are enough; `missing` has what each later step asks for.',
        tags,
        headers: keyHeader,
        body: SpendCaseCreate,
        response: { 201: createdResponse('SpendCase'), ...problemResponses('key_reused', ...WRITE_PROBLEMS) },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { regime = null } = request.body as SpendGiven;
      const fields = spendFields(request.body as SpendGiven);
      return answerOnce(db, request, reply, async (trx) => {
        await requirePlace(trx, request, fields);
        const day = dayOf(now());
        const judge = await prepareJudge(trx, [{ ...fields, risk: null }], { day });
        const by = authorOf(request);
        const given = newCase(fields, judge, { regime, actor: by.actor, day });
        const made = await insertSpendCase(trx, { id: uuid(), raisedBy: by.actor, ...given }, by);
        const body = viewCase(made, judge);
        return {
          status: 201,
          headers: { location: `/v1/spend-cases/${made.id}`, etag: caseTag(body) },
          body,
        };
      });
    },
  );

  recordRoute(app, {
    ...{ now, path: '/spend-cases' },
    operationId: 'getSpendCase',
    summary: 'Read a spend case: where it must go and why, what it lacks, and whether it may spend',
    ...{ tags, shape: 'SpendCase', noun: SPEND_NOUN, tagOf: caseTag },
    async find(id, asOf) {
      const held = await findSpendCase(db, id, asOf);
      if (held === undefined) return undefined;
      const day = dayOf(asOf ? new Date(asOf) : now());
      return viewCase(held, await prepareJudge(db, [held], { day, asOf }));
    },
  });

  app.patch(
    '/spend-cases/:id',
    {
      config: { scope: 'spend:write' },
      schema: {
        operationId: 'updateSpendCase',
        summary: 'Edit a spend case by merge patch, or take it a step further',
        description:
          'When a fact that an approval rests on changes, the approval lapses until the case is decided anew. Only a decision decides.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: SpendCasePatch,
        response: {
          200: oneResponse('SpendCase', SPEND_NOUN),
          ...problemResponses(
            ...(['not_found', 'spend_step_refused', 'spend_case_incomplete'] as const),
            ...(['stale_version', 'precondition_required', ...WRITE_PROBLEMS] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { status, regime, ...patch } = request.body as SpendGiven & { status?: SpendStatus };
      const view = await inTransaction(db, async (trx) => {
        const held = await holdCase(trx, request);
        requireMatch(request, held.version);
        checkOpen(held.status);
        const fields = spendFields(mergePatch(fieldsOf(held), patch) as SpendGiven);
        const { businessUnitId, productId } = held;
        const by = authorOf(request);
        const judge = await prepareJudge(trx, [held, { ...held, ...fields }], { day: dayOf(now()) });
        const after = editedCase(held, fields, judge, { regime, actor: by.actor });
        if (!isDeepStrictEqual([fields.businessUnitId, fields.productId], [businessUnitId, productId]))
          await requirePlace(trx, request, fields);
        if (status !== undefined && status !== held.status) {
          const { missing } = judge.judge(after).judgement;
          const lacks = missing.find(({ step }) => step === status)?.lacks ?? [];
          checkStep(held.status, status, rulesOf(judge.policies.rules.definition, after.regime), lacks);
          after.status = status;
        }
        if (isDeepStrictEqual(after, held)) return viewCase(held, judge);
        return viewCase(await updateSpendCase(trx, held, after, { type: 'updated', by }), judge);
      });
      reply.header('etag', caseTag(view));
      return view;
    },
  );
}
