// Decisions on triage cases: made with what they need, taking effect at once, never edited, superseded by later ones.

import type { FastifyInstance } from 'fastify';
import { findCase } from '../../store/triage-cases.js';
import { findDecision, listDecisions, type TriageDecision } from '../../store/triage-decisions.js';
import { askedMoment } from '../as-of.js';
import { requireUnit } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found } from '../problems.js';
import {
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { DecisionCreate, DecisionParams, DecisionsQuery } from '../schemas/triage-decisions.js';
import { sendIdPage } from '../send-pages.js';
import { findCaseGround } from '../triage/case-standing.js';
import { checkDecision, decide, type GivenDecision } from '../triage/decide.js';
import { checkMergeTarget, holdToDecide } from '../triage/effects.js';
import { answerOnce } from '../write.js';

const tags = ['Triage'];
const NOUN = 'triage case';
const COLUMNS = [
  ...[
    'id',
    'caseId',
    'outcome',
    'reason',
    'authority',
    'reviewOn',
    'mergedIntoId',
    'destination',
    'solution',
  ],
  ...['productId', 'phaseBefore', 'phaseAfter', 'againstSuggestion', 'overrideReason', 'supersedesId'],
  ...['decidedBy', 'decidedAt'],
];
const WRITE_PROBLEMS = ['not_found', 'not_in_your_units', 'key_reused', 'still_running'] as const;
const BODY_PROBLEMS = ['unsupported_media_type', 'too_large'] as const;

export function triageDecisionRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { db, cursors, now } = dependencies;

  app.post(
    '/triage/cases/:id/decisions',
    {
      config: { scope: 'triage:write' },
      schema: {
        operationId: 'createTriageDecision',
        summary: 'Decide on a case',
        description:
          'Takes effect in the same transaction: the phase moves, the product or the parts are made, the review is scheduled. A decision is never edited; a later one supersedes it, and names it.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: DecisionCreate,
        response: {
          201: createdResponse('TriageDecision'),
          ...problemResponses(
            'invalid_decision',
            'against_suggestion',
            'superseded',
            'move_not_allowed',
            'unknown_parent',
            'assessment_needed',
            ...WRITE_PROBLEMS,
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const given = request.body as GivenDecision;
      const { id } = request.params as { id: string };
      const ground = await findCaseGround(dependencies);
      return answerOnce(db, request, reply, async (trx) => {
        const { located, into } = await holdToDecide(trx, id, given.mergeInto ?? null);
        const { held, unitReference } = found(located, NOUN);
        requireUnit(request.principal, unitReference);
        const companions = checkDecision(held, given, dayOf(now()));
        if (companions.mergeInto !== null) await checkMergeTarget(trx, held, companions.mergeInto, into);
        const body = await decide(trx, request, held, { ...given, companions, ground, now: now() });
        return { status: 201, headers: { location: `/v1/triage/cases/${id}/decisions/${body.id}` }, body };
      });
    },
  );

  app.get(
    '/triage/cases/:id/decisions',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listTriageDecisions',
        summary: 'What was decided on a case, the newest first',
        tags,
        params: IdParams,
        querystring: DecisionsQuery,
        response: {
          200: listResponse('TriageDecisionList', 'One page of decisions.'),
          ...problemResponses('not_found', 'invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { limit } = request.query as { limit: number };
      const asOf = askedMoment(request, now());
      found(await findCase(db, id, asOf), NOUN);
      const list = await listDecisions(db, id, { start: startOf<string>(request, cursors), limit, asOf });
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  app.get(
    '/triage/cases/:id/decisions/:decisionId',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getTriageDecision',
        summary: 'One decision on a case',
        tags,
        params: DecisionParams,
        response: { 200: oneResponse('TriageDecision', 'decision'), ...problemResponses('not_found') },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id, decisionId } = request.params as { id: string; decisionId: string };
      return found(await findDecision(db, id, decisionId), 'decision on this case');
    },
  );
}

function toCells(decision: TriageDecision) {
  const shown: Record<string, unknown> = {
    ...decision,
    ...decision.effects,
    mergedIntoId: decision.mergeInto?.id ?? null,
  };
  return COLUMNS.map((column) => (shown[column] ?? null) as string | boolean | null);
}
