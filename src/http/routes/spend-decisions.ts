// Decisions on spend cases: made by somebody else than who asked, never edited, the latest in force.

import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import {
  checkAuthority,
  checkDecision,
  checkSeparation,
  type DecisionRequest,
} from '../../domain/spend/approval.js';
import { decidingFacts } from '../../domain/spend/judgement.js';
import { statusAfterDecision } from '../../domain/spend/status.js';
import { findSpendCase, type SpendDecision, updateSpendCase } from '../../store/spend-cases.js';
import { insertDecision, listDecisions } from '../../store/spend-decisions.js';
import { askedMoment } from '../as-of.js';
import { authorOf } from '../authenticate.js';
import { requireMatch } from '../conditional.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import {
  AsOf,
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  matchHeader,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { SpendDecisionCreate } from '../schemas/spend-decisions.js';
import { sendWhole } from '../send-pages.js';
import { prepareJudge } from '../spend/ground.js';
import { caseTag, viewCase } from '../spend/view.js';
import { holdCase, SPEND_NOUN } from '../spend/writes.js';
import { answerOnce } from '../write.js';

const tags = ['Spend'];
const COLUMNS = [
  ...(['id', 'number', 'outcome', 'effect', 'authority', 'reason', 'route'] as const),
  ...(['validUntil', 'decidedBy', 'decidedOn', 'decidedAt'] as const),
];

type Body = {
  outcome: string;
  authority: DecisionRequest['authority'];
  reason: string;
  validUntil?: string | null;
  conditions?: { text: string; dueOn?: string | null }[];
};

export function spendDecisionRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/spend-cases/:id/decisions',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listSpendDecisions',
        summary: 'Every decision on a spend case, the latest first',
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: listResponse(
            'SpendDecisionList',
            'All of them; there is one page. Conditions are as they are now.',
          ),
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      found(await findSpendCase(db, id, asOf), SPEND_NOUN);
      const items = await listDecisions(db, id, asOf);
      const toCells = (decision: SpendDecision) => COLUMNS.map((column) => decision[column]);
      return sendWhole(reply, { items, format, columns: COLUMNS, toCells });
    },
  );

  app.post(
    '/spend-cases/:id/decisions',
    {
      config: { scope: 'spend:decide' },
      schema: {
        operationId: 'createSpendDecision',
        summary: 'Decide a spend case',
        description:
          'By somebody who neither raised it nor set a fact that it is decided on, on the version named in If-Match. An approval reaches as far as the route. A later decision supersedes it.',
        tags,
        params: IdParams,
        headers: { ...keyHeader, properties: { ...keyHeader.properties, ...matchHeader.properties } },
        body: SpendDecisionCreate,
        response: {
          201: createdResponse('SpendCase'),
          ...problemResponses(
            ...(['not_found', 'own_spend_case', 'authority_too_near', 'invalid_spend_decision'] as const),
            ...(['spend_step_refused', 'spend_case_incomplete', 'not_in_your_units', 'key_reused'] as const),
            ...(['stale_version', 'precondition_required', 'still_running'] as const),
            ...(['unsupported_media_type', 'too_large'] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { validUntil = null, conditions: given = [], ...asked } = request.body as Body;
      const conditions = given.map(({ text, dueOn = null }) => ({ id: uuid(), text, dueOn }));
      return answerOnce(db, request, reply, async (trx) => {
        const held = await holdCase(trx, request);
        const by = authorOf(request);
        checkSeparation(by.actor, held.raisedBy, held.contributors);
        requireMatch(request, held.version);
        const day = dayOf(now());
        const judge = await prepareJudge(trx, [held], { day });
        const word = checkDecision(
          judge.policies.decisions.definition,
          { ...asked, validUntil, conditions },
          day,
        );
        const { judgement, policies } = judge.judge(held);
        const lacks = judgement.missing.find(({ step }) => step === 'decided')?.lacks ?? [];
        const status = statusAfterDecision(held.status, word.effect, lacks);
        checkAuthority(word.effect, asked.authority, judgement.route.route);
        await insertDecision(trx, {
          ...asked,
          id: uuid(),
          caseId: held.id,
          effect: word.effect,
          route: judgement.route.route,
          validUntil,
          conditions,
          facts: decidingFacts(held),
          policies,
          decidedBy: by.actor,
          decidedOn: day,
        });
        const after = { ...held, status };
        const decided = await updateSpendCase(trx, held, after, {
          type: 'decided',
          by,
          reason: asked.reason,
        });
        const body = viewCase(decided, judge);
        const location = `/v1/spend-cases/${held.id}/decisions`;
        return { status: 201, headers: { location, etag: caseTag(body) }, body };
      });
    },
  );
}
