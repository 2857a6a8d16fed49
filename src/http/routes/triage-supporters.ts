// Who stands behind a case: people put themselves behind it, and a lead puts anybody.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../../auth/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import type { Trx } from '../../store/database.js';
import { findCase, lockCase } from '../../store/triage-cases.js';
import {
  listSupporters,
  recordSupporter,
  type Supporter,
  withdrawSupporter,
} from '../../store/triage-supporters.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { found, Problem } from '../problems.js';
import {
  AsOf,
  BODY_PROBLEMS,
  IdParams,
  listResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { SupporterParams, SupporterPut } from '../schemas/triage.js';
import { sendWhole } from '../send-pages.js';
import { inTransaction } from '../write.js';

const tags = ['Triage'];
const NOUN = 'triage case';
const COLUMNS = ['person', 'note', 'since', 'caseIds'] as const;
const PROBLEMS = ['not_found', 'not_in_your_units', 'not_your_case', ...BODY_PROBLEMS] as const;

export function triageSupporterRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/triage/cases/:id/supporters',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listTriageSupporters',
        summary: 'Everybody behind a case, each once, with what was merged into it',
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: listResponse('TriageSupporterList', 'All of them; there is one page.'),
          ...problemResponses('not_found', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      found(await findCase(db, id, asOf), NOUN);
      const items = await listSupporters(db, id, asOf);
      const toCells = (item: Supporter) => COLUMNS.map((column) => item[column]);
      return sendWhole(reply, { items, format, columns: COLUMNS, toCells });
    },
  );

  const one = {
    description: 'The support.',
    content: { 'application/json': { schema: { $ref: 'TriageSupporter#' } } },
  };

  app.put(
    '/triage/cases/:id/supporters/:person',
    {
      config: { scope: 'cases:write' },
      schema: {
        operationId: 'recordTriageSupporter',
        summary: 'Stand behind a case',
        description: 'Of oneself; with `triage:write`, of anybody.',
        tags,
        params: SupporterParams,
        body: SupporterPut,
        response: { 200: one, 201: one, ...problemResponses(...PROBLEMS) },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { note = null } = request.body as { note?: string | null };
      const { replaced, supporter } = await inTransaction(db, async (trx) => {
        const { id, person } = await holdForSupport(trx, request);
        return recordSupporter(trx, { caseId: id, person, note }, authorOf(request));
      });
      return reply.code(replaced ? 200 : 201).send(supporter);
    },
  );

  app.delete(
    '/triage/cases/:id/supporters/:person',
    {
      config: { scope: 'cases:write' },
      schema: {
        operationId: 'withdrawTriageSupporter',
        summary: 'Stand behind a case no longer',
        tags,
        params: SupporterParams,
        response: {
          204: { description: 'Withdrawn.', type: 'null' },
          ...problemResponses(...PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      await inTransaction(db, async (trx) => {
        const { id, person } = await holdForSupport(trx, request);
        if (!(await withdrawSupporter(trx, id, person, authorOf(request))))
          throw new Problem('not_found', `${person} does not stand behind this very case.`);
      });
      return reply.code(204).send();
    },
  );
}

async function holdForSupport(trx: Trx, request: FastifyRequest): Promise<{ id: string; person: string }> {
  const { id, person } = request.params as { id: string; person: string };
  const { unitReference } = found(await lockCase(trx, id), NOUN);
  const { principal } = request;
  requireUnit(principal, unitReference);
  if (principal.subject !== person && !may(principal, 'triage:write'))
    throw new Refusal('not_your_case', 'Only somebody with the scope triage:write speaks for others.');
  return { id, person };
}
