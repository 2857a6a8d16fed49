// What a write makes of an assessment: checked against its standard and the one it follows, with what its points come to and the
// actions they leave.

import { v7 as uuid } from 'uuid';
import type { AssessedPoint, AssessmentFault } from '../domain/assessment.js';
import { actionsAtSending, nextActionDue } from '../domain/assessment-action.js';
import { overlayPoints } from '../domain/assessment-rating.js';
import {
  type AssessmentFields,
  type AssessmentState,
  derivedFrom,
  NEW_REPORT,
  recordFaults,
  type ServiceAssessment,
  titled,
} from '../domain/assessment-record.js';
import type { Report } from '../domain/assessment-report.js';
import type { Trx } from '../store/database.js';
import { findPolicy } from '../store/policies.js';
import { findAssessment } from '../store/service-assessments.js';
import { Problem } from './problems.js';

export type AssessmentWrite = {
  productId: string;
  fields: AssessmentFields;
  points: readonly AssessedPoint[];
  /** What is edited; null for a new one. */
  held: ServiceAssessment | null;
  /** Where the report stands after the write; as before where left out. */
  report?: Report;
  today: string;
};

/** The state after a write. Refuses it with everything that does not hold, each named by its place in the assessment. */
export async function settleAssessment(trx: Trx, write: AssessmentWrite): Promise<AssessmentState> {
  const { fields, held, today } = write;
  const standards = await findPolicy(trx, 'service-standards', today);
  const standard =
    standards.definition.standards.find(({ version }) => version === fields.standardVersion) ?? null;
  const { earlier, faults } = await findEarlier(trx, write);
  if (fields.standardVersion !== null && standard === null)
    faults.push(fault('/standardVersion', 'unknown', 'There is no such version of the standard.'));
  else faults.push(...recordFaults(fields, write.points, { standard, earlier }));
  if (faults.length > 0) throw invalid(faults);
  const report = write.report ?? held ?? NEW_REPORT;
  const points = titled(write.points, standard);
  const versions = fields.standardVersion === null ? {} : { 'service-standards': standards.version };
  const { actions, rules } = await actionsOf(trx, { ...write, points }, report);
  return {
    ...fields,
    reportState: report.reportState,
    reportSentOn: report.reportSentOn,
    respondBy: report.respondBy,
    reportPublishedOn: report.reportPublishedOn,
    points,
    derivedRating: derivedFrom(points, earlier, standard),
    actions,
    nextActionDueOn: nextActionDue(actions),
    source: held?.source ?? null,
    policyVersions: { ...held?.policyVersions, ...versions, ...rules },
  };
}

/** While a report is out, its amber points have actions; before, there are none. */
async function actionsOf(trx: Trx, { points, held, today }: AssessmentWrite, { reportState }: Report) {
  const actions = held?.actions ?? [];
  if (reportState === 'draft') return { actions, rules: {} };
  const rules = await findPolicy(trx, 'assessment-rules', today);
  const months = rules.definition.actionMonths;
  return {
    actions: actionsAtSending(points, actions, { today, months, newId: uuid }),
    rules: { 'assessment-rules': rules.version },
  };
}

/** The whole that a reassessment follows: each earlier one in turn, the later points in the places of the former. */
async function findEarlier(
  trx: Trx,
  { fields, productId, held }: AssessmentWrite,
): Promise<{ earlier: AssessedPoint[] | null; faults: AssessmentFault[] }> {
  const at = '/previousAssessmentId';
  const { previousAssessmentId, isReassessment } = fields;
  if (previousAssessmentId === null) return { earlier: null, faults: [] };
  const none = (code: string, detail: string) => ({ earlier: null, faults: [fault(at, code, detail)] });
  if (!isReassessment) return none('no_reassessment', 'Only a reassessment follows an earlier assessment.');
  const seen = new Set(held === null ? [] : [held.id]);
  const first = await findAssessment(trx, previousAssessmentId);
  if (first === undefined || first.productId !== productId || first.stage !== fields.stage)
    return none('unknown', 'This product has no such assessment of this stage.');
  if (first.reportState === 'draft' || first.reportState === 'challenged')
    return none('not_reported', `Its report is ${first.reportState}; what it says is not settled.`);
  if (first.standardVersion !== fields.standardVersion)
    return none('other_standard', 'It was held against another version of the standard.');
  let whole: AssessedPoint[] = [];
  for (let each: ServiceAssessment | undefined = first; each !== undefined; ) {
    if (seen.has(each.id)) return none('circular', 'The assessments would follow each other in a circle.');
    seen.add(each.id);
    whole = overlayPoints(each.points, whole);
    const before: string | null = each.previousAssessmentId;
    each = before === null ? undefined : await findAssessment(trx, before);
  }
  return { earlier: whole, faults: [] };
}

function fault(pointer: string, code: string, detail: string): AssessmentFault {
  return { pointer, code, detail };
}

function invalid(faults: readonly AssessmentFault[]): Problem {
  const errors = faults.map((each) => ({ ...each, pointer: `#${each.pointer}` }));
  return new Problem('invalid_assessment', errors[0]?.detail, { errors });
}
