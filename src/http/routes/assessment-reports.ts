// What a panel writes of each point, and where its report stands.

import type { FastifyInstance } from 'fastify';
import type { AssessedPoint } from '../../domain/assessment.js';
import { outcomeOf } from '../../domain/assessment-rating.js';
import { assessmentFields as fieldsOf } from '../../domain/assessment-record.js';
import { moveReport, type ReportMove } from '../../domain/assessment-report.js';
import { findPolicy } from '../../store/policies.js';
import { updateAssessment } from '../../store/service-assessments.js';
import { settleAssessment } from '../assessment-state.js';
import { authorOf } from '../authenticate.js';
import { versionTag } from '../conditional.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { holdAssessment, holdUnpublished } from '../hold-assessment.js';
import { requireJsonAccepted } from '../negotiation.js';
import { BODY_PROBLEMS, IdParams, keyHeader, oneResponse, problemResponses } from '../schemas/common.js';
import { PointParams, PointPut, ReportPost } from '../schemas/service-assessments.js';
import { answerOnce, inTransaction } from '../write.js';

const tags = ['Service assessments'];
const NOUN = 'service assessment';
const WRITE_PROBLEMS = ['not_found', 'invalid_assessment', 'not_in_your_units', ...BODY_PROBLEMS] as const;

export function assessmentReportRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.put(
    '/service-assessments/:id/points/:number',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'recordAssessedPoint',
        summary: 'Record what the panel found of one point of the standard',
        description:
          'While the report is out, its actions follow: an amber point has one, another has none that is open.',
        tags,
        params: PointParams,
        body: PointPut,
        response: {
          200: oneResponse('ServiceAssessment', NOUN),
          ...problemResponses('report_published', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { number } = request.params as { number: string };
      const said = request.body as Pick<AssessedPoint, 'result'> & Partial<AssessedPoint>;
      const assessment = await inTransaction(db, async (trx) => {
        const held = await holdUnpublished(trx, request);
        const { result, findings = null, recommendations = null } = said;
        const point = { number: Number(number), result, findings, recommendations, sourceResult: null };
        const others = held.points.filter((each) => each.number !== point.number);
        const points = [...others, point];
        const { productId } = held;
        const write = { productId, fields: fieldsOf(held), points, held, today: dayOf(now()) };
        const state = await settleAssessment(trx, write);
        return updateAssessment(trx, held, state, { type: 'point_recorded', by: authorOf(request) });
      });
      reply.header('etag', versionTag(assessment));
      return assessment;
    },
  );

  app.post(
    '/service-assessments/:id/report',
    {
      config: { scope: 'assessments:write' },
      schema: {
        operationId: 'recordAssessmentReport',
        summary: 'Send a report, accept or challenge it, or publish it',
        description:
          'Sending it opens a window of working days in which the team accepts or challenges it, and makes an action of each amber point. It is published once it is accepted, or once the window has closed without an answer.',
        tags,
        params: IdParams,
        headers: keyHeader,
        body: ReportPost,
        response: {
          200: oneResponse('ServiceAssessment', NOUN),
          ...problemResponses('report_move', 'report_window', 'key_reused', ...WRITE_PROBLEMS),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { state: to, reason = null } = request.body as { state: ReportMove; reason?: string | null };
      return answerOnce(db, request, reply, async (trx) => {
        const held = await holdAssessment(trx, request);
        const today = dayOf(now());
        const rules = await findPolicy(trx, 'assessment-rules', today);
        const holidays = await findPolicy(trx, 'bank-holidays', today);
        const report = moveReport({ ...held, isDecided: outcomeOf(held) !== null }, to, {
          today,
          windowDays: rules.definition.reportWindowDays,
          holidays: holidays.definition,
        });
        const { productId, points } = held;
        const write = { productId, fields: fieldsOf(held), points, held, report, today };
        const settled = await settleAssessment(trx, write);
        const policyVersions = { ...settled.policyVersions, 'bank-holidays': holidays.version };
        const state = to === 'sent' ? { ...settled, policyVersions } : settled;
        const change = { type: 'report_moved', by: authorOf(request), reason } as const;
        const body = await updateAssessment(trx, held, state, change);
        return { status: 200, headers: { etag: versionTag(body) }, body };
      });
    },
  );
}
