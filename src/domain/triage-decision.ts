// Decisions on triage cases: what each outcome must come with, what it makes of the case, and whether it goes against
// what the rules suggest.

import { PHASES, type Phase } from './product.js';
import { Refusal } from './refusal.js';
import type { CaseState } from './triage-case.js';

export const OUTCOMES = [
  'start_discovery',
  'proceed_to_next_phase',
  'merge_with_existing',
  'reuse_or_buy',
  'refer_elsewhere',
  'park',
  'stop',
  'retire',
  'needs_more_information',
  'split',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a suggestion of the triage rules comes to as an outcome: any of these agrees with it. */
export const AGREEING_OUTCOMES: Record<string, readonly Outcome[]> = {
  do_now: ['start_discovery', 'proceed_to_next_phase'],
  mandatory: ['start_discovery', 'proceed_to_next_phase'],
  schedule: ['start_discovery', 'proceed_to_next_phase', 'park'],
  unblock: ['refer_elsewhere', 'park', 'split', 'needs_more_information'],
  improve_case: ['needs_more_information', 'park', 'split'],
  merge: ['merge_with_existing', 'reuse_or_buy'],
  stop_or_retire: ['stop', 'retire', 'refer_elsewhere', 'reuse_or_buy'],
  gather_evidence: ['needs_more_information', 'start_discovery', 'park'],
};

export type MergeTarget = { kind: 'triage_case' | 'product'; id: string };

/** What comes with a decision beside its outcome and reason; null where it was not given. */
export type Companions = {
  reviewOn: string | null;
  mergeInto: MergeTarget | null;
  parts: { title: string; problem: string }[] | null;
  /** Where it is referred to. */
  destination: string | null;
  /** What is reused or bought. */
  solution: string | null;
  /** The product that discovery is started for, where the case has none. */
  product: { name: string; productGroupId: string } | null;
};

export type CompanionFault = { pointer: string; code: string; detail: string };

const NEEDS: Partial<Record<Outcome, keyof Companions>> = {
  park: 'reviewOn',
  merge_with_existing: 'mergeInto',
  split: 'parts',
  refer_elsewhere: 'destination',
  reuse_or_buy: 'solution',
};
const NAMES: Record<keyof Companions, string> = {
  reviewOn: 'the day on which it is looked at again',
  mergeInto: 'what it is merged with',
  parts: 'the cases that it is split into',
  destination: 'where it is referred to',
  solution: 'what is reused or bought',
  product: 'the product that is started',
};

/**
 * All that is missing or out of place beside an outcome. `today` is YYYY-MM-DD; `hasProduct` says whether the case is
 * about a product that exists.
 */
export function companionFaults(
  outcome: Outcome,
  companions: Companions,
  { today, hasProduct }: { today: string; hasProduct: boolean },
): CompanionFault[] {
  const faults: CompanionFault[] = [];
  const needed = NEEDS[outcome] ?? (outcome === 'start_discovery' && !hasProduct ? 'product' : undefined);
  for (const name of Object.keys(NAMES) as (keyof Companions)[]) {
    const given = companions[name] !== null;
    if (name === needed && !given)
      faults.push({ pointer: `/${name}`, code: 'required', detail: `${outcome} needs ${NAMES[name]}.` });
    if (name !== needed && given)
      faults.push({ pointer: `/${name}`, code: 'out_of_place', detail: `${outcome} does not take this.` });
  }
  if (outcome === 'park' && companions.reviewOn !== null && companions.reviewOn <= today)
    faults.push({ pointer: '/reviewOn', code: 'past', detail: 'The day of review must lie ahead.' });
  if ((outcome === 'proceed_to_next_phase' || outcome === 'retire') && !hasProduct)
    faults.push({ pointer: '/outcome', code: 'no_product', detail: `Only a product can ${VERBS[outcome]}.` });
  return faults;
}

const VERBS = { proceed_to_next_phase: 'proceed to its next phase', retire: 'be retired' };

/** The state that an outcome leaves the case in. */
export function stateAfter(outcome: Outcome): CaseState {
  return outcome === 'needs_more_information' ? 'needs_information' : 'decided';
}

/** The phase that an outcome brings a product to; null where it leaves it where it is. Refuses where there is no next one. */
export function phaseAfter(outcome: Outcome, phase: Phase | null): Phase | null {
  if (outcome === 'retire') return 'retired';
  if (outcome === 'start_discovery') return phase === null || phase === 'pre_discovery' ? 'discovery' : null;
  if (outcome !== 'proceed_to_next_phase') return null;
  const next = phase === null ? undefined : PHASES[PHASES.indexOf(phase) + 1];
  if (next !== undefined && next !== 'retired') return next;
  const detail =
    phase === null
      ? 'The phase of the product is not known.'
      : `A product that is ${phase} has no next phase.`;
  throw new Refusal('invalid_decision', detail, '/outcome');
}

/** Whether an outcome goes against a suggestion; never where there is none. */
export function goesAgainst(outcome: Outcome, suggestion: string | null): boolean {
  return suggestion !== null && AGREEING_OUTCOMES[suggestion]?.includes(outcome) === false;
}

/** Refuses a decision made on an earlier state of affairs: it must name the one that stands, so that of two one wins. */
export function checkSupersedes(standing: string | null, supersedes: string | null): void {
  if (standing === supersedes) return;
  const detail =
    standing === null
      ? 'No decision stands on this case; leave supersedes out.'
      : `The decision ${standing} stands on this case; name it in supersedes if yours is to take its place.`;
  throw new Refusal('superseded', detail, '/supersedes');
}

/** Refuses to merge a case into itself, into one that is merged or withdrawn, or into what is merged into it. */
export function checkMerge(
  id: string,
  into: { id: string; state: CaseState; mergedInto: MergeTarget | null } | undefined,
): void {
  const refuse = (detail: string) => new Refusal('invalid_decision', detail, '/mergeInto/id');
  if (into === undefined) throw refuse('There is no triage case with this id.');
  if (into.id === id) throw refuse('A case cannot be merged into itself.');
  if (into.state === 'withdrawn') throw refuse('The case was withdrawn.');
  const { mergedInto } = into;
  if (mergedInto === null) return;
  const onward =
    mergedInto.id === id
      ? 'this very case'
      : `the ${mergedInto.kind.replace('triage_', '')} ${mergedInto.id}`;
  throw refuse(`The case is itself merged into ${onward}.`);
}
