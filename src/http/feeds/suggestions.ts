// What the triage rules suggest for each product as the feed shows it: for its open case, as the queue shows that, else
// for the product itself.

import type { Policy } from '../../domain/policy.js';
import type { Suggestion } from '../../domain/triage-rules.js';
import type { Db } from '../../store/database.js';
import { findPolicy } from '../../store/policies.js';
import { listConfirmedSharers } from '../../store/shared-opportunities.js';
import { listOpenCasesOfProducts, type TriageCase } from '../../store/triage-cases.js';
import type { Ground } from '../rankings/ground.js';
import { caseSubject } from '../triage/case-subject.js';
import { dueOf, rulesOn } from '../triage/ground.js';
import { productSubject, suggestionFor } from '../triage/suggestion-view.js';

/** What suggestions go by beside the portfolio. */
export type SuggestionSources = {
  rules: Policy<'triage-rules'>;
  questions: Policy<'triage-questions'>;
  queue: Policy<'triage-queue'>;
  /** The products that are confirmed to share something with one of another unit. */
  sharers: ReadonlySet<string>;
  /** By product: the newest of its cases that are open. */
  cases: ReadonlyMap<string, TriageCase>;
};

/** Reads it of a day (YYYY-MM-DD), as it is or as it was at a moment gone by. */
export async function readSuggestionSources(
  db: Db,
  day: string,
  asOf: string | undefined,
): Promise<SuggestionSources> {
  const [rules, questions, queue, sharers, open] = await Promise.all([
    findPolicy(db, 'triage-rules', day, asOf),
    findPolicy(db, 'triage-questions', day, asOf),
    findPolicy(db, 'triage-queue', day, asOf),
    listConfirmedSharers(db, asOf),
    listOpenCasesOfProducts(db, day, asOf),
  ]);
  const cases = new Map(open.map((held) => [held.productId as string, held]));
  return { rules, questions, queue, sharers, cases };
}

/** The suggestions by row of the product, each found when it is first asked for; null where there is none. */
export function lateSuggestions(
  ground: Ground,
  sources: SuggestionSources,
): (row: number) => Suggestion | null {
  let find: ((row: number) => Suggestion | null) | undefined;
  const found: (Suggestion | null | undefined)[] = [];
  return (row) => {
    find ??= prepareSuggestions(ground, sources);
    let suggestion = found[row];
    if (suggestion === undefined) {
      suggestion = find(row);
      found[row] = suggestion;
    }
    return suggestion;
  };
}

function prepareSuggestions(
  ground: Ground,
  { rules, questions, queue, sharers, cases }: SuggestionSources,
): (row: number) => Suggestion | null {
  const inForce = rulesOn(ground, rules.definition, rules.version);
  const { leadTimeDays } = queue.definition;
  const ofProducts = { ground, due: dueOf(ground, queue.definition), sharers };
  const ofCases = { ground, questions, leadTimeDays, sharers };
  const { ids, inBacklog } = ground.portfolio.subjects.product;
  return (row) => {
    const held = cases.get(ids[row] as string);
    if (held === undefined && inBacklog[row] !== 1) return null;
    const subject = held === undefined ? productSubject(ofProducts, row) : caseSubject(ofCases, held);
    return suggestionFor(inForce, subject)?.suggestion ?? null;
  };
}
