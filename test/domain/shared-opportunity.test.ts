// What a change of a product does to its pairs, and what people may decide about one.

import t from 'tap';
import type { Likeness, Profile } from '../../src/domain/look-alike.js';
import {
  type Compared,
  judge,
  matchOf,
  type OpportunityStatus,
  partnerOf,
  planPairs,
  precisionOf,
  type SharedOpportunity,
} from '../../src/domain/shared-opportunity.js';

const profile = (id: string, name = `Product ${id}`): Profile => ({
  id,
  businessUnitId: `unit-${id}`,
  name,
  terms: [],
});
const likeness = (similarity: number, words = ['births']): Likeness => ({
  similarity,
  name: similarity,
  text: similarity,
  facets: 0,
  words,
  sharedFacets: [],
});
const compared = (id: string, similarity: number, words?: string[]): Compared => ({
  profile: profile(id),
  likeness: likeness(similarity, words),
  candidate: { id, fusedScore: 0.03, ranks: { name: 1, text: null, facets: null } },
});
const pair = (a: string, b: string, status: OpportunityStatus, similarity = 0.5): SharedOpportunity => ({
  id: `${a}-${b}`,
  status,
  products: [a, b].map((id) => ({ id, name: `Product ${id}`, businessUnitId: `unit-${id}` })),
  match: matchOf(compared(b, similarity), 1),
  foundAt: '2026-11-24T09:00:00.000Z',
  sharedWith: [],
  savingExpected: null,
  reason: status === 'rejected' || status === 'confirmed' ? 'Looked into.' : null,
  decidedBy: null,
  decidedAt: null,
  version: 1,
  updatedAt: '2026-11-24T09:00:00.000Z',
});
const RULES = { minimumSimilarity: 0.3, version: 1 };

/** What becomes of the pairs of product `m`, as `type of pair`. */
function plan(found: Compared[], existing: SharedOpportunity[] = [], self: Profile | null = profile('m')) {
  return planPairs({ id: 'm', profile: self }, found, existing, RULES).map((change) => {
    const products = change.type === 'withdrawn' ? change.before.products : change.products;
    return `${change.type} ${products.map(({ id }) => id).join('-')}`;
  });
}

t.test('who is alike enough is suspected, the lower id first, in the order of the pairs', async (t) => {
  const found = [compared('z', 0.9), compared('b', 0.3), compared('c', 0.299), compared('a', 0.4)];
  t.same(plan(found), ['suspected a-m', 'suspected b-m', 'suspected m-z']);
});

t.test('a pair that people have judged stays as they judged it, alike or not', async (t) => {
  const existing = [pair('a', 'm', 'rejected'), pair('b', 'm', 'confirmed')];
  t.same(plan([compared('a', 0.9), compared('b', 0.9)], existing), []);
  t.same(plan([], existing), []);
  t.same(plan([], existing, null), []);
});

t.test('a suspicion that no longer holds is withdrawn, and taken up again when it does', async (t) => {
  t.same(plan([compared('a', 0.2)], [pair('a', 'm', 'suspected')]), ['withdrawn a-m']);
  t.same(plan([], [pair('m', 'z', 'suspected')]), ['withdrawn m-z'], 'the other is no longer in use');
  t.same(
    plan([compared('a', 0.9)], [pair('a', 'm', 'suspected')], null),
    ['withdrawn a-m'],
    'nor is this one',
  );
  t.same(plan([compared('a', 0.5)], [pair('a', 'm', 'withdrawn')]), ['suspected a-m']);
  t.same(plan([], [pair('a', 'm', 'withdrawn')]), []);
});

t.test('a suspicion is renewed when its match tells something else, and not for a trifle', async (t) => {
  const before = [pair('a', 'm', 'suspected', 0.5)];
  t.same(plan([compared('a', 0.509)], before), []);
  t.same(plan([compared('a', 0.51)], before), ['updated a-m']);
  t.same(plan([compared('a', 0.5, ['deaths'])], before), ['updated a-m']);
  t.same(plan([compared('a', 0.5)], before, profile('m', 'Renamed')), ['updated a-m']);
  const later = planPairs({ id: 'm', profile: profile('m') }, [compared('a', 0.5)], before, {
    ...RULES,
    version: 2,
  });
  t.match(later, [{ type: 'updated', match: { policy: { version: 2 } } }]);
});

