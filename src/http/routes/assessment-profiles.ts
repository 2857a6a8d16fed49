// What is said beside a product for the rules on assessments, and the exceptions from the gates between its phases.

import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { AssessmentStage } from '../../domain/assessment.js';
import { Refusal } from '../../domain/refusal.js';
import {
  type AssessmentProfile,
  BLANK_PROFILE,
  findProfile,
  type GrantedException,
  insertException,
  listExceptions,
  recordProfile,
} from '../../store/assessment-facts.js';
import { productTable } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { authorOf } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { holdProduct } from '../hold-assessment.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { ExceptionCreate, ProfilePut } from '../schemas/assessment-needs.js';
import {
  AsOf,
  BODY_PROBLEMS,
  createdResponse,
  IdParams,
  keyHeader,
  listResponse,
  oneResponse,
  problemResponses,
  strictObject,
} from '../schemas/common.js';
import { sendWhole } from '../send-pages.js';
import { answerOnce, inTransaction } from '../write.js';

const tags = ['Service assessments'];
const PRODUCT = { noun: 'product', path: 'products' };
const COLUMNS = [
  ...(['id', 'productId', 'stage', 'authority', 'reason', 'expiresOn', 'grantedBy', 'grantedAt'] as const),
];
const WRITE_PROBLEMS = ['not_found', 'gone', 'not_in_your_units', ...BODY_PROBLEMS] as const;

export function assessmentProfileRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/products/:id/assessment-profile',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getAssessmentProfile',
        summary: 'What is known of a product for the rules on service assessments',
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: oneResponse('AssessmentProfile', 'profile'),
          ...problemResponses('not_found', 'gone', 'as_of_in_future'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      requireActive(found(await findSubject(db, productTable, id, asOf), 'product'), PRODUCT);
      return findProfile(db, id, asOf);
    },
  );

  app.put(
    '/products/:id/assessment-profile',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'recordAssessmentProfile',
        summary: 'Say what the rules on service assessments ask about a product',
        description: 'What is left out is not known.',
        tags,
        params: IdParams,
        body: ProfilePut,
        response: {
          200: oneResponse('AssessmentProfile', 'profile'),
          ...problemResponses(...WRITE_PROBLEMS),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const given = { ...BLANK_PROFILE, ...(request.body as Partial<AssessmentProfile>) };
      return inTransaction(db, async (trx) => {
        const { id } = await holdProduct(trx, request);
        return recordProfile(trx, id, given, authorOf(request));
      });
    },
  );

  app.get(
    '/products/:id/phase-exceptions',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listPhaseExceptions',
        summary: 'Exceptions from the gates between the phases of a product, the latest first',
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: {
          200: listResponse('PhaseExceptionList', 'All of them; there is one page.'),
          ...problemResponses('not_found', 'gone', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const asOf = askedMoment(request, now());
      requireActive(found(await findSubject(db, productTable, id, asOf), 'product'), PRODUCT);
      const items = await listExceptions(db, id, asOf ?? null);
      const toCells = (item: GrantedException) => COLUMNS.map((column) => item[column]);
      return sendWhole(reply, { items, format, columns: COLUMNS, toCells });
    },
  );

  app.post(
    '/products/:id/phase-exceptions',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'createPhaseException',
        summary: 'Allow a product to pass a gate without the assessment, until a day',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: ExceptionCreate,
        response: {
          201: createdResponse('PhaseException'),
          ...problemResponses('invalid_exception', 'key_reused', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const given = request.body as {
        stage: AssessmentStage;
        authority: string;
        reason: string;
        expiresOn: string;
      };
      if (given.expiresOn <= dayOf(now()))
        throw new Refusal('invalid_exception', 'It would have expired already.', '/expiresOn');
      return answerOnce(db, request, reply, async (trx) => {
        const { id: productId } = await holdProduct(trx, request);
        const body = await insertException(trx, { id: uuid(), productId, ...given }, authorOf(request));
        return { status: 201, headers: { location: `/v1/products/${productId}/phase-exceptions` }, body };
      });
    },
  );
}
