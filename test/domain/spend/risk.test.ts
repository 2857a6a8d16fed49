// Risk and importance: the worst answer is the rating, and the facts of a case speak beside its answers.

import fc from 'fast-check';
import t from 'tap';
import {
  answeredQuestions,
  computedLevel,
  possibleRatings,
  questionFaults,
  RISK_LEVELS,
  type RiskLevel,
  type RiskQuestion,
  ratingOf,
} from '../../../src/domain/spend/risk.js';
import { holds } from '../../support/property.js';
import { answers, makeCase, pounds } from '../../support/spend-cases.js';
import { RISK_QUESTIONS, RISK_QUESTIONS_2024 } from '../../support/spend-policies.js';

const SERVICE = RISK_QUESTIONS.digital_service;
const question = (key: string, of = SERVICE) => of.find((each) => each.key === key) as RiskQuestion;

t.test('the worst of the answers is the rating, wherever it stands', async (t) => {
  const table: [given: Record<string, RiskLevel>, rating: RiskLevel][] = [
    [{}, 'low'],
    [{ special_care: 'medium' }, 'medium'],
    [{ whole_life_cost: 'medium', transactions: 'medium' }, 'medium'],
    [{ whole_life_cost: 'high' }, 'high'],
    [{ whole_life_cost: 'medium', top_75_service: 'high' }, 'high'],
  ];
  for (const [given, rating] of table)
    t.equal(ratingOf(SERVICE, answers(given)), rating, JSON.stringify(given));
});

t.test('there is no rating until every question is answered, nor without questions', async (t) => {
  const { special_care: _, ...three } = answers({ transactions: 'high' });
  t.equal(ratingOf(SERVICE, three), null);
  t.same(possibleRatings(SERVICE, three), ['high']);
  t.same(possibleRatings(SERVICE, { special_care: 'medium' }), ['medium', 'high']);
  t.same(possibleRatings(SERVICE, {}), ['low', 'medium', 'high']);
  t.equal(ratingOf([], answers()), null);
  t.same(possibleRatings([], {}), ['low', 'medium', 'high']);
});

t.test('property: the rating is one of the answers, and none is worse', async (t) => {
  const four = fc.tuple(...SERVICE.map(() => fc.constantFrom(...RISK_LEVELS)));
  holds(
    t,
    fc.property(four, (levels) => {
      const given = Object.fromEntries(SERVICE.map(({ key }, index) => [key, levels[index] as RiskLevel]));
      const rating = ratingOf(SERVICE, given) as RiskLevel;
      const places = levels.map((level) => RISK_LEVELS.indexOf(level));
      return levels.includes(rating) && places.every((place) => place <= RISK_LEVELS.indexOf(rating));
    }),
  );
});

t.test(
  'bands meet at their lines: of 2025 the whole-life cost and transactions, of 2024 the annual cost',
  async (t) => {
    const cost = (amount: string) => ({ wholeLifeCost: pounds(amount) });
    const year = (amount: string) => ({ annualCost: pounds(amount) });
    const count = (transactionsPerYear: number) => ({ transactionsPerYear });
    const [whole, transactions] = [question('whole_life_cost'), question('transactions')];
    const annual = question('annual_cost', RISK_QUESTIONS_2024.digital_service);
    const table: [RiskQuestion, Parameters<typeof makeCase>[0], RiskLevel | null][] = [
      [whole, cost('19999999.99'), 'low'],
      [whole, cost('20000000.00'), 'medium'],
      [whole, cost('50000000.00'), 'medium'],
      [whole, cost('50000000.01'), 'high'],
      [whole, { wholeLifeCost: null }, null],
      [transactions, count(0), 'low'],
      [transactions, count(99_999), 'low'],
      [transactions, count(100_000), 'medium'],
      [transactions, count(1_000_000), 'medium'],
      [transactions, count(1_000_001), 'high'],
      [transactions, { transactionsPerYear: null }, null],
      [annual, year('99999.99'), 'low'],
      [annual, year('100000.00'), 'medium'],
      [annual, year('10000000.00'), 'medium'],
      [annual, year('10000000.01'), 'high'],
      [question('special_care'), {}, null],
    ];
    for (const [asked, given, level] of table) {
      t.equal(computedLevel(asked, makeCase(given)), level, `${asked.key} of ${JSON.stringify(given)}`);
    }
  },
);

t.test('where the facts speak for another level the answer stands, and that is said', async (t) => {
  const given = makeCase({ wholeLifeCost: pounds('60000000.00') });
  const [cost, transactions] = answeredQuestions(SERVICE, answers(), given);
  t.match(cost, { question: 'whole_life_cost', answer: 'low', computed: 'high', disagrees: true });
  t.match(transactions, { answer: 'low', computed: 'low', disagrees: false });
  t.match(answeredQuestions(SERVICE, {}, given)[0], { answer: null, computed: 'high', disagrees: false });
  t.equal(ratingOf(SERVICE, answers()), 'low');
});

t.test('questions hold together: keys once, bands the right way up', async (t) => {
  t.same(questionFaults(RISK_QUESTIONS), []);
  t.same(questionFaults(RISK_QUESTIONS_2024), []);
  const band = { fact: 'annualCost', mediumFrom: '2.00', highAbove: '1.00' } as const;
  const first = { ...(SERVICE[0] as RiskQuestion), band };
  const broken = questionFaults({ ...RISK_QUESTIONS, digital_service: [first, first] });
  t.same(
    broken.map(({ pointer }) => pointer),
    ['/digital_service/0/band', '/digital_service/1/key', '/digital_service/1/band'],
  );
});
