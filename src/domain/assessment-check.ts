// What holds for every assessment that is recorded here; what an old report says is taken as it is.

import {
  type AssessedPoint,
  type AssessmentFault,
  type AssessmentKind,
  carriesRatings,
  type LegacyResult,
  type PanelMember,
  type Rating,
  type ServiceStandard,
} from './assessment.js';
import { pointsToReassess } from './assessment-rating.js';

/** What is checked. `derivedRating` is what the points come to; `earlier` the points of the assessment before a reassessment. */
export type CheckedAssessment = {
  kind: AssessmentKind;
  isReassessment: boolean;
  panel: readonly PanelMember[];
  points: readonly AssessedPoint[];
  standard: ServiceStandard | null;
  overallRating: Rating | null;
  derivedRating: Rating | null;
  overrideReason: string | null;
  legacyResult: LegacyResult | null;
  earlier: readonly AssessedPoint[] | null;
  bookedOn: string | null;
  assessedOn: string | null;
};

/** Everything that does not hold. */
export function assessmentFaults(assessment: CheckedAssessment): AssessmentFault[] {
  return [
    ...pointFaults(assessment),
    ...ratingFaults(assessment),
    ...panelFaults(assessment.panel),
    ...reassessmentFaults(assessment),
    ...dateFaults(assessment),
  ];
}

/** What is wrong with points against their standard: one that it does not have, twice the same, a result it does not take. */
export function pointFaults({
  kind,
  points,
  standard,
}: Pick<CheckedAssessment, 'kind' | 'points' | 'standard'>): AssessmentFault[] {
  if (points.length === 0) return [];
  if (!carriesRatings(kind))
    return [fault('/points', 'no_ratings', 'A peer review or a workshop rates no points.')];
  if (standard === null)
    return [fault('/standardVersion', 'required', 'Say which version of the standard has these points.')];
  return points.flatMap(({ number, result }, index) => {
    const at = `/points/${index}`;
    if (!standard.points.some((point) => point.number === number))
      return [fault(at, 'unknown_point', `${standard.name} has no point ${number}.`)];
    if (points.findIndex((point) => point.number === number) < index)
      return [fault(at, 'repeated', `Point ${number} stands here twice.`)];
    if (standard.results.includes(result)) return [];
    const taken = standard.results.join(', ');
    return [fault(at, 'unknown_result', `Points of ${standard.name} are ${taken}; not ${result}.`)];
  });
}

function ratingFaults(assessment: CheckedAssessment): AssessmentFault[] {
  const { kind, overallRating, derivedRating, overrideReason, legacyResult, panel } = assessment;
  if (!carriesRatings(kind)) {
    const said = overallRating !== null || legacyResult !== null;
    return said
      ? [fault('/overallRating', 'no_ratings', 'A peer review or a workshop carries no rating.')]
      : [];
  }
  if (overallRating === null) return [];
  const faults: AssessmentFault[] = [];
  if (legacyResult !== null)
    faults.push(fault('/legacyResult', 'two_results', 'Give a rating or the result of an old report.'));
  const leads = panel.filter(({ role }) => role === 'lead_assessor').length;
  if (kind === 'service_assessment' && leads !== 1) {
    const detail = `The lead assessor gives the overall rating; the panel has ${leads} of them.`;
    faults.push(fault('/panel', 'one_lead_assessor', detail));
  }
  if (derivedRating !== null && derivedRating !== overallRating && overrideReason === null) {
    const detail = `The points come to ${derivedRating}. Say why the whole is ${overallRating}.`;
    faults.push(fault('/overrideReason', 'required', detail));
  }
  return faults;
}

function panelFaults(panel: readonly PanelMember[]): AssessmentFault[] {
  return panel.flatMap(({ person, role }, index) => {
    const others = panel.slice(0, index).filter((member) => member.person === person);
    if (others.some((member) => member.role === role))
      return [fault(`/panel/${index}`, 'repeated', `${person} holds this role already.`)];
    const observes = role === 'observer' || others.some((member) => member.role === 'observer');
    if (others.length === 0 || !observes) return [];
    const detail = `${person} cannot assess and observe: observers ask nothing.`;
    return [fault(`/panel/${index}`, 'observer_asks_nothing', detail)];
  });
}

function reassessmentFaults({ isReassessment, earlier, points }: CheckedAssessment): AssessmentFault[] {
  if (!isReassessment || earlier === null) return [];
  const again = new Set(pointsToReassess(earlier));
  return points.flatMap(({ number }, index) => {
    if (again.has(number)) return [];
    const detail = `A reassessment looks at the points that were red, which point ${number} was not.`;
    return [fault(`/points/${index}`, 'not_red_before', detail)];
  });
}

function dateFaults({ bookedOn, assessedOn }: CheckedAssessment): AssessmentFault[] {
  if (bookedOn === null || assessedOn === null || bookedOn <= assessedOn) return [];
  return [fault('/assessedOn', 'before_booking', `It was booked on ${bookedOn}, which is later.`)];
}

function fault(pointer: string, code: string, detail: string): AssessmentFault {
  return { pointer, code, detail };
}
