// The conditions of an approval, followed until each is met or waived.

import type { FastifyInstance } from 'fastify';
import { type ConditionStatus, checkSeparation } from '../../domain/spend/approval.js';
import { checkOpen } from '../../domain/spend/status.js';
import { updateSpendCase } from '../../store/spend-cases.js';
import { settleCondition } from '../../store/spend-decisions.js';
import { authorOf } from '../authenticate.js';
import { requireMatch } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { matchHeader, oneResponse, problemResponses } from '../schemas/common.js';
import { ConditionParams, ConditionPatch } from '../schemas/spend-decisions.js';
import { prepareJudge } from '../spend/ground.js';
import { caseTag, viewCase } from '../spend/view.js';
import { holdCase, SPEND_NOUN } from '../spend/writes.js';
import { inTransaction } from '../write.js';

export function spendConditionRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.patch(
    '/spend-cases/:id/conditions/:conditionId',
    {
      config: { scope: 'spend:decide' },
      schema: {
        operationId: 'updateSpendCondition',
        summary: 'Settle a condition of the decision in force, or open it again',
        description:
          'By somebody who neither raised the case nor set a fact that it is decided on. If-Match takes the ETag of the case.',
        tags: ['Spend'],
        consumes: [MERGE_PATCH],
        params: ConditionParams,
        headers: matchHeader,
        body: ConditionPatch,
        response: {
          200: oneResponse('SpendCase', SPEND_NOUN),
          ...problemResponses(
            ...(['not_found', 'own_spend_case', 'spend_step_refused', 'not_in_your_units'] as const),
            ...(['stale_version', 'precondition_required', 'still_running'] as const),
            ...(['unsupported_media_type', 'too_large'] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { conditionId } = request.params as { conditionId: string };
      const patch = request.body as { status?: ConditionStatus; note?: string | null };
      const view = await inTransaction(db, async (trx) => {
        const held = await holdCase(trx, request);
        const condition = held.decision?.conditions.find(({ id }) => id === conditionId);
        const { status, note } = { ...found(condition, 'condition of the decision in force'), ...patch };
        const by = authorOf(request);
        checkSeparation(by.actor, held.raisedBy, held.contributors);
        requireMatch(request, held.version);
        checkOpen(held.status);
        const judge = await prepareJudge(trx, [held], { day: dayOf(now()) });
        if (status === condition?.status && note === condition.note) return viewCase(held, judge);
        const settled = status === 'open' ? [null, null] : ([by.actor, dayOf(now())] as const);
        const [settledBy, settledOn] = settled as [string | null, string | null];
        await settleCondition(trx, conditionId, { status, note, settledBy, settledOn });
        const reason = note;
        return viewCase(
          await updateSpendCase(trx, held, held, { type: 'condition_settled', by, reason }),
          judge,
        );
      });
      reply.header('etag', caseTag(view));
      return view;
    },
  );
}
