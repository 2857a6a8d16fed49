// Two products of different units that might be one: what is suspected of them as they change, and what people decide.

import type { Candidate, Facet, Likeness, Profile, Signal } from './look-alike.js';
import { SIGNALS } from './look-alike.js';
import type { Money } from './product.js';
import { Refusal } from './refusal.js';
import { wilsonInterval } from './wilson-interval.js';

export const OPPORTUNITY_STATUSES = ['suspected', 'confirmed', 'rejected', 'withdrawn'] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];
export const JUDGEMENTS = ['suspected', 'confirmed', 'rejected'] as const;

/** Why two products are held to be alike. */
export type Match = {
  similarity: number;
  /** From reciprocal ranks among the candidates; null where neither was a candidate of the other when last compared. */
  fusedScore: number | null;
  words: string[];
  facets: Facet[];
  signals: { signal: Signal; similarity: number; rank: number | null }[];
  policy: { kind: 'opportunity-rules'; version: number };
};

/** A product as it was when it was compared. */
export type ComparedProduct = { id: string; name: string; businessUnitId: string };

export type SharedOpportunity = {
  id: string;
  status: OpportunityStatus;
  /** The lower id first. */
  products: ComparedProduct[];
  match: Match;
  foundAt: string;
  sharedWith: string[];
  savingExpected: Money | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number;
  updatedAt: string;
};

/** A product compared with another, which was among its candidates or is a partner from before. */
export type Compared = { profile: Profile; likeness: Likeness; candidate: Candidate | null };

export type PairChange =
  | { type: 'suspected'; before: SharedOpportunity | null; products: ComparedProduct[]; match: Match }
  | { type: 'updated'; before: SharedOpportunity; products: ComparedProduct[]; match: Match }
  | { type: 'withdrawn'; before: SharedOpportunity };

/** A likeness that moved by less is the same: counts of words shift a little with every product. */
const SAME_SIMILARITY = 0.01;

/** The match as it is recorded. */
export function matchOf({ likeness, candidate }: Omit<Compared, 'profile'>, version: number): Match {
  const { similarity, words, sharedFacets } = likeness;
  return {
    similarity,
    fusedScore: candidate?.fusedScore ?? null,
    words,
    facets: sharedFacets,
    signals: SIGNALS.map((signal) => ({
      signal,
      similarity: likeness[signal],
      rank: candidate?.ranks[signal] ?? null,
    })),
    policy: { kind: 'opportunity-rules', version },
  };
}

/**
 * What a product's change does to its pairs: who is alike enough is suspected (a pair that was rejected or confirmed is
 * left as people judged it), and a suspicion that no longer holds is withdrawn. In the order of the pairs.
 * `profile` is null where the product is no longer in use.
 */
export function planPairs(
  { id, profile }: { id: string; profile: Profile | null },
  compared: readonly Compared[],
  existing: readonly SharedOpportunity[],
  { minimumSimilarity, version }: { minimumSimilarity: number; version: number },
): PairChange[] {
  const pairs = new Map(existing.map((pair) => [partnerOf(pair, id), pair]));
  const changes: PairChange[] = [];
  const alike = new Set<string>();
  for (const { profile: other, ...found } of profile === null ? [] : compared) {
    if (profile === null || found.likeness.similarity < minimumSimilarity) continue;
    alike.add(other.id);
    const before = pairs.get(other.id) ?? null;
    const products = [profile, other].map(asCompared).sort((a, b) => (a.id < b.id ? -1 : 1));
    const match = matchOf(found, version);
    if (before === null || before.status === 'withdrawn')
      changes.push({ type: 'suspected', before, products, match });
    else if (before.status === 'suspected' && isOther(before, products, match))
      changes.push({ type: 'updated', before, products, match });
  }
  for (const [partner, before] of pairs)
    if (before.status === 'suspected' && !alike.has(partner)) changes.push({ type: 'withdrawn', before });
  return changes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The other product of a pair. */
export function partnerOf({ products }: SharedOpportunity, id: string): string {
  return products.find((product) => product.id !== id)?.id ?? id;
}

export type Judgement = {
  status?: (typeof JUDGEMENTS)[number];
  reason?: string | null;
  sharedWith?: string[] | null;
  savingExpected?: Money | null;
};
export type Judged = Pick<SharedOpportunity, 'status' | 'reason' | 'sharedWith' | 'savingExpected'>;

/**
 * A pair as it is after somebody's judgement. Confirming and rejecting need a reason; only what is confirmed is shared
 * with units (those of both products where none are named) and saves anything.
 */
export function judge(before: SharedOpportunity, given: Judgement): Judged {
  const status = given.status ?? before.status;
  const kept = status === before.status ? before : null;
  if (status !== 'confirmed' && given.sharedWith)
    throw new Refusal('invalid_opportunity', 'Only what is confirmed is shared.', '/sharedWith');
  if (status !== 'confirmed' && given.savingExpected)
    throw new Refusal('invalid_opportunity', 'Only what is confirmed saves anything.', '/savingExpected');
  if (status !== 'confirmed' && status !== 'rejected')
    return { status, reason: null, sharedWith: [], savingExpected: null };
  const reason = given.reason === undefined ? (kept?.reason ?? null) : given.reason;
  if (reason === null)
    throw new Refusal('invalid_opportunity', 'Say why it is confirmed or rejected.', '/reason');
  if (status === 'rejected') return { status, reason, sharedWith: [], savingExpected: null };
  const own = [...new Set(before.products.map(({ businessUnitId }) => businessUnitId))].sort();
  const sharedWith = given.sharedWith === undefined ? (kept?.sharedWith ?? own) : (given.sharedWith ?? own);
  const saving = given.savingExpected === undefined ? (kept?.savingExpected ?? null) : given.savingExpected;
  return { status, reason, sharedWith, savingExpected: saving };
}

export type Precision = {
  judged: number;
  confirmed: number;
  share: number | null;
  interval: { low: number; high: number } | null;
};

/** Of the suggestions that people have judged, how many were right, with the 95 % interval; null before the first. */
export function precisionOf({ confirmed, rejected }: { confirmed: number; rejected: number }): Precision {
  const judged = confirmed + rejected;
  if (judged === 0) return { judged, confirmed, share: null, interval: null };
  return { judged, confirmed, share: confirmed / judged, interval: wilsonInterval(confirmed, judged) };
}

const asCompared = ({ id, name, businessUnitId }: Profile): ComparedProduct => ({ id, name, businessUnitId });

function isOther(before: SharedOpportunity, products: ComparedProduct[], match: Match): boolean {
  const told = ({ words, facets, policy }: Match) => JSON.stringify([[...words].sort(), facets, policy]);
  return (
    Math.abs(before.match.similarity - match.similarity) >= SAME_SIMILARITY ||
    products.some(
      ({ name, businessUnitId }, at) =>
        name !== before.products[at]?.name || businessUnitId !== before.products[at]?.businessUnitId,
    ) ||
    told(before.match) !== told(match)
  );
}

function keyOf(change: PairChange): string {
  const products = change.type === 'withdrawn' ? change.before.products : change.products;
  return products.map(({ id }) => id).join();
}
