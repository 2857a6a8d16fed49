// Service assessments: listed, read, recorded and edited.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { AssessedPoint } from '../../domain/assessment.js';
import {
  type AssessmentFields,
  assessmentFields,
  type ServiceAssessment,
} from '../../domain/assessment-record.js';
import type { Trx } from '../../store/database.js';
import {
  type AssessmentFilter,
  findAssessment,
  insertAssessment,
  listAssessments,
  updateAssessment,
} from '../../store/service-assessments.js';
import { productTable } from '../../store/subject-table.js';
import { holdNamed } from '../active-subject.js';
import { askedMoment } from '../as-of.js';
import { settleAssessment } from '../assessment-state.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, versionTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { holdUnpublished } from '../hold-assessment.js';
import { mergePatch } from '../merge-patch.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
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
import { AssessmentCreate, AssessmentPatch, AssessmentsQuery } from '../schemas/service-assessments.js';
import { sendIdPage } from '../send-pages.js';
import { answerOnce, inTransaction } from '../write.js';
import { recordRoute } from './record.js';

const tags = ['Service assessments'];
const NOUN = 'service assessment';
const COLUMNS = [
  ...(['id', 'reference', 'productId', 'stage', 'kind', 'assessedBy', 'isReassessment'] as const),
  ...(['previousAssessmentId', 'bookedOn', 'assessedOn', 'standardVersion', 'overallRating'] as const),
  ...([
    'derivedRating',
    'legacyResult',
    'reportState',
    'reportSentOn',
    'respondBy',
    'reportPublishedOn',
  ] as const),
  ...(['nextActionDueOn', 'reportUrl', 'version', 'createdAt', 'updatedAt'] as const),
];
const WRITE_PROBLEMS = ['not_unique', 'invalid_assessment', 'not_in_your_units', ...BODY_PROBLEMS] as const;

type Given = Partial<AssessmentFields> &
  Pick<AssessmentFields, 'stage' | 'kind'> & {
    productId: string;
    points?: (Pick<AssessedPoint, 'number' | 'result'> & Partial<AssessedPoint>)[];
  };

export function serviceAssessmentRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/service-assessments',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listServiceAssessments',
        summary: 'Service assessments, those recorded last first',
        tags,
        querystring: AssessmentsQuery,
        response: {
          200: listResponse('ServiceAssessmentList', 'One page of assessments.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit, ...filter } = request.query as { limit: number } & AssessmentFilter;
      const list = await listAssessments(db, filter, {
        start: startOf<string>(request, cursors),
        limit,
        asOf: askedMoment(request, now()),
      });
      const toCells = (item: ServiceAssessment) => COLUMNS.map((column) => item[column]);
      return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
    },
  );

  recordRoute(app, {
    ...{ now, path: '/service-assessments' },
    operationId: 'getServiceAssessment',
    summary: 'Read a service assessment with its points, panel and actions',
    ...{ tags, shape: 'ServiceAssessment', noun: NOUN, tagOf: versionTag },
    find: (id, asOf) => findAssessment(db, id, asOf),
  });

  app.post(
    '/service-assessments',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'createServiceAssessment',
        summary: 'Record a service assessment',
        description:
          'Its report is a draft until it is sent. A reassessment of one that is held here looks at its red points alone.',
        tags,
        headers: keyHeader,
        body: AssessmentCreate,
        response: {
          201: createdResponse('ServiceAssessment'),
          ...problemResponses('unknown_parent', 'key_reused', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { productId, points = [], ...given } = request.body as Given;
      return answerOnce(db, request, reply, async (trx) => {
        await requireProduct(trx, request, productId);
        const state = await settleAssessment(trx, {
          productId,
          fields: assessmentFields(given),
          points: points.map((point) => ({ ...UNSAID, ...point })),
          held: null,
          today: dayOf(now()),
        });
        const body = await insertAssessment(trx, { id: uuid(), productId }, state, authorOf(request));
        const headers = { location: `/v1/service-assessments/${body.id}`, etag: versionTag(body) };
        return { status: 201, headers, body };
      });
    },
  );

  app.patch(
    '/service-assessments/:id',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'updateServiceAssessment',
        summary: 'Edit a service assessment, or give its overall rating, by merge patch',
        description:
          'The overall rating is what the lead assessor says; where the points come to another, it needs `overrideReason`. Once the report is published nothing changes any more.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: AssessmentPatch,
        response: {
          200: oneResponse('ServiceAssessment', NOUN),
          ...problemResponses(
            'not_found',
            'report_published',
            'stale_version',
            'precondition_required',
            ...WRITE_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const assessment = await inTransaction(db, async (trx) => {
        const held = await holdUnpublished(trx, request);
        requireMatch(request, held.version);
        const before = assessmentFields(held);
        const fields = assessmentFields(mergePatch(before, request.body) as AssessmentFields);
        if (isDeepStrictEqual(fields, before)) return held;
        const { productId, points } = held;
        const state = await settleAssessment(trx, { productId, fields, points, held, today: dayOf(now()) });
        return updateAssessment(trx, held, state, { type: 'updated', by: authorOf(request) });
      });
      reply.header('etag', versionTag(assessment));
      return assessment;
    },
  );
}

/** What is not said of a point. */
const UNSAID = { findings: null, recommendations: null, sourceResult: null };

/** Holds an active product against being archived, for somebody whose token covers its unit. */
async function requireProduct(trx: Trx, request: FastifyRequest, productId: string): Promise<void> {
  const located = await holdNamed(trx, productTable, productId, { pointer: '/productId' });
  requireUnit(request.principal, located.unitReference);
}
