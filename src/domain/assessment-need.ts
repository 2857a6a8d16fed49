// Whether a product needs a service assessment, by rules that are policy: every fact is true, false or not known, and what is
// not known never counts as false.

import type { AssessedBy, AssessmentKind, AssessmentStage } from './assessment.js';
import { PHASES, type Phase } from './product.js';

/** What the rules ask of a product; null where nobody knows. */
export type AssessmentFacts = {
  phase: Phase | null;
  isTransactional: boolean | null;
  isNewOrRebuilt: boolean | null;
  isSpendCondition: boolean | null;
  usedByMultipleOrganisations: boolean | null;
  transactionsPerYear: number | null;
  /** An exemption has to be recorded: without a record there is none. */
  isOnAssuredFormPlatform: boolean;
  plannedPhaseEndOn: string | null;
  deadline: string | null;
};

export const FACTS = [
  'isTransactional',
  'isNewOrRebuilt',
  'isSpendCondition',
  'usedByMultipleOrganisations',
  'transactionsPerYear',
  'isOnAssuredFormPlatform',
] as const satisfies readonly (keyof AssessmentFacts)[];
export type FactName = (typeof FACTS)[number];

/** `over` is for numbers, `is` for truths. */
export type Condition = { fact: FactName; is: boolean } | { fact: FactName; over: number };

/** A rule holds where all its conditions do. */
export type AssessmentRule = { id: string; reason: string; source: string; when: readonly Condition[] };

/** A gate stands between two phases and asks for an assessment of its stage. */
export type PhaseGate = { stage: AssessmentStage; from: Phase; to: Phase; source: string };

/** The policy `assessment-rules`: any exemption frees a product, else any rule of `needed` binds it. */
export type AssessmentRules = {
  gates: readonly PhaseGate[];
  /** The kinds of assessment that open a gate. */
  gateKinds: readonly AssessmentKind[];
  exemptions: readonly AssessmentRule[];
  needed: readonly AssessmentRule[];
  crossGovernment: readonly AssessmentRule[];
  /** When an action is due, in months from the day on which the report is sent. */
  actionMonths: number;
  /** How many working days a team has to accept or challenge its report. */
  reportWindowDays: number;
};

export type NeedReason = { rule: string; source: string; detail: string };

export type AssessmentNeed = {
  need: 'needed' | 'not_needed' | 'unknown';
  stage: AssessmentStage | null;
  kind: AssessmentKind | null;
  assessedBy: AssessedBy | null;
  by: string | null;
  byBasis: 'planned_phase_end' | 'deadline' | null;
  reasons: NeedReason[];
  /** The facts that nobody knows and that would settle it. */
  missing: string[];
};

const NOTHING = { kind: null, assessedBy: null, by: null, byBasis: null } as const;

/** What a product needs before it may leave its phase. */
export function decideNeed(facts: AssessmentFacts, rules: AssessmentRules): AssessmentNeed {
  const { phase } = facts;
  if (phase === null) return { need: 'unknown', stage: null, ...NOTHING, reasons: [], missing: ['phase'] };
  const gate = rules.gates.find(({ from }) => from === phase);
  if (gate === undefined) {
    const detail = `No assessment stands at the end of ${phase}.`;
    const source = rules.gates[0]?.source ?? '';
    const reasons = [{ rule: 'no_gate_ahead', source, detail }];
    return { need: 'not_needed', stage: null, ...NOTHING, reasons, missing: [] };
  }
  const { need, reasons, missing } = decideBound(facts, rules);
  if (need !== 'needed') return { need, stage: gate.stage, ...NOTHING, reasons, missing };
  const by = assessedBy(facts, rules);
  return {
    need,
    stage: gate.stage,
    kind: 'service_assessment',
    assessedBy: by.assessedBy,
    by: facts.plannedPhaseEndOn ?? facts.deadline,
    byBasis:
      facts.plannedPhaseEndOn !== null ? 'planned_phase_end' : facts.deadline !== null ? 'deadline' : null,
    reasons: [
      ...reasons,
      { rule: `end_of_${gate.from}`, source: gate.source, detail: `At the end of ${gate.from}.` },
      ...by.reasons,
    ],
    missing: by.missing,
  };
}

/** Whether the rules bind a product at all, whatever its phase. `isHinted`: a rule may bind it, and something speaks for that. */
export function decideBound(
  facts: AssessmentFacts,
  rules: Pick<AssessmentRules, 'exemptions' | 'needed'>,
): Pick<AssessmentNeed, 'need' | 'reasons' | 'missing'> & { isHinted: boolean } {
  const exemptions = weigh(facts, rules.exemptions);
  if (exemptions.holding.length > 0)
    return { need: 'not_needed', reasons: exemptions.holding.map(reasonOf), missing: [], isHinted: false };
  const needed = weigh(facts, rules.needed);
  if (needed.holding.length > 0)
    return { need: 'needed', reasons: needed.holding.map(reasonOf), missing: [], isHinted: true };
  const { isHinted, missing } = needed;
  if (missing.length > 0) return { need: 'unknown', reasons: [], missing, isHinted };
  const reasons = rules.needed.map(({ id, source, reason }) => ({
    rule: id,
    source,
    detail: `Does not hold: ${reason}`,
  }));
  return { need: 'not_needed', reasons, missing: [], isHinted: false };
}

function assessedBy(facts: AssessmentFacts, { crossGovernment }: AssessmentRules) {
  const { holding, missing } = weigh(facts, crossGovernment);
  if (holding.length > 0)
    return { assessedBy: 'cross_government' as const, reasons: holding.map(reasonOf), missing: [] };
  return { assessedBy: missing.length > 0 ? null : ('departmental' as const), reasons: [], missing };
}

/** The rules that hold; what is not known of those that may; whether something speaks for one of those. */
function weigh(facts: AssessmentFacts, rules: readonly AssessmentRule[]) {
  const weighed = rules.map((rule) => ({ rule, truths: rule.when.map((each) => truthOf(each, facts)) }));
  const open = weighed.filter(({ truths }) => !truths.includes(false) && truths.includes(null));
  const unknown = open.flatMap(({ rule, truths }) =>
    rule.when.flatMap(({ fact }, index) => (truths[index] === null ? [fact] : [])),
  );
  return {
    holding: weighed.filter(({ truths }) => truths.every((truth) => truth === true)).map(({ rule }) => rule),
    missing: [...new Set<string>(unknown)],
    isHinted: open.some(({ truths }) => truths.includes(true)),
  };
}

function truthOf(condition: Condition, facts: AssessmentFacts): boolean | null {
  const value = facts[condition.fact];
  if (value === null) return null;
  return 'over' in condition ? Number(value) > condition.over : value === condition.is;
}

function reasonOf({ id, source, reason }: AssessmentRule): NeedReason {
  return { rule: id, source, detail: reason };
}

/** The gates that a product passes on its way from one phase to another: none backwards, into retirement or from no phase. */
export function gatesPassed(
  before: Phase | null,
  after: Phase | null,
  gates: readonly PhaseGate[],
): PhaseGate[] {
  if (before === null || after === null || after === 'retired') return [];
  const place = (phase: Phase) => PHASES.indexOf(phase);
  return gates.filter(({ from, to }) => place(from) >= place(before) && place(to) <= place(after));
}
