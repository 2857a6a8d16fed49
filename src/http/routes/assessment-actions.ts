// The actions that amber points leave: what waits, who has it, and the evidence that it is done.

import type { FastifyInstance } from 'fastify';
import {
  type ActionEdit,
  type AssessmentAction,
  editAction,
  nextActionDue,
} from '../../domain/assessment-action.js';
import { findAssessment, updateAssessment } from '../../store/service-assessments.js';
import { askedMoment } from '../as-of.js';
import { authorOf } from '../authenticate.js';
import { requireMatch, versionTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { holdAssessment } from '../hold-assessment.js';
import { negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { found } from '../problems.js';
import {
  AsOf,
  BODY_PROBLEMS,
  IdParams,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { ActionParams, ActionPatch } from '../schemas/service-assessments.js';
import { inTransaction } from '../write.js';

const tags = ['Service assessments'];
const NOUN = 'service assessment';
const COLUMNS = [
  ...(['id', 'point', 'state', 'owner', 'dueOn', 'evidence', 'evidenceUrl', 'closedOn'] as const),
];

export function assessmentActionRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/service-assessments/:id/actions',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listAssessmentActions',
        summary: 'The actions of a service assessment, by point',
        description: 'They are made as the report is sent: one for each amber point.',
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: listResponse('AssessmentActionList', 'All of them; there is one page.'),
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { actions: items } = found(await findAssessment(db, id, askedMoment(request, now())), NOUN);
      const page = { limit: Math.max(1, items.length), next: null, prev: null };
      const toCells = (item: AssessmentAction) => COLUMNS.map((column) => item[column]);
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
    },
  );

  app.patch(
    '/service-assessments/:id/actions/:actionId',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'updateAssessmentAction',
        summary:
          'Give an action an owner or another day, submit evidence, close it, or carry it to the roadmap',
        description: 'Actions go on after the report is published. `If-Match` is the ETag of the assessment.',
        tags,
        consumes: [MERGE_PATCH],
        params: ActionParams,
        headers: matchHeader,
        body: ActionPatch,
        response: {
          200: oneResponse('AssessmentAction', 'action'),
          ...problemResponses(
            'not_found',
            'action_move',
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { actionId } = request.params as { actionId: string };
      const edit = request.body as ActionEdit;
      const { assessment, action } = await inTransaction(db, async (trx) => {
        const held = await holdAssessment(trx, request);
        const before = found(
          held.actions.find(({ id }) => id === actionId),
          'action',
        );
        requireMatch(request, held.version);
        if (Object.keys(edit).length === 0) return { assessment: held, action: before };
        const action = editAction(before, edit, dayOf(now()));
        const actions = held.actions.map((each) => (each === before ? action : each));
        const { id: _id, productId: _product, ...kept } = held;
        const {
          recordedBy: _by,
          version: _version,
          createdAt: _created,
          updatedAt: _updated,
          ...state
        } = kept;
        const change = { type: 'action_updated', by: authorOf(request) } as const;
        const after = { ...state, actions, nextActionDueOn: nextActionDue(actions) };
        return { assessment: await updateAssessment(trx, held, after, change), action };
      });
      reply.header('etag', versionTag(assessment));
      return action;
    },
  );
}
