// The gate between phases: what opens it, what shuts it, and that a worse rating never opens it.

import fc from 'fast-check';
import t from 'tap';
import { LEGACY_RESULTS, type LegacyResult, RATINGS, type Rating } from '../../src/domain/assessment.js';
import type { AssessmentFacts } from '../../src/domain/assessment-need.js';
import { REPORT_STATES, type ReportState } from '../../src/domain/assessment-report.js';
import {
  decideGate,
  type GateAssessment,
  type GateQuestion,
  latestOf,
  type PhaseException,
} from '../../src/domain/phase-gate.js';
import { facts, RULES } from '../support/assessment-policy.js';
import { holds } from '../support/property.js';

const NEEDED = facts({ isTransactional: true, isNewOrRebuilt: true });
const assessed = (more: Partial<GateAssessment> = {}): GateAssessment => ({
  id: '1',
  stage: 'alpha',
  kind: 'service_assessment',
  reportState: 'accepted',
  assessedOn: '2026-03-01',
  overallRating: 'green',
  legacyResult: null,
  ...more,
});
const excepted = (more: Partial<PhaseException> = {}): PhaseException => ({
  id: 'e',
  stage: 'alpha',
  grantedBy: 'head',
  authority: 'Digital director',
  reason: 'Winter is coming.',
  expiresOn: '2026-07-01',
  ...more,
});
const ask = (more: Partial<GateQuestion> = {}) => {
  const question: GateQuestion = {
    before: 'alpha',
    after: 'private_beta',
    facts: NEEDED,
    assessments: [],
    exceptions: [],
    day: '2026-06-01',
    ...more,
  };
  return decideGate(question, RULES);
};
const said = (more: Partial<GateQuestion>) => {
  const answer = ask(more);
  return answer.isOpen ? 'open' : answer.lacking.map(({ stage, lack }) => `${stage} ${lack}`).join(', ');
};

// Where each row of the tables comes from.
const WHEN = 'gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment';
const RATED = 'ddt.beta.education.gov.uk: get your assessment report';
const ANSWERED = 'ddt.beta.education.gov.uk: ten working days to accept or challenge';
const OLDER = 'Digital Service Standard of 18 points: met or not met';
const OURS = 'ours: what is not known is not passed, and a move back or out is not a passage';

t.test('each rating, result and state of the report opens or shuts it', async (t) => {
  const ratings: [Partial<GateAssessment>, string, source: string][] = [
    [{ overallRating: 'green' }, 'open', RATED],
    [{ overallRating: 'amber' }, 'open', RATED],
    [{ overallRating: 'red' }, 'alpha not_passed', RATED],
    [{ overallRating: null, legacyResult: 'met' }, 'open', OLDER],
    [{ overallRating: null, legacyResult: 'met_with_conditions' }, 'open', OLDER],
    [{ overallRating: null, legacyResult: 'not_met' }, 'alpha not_passed', OLDER],
    [{ overallRating: null }, 'alpha not_rated', OURS],
  ];
  const states: Record<ReportState, (said: string) => string> = {
    draft: () => 'alpha no_assessment',
    sent: (same) => same,
    accepted: (same) => same,
    challenged: () => 'alpha report_challenged',
    published: (same) => same,
  };
  for (const [rating, expected, source] of ratings)
    for (const reportState of REPORT_STATES) {
      const what = `${JSON.stringify({ ...rating, reportState })} (${reportState === 'challenged' ? ANSWERED : source})`;
      t.equal(
        said({ assessments: [assessed({ ...rating, reportState })] }),
        states[reportState](expected),
        what,
      );
    }
});

t.test('the stage must be that of the gate, and phases that are skipped have gates too', async (t) => {
  const only = (...stages: GateAssessment['stage'][]) =>
    stages.map((stage) => assessed({ stage, id: stage }));
  const moves: [GateQuestion['before'], GateQuestion['after'], GateAssessment['stage'][], string, string][] =
    [
      ['alpha', 'private_beta', ['alpha'], 'open', WHEN],
      ['alpha', 'private_beta', ['beta', 'live'], 'alpha no_assessment', WHEN],
      ['private_beta', 'public_beta', ['beta'], 'open', WHEN],
      ['private_beta', 'public_beta', ['alpha'], 'beta no_assessment', WHEN],
      ['public_beta', 'live', ['live'], 'open', WHEN],
      ['public_beta', 'live', ['alpha', 'beta'], 'live no_assessment', WHEN],
      ['alpha', 'live', ['alpha', 'beta', 'live'], 'open', WHEN],
      ['alpha', 'live', ['beta'], 'alpha no_assessment, live no_assessment', WHEN],
      ['discovery', 'alpha', [], 'open', WHEN],
      ['discovery', 'public_beta', [], 'alpha no_assessment, beta no_assessment', WHEN],
      ['live', 'alpha', [], 'open', OURS],
      ['alpha', 'retired', [], 'open', OURS],
      [null, 'live', [], 'open', OURS],
    ];
  for (const [before, after, stages, expected, source] of moves) {
    const answer = said({ before, after, assessments: only(...stages) });
    t.equal(answer, expected, `${before} to ${after} (${source})`);
  }
});

