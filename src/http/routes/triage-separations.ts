// The separation of a case from what it was merged into: the case is again exactly what it was.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import type { Trx } from '../../store/database.js';
import { lockCase, type TriageCase, updateCase } from '../../store/triage-cases.js';
import { findForerunner } from '../../store/triage-decisions.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { viewTag } from '../conditional.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { BODY_PROBLEMS, IdParams, keyHeader, oneResponse, problemResponses } from '../schemas/common.js';
import { SeparationPost } from '../schemas/triage-decisions.js';
import { findCaseGround } from '../triage/case-standing.js';
import { viewCase } from '../triage/case-view.js';
import { answerOnce } from '../write.js';

const NOUN = 'triage case';

export function triageSeparationRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { db } = dependencies;

  app.post(
    '/triage/cases/:id/separation',
    {
      config: { scope: 'triage:write' },
      schema: {
        operationId: 'separateTriageCase',
        summary: 'Undo the merge of a case',
        description: 'The case is again as it was before it was merged; the merge stays on record.',
        tags: ['Triage'],
        params: IdParams,
        headers: keyHeader,
        body: SeparationPost,
        response: {
          200: oneResponse('TriageCase', NOUN),
          ...problemResponses(
            'move_not_allowed',
            'not_found',
            'not_in_your_units',
            'key_reused',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const { reason } = request.body as { reason: string };
      const ground = await findCaseGround(dependencies);
      return answerOnce(db, request, reply, async (trx) => {
        const { held, unitReference } = found(await lockCase(trx, id), NOUN);
        requireUnit(request.principal, unitReference);
        const body = await viewCase(trx, ground, await separate(trx, request, held, reason));
        return { status: 200, headers: { etag: viewTag(body) }, body };
      });
    },
  );
}

async function separate(trx: Trx, request: FastifyRequest, held: TriageCase, reason: string) {
  const merge = held.decisionId === null ? undefined : await findForerunner(trx, held.decisionId);
  if (held.mergedInto === null || merge?.outcome !== 'merge_with_existing')
    throw new Refusal('move_not_allowed', 'The case is not merged into another.');
  const { state, stateReason, reviewOn, decisionId, mergedInto } = merge.caseBefore;
  const after = { ...held, state, stateReason, reviewOn, decisionId, mergedInto };
  return updateCase(trx, held, after, { type: 'separated', by: authorOf(request), reason });
}
