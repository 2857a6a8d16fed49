// Writing business units, product groups and products, all three alike: create, edit, archive.
// What differs between them is one description each, in subject-kinds.ts.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { Subject } from '../../domain/subject.js';
import type { Trx } from '../../store/database.js';
import { businessUnitTable, productGroupTable } from '../../store/subject-table.js';
import {
  archiveSubject,
  insertSubject,
  type Located,
  lockSubject,
  updateSubject,
} from '../../store/subjects.js';
import { holdNamed, requireActive } from '../active-subject.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { recordTag, requireMatch } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { mergePatch } from '../merge-patch.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { answerOnce, inTransaction } from '../write.js';
import type { SubjectRoutes } from './subject-kinds.js';

/** Registers the writing routes of one kind under its path. */
export function subjectWriteRoutes<S extends Subject, F extends { name: string }>(
  app: FastifyInstance,
  { db, now }: Dependencies,
  kind: SubjectRoutes<S, F>,
): void {
  const { table, path, shape, noun } = kind;

  app.post(
    `/${path}`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `create${shape}`,
        summary: `Create a ${noun}`,
        tags: [kind.tag],
        headers: kind.keyHeader,
        body: kind.create,
        response: {
          201: createdResponse(shape),
          ...problemResponses(
            'not_unique',
            'unknown_parent',
            'mandatory_incomplete',
            'not_in_your_units',
            'key_reused',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    createOne,
  );

  app.patch(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `update${shape}`,
        summary: `Edit a ${noun} by merge patch`,
        description:
          'An edit that changes nothing is answered with the record as it is, and leaves no trace.',
        tags: [kind.tag],
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: kind.matchHeader,
        body: kind.patch,
        response: {
          200: oneResponse(shape, noun),
          ...problemResponses(
            'not_found',
            'gone',
            'not_unique',
            'unknown_parent',
            'mandatory_incomplete',
            ...(kind.checkEdit === undefined ? [] : (['assessment_needed'] as const)),
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    editOne,
  );

  app.delete(
    `/${path}/:id`,
    {
      config: { scope: 'portfolio:write' },
      schema: {
        operationId: `archive${shape}`,
        summary: `Archive a ${noun}`,
        description: 'It leaves lists and rankings; its record and history are kept.',
        tags: [kind.tag],
        params: IdParams,
        headers: kind.matchHeader,
        response: {
          204: { description: 'Archived.', type: 'null' },
          ...problemResponses(
            'not_found',
            'gone',
            'has_active_children',
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    archiveOne,
  );

  async function createOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const fields = kind.withDefaults(request.body as Partial<F>);
    return answerOnce(db, request, reply, async (trx) => {
      requireUnit(request.principal, await unitOf(trx, fields));
      kind.check(fields);
      const subject = await insertSubject(trx, table, uuid(), fields, authorOf(request));
      return {
        status: 201,
        headers: { location: `/v1/${path}/${subject.id}`, etag: recordTag(subject) },
        body: subject,
      };
    });
  }

  async function editOne(request: FastifyRequest, reply: FastifyReply) {
    requireJsonAccepted(request);
    const after = await inTransaction(db, async (trx) => {
      const { subject, unitReference } = await lockOne(trx, request);
      requireUnit(request.principal, unitReference);
      requireMatch(request, subject.version);
      const before = kind.fieldsOf(subject);
      const fields = kind.withDefaults(mergePatch(before, request.body) as Partial<F>);
      if (isDeepStrictEqual(fields, before)) return subject;
      if (kind.parentId(fields) !== kind.parentId(before))
        requireUnit(request.principal, await unitOf(trx, fields));
      if (table.kind === 'business_unit')
        requireUnit(request.principal, (fields as { reference?: string }).reference ?? null);
      kind.check(fields);
      await kind.checkEdit?.(trx, subject, fields, dayOf(now()));
      return updateSubject(trx, table, subject, fields, authorOf(request));
    });
    reply.header('etag', recordTag(after));
    return after;
  }

  async function archiveOne(request: FastifyRequest, reply: FastifyReply) {
    await inTransaction(db, async (trx) => {
      const { subject, unitReference } = await lockOne(trx, request);
      requireUnit(request.principal, unitReference);
      requireMatch(request, subject.version);
      await archiveSubject(trx, table, subject, authorOf(request));
    });
    return reply.code(204).send();
  }

  async function lockOne(trx: Trx, request: FastifyRequest): Promise<Located<S>> {
    const { id } = request.params as { id: string };
    const located = found(await lockSubject(trx, table, id, 'update'), noun);
    requireActive(located.subject, kind);
    return located;
  }

  /** The reference of the unit that a record with these fields belongs to, holding the record above it. */
  async function unitOf(trx: Trx, fields: F): Promise<string | null> {
    if (table.parent === null) return (fields as unknown as { reference: string | null }).reference;
    const parentTable = table.kind === 'product' ? productGroupTable : businessUnitTable;
    const id = kind.parentId(fields) as string;
    const pointer = `/${table.parent.field}`;
    const parent = await holdNamed(trx, parentTable as typeof productGroupTable, id, { pointer });
    return parent.unitReference;
  }
}