t.test(
  'the latest assessment counts: a reassessment resolves a red one, and may bring one back',
  async (t) => {
    const red = assessed({ id: '1', overallRating: 'red' });
    const later = assessed({ id: '2', assessedOn: '2026-05-01' });
    t.equal(said({ assessments: [red, later] }), 'open');
    t.equal(said({ assessments: [later, red] }), 'open', 'in whatever order');
    const laterRed = { ...later, overallRating: 'red' as const };
    t.equal(said({ assessments: [assessed(), laterRed] }), 'alpha not_passed');
    const challenged = { ...laterRed, reportState: 'challenged' as const };
    t.equal(said({ assessments: [assessed(), challenged] }), 'alpha report_challenged');
    const draft = { ...later, reportState: 'draft' as const };
    t.equal(said({ assessments: [red, draft] }), 'alpha not_passed', 'a draft does not count');
    t.equal(latestOf('alpha', [assessed({ assessedOn: null, id: '9' }), red], RULES.gateKinds)?.id, '1');
  },
);

t.test('only the kinds that the policy names open a gate', async (t) => {
  for (const kind of ['peer_review', 'workshop', 'mock_assessment', 'continuous_assessment'] as const)
    t.equal(said({ assessments: [assessed({ kind })] }), 'alpha no_assessment', kind);
});

t.test('an exception lets one stage pass until it expires, and only where one is needed', async (t) => {
  const exceptions = [excepted()];
  t.same(ask({ exceptions }).used, exceptions);
  t.equal(said({ exceptions, day: '2026-06-30' }), 'open', 'the day before it expires');
  t.equal(said({ exceptions, day: '2026-07-01' }), 'alpha no_assessment', 'the day on which it expires');
  t.equal(said({ exceptions, after: 'public_beta' }), 'beta no_assessment');
  t.equal(said({ exceptions, assessments: [assessed({ overallRating: 'red' })] }), 'open');
  t.same(ask({ exceptions, assessments: [assessed()] }).used, [], 'nothing was excepted');
});

t.test(
  'what is not known: shut as soon as anything speaks for a need, open while nothing does',
  async (t) => {
    const cases: [Partial<AssessmentFacts>, string][] = [
      [{}, 'open'],
      [{ isTransactional: null, isNewOrRebuilt: null, isSpendCondition: false }, 'open'],
      [{ isTransactional: true }, 'alpha facts_missing'],
      [{ isNewOrRebuilt: true }, 'alpha facts_missing'],
      [{ isTransactional: false }, 'open'],
      [{ isTransactional: false, isSpendCondition: false }, 'open'],
      [{ isSpendCondition: true }, 'alpha no_assessment'],
      [{ isSpendCondition: true, isOnAssuredFormPlatform: true }, 'open'],
    ];
    for (const [known, expected] of cases)
      t.equal(said({ facts: facts(known) }), expected, JSON.stringify(known));
    t.same(ask({ facts: facts({ isTransactional: true }) }).missing, ['isSpendCondition', 'isNewOrRebuilt']);
    t.equal(said({ facts: facts({ isTransactional: true }), assessments: [assessed()] }), 'open');
    const red = [assessed({ overallRating: 'red' })];
    t.equal(said({ facts: facts(), assessments: red }), 'alpha not_passed', 'a red one speaks for itself');
  },
);

t.test('a worse rating never opens the gate', async (t) => {
  const known = fc.constantFrom(true, false, null);
  const worse: readonly Rating[] = RATINGS;
  const legacy: readonly LegacyResult[] = ['met', 'met_with_conditions', 'not_met'];
  t.same([...legacy].sort(), [...LEGACY_RESULTS].sort());
  const anyAssessment = fc.record({
    stage: fc.constantFrom('alpha' as const, 'beta' as const, 'live' as const),
    reportState: fc.constantFrom(...REPORT_STATES),
    assessedOn: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
    rated: fc.boolean(),
    place: fc.nat(2),
  });
  const build = (all: { rated: boolean; place: number; [key: string]: unknown }[], at: number, by: number) =>
    all.map(({ rated, place, ...rest }, index) => {
      const level = index === at ? Math.min(2, place + by) : place;
      return assessed({
        ...rest,
        id: String(index),
        overallRating: rated ? (worse[level] as Rating) : null,
        legacyResult: rated ? null : (legacy[level] as LegacyResult),
      });
    });
  holds(
    t,
    fc.property(
      fc.array(anyAssessment, { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      fc.integer({ min: 1, max: 2 }),
      fc.record({ isTransactional: known, isNewOrRebuilt: known, isSpendCondition: known }),
      (all, at, by, someFacts) => {
        const question = { after: 'live', facts: facts(someFacts) } as const;
        const before = ask({ ...question, assessments: build(all, at % all.length, 0) }).isOpen;
        const after = ask({ ...question, assessments: build(all, at % all.length, by) }).isOpen;
        return before || !after;
      },
    ),
    500,
  );
});
