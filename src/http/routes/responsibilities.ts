// Who answers for a business unit, a product group or a product: one person a role, in up to five roles.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../../domain/responsibility.js';
import type { Trx } from '../../store/database.js';
import {
  listResponsibilities,
  type Responsibility,
  recordResponsibility,
  withdrawResponsibility,
} from '../../store/responsibilities.js';
import type { SubjectId } from '../../store/scores.js';
import { findSubject, lockSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import type { Dependencies } from '../dependencies.js';
import { anySubjectTable } from '../hold-for-scoring.js';
import { negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { found, Problem } from '../problems.js';
import {
  AsOf,
  BODY_PROBLEMS,
  IdParams,
  listResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { ResponsibilityPut, RoleParams } from '../schemas/responsibilities.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS, type SubjectPath } from './subject-kinds.js';

const COLUMNS = ['role', 'person', 'since', 'recordedAt'] as const;
const tags = ['Portfolio'];
const WRITE_PROBLEMS = ['not_found', 'gone', 'not_in_your_units', ...BODY_PROBLEMS] as const;

export function responsibilityRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  for (const path of SUBJECT_PATHS) registerFor(path);

  function registerFor(path: SubjectPath): void {
    const { noun, of } = path;
    const one = {
      description: 'Who holds the role.',
      content: { 'application/json': { schema: { $ref: 'Responsibility#' } } },
    };
    app.get(
      `/${path.path}/:id/responsibilities`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `list${of}Responsibilities`,
          summary: `Who answers for a ${noun}, by role`,
          tags,
          params: IdParams,
          querystring: strictObject({ asOf: AsOf }),
          response: {
            200: listResponse('ResponsibilityList', 'All of them; there is one page.'),
            ...problemResponses('not_found', 'gone', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        const format = negotiateList(request, reply);
        const { id } = request.params as { id: string };
        const asOf = askedMoment(request, now());
        requireActive(found(await findSubject(db, anySubjectTable(path.kind), id, asOf), noun), path);
        const items = await listResponsibilities(db, id, asOf);
        const page = { limit: RESPONSIBILITY_ROLES.length, next: null, prev: null };
        const toCells = (item: Responsibility) => COLUMNS.map((column) => item[column]);
        return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
      },
    );

    app.put(
      `/${path.path}/:id/responsibilities/:role`,
      {
        config: { scope: 'portfolio:write' },
        schema: {
          operationId: `record${of}Responsibility`,
          summary: `Say who holds a role on a ${noun}`,
          description:
            'Whoever held the role holds it no longer. Checks for bias tell when holders score their own.',
          tags,
          params: RoleParams,
          body: ResponsibilityPut,
          response: { 200: one, 201: one, ...problemResponses(...WRITE_PROBLEMS) },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const { person, since = null } = request.body as { person: string; since?: string | null };
        const { responsibility, replaced } = await inTransaction(db, async (trx) => {
          const { subject, role } = await holdForEdit(trx, request, path);
          return recordResponsibility(trx, subject, { role, person, since }, authorOf(request));
        });
        return reply.code(replaced ? 200 : 201).send(responsibility);
      },
    );

    app.delete(
      `/${path.path}/:id/responsibilities/:role`,
      {
        config: { scope: 'portfolio:write' },
        schema: {
          operationId: `withdraw${of}Responsibility`,
          summary: `Leave a role on a ${noun} without anybody`,
          tags,
          params: RoleParams,
          response: {
            204: { description: 'Withdrawn.', type: 'null' },
            ...problemResponses(...WRITE_PROBLEMS),
          },
        },
      },
      async (request, reply) => {
        await inTransaction(db, async (trx) => {
          const { subject, role } = await holdForEdit(trx, request, path);
          const withdrawn = await withdrawResponsibility(trx, subject, role, authorOf(request));
          if (!withdrawn) throw new Problem('not_found', `Nobody holds the role ${role} here.`);
        });
        return reply.code(204).send();
      },
    );
  }
}

async function holdForEdit(
  trx: Trx,
  request: FastifyRequest,
  path: SubjectPath,
): Promise<{ subject: SubjectId; role: ResponsibilityRole }> {
  const { id, role } = request.params as { id: string; role: ResponsibilityRole };
  const located = found(await lockSubject(trx, anySubjectTable(path.kind), id, 'update'), path.noun);
  requireActive(located.subject, path);
  requireUnit(request.principal, located.unitReference);
  return { subject: { kind: path.kind, id }, role };
}
