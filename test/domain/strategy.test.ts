// Strategies: what an amendment makes of one, and which reviews are refused.

import t from 'tap';
import { amendStrategy, type Strategy, type StrategyReview } from '../../src/domain/strategy.js';

const TODAY = '2026-11-24';
const review = (fields: Partial<StrategyReview> = {}): StrategyReview => ({
  ...{ reviewedOn: TODAY, reviewedBy: 'ada', outcome: 'unchanged', note: null, ...fields },
});
const HELD: Strategy = {
  vision: 'Every boat is licensed in a minute.',
  valueProposition: 'No forms.',
  review: review({ reviewedOn: '2026-10-24' }),
};

t.test('what is left out stays, and null clears', async (t) => {
  t.same(amendStrategy(HELD, { vision: 'Another.' }, TODAY), { ...HELD, vision: 'Another.' });
  t.same(amendStrategy(HELD, { valueProposition: null }, TODAY), { ...HELD, valueProposition: null });
  t.same(amendStrategy(HELD, { review: review() }, TODAY), { ...HELD, review: review() });
  t.same(amendStrategy(null, { vision: 'A first one.' }, TODAY), {
    vision: 'A first one.',
    valueProposition: null,
    review: null,
  });
});

t.test('a review that changes the texts says so', async (t) => {
  const changed = { vision: 'Another.', review: review({ outcome: 'changed' }) };
  t.match(amendStrategy(HELD, changed, TODAY), changed);
  const contradiction = { vision: 'Another.', review: review() };
  const refusal = { code: 'invalid_review', pointer: '/review/outcome' };
  t.throws(() => amendStrategy(HELD, contradiction, TODAY), refusal);
  t.throws(() => amendStrategy(HELD, { valueProposition: null, review: review() }, TODAY), refusal);
  t.doesNotThrow(
    () => amendStrategy(HELD, { vision: HELD.vision, review: review() }, TODAY),
    'the same text again',
  );
  t.doesNotThrow(
    () => amendStrategy(null, contradiction, TODAY),
    'with the first there is nothing to change',
  );
});

t.test('a review lies neither ahead nor before the last', async (t) => {
  const on = (reviewedOn: string) => () => amendStrategy(HELD, { review: review({ reviewedOn }) }, TODAY);
  const refusal = { code: 'invalid_review', pointer: '/review/reviewedOn' };
  t.throws(on('2026-11-25'), refusal);
  t.throws(on('2026-10-23'), refusal);
  t.doesNotThrow(on('2026-10-24'), 'the same day may be recorded again');
  t.doesNotThrow(on(TODAY));
});
