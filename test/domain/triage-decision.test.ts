// What each outcome needs, and what it makes of a case and its product.

import t from 'tap';
import { PHASES } from '../../src/domain/product.js';
import {
  AGREEING_OUTCOMES,
  type Companions,
  companionFaults,
  goesAgainst,
  OUTCOMES,
  type Outcome,
  phaseAfter,
  stateAfter,
} from '../../src/domain/triage-decision.js';

const NONE: Companions = {
  reviewOn: null,
  mergeInto: null,
  parts: null,
  destination: null,
  solution: null,
  product: null,
};
const GIVEN: Companions = {
  reviewOn: '2027-01-01',
  mergeInto: { kind: 'product', id: 'p' },
  parts: [
    { title: 'One', problem: 'First.' },
    { title: 'Two', problem: 'Second.' },
  ],
  destination: 'The other department',
  solution: 'The common platform',
  product: { name: 'New', productGroupId: 'g' },
};
const TODAY = '2026-11-24';
/** What each outcome needs: of an idea, and of a product that exists. */
const NEEDS: Record<Outcome, [ofAnIdea: string[], ofAProduct: string[]]> = {
  start_discovery: [['/product'], []],
  proceed_to_next_phase: [['/outcome'], []],
  merge_with_existing: [['/mergeInto'], ['/mergeInto']],
  reuse_or_buy: [['/solution'], ['/solution']],
  refer_elsewhere: [['/destination'], ['/destination']],
  park: [['/reviewOn'], ['/reviewOn']],
  stop: [[], []],
  retire: [['/outcome'], []],
  needs_more_information: [[], []],
  split: [['/parts'], ['/parts']],
};

const pointers = (outcome: Outcome, companions: Companions, hasProduct: boolean) =>
  companionFaults(outcome, companions, { today: TODAY, hasProduct }).map(({ pointer }) => pointer);

t.test('every outcome is refused without what it needs, by name', async (t) => {
  for (const outcome of OUTCOMES) {
    t.same(pointers(outcome, NONE, false), NEEDS[outcome][0], `${outcome} of an idea`);
    t.same(pointers(outcome, NONE, true), NEEDS[outcome][1], `${outcome} of a product`);
  }
});

t.test('every outcome refuses what does not belong to it, all at once', async (t) => {
  for (const outcome of OUTCOMES) {
    const own = NEEDS[outcome][1];
    const foreign = Object.keys(GIVEN).map((name) => `/${name}`);
    t.same(
      pointers(outcome, GIVEN, true),
      foreign.filter((pointer) => !own.includes(pointer)),
      outcome,
    );
  }
});

t.test('what is parked is looked at again on a day that lies ahead', async (t) => {
  for (const [reviewOn, wrong] of [
    ['2026-11-23', true],
    [TODAY, true],
    ['2026-11-25', false],
  ] as const)
    t.equal(pointers('park', { ...NONE, reviewOn }, false).length > 0, wrong, reviewOn);
});

t.test('a product goes on phase by phase up to live, and may be retired from any', async (t) => {
  const next = PHASES.slice(0, 5).map((phase) => phaseAfter('proceed_to_next_phase', phase));
  t.same(next, ['discovery', 'alpha', 'private_beta', 'public_beta', 'live']);
  for (const phase of ['live', 'retired', null] as const)
    t.throws(() => phaseAfter('proceed_to_next_phase', phase), { code: 'invalid_decision' }, String(phase));
  for (const phase of [...PHASES, null]) t.equal(phaseAfter('retire', phase), 'retired');
  t.equal(phaseAfter('start_discovery', null), 'discovery');
  t.equal(phaseAfter('start_discovery', 'live'), null, 'a new discovery leaves a live product live');
  t.equal(phaseAfter('park', 'alpha'), null);
});

t.test('only a question leaves the case waiting for its answer', async (t) => {
  for (const outcome of OUTCOMES)
    t.equal(stateAfter(outcome), outcome === 'needs_more_information' ? 'needs_information' : 'decided');
});

t.test('every outcome agrees with some suggestion, and every suggestion with some outcome', async (t) => {
  const agreeing = new Set(Object.values(AGREEING_OUTCOMES).flat());
  t.same(
    OUTCOMES.filter((outcome) => !agreeing.has(outcome)),
    [],
  );
  t.ok(goesAgainst('stop', 'do_now'));
  t.notOk(goesAgainst('start_discovery', 'do_now'));
  t.notOk(goesAgainst('stop', null), 'there is nothing to go against');
});
