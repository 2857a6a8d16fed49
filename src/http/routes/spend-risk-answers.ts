// The answers to the risk and importance questions of a spend case, all of them at once.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { checkAnswers } from '../../domain/spend/judgement.js';
import type { RiskAnswers } from '../../domain/spend/risk.js';
import { checkOpen } from '../../domain/spend/status.js';
import { updateSpendCase } from '../../store/spend-cases.js';
import { authorOf } from '../authenticate.js';
import { requireMatch } from '../conditional.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { IdParams, matchHeader, oneResponse, problemResponses } from '../schemas/common.js';
import { RiskAnswersPut } from '../schemas/spend-cases.js';
import { prepareJudge } from '../spend/ground.js';
import { caseTag, viewCase } from '../spend/view.js';
import { holdCase, SPEND_NOUN, settled } from '../spend/writes.js';
import { inTransaction } from '../write.js';

export function spendRiskAnswerRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.put(
    '/spend-cases/:id/risk-answers',
    {
      config: { scope: 'spend:write' },
      schema: {
        operationId: 'recordSpendRiskAnswers',
        summary: 'Answer the questions of risk and importance that the case is asked',
        description:
          'They are kept with the version of the questions in force today. The worst answer is the rating, once all are answered.',
        tags: ['Spend'],
        params: IdParams,
        headers: matchHeader,
        body: RiskAnswersPut,
        response: {
          200: oneResponse('SpendCase', SPEND_NOUN),
          ...problemResponses(
            ...(['not_found', 'unknown_question', 'spend_step_refused', 'not_in_your_units'] as const),
            ...(['stale_version', 'precondition_required', 'still_running'] as const),
            ...(['unsupported_media_type', 'too_large'] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { answers } = request.body as { answers: RiskAnswers };
      const view = await inTransaction(db, async (trx) => {
        const held = await holdCase(trx, request);
        requireMatch(request, held.version);
        checkOpen(held.status);
        const judge = await prepareJudge(trx, [held], { day: dayOf(now()) });
        const { version, definition } = judge.policies.questions;
        checkAnswers(held, definition, answers);
        const by = authorOf(request);
        const after = settled(held, { ...held, risk: { version, answers } }, judge, by.actor);
        if (isDeepStrictEqual(after, held)) return viewCase(held, judge);
        return viewCase(await updateSpendCase(trx, held, after, { type: 'updated', by }), judge);
      });
      reply.header('etag', caseTag(view));
      return view;
    },
  );
}
