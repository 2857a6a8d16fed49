// What the ranked backlog shows of each product from outside the ranking: one source a feature, read whole and kept
// until a record of the kinds that they come from changes.

import { listLatestResults } from '../../store/assessment-findings.js';
import type { Db } from '../../store/database.js';
import { findPolicy } from '../../store/policies.js';
import type { Moment } from '../../store/portfolio.js';
import { lookAgain } from '../../store/sightings.js';
import { allSpendCases, type SpendCase } from '../../store/spend-cases.js';
import type { LoggedKind } from '../../store/tables.js';
import { listTriageOutcomes, type TriageOutcome } from '../../store/triage-outcomes.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { prepareJudge } from '../spend/ground.js';
import { readSuggestionSources, type SuggestionSources } from './suggestions.js';

type ByProduct<T> = ReadonlyMap<string, T>;
/** `day` is that of the question, YYYY-MM-DD; `asOf` a moment gone by, where one is asked about. */
type Source<T> = (db: Db, day: string, asOf: string | undefined) => Promise<ByProduct<T>>;

export type Joined = {
  triage: ByProduct<TriageOutcome>;
  assessmentRatings: ByProduct<string>;
  spendRoutes: ByProduct<string>;
  suggestions: SuggestionSources;
};

/** The kinds of records that the sources below read: a change of one has them read again. */
const JOINED_KINDS: readonly LoggedKind[] = [
  'triage_case',
  'triage_decision',
  'service_assessment',
  'spend_case',
  'policy',
  'shared_opportunity',
];

/** By product: the latest triage decision, and what the rules suggested when it was made. */
const findTriage: Source<TriageOutcome> = async (db, _day, asOf) => {
  const outcomes = await listTriageOutcomes(db, asOf);
  return new Map(outcomes.map((outcome) => [outcome.productId, outcome]));
};

/** By product: the rating of its latest service assessment, or what came of an older one. */
const findAssessmentRatings: Source<string> = async (db, day, asOf) => {
  const { definition } = await findPolicy(db, 'assessment-rules', day, asOf);
  return listLatestResults(db, definition.gateKinds, asOf);
};

/** By product: the route of the latest of its spend cases that are neither withdrawn nor closed, once it can be told. */
const findSpendRoutes: Source<string> = async (db, day, asOf) => {
  const cases = (await allSpendCases(db, {}, asOf)).filter(
    ({ productId, status }) => productId !== null && status !== 'withdrawn' && status !== 'closed',
  );
  const judge = await prepareJudge(db, cases, { day, asOf });
  const latest = new Map<string, SpendCase>();
  for (const each of cases) {
    const held = latest.get(each.productId as string);
    if (held === undefined || held.id < each.id) latest.set(each.productId as string, each);
  }
  return new Map(
    [...latest].flatMap(([productId, given]) => {
      const { route } = judge.judge(given).judgement.route;
      return route === null ? [] : [[productId, route]];
    }),
  );
};

async function readJoined(db: Db, day: string, asOf?: string): Promise<Joined> {
  const [triage, assessmentRatings, spendRoutes, suggestions] = await Promise.all([
    findTriage(db, day, asOf),
    findAssessmentRatings(db, day, asOf),
    findSpendRoutes(db, day, asOf),
    readSuggestionSources(db, day, asOf),
  ]);
  return { triage, assessmentRatings, spendRoutes, suggestions };
}

/** Finds all of them as they are, the same object while nothing changed, or as they were at a moment gone by (in UTC). */
export function createJoined(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  kinds: readonly LoggedKind[] = JOINED_KINDS,
): (asOf: string | undefined) => Promise<Joined> {
  let held: { moment: Moment; day: string; joined: Joined } | null = null;
  return async (asOf) => {
    if (asOf !== undefined) return readJoined(db, asOf.slice(0, 10), asOf);
    const day = dayOf(now());
    const { moment, changed } = await lookAgain(db, kinds, held?.moment ?? null);
    // Read after the look, so that what is kept is never older than the moment that it is kept for.
    const joined = changed || held?.day !== day ? await readJoined(db, day) : held.joined;
    held = { moment, day, joined };
    return joined;
  };
}