t.test('the partner is the other product of the pair', async (t) => {
  t.equal(partnerOf(pair('a', 'm', 'suspected'), 'm'), 'a');
  t.equal(partnerOf(pair('a', 'm', 'suspected'), 'a'), 'm');
});

const SAVING = { amount: '90000.00', currency: 'GBP' as const };

t.test('what is confirmed is shared with the units of both, unless others are named', async (t) => {
  const suspected = pair('a', 'm', 'suspected');
  t.same(judge(suspected, { status: 'confirmed', reason: 'Both issue permits.' }), {
    status: 'confirmed',
    reason: 'Both issue permits.',
    sharedWith: ['unit-a', 'unit-m'],
    savingExpected: null,
  });
  const named = {
    status: 'confirmed',
    reason: 'So.',
    sharedWith: ['unit-x'],
    savingExpected: SAVING,
  } as const;
  t.match(judge(suspected, { ...named, sharedWith: ['unit-x'] }), {
    sharedWith: ['unit-x'],
    savingExpected: SAVING,
  });
});

t.test('a confirmed pair keeps what an edit does not name', async (t) => {
  const confirmed = { ...pair('a', 'm', 'confirmed'), sharedWith: ['unit-x'], savingExpected: SAVING };
  t.same(judge(confirmed, { reason: 'Agreed by both boards.' }), {
    status: 'confirmed',
    reason: 'Agreed by both boards.',
    sharedWith: ['unit-x'],
    savingExpected: SAVING,
  });
  t.match(judge(confirmed, { savingExpected: null, sharedWith: null }), {
    savingExpected: null,
    sharedWith: ['unit-a', 'unit-m'],
  });
});

t.test('back to suspected, nothing of the decision is left', async (t) => {
  const confirmed = { ...pair('a', 'm', 'confirmed'), sharedWith: ['unit-x'], savingExpected: SAVING };
  const open = { status: 'suspected', reason: null, sharedWith: [], savingExpected: null };
  t.same(judge(confirmed, { status: 'suspected', reason: 'Judged too soon.' }), open);
  t.same(judge(pair('a', 'm', 'rejected'), { status: 'suspected' }), open);
});

t.test('refused: no reason, a reason of another judgement, and sharing what is not confirmed', async (t) => {
  const suspected = pair('a', 'm', 'suspected');
  const cases: [SharedOpportunity, Parameters<typeof judge>[1], pointer: string][] = [
    [suspected, { status: 'confirmed' }, '/reason'],
    [suspected, { status: 'rejected', reason: null }, '/reason'],
    [pair('a', 'm', 'confirmed'), { status: 'rejected' }, '/reason'],
    [pair('a', 'm', 'confirmed'), { reason: null }, '/reason'],
    [suspected, { status: 'rejected', reason: 'No.', sharedWith: ['unit-a'] }, '/sharedWith'],
    [suspected, { status: 'rejected', reason: 'No.', savingExpected: SAVING }, '/savingExpected'],
    [suspected, { savingExpected: SAVING }, '/savingExpected'],
  ];
  for (const [before, given, pointer] of cases)
    t.throws(() => judge(before, given), { code: 'invalid_opportunity', pointer }, pointer);
});

t.test('precision is what was confirmed of what was judged, unknown before the first', async (t) => {
  t.same(precisionOf({ confirmed: 0, rejected: 0 }), {
    judged: 0,
    confirmed: 0,
    share: null,
    interval: null,
  });
  const { interval, ...rest } = precisionOf({ confirmed: 3, rejected: 1 });
  t.same(rest, { judged: 4, confirmed: 3, share: 0.75 });
  // (0.75 + 3.8416 / 8) / (1 + 3.8416 / 4) = 0.627525, and 0.326889 to either side.
  t.equal(interval?.low.toFixed(4), '0.3006');
  t.equal(interval?.high.toFixed(4), '0.9544');
});
