// How alike two products are: by what is rare about both, the same from either side.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import {
  chooseCandidates,
  compare,
  type Ground,
  type Profile,
  type Term,
  tellingTerms,
  termWeight,
} from '../../src/domain/look-alike.js';
import { type OpportunityRules, opportunityRulesFaults } from '../../src/domain/opportunity-rules.js';
import { holds } from '../support/property.js';

const RULES: OpportunityRules = {
  minimumSimilarity: 0.3,
  candidates: 20,
  candidatesPerSignal: 30,
  fusionConstant: 60,
  nameShare: 0.25,
  minimumNameSimilarity: 0.45,
  tellingTerms: 12,
  mostProductsPerTerm: 200,
  ordinaryWords: ['apply'],
};
const GROUND: Ground = { products: 4, rules: RULES, ordinary: new Set(['appli']) };

const word = (term: string, products = 1): Term => ({ term, facet: null, spelt: `${term}s`, products });
const capability = (value: string, products: number): Term => ({
  term: `capability:${value}`,
  facet: 'capability',
  spelt: value.toUpperCase(),
  products,
});
const product = (id: string, ...terms: Term[]): Profile => ({
  id,
  businessUnitId: `unit-${id}`,
  name: id,
  terms,
});

t.test('a term weighs the more the fewer products have it, and never nothing', async (t) => {
  // ln(1 + 4/1), ln(1 + 4/2), ln(1 + 4/4).
  t.same(
    [1, 2, 4].map((products) => termWeight(products, 4).toFixed(6)),
    ['1.609438', '1.098612', '0.693147'],
  );
  t.equal(termWeight(3, 2).toFixed(6), '0.693147', 'a count that has not caught up yet');
});

t.test('two words in common, names the same: worked by hand', async (t) => {
  const terms = [word('birth', 2), word('death', 2)];
  // Words of weight ln 3: (2 x 1.206949) / (2 x 1.206949 + 1.609438^2) = 0.482372; with the name a quarter more.
  t.match(compare(product('a', ...terms), product('b', ...terms), 1, GROUND), {
    similarity: 0.612,
    name: 1,
    text: 0.482,
    facets: 0,
    words: ['births', 'deaths'],
    sharedFacets: [],
  });
});

t.test('ordinary words count for nothing, and are not told as shared', async (t) => {
  const applied = compare(product('a', word('appli', 2)), product('b', word('appli', 2)), 0, GROUND);
  t.match(applied, { similarity: 0, text: 0, words: [] });
  const plain = compare(product('a', word('birth', 2)), product('b', word('birth', 2)), 0, GROUND);
  const besides = compare(
    product('a', word('birth', 2), word('appli', 2)),
    product('b', word('birth', 2)),
    0,
    GROUND,
  );
  t.equal(besides.similarity, plain.similarity);
});

t.test('a rare facet in common makes two products more alike than a common one', async (t) => {
  const by = (products: number) =>
    compare(
      product('a', capability('booking', products), word('one')),
      product('b', capability('booking', products), word('two')),
      0,
      { ...GROUND, products: 100 },
    );
  t.ok(by(2).similarity > by(60).similarity);
  t.match(by(2), { text: 0, words: [], sharedFacets: [{ kind: 'capability', value: 'BOOKING' }] });
  t.ok(by(2).facets > 0.4);
});

t.test('nothing in common is no likeness, whatever else there is', async (t) => {
  const likeness = compare(product('a', word('birth')), product('b', word('radio')), 0, GROUND);
  t.match(likeness, { similarity: 0, name: 0, text: 0, facets: 0, words: [] });
});

t.test('the rarest terms are searched for, and none that too many products have', async (t) => {
  const many = Array.from({ length: 20 }, (_, index) =>
    word(`word-${String(index).padStart(2, '0')}`, 20 - index),
  );
  const { words, facets } = tellingTerms(
    product(
      'a',
      ...many,
      word('appli'),
      word('everywhere', 201),
      capability('pay', 201),
      capability('book', 200),
    ),
    { ...GROUND, products: 1_000 },
  );
  t.equal(words.length, 12);
  t.same([words[0]?.term, words.at(-1)?.term], ['word-19', 'word-08']);
  t.same(
    facets.map(({ term }) => term),
    ['capability:book'],
  );
});

t.test('candidates are fused from the three lists, and only so many are compared', async (t) => {
  const lists = { name: ['a', 'b'], text: ['b', 'c'], facets: ['b'] };
  const [first, ...rest] = chooseCandidates(lists, { ...RULES, candidates: 2 });
  t.match(first, { id: 'b', ranks: { name: 2, text: 1, facets: 1 } });
  t.match(rest, [{ id: 'a', ranks: { name: 1, text: null, facets: null } }]);
  t.equal(rest.length, 1);
});

t.test('more candidates than the signals can put forward, or a word twice, are faults', async (t) => {
  t.same(opportunityRulesFaults(RULES), []);
  const faults = opportunityRulesFaults({
    ...RULES,
    candidates: 91,
    ordinaryWords: ['apply', 'apply'],
  });
  t.same(
    faults.map(({ pointer, code }) => [pointer, code]),
    [
      ['/candidates', 'too_many'],
      ['/ordinaryWords', 'repeated'],
    ],
  );
});

const COUNTS: Record<string, number> = {
  appli: 9,
  birth: 1,
  death: 2,
  radio: 3,
  school: 5,
  'capability:pay': 2,
};
const anyTerms = fc
  .subarray(Object.keys(COUNTS))
  .map((terms) =>
    terms.map((term) =>
      term.includes(':')
        ? capability(term.split(':')[1] as string, COUNTS[term] as number)
        : word(term, COUNTS[term]),
    ),
  );

t.test('two products are as alike as each other, between nothing and the same', async (t) => {
  const ground = { ...GROUND, products: 12 };
  holds(
    t,
    fc.property(anyTerms, anyTerms, fc.double({ min: 0, max: 1, noNaN: true }), (mine, theirs, name) => {
      const [a, b] = [product('a', ...mine), product('b', ...theirs)];
      const there = compare(a, b, name, ground);
      assert.deepEqual(compare(b, a, name, ground), there);
      for (const each of [there.similarity, there.name, there.text, there.facets])
        assert.ok(each >= 0 && each <= 1);
    }),
  );
});

t.test('one more word in common never makes two products less alike', async (t) => {
  const ground = { ...GROUND, products: 12 };
  holds(
    t,
    fc.property(anyTerms, anyTerms, (mine, theirs) => {
      const more = word('passport', 2);
      const before = compare(product('a', ...mine), product('b', ...theirs), 0, ground);
      const after = compare(product('a', ...mine, more), product('b', ...theirs, more), 0, ground);
      assert.ok(after.similarity >= before.similarity);
    }),
  );
});
