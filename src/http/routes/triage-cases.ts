// Triage cases: anyone opens one; whoever opened it edits it and may take it back; leads move it along.

import type { FastifyInstance, FastifyReply } from 'fastify';
import { v7 as uuid } from 'uuid';
import { checkUrgency } from '../../domain/triage-case.js';
import { type CaseFilter, findCase, insertCase, listCases, lockCase } from '../../store/triage-cases.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, viewTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { found } from '../problems.js';
import { DEAR } from '../rate-limit.js';
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
import { CaseCreate, CasePatch, CasesQuery } from '../schemas/triage.js';
import { sendIdPage } from '../send-pages.js';
import { findCaseGround } from '../triage/case-standing.js';
import { type CaseView, viewCase, viewCases } from '../triage/case-view.js';
import { editCase, type GivenCase, withDefaults } from '../triage/edit-case.js';
import { holdPlaceOfCase } from '../triage/hold.js';
import { answerOnce, inTransaction } from '../write.js';
import { recordRoute } from './record.js';

const tags = ['Triage'];
const NOUN = 'triage case';
const WRITE_PROBLEMS = [
  'invalid_case',
  'unknown_parent',
  'not_unique',
  'not_in_your_units',
  ...BODY_PROBLEMS,
] as const;
const COLUMNS = [
  ...['id', 'reference', 'title', 'state', 'stateReason', 'businessUnitId', 'productId', 'urgencyDriver'],
  ...['urgencyDate', 'affectedCount', 'supporterCount', 'score', 'rank', 'rankBest', 'rankWorst', 'reviewOn'],
  ...['decisionId', 'mergedIntoId', 'splitFromId', 'submittedBy', 'version', 'createdAt', 'updatedAt'],
];

export function triageCaseRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { db, cursors, now } = dependencies;

  app.post(
    '/triage/cases',
    {
      config: { scope: 'cases:write' },
      schema: {
        operationId: 'createTriageCase',
        summary: 'Open a case for an idea, a request or a product under review',
        tags,
        headers: keyHeader,
        body: CaseCreate,
        response: {
          201: createdResponse('TriageCase'),
          ...problemResponses('key_reused', 'gone', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const given = request.body as GivenCase;
      const ground = await findCaseGround(dependencies);
      return answerOnce(db, request, reply, async (trx) => {
        const place = await holdPlaceOfCase(trx, given);
        requireUnit(request.principal, place.unitReference);
        const fields = withDefaults({ ...given, businessUnitId: place.businessUnitId });
        checkUrgency(fields);
        const by = authorOf(request);
        const opened = { id: uuid(), submittedBy: by.actor, splitFromId: null, ...fields };
        const body = await viewCase(trx, ground, await insertCase(trx, opened, by));
        return {
          status: 201,
          headers: { location: `/v1/triage/cases/${body.id}`, etag: viewTag(body) },
          body,
        };
      });
    },
  );

  app.get(
    '/triage/cases',
    {
      config: { scope: 'portfolio:read', pastCost: DEAR },
      schema: {
        operationId: 'listTriageCases',
        summary: 'Triage cases, the newest first, each with its place among the products',
        tags,
        querystring: CasesQuery,
        response: {
          200: listResponse('TriageCaseList', 'One page of cases.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit, ...filter } = request.query as { limit: number } & CaseFilter;
      const asOf = askedMoment(request, now());
      const start = startOf<string>(request, cursors);
      const ground = await findCaseGround(dependencies, { asOf, gone: goneSignal(reply) });
      const list = await listCases(db, filter, { start, limit, asOf });
      const items = await viewCases(db, ground, list.items, asOf);
      return sendIdPage(request, reply, cursors, { ...list, items, format, columns: COLUMNS, toCells });
    },
  );

  recordRoute(app, {
    ...{ now, path: '/triage/cases' },
    operationId: 'getTriageCase',
    summary: 'A case',
    ...{ tags, shape: 'TriageCase', noun: NOUN, pastCost: DEAR, tagOf: viewTag },
    async find(id, asOf, reply) {
      const ground = await findCaseGround(dependencies, { asOf, gone: goneSignal(reply) });
      const held = await findCase(db, id, asOf);
      return held && viewCase(db, ground, held, asOf);
    },
  });

  app.patch(
    '/triage/cases/:id',
    {
      config: { scope: 'cases:write' },
      schema: {
        operationId: 'updateTriageCase',
        summary: 'Edit a case, or move it along',
        description:
          'Whoever submitted it may edit it, hand it back in and withdraw it; everything else needs `triage:write`. An edit that changes nothing leaves no trace.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: CasePatch,
        response: {
          200: oneResponse('TriageCase', NOUN),
          ...problemResponses(
            'not_found',
            'gone',
            'not_your_case',
            'move_not_allowed',
            'stale_version',
            'precondition_required',
            ...WRITE_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const ground = await findCaseGround(dependencies);
      const view = await inTransaction(db, async (trx) => {
        const { held, unitReference } = found(
          await lockCase(trx, (request.params as { id: string }).id),
          NOUN,
        );
        requireUnit(request.principal, unitReference);
        requireMatch(request, held.version);
        return viewCase(trx, ground, await editCase(trx, request, held));
      });
      return send(reply, view);
    },
  );
}

function send(reply: FastifyReply, view: CaseView): CaseView {
  reply.header('etag', viewTag(view));
  return view;
}

function toCells({ standing, ...held }: CaseView) {
  const shown: Record<string, string | number | null> = {
    ...(held as unknown as Record<string, string | number | null>),
    score: standing?.score ?? null,
    rank: standing?.rank ?? null,
    rankBest: standing?.rankInterval.best ?? null,
    rankWorst: standing?.rankInterval.worst ?? null,
    mergedIntoId: held.mergedInto?.id ?? null,
  };
  return COLUMNS.map((column) => shown[column] ?? null);
}
