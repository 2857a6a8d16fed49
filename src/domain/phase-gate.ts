// Whether a product may go on to its next phase: it has the assessments that it needs, or somebody has made an exception.

import type { AssessmentKind, AssessmentStage, LegacyResult, Rating } from './assessment.js';
import { type AssessmentFacts, type AssessmentRules, decideBound, gatesPassed } from './assessment-need.js';
import { outcomeOf } from './assessment-rating.js';
import type { ReportState } from './assessment-report.js';
import type { Phase } from './product.js';

/** What a gate looks at of an assessment. */
export type GateAssessment = {
  id: string;
  stage: AssessmentStage;
  kind: AssessmentKind;
  reportState: ReportState;
  assessedOn: string | null;
  overallRating: Rating | null;
  legacyResult: LegacyResult | null;
};

/** Leave to pass a gate all the same, until the day on which it expires. */
export type PhaseException = {
  id: string;
  stage: AssessmentStage;
  grantedBy: string;
  authority: string;
  reason: string;
  expiresOn: string;
};

export type GateQuestion = {
  before: Phase | null;
  after: Phase | null;
  facts: AssessmentFacts;
  assessments: readonly GateAssessment[];
  exceptions: readonly PhaseException[];
  /** The day of the change, YYYY-MM-DD. */
  day: string;
};

export type Lack = 'no_assessment' | 'not_rated' | 'report_challenged' | 'not_passed' | 'facts_missing';

export type GateAnswer = {
  isOpen: boolean;
  /** What stands in the way, a stage at a time. */
  lacking: { stage: AssessmentStage; lack: Lack; detail: string }[];
  /** The exceptions that were needed. */
  used: PhaseException[];
  /** Facts that nobody knows. An open gate with some of them is one that nothing speaks for. */
  missing: string[];
};

/**
 * Whether the gates between two phases are open. A red assessment blocks; an amber one does not, its actions go along. A draft
 * does not count, and of several the latest does. Where nobody knows whether an assessment is needed, the gate is shut as soon as
 * anything speaks for it (a rule that holds as far as it is known, or an assessment that was not passed), and the answer names the
 * missing facts; where nothing does, it is open: a portfolio of which little is known yet can still be kept.
 */
export function decideGate(question: GateQuestion, rules: AssessmentRules): GateAnswer {
  const { before, after, facts, exceptions, day } = question;
  const stages = [...new Set(gatesPassed(before, after, rules.gates).map(({ stage }) => stage))];
  const open: GateAnswer = { isOpen: true, lacking: [], used: [], missing: [] };
  if (stages.length === 0) return open;
  const { need, missing, isHinted } = decideBound(facts, rules);
  if (need === 'not_needed') return open;
  const used: PhaseException[] = [];
  const lacking = stages.flatMap((stage): GateAnswer['lacking'] => {
    const latest = latestOf(stage, question.assessments, rules.gateKinds);
    const lack = lackOf(latest);
    if (lack === null) return [];
    if (need === 'unknown' && !isHinted && latest === null) return [];
    const exception = exceptions.find((each) => each.stage === stage && day < each.expiresOn);
    if (exception !== undefined) {
      used.push(exception);
      return [];
    }
    const said = need === 'unknown' && latest === null ? 'facts_missing' : lack;
    return [{ stage, lack: said, detail: sentence(stage, said, missing) }];
  });
  return { isOpen: lacking.length === 0, lacking, used, missing };
}

/** The assessment of a stage that counts: the latest that opens gates and is no draft. */
export function latestOf(
  stage: AssessmentStage,
  assessments: readonly GateAssessment[],
  kinds: readonly AssessmentKind[],
): GateAssessment | null {
  const counting = assessments.filter(
    (each) => each.stage === stage && each.reportState !== 'draft' && kinds.includes(each.kind),
  );
  const key = ({ assessedOn, id }: GateAssessment) => `${assessedOn ?? '0000-00-00'} ${id}`;
  return counting.reduce<GateAssessment | null>(
    (latest, each) => (latest === null || key(each) > key(latest) ? each : latest),
    null,
  );
}

/** What an assessment lacks to open its gate; null where it opens it. */
export function lackOf(assessment: GateAssessment | null): Lack | null {
  if (assessment === null) return 'no_assessment';
  if (assessment.reportState === 'challenged') return 'report_challenged';
  const outcome = outcomeOf(assessment);
  if (outcome === null) return 'not_rated';
  return outcome === 'stop' ? 'not_passed' : null;
}

function sentence(stage: AssessmentStage, lack: Lack, missing: readonly string[]): string {
  const said: Record<Lack, string> = {
    no_assessment: `There is no ${stage} assessment whose report was sent.`,
    not_rated: `The ${stage} assessment has no overall rating.`,
    report_challenged: `The report of the ${stage} assessment is challenged.`,
    not_passed: `The ${stage} assessment was not passed: mend what was red and have it reassessed.`,
    facts_missing: `Whether a ${stage} assessment is needed depends on: ${missing.join(', ')}.`,
  };
  return said[lack];
}
