// What is due of a product beside what it holds, and whether it may go on to its next phase.

import t from 'tap';
import { decideDue, decideProceeding } from '../../src/domain/assessment-due.js';
import type { GateAssessment } from '../../src/domain/phase-gate.js';
import { PHASES, type Phase } from '../../src/domain/product.js';
import { facts, RULES } from '../support/assessment-policy.js';

const NEEDED = { isTransactional: true, isNewOrRebuilt: true };
const assessed = (more: Partial<GateAssessment> = {}): GateAssessment => ({
  id: '1',
  stage: 'alpha',
  kind: 'service_assessment',
  reportState: 'sent',
  assessedOn: '2026-03-01',
  overallRating: 'green',
  legacyResult: null,
  ...more,
});

t.test('it is settled where nothing is needed, or what is needed is passed', async (t) => {
  const cases: [what: string, known: object, held: GateAssessment[], [string | null, boolean]][] = [
    ['needed and not held', NEEDED, [], [null, false]],
    ['held', NEEDED, [assessed()], ['1', true]],
    ['held with amber', NEEDED, [assessed({ overallRating: 'amber' })], ['1', true]],
    ['held and red', NEEDED, [assessed({ overallRating: 'red' })], ['1', false]],
    ['held and challenged', NEEDED, [assessed({ reportState: 'challenged' })], ['1', false]],
    ['a draft', NEEDED, [assessed({ reportState: 'draft' })], [null, false]],
    ['of another stage', NEEDED, [assessed({ stage: 'beta' })], [null, false]],
    ['not known whether needed', {}, [], [null, false]],
    ['not known and held all the same', {}, [assessed()], ['1', true]],
    ['not needed', { isTransactional: false, isSpendCondition: false }, [], [null, true]],
    ['no gate ahead', { ...NEEDED, phase: 'discovery' }, [], [null, true]],
  ];
  for (const [what, known, held, expected] of cases) {
    const due = decideDue(facts(known), held, RULES);
    t.same([due.held, due.isSettled], expected, what);
  }
});

t.test('going on is going to the next phase; from live, and from no phase, there is none', async (t) => {
  const next: Record<Phase, [Phase | null, isOpen: boolean]> = {
    pre_discovery: ['discovery', true],
    discovery: ['alpha', true],
    alpha: ['private_beta', true],
    private_beta: ['public_beta', false],
    public_beta: ['live', false],
    live: [null, true],
    retired: [null, true],
  };
  const ask = (phase: Phase | null) =>
    decideProceeding(
      { facts: facts({ ...NEEDED, phase }), assessments: [assessed()], exceptions: [], day: '2026-06-01' },
      RULES,
    );
  for (const phase of PHASES) t.same([ask(phase).next, ask(phase).isOpen], next[phase], phase);
  t.equal(ask(null).next, null);
});
