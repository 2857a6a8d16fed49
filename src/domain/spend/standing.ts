// A product's spend on one page: may it spend, what is missing, who must act and by when.

import type { Money } from '../product.js';
import { type Condition, overdueConditions, type SpendingBar } from './approval.js';
import type { JudgedCase, SpendJudgement } from './judgement.js';
import { sumMoney } from './money.js';
import type { SpendRoute } from './spend-case.js';
import type { Requirement } from './spend-rules.js';

export type StandingCase = JudgedCase & { id: string; raisedBy: string; judgement: SpendJudgement };

export const SPEND_ACTORS = [
  'case_owner',
  'senior_responsible_owner',
  'self_assured',
  'assurance_board',
  'central_gds',
  'hm_treasury',
] as const;
export type SpendActor = (typeof SPEND_ACTORS)[number];

export const SPEND_ACTIONS = [
  'complete',
  'triage',
  'decide',
  'decide_anew',
  'renew',
  'meet_condition',
] as const;

/** Something that somebody must do before the product may spend, or to keep it so. */
export type SpendAct = {
  caseId: string;
  who: SpendActor;
  /** The person, where one is known. */
  person: string | null;
  what: (typeof SPEND_ACTIONS)[number];
  /** YYYY-MM-DD; null where no day is set. */
  by: string | null;
  isOverdue: boolean;
  /** What the case lacks for its next step, where that is what must be done. */
  lacks: Requirement[];
  detail: string;
};

export type SpendStanding = {
  /** Of the cases that are neither withdrawn nor closed; `no_case` where there is none. */
  maySpend: 'all' | 'some' | 'none' | 'no_case';
  approved: Money;
  committed: Money;
  cases: {
    id: string;
    reference: string | null;
    name: string;
    status: JudgedCase['status'];
    route: SpendRoute | null;
    maySpend: boolean;
    bars: SpendingBar[];
    validUntil: string | null;
    openConditions: Condition[];
    overdueConditions: number;
  }[];
  actions: SpendAct[];
};

/** How the spend of a product stands on a day, by its cases. What is most urgent comes first. */
export function spendStanding(cases: readonly StandingCase[], day: string): SpendStanding {
  const live = cases.filter(({ status }) => status !== 'withdrawn' && status !== 'closed');
  const free = live.filter(({ judgement }) => judgement.maySpend);
  const some = free.length === 0 ? 'none' : free.length === live.length ? 'all' : 'some';
  return {
    maySpend: live.length === 0 ? 'no_case' : some,
    approved: sumMoney(free.map(({ wholeLifeCost }) => wholeLifeCost)),
    committed: sumMoney(live.map(({ committedAmount }) => committedAmount)),
    cases: live.map((each) => lineOf(each, day)),
    actions: live.flatMap((each) => actsOf(each, day)).sort(byUrgency),
  };
}

function lineOf(each: StandingCase, day: string): SpendStanding['cases'][number] {
  const { id, reference, name, status, judgement, decision } = each;
  const conditions = openConditions(each);
  return {
    id,
    reference,
    name,
    status,
    route: judgement.route.route,
    maySpend: judgement.maySpend,
    bars: judgement.bars,
    validUntil: decision?.validUntil ?? null,
    openConditions: conditions,
    overdueConditions: overdueConditions(conditions, day).length,
  };
}

function openConditions({ decision }: StandingCase): Condition[] {
  return decision?.effect === 'approves' ? decision.conditions.filter(({ status }) => status === 'open') : [];
}

function actsOf(each: StandingCase, day: string): SpendAct[] {
  const { judgement, decision } = each;
  const conditions = openConditions(each).map(({ text, dueOn }) => {
    const act = {
      ...about(each, day, dueOn),
      who: 'senior_responsible_owner' as const,
      what: 'meet_condition' as const,
    };
    return { ...act, person: each.seniorResponsibleOwner, detail: text };
  });
  if (judgement.needsReevaluation) {
    const facts = judgement.changed.map(({ fact }) => fact).join(', ');
    return [decider(each, day, 'decide_anew', `Changed since the approval: ${facts}.`), ...conditions];
  }
  if (judgement.bars.includes('expired'))
    return [decider(each, day, 'renew', `The approval ran out on ${decision?.validUntil}.`), ...conditions];
  if (decision?.effect === 'approves') return conditions;
  return decision?.effect === 'refuses' && each.status === 'decided' ? [] : [towardsDecision(each, day)];
}

/** What an undecided case needs next: to be completed, then triaged, then decided. */
function towardsDecision(each: StandingCase, day: string): SpendAct {
  const step = each.status === 'draft' ? 'triaged' : 'decided';
  const lacks = each.judgement.missing.find((missing) => missing.step === step)?.lacks ?? [];
  const owner = {
    ...about(each, day, each.expectedCommitmentDate),
    who: 'case_owner' as const,
    person: each.raisedBy,
  };
  if (lacks.length > 0)
    return { ...owner, what: 'complete', lacks, detail: `It lacks ${lacks.join(', ')} to be ${step}.` };
  if (each.status === 'draft')
    return { ...owner, what: 'triage', detail: 'It is complete and can be triaged.' };
  return decider(each, day, 'decide', 'It is complete and waits for a decision.');
}

function decider(each: StandingCase, day: string, what: SpendAct['what'], detail: string): SpendAct {
  const act = about(each, day, each.expectedCommitmentDate);
  return { ...act, who: each.judgement.route.route ?? 'case_owner', what, detail };
}

function about(
  each: StandingCase,
  day: string,
  by: string | null,
): Omit<SpendAct, 'who' | 'what' | 'detail'> {
  return { caseId: each.id, person: null, by, isOverdue: by !== null && by < day, lacks: [] };
}

function byUrgency(a: SpendAct, b: SpendAct): number {
  const [left, right] = [a.by ?? '9999', b.by ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}
