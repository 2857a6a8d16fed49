// A service assessment: how a product stands against the Service Standard at the end of a phase, as a panel found it.
// The words are those of GOV.UK's and DfE's guidance on service assessments.

export const ASSESSMENT_STAGES = ['alpha', 'beta', 'live'] as const;
export type AssessmentStage = (typeof ASSESSMENT_STAGES)[number];

export const ASSESSMENT_KINDS = [
  'service_assessment',
  'peer_review',
  'workshop',
  'mock_assessment',
  'continuous_assessment',
] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export const ASSESSED_BY = ['cross_government', 'departmental', 'self_certified'] as const;
export type AssessedBy = (typeof ASSESSED_BY)[number];

export const RATINGS = ['green', 'amber', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

/** What a point can be given; which of them a standard's points take is in the policy `service-standards`. */
export const POINT_RESULTS = [...RATINGS, 'not_assessed', 'met', 'not_met', 'not_applicable'] as const;
export type PointResult = (typeof POINT_RESULTS)[number];

/** How reports said it before points were rated green, amber and red. */
export const LEGACY_RESULTS = ['met', 'not_met', 'met_with_conditions'] as const;
export type LegacyResult = (typeof LEGACY_RESULTS)[number];

export const PANEL_ROLES = [
  'lead_assessor',
  'user_researcher',
  'designer',
  'technical_lead',
  'performance_analyst',
  'product_or_delivery',
  'accessibility_specialist',
  'observer',
] as const;
export type PanelRole = (typeof PANEL_ROLES)[number];
export type PanelMember = { person: string; role: PanelRole };

/** One point of the standard as the panel found it. `sourceResult` is an imported report's own word. */
export type AssessedPoint = {
  number: number;
  result: PointResult;
  findings: string | null;
  recommendations: string | null;
  sourceResult: string | null;
};

/** A version of the Service Standard. `title` is null where it is not known. */
export type ServiceStandard = {
  version: number;
  name: string;
  from: string;
  to: string | null;
  results: readonly PointResult[];
  points: readonly { number: number; title: string | null }[];
};

/** What is wrong with an assessment; `pointer` is a JSON Pointer into it. */
export type AssessmentFault = { pointer: string; code: string; detail: string };

/** A peer review or a workshop talks a service through and rates nothing. */
export function carriesRatings(kind: AssessmentKind): boolean {
  return kind !== 'peer_review' && kind !== 'workshop';
}
