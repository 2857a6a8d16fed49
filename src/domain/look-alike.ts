// How alike two products are: by their names, by the words of their texts, and by the facets that they share.

import type { OpportunityRules } from './opportunity-rules.js';
import { fuseRanks } from './rank-fusion.js';

export const FACET_KINDS = ['user_group', 'need', 'capability'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** A word or a facet of a product: how it is compared, how the product spells it, and how many products have it. */
export type Term = { term: string; facet: FacetKind | null; spelt: string; products: number };

export type Profile = { id: string; businessUnitId: string; name: string; terms: readonly Term[] };

export type Facet = { kind: FacetKind; value: string };

/** Each likeness from 0 (nothing in common) to 1 (the same). */
export type Likeness = {
  similarity: number;
  name: number;
  text: number;
  facets: number;
  words: string[];
  sharedFacets: Facet[];
};

/** What the likeness of two products is judged by, beside the products themselves. */
export type Ground = {
  /** How many products there are to be alike. */
  products: number;
  rules: OpportunityRules;
  /** The ordinary words as words are compared. */
  ordinary: ReadonlySet<string>;
};

/** Inverse document frequency, smoothed so that a term of all products still weighs a little (Spärck Jones 1972). */
export function termWeight(products: number, of: number): number {
  return Math.log(1 + Math.max(of, products, 1) / Math.max(products, 1));
}

/** The terms that tell most about a product, rarest first: what is worth searching for. */
export function tellingTerms(
  profile: Profile,
  { rules, ordinary }: Ground,
): { words: Term[]; facets: Term[] } {
  const rare = profile.terms
    .filter(({ term, products }) => !ordinary.has(term) && products <= rules.mostProductsPerTerm)
    .sort((a, b) => a.products - b.products || (a.term < b.term ? -1 : 1));
  return {
    words: rare.filter(({ facet }) => facet === null).slice(0, rules.tellingTerms),
    facets: rare.filter(({ facet }) => facet !== null).slice(0, rules.tellingTerms),
  };
}

/**
 * How alike two products are, the same from either side. Words and facets are compared as vectors of their weights (the
 * cosine), as if each product had one unique word more: else a single shared word could be the whole of a short name.
 * The likeness of the names (0 to 1, by trigrams) is given.
 */
export function compare(a: Profile, b: Profile, name: number, ground: Ground): Likeness {
  const terms = cosine(a.terms, b.terms, ground);
  const { nameShare } = ground.rules;
  const inOrder = [...terms.shared].sort((x, y) => x.products - y.products || (x.term < y.term ? -1 : 1));
  return {
    similarity: thousandth(nameShare * name + (1 - nameShare) * terms.cosine),
    name: thousandth(name),
    text: thousandth(cosine(a.terms.filter(isWord), b.terms.filter(isWord), ground).cosine),
    facets: thousandth(cosine(a.terms.filter(isFacet), b.terms.filter(isFacet), ground).cosine),
    words: inOrder.filter(isWord).map(({ spelt }) => spelt),
    sharedFacets: inOrder.flatMap(({ facet, spelt }) =>
      facet === null ? [] : [{ kind: facet, value: spelt }],
    ),
  };
}

export const SIGNALS = ['name', 'text', 'facets'] as const;
export type Signal = (typeof SIGNALS)[number];

export type Candidate = { id: string; fusedScore: number; ranks: Record<Signal, number | null> };

/** The candidates worth comparing, best first: what each signal puts forward, fused by rank. */
export function chooseCandidates(
  lists: Record<Signal, readonly string[]>,
  { candidates, fusionConstant }: OpportunityRules,
): Candidate[] {
  const fused = fuseRanks(
    SIGNALS.map((signal) => lists[signal]),
    fusionConstant,
  );
  return fused
    .slice(0, candidates)
    .map(({ id, score, ranks: [name = null, text = null, facets = null] }) => ({
      id,
      fusedScore: score,
      ranks: { name, text, facets },
    }));
}

function cosine(a: readonly Term[], b: readonly Term[], { products, ordinary }: Ground) {
  const square = (term: Term) => (ordinary.has(term.term) ? 0 : termWeight(term.products, products) ** 2);
  const inB = new Set(b.map(({ term }) => term));
  const shared = a.filter((term) => inB.has(term.term) && !ordinary.has(term.term));
  const unique = termWeight(1, products) ** 2;
  const length = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + square(term), unique);
  return {
    shared,
    cosine: shared.reduce((sum, term) => sum + square(term), 0) / Math.sqrt(length(a) * length(b)),
  };
}

const isWord = ({ facet }: Term) => facet === null;
const isFacet = ({ facet }: Term) => facet !== null;
const thousandth = (value: number) => Math.round(value * 1000) / 1000;
