// The look-alikes of one product: candidates put forward by index, fused and compared.

import {
  type Candidate,
  chooseCandidates,
  compare,
  type Ground,
  type Term,
  tellingTerms,
  termWeight,
} from '../domain/look-alike.js';
import type { Policy } from '../domain/policy.js';
import type { Compared } from '../domain/shared-opportunity.js';
import type { Db, Trx } from '../store/database.js';
import { listLookAlikes } from '../store/look-alike-lists.js';
import { openSearch, readProfiles, reduceWords } from '../store/look-alike-profiles.js';
import { findPolicy } from '../store/policies.js';

/** What all searches of a while share: the rules in force, and the ordinary words as words are compared. */
export type SearchRules = { policy: Policy<'opportunity-rules'>; ordinary: ReadonlySet<string> };

export async function loadSearchRules(db: Db | Trx, day: string): Promise<SearchRules> {
  const policy = await findPolicy(db, 'opportunity-rules', day);
  return { policy, ordinary: new Set(await reduceWords(db, policy.definition.ordinaryWords)) };
}

export type LookAlikes = { profile: Compared['profile'] | null; compared: Compared[] };

/**
 * Compares a product with its candidates and with the partners it has already, best first. The profile is null where the
 * product is archived or retired. The transaction keeps the threshold of names to itself.
 */
export async function searchLookAlikes(
  trx: Trx,
  id: string,
  { policy, ordinary }: SearchRules,
  partners: readonly string[] = [],
): Promise<LookAlikes> {
  const rules = policy.definition;
  const search = await openSearch(trx, id, rules.minimumNameSimilarity);
  if (search === undefined) return { profile: null, compared: [] };
  const { profile: own, products } = search;
  const ground: Ground = { products, rules, ordinary };
  const { words, facets } = tellingTerms(own, ground);
  const weigh = (terms: Term[]) =>
    terms.map(({ term, products }) => ({ term, weight: termWeight(products, ground.products) }));
  const lists = await listLookAlikes(
    trx,
    own,
    { words: weigh(words), facets: weigh(facets) },
    rules.candidatesPerSignal,
  );
  const candidates = new Map<string, Candidate>(
    chooseCandidates(lists, rules).map((candidate) => [candidate.id, candidate]),
  );
  const others = await readProfiles(trx, [...new Set([...candidates.keys(), ...partners])], own.name);
  const compared = others
    .filter(({ profile }) => profile.businessUnitId !== own.businessUnitId)
    .map(({ profile, nameSimilarity }) => ({
      profile,
      likeness: compare(own, profile, nameSimilarity, ground),
      candidate: candidates.get(profile.id) ?? null,
    }));
  return { profile: own, compared: compared.sort(byLikeness) };
}

function byLikeness(a: Compared, b: Compared): number {
  return b.likeness.similarity - a.likeness.similarity || (a.profile.id < b.profile.id ? -1 : 1);
}
