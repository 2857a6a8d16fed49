// An assessment as it is kept and shown, and what an edit makes of one.

import type {
  AssessedBy,
  AssessedPoint,
  AssessmentKind,
  AssessmentStage,
  LegacyResult,
  PanelMember,
  Rating,
  ServiceStandard,
} from './assessment.js';
import type { AssessmentAction } from './assessment-action.js';
import { assessmentFaults, type CheckedAssessment } from './assessment-check.js';
import { deriveRating, overlayPoints } from './assessment-rating.js';
import type { Report } from './assessment-report.js';

/** What people write; null where it is not known. Days as YYYY-MM-DD. */
export type AssessmentFields = {
  reference: string | null;
  stage: AssessmentStage;
  kind: AssessmentKind;
  assessedBy: AssessedBy | null;
  isReassessment: boolean;
  previousAssessmentId: string | null;
  panel: PanelMember[];
  bookedOn: string | null;
  assessedOn: string | null;
  originalAssessedOn: string | null;
  originalResult: LegacyResult | null;
  standardVersion: number | null;
  overallRating: Rating | null;
  overrideReason: string | null;
  legacyResult: LegacyResult | null;
  summary: string | null;
  reportUrl: string | null;
};

export type TitledPoint = AssessedPoint & { title: string | null };

/** Everything that is kept of an assessment but its id, its product and its stamps. */
export type AssessmentState = AssessmentFields &
  Report & {
    points: TitledPoint[];
    derivedRating: Rating | null;
    actions: AssessmentAction[];
    nextActionDueOn: string | null;
    source: Record<string, string> | null;
    policyVersions: Record<string, number>;
  };

export type ServiceAssessment = AssessmentState & {
  id: string;
  productId: string;
  recordedBy: string;
  version: number;
  createdAt: string;
  updatedAt: string;
};

export const NEW_REPORT: Report & Pick<AssessmentState, 'actions' | 'nextActionDueOn' | 'source'> = {
  reportState: 'draft',
  reportSentOn: null,
  respondBy: null,
  reportPublishedOn: null,
  actions: [],
  nextActionDueOn: null,
  source: null,
};

/** The fields given, with null for what was not. */
export function assessmentFields(
  given: Partial<AssessmentFields> & Pick<AssessmentFields, 'stage' | 'kind'>,
): AssessmentFields {
  return {
    reference: given.reference ?? null,
    stage: given.stage,
    kind: given.kind,
    assessedBy: given.assessedBy ?? null,
    isReassessment: given.isReassessment ?? false,
    previousAssessmentId: given.previousAssessmentId ?? null,
    panel: given.panel ?? [],
    bookedOn: given.bookedOn ?? null,
    assessedOn: given.assessedOn ?? null,
    originalAssessedOn: given.originalAssessedOn ?? null,
    originalResult: given.originalResult ?? null,
    standardVersion: given.standardVersion ?? null,
    overallRating: given.overallRating ?? null,
    overrideReason: given.overrideReason ?? null,
    legacyResult: given.legacyResult ?? null,
    summary: given.summary ?? null,
    reportUrl: given.reportUrl ?? null,
  };
}

/** What an assessment's points come to: of a reassessment, with those of the earlier one that it left alone. */
export function derivedFrom(
  points: readonly AssessedPoint[],
  earlier: readonly AssessedPoint[] | null,
  standard: ServiceStandard | null,
): Rating | null {
  return deriveRating(earlier === null ? points : overlayPoints(earlier, points), standard);
}

/** Everything that does not hold of an assessment with these points. */
export function recordFaults(
  fields: AssessmentFields,
  points: readonly AssessedPoint[],
  { standard, earlier }: Pick<CheckedAssessment, 'standard' | 'earlier'>,
) {
  const derivedRating = derivedFrom(points, earlier, standard);
  return assessmentFaults({ ...fields, points, standard, earlier, derivedRating });
}

/** The points in the order of their numbers, each under the title that it has in the standard. */
export function titled(points: readonly AssessedPoint[], standard: ServiceStandard | null): TitledPoint[] {
  return points
    .map((point) => ({
      ...point,
      title: standard?.points.find(({ number }) => number === point.number)?.title ?? null,
    }))
    .sort((a, b) => a.number - b.number);
}
