// Who must assure a spend case: the decision tables of the three regimes, row by row, and what holds of every case.

import fc from 'fast-check';
import t from 'tap';
import { type JudgedCase, judgeCase, type SpendGround } from '../../../src/domain/spend/judgement.js';
import { RISK_LEVELS, type RiskLevel } from '../../../src/domain/spend/risk.js';
import {
  distanceOf,
  NCR_FLAGS,
  SPEND_REGIMES,
  SPEND_TYPES,
  type SpendRegime,
  type SpendRoute,
  type SpendType,
  THRESHOLD_CLASSES,
  type ThresholdClass,
} from '../../../src/domain/spend/spend-case.js';
import type { ReviewOutcome } from '../../../src/domain/spend/spend-rules.js';
import { holds } from '../../support/property.js';
import {
  answers,
  anyCase,
  anyGround,
  anyMoney,
  GROUND,
  makeCase,
  pounds,
  UNIT,
} from '../../support/spend-cases.js';
import { RISK_QUESTIONS } from '../../support/spend-policies.js';

const THRESHOLDS = /create a pipeline/;
const AUTONOMY = /earned autonomy/;
const FRAMEWORK = /risk and importance framework/;
const routeOf = (given: JudgedCase, ground: SpendGround = GROUND) => judgeCase(given, ground).route;

/** A digital service rated so. */
const rated = (rating: RiskLevel, given: Partial<JudgedCase>) =>
  makeCase({ risk: { version: 2, answers: answers({ special_care: rating }) }, ...given });
const withLimit = (limit: string, more: Partial<SpendGround> = {}): SpendGround => ({
  ...GROUND,
  ...more,
  limits: {
    autonomy: [],
    limits: [{ businessUnitId: null, limit, from: '2026-04-01', source: 'Letter of 2026' }],
  },
});
const EARNED: SpendGround = {
  ...GROUND,
  limits: {
    limits: [],
    autonomy: [{ businessUnitId: UNIT, level: 'earned', from: '2024-03-01', source: 'Minister’s letter' }],
  },
};

t.test(
  'version 6: above the threshold by rating and autonomy, at it or below the organisation itself',
  async (t) => {
    const self: SpendRoute[] = ['self_assured', 'self_assured', 'self_assured'];
    const central: SpendRoute[] = ['central_gds', 'central_gds', 'central_gds'];
    const freed: SpendRoute[] = ['self_assured', 'assurance_board', 'central_gds'];
    type Row = [ThresholdClass, string, 'earned' | 'none', SpendRoute[], rule: string, source: RegExp];
    const table: Row[] = [
      ['crypt_key', '0.00', 'none', self, 'threshold', THRESHOLDS],
      ['crypt_key', '0.00', 'earned', self, 'threshold', THRESHOLDS],
      ['crypt_key', '0.01', 'none', central, 'rating', FRAMEWORK],
      ['crypt_key', '0.01', 'earned', freed, 'earned_autonomy', AUTONOMY],
      ['public_facing_service', '100000.00', 'none', self, 'threshold', THRESHOLDS],
      ['public_facing_service', '100000.00', 'earned', self, 'threshold', THRESHOLDS],
      ['public_facing_service', '100000.01', 'none', central, 'rating', FRAMEWORK],
      ['public_facing_service', '100000.01', 'earned', freed, 'earned_autonomy', AUTONOMY],
      ['other_ddat', '1000000.00', 'none', self, 'threshold', THRESHOLDS],
      ['other_ddat', '1000000.00', 'earned', self, 'threshold', THRESHOLDS],
      ['other_ddat', '1000000.01', 'none', central, 'rating', FRAMEWORK],
      ['other_ddat', '1000000.01', 'earned', freed, 'earned_autonomy', AUTONOMY],
    ];
    for (const [thresholdClass, amount, autonomy, routes, rule, source] of table) {
      for (const [index, rating] of RISK_LEVELS.entries()) {
        const given = rated(rating, {
          regime: 'spend_controls_v6',
          thresholdClass,
          wholeLifeCost: pounds(amount),
          expectedCommitmentDate: '2025-05-01',
        });
        const decision = routeOf(given, autonomy === 'earned' ? EARNED : GROUND);
        const row = `${thresholdClass} of ${amount}, ${rating}, autonomy ${autonomy}`;
        t.equal(decision.route, routes[index], row);
        const reason = decision.reasons.find((each) => each.rule === rule);
        t.match(reason, { rule, source }, `${row}: the rule and its source`);
        t.same(decision.missing, [], row);
      }
    }
  },
);

t.test(
  'version 5: a digital service above £100,000 and technology above £5 million go to the centre',
  async (t) => {
    const table: [SpendType, string, SpendRoute, rule: string][] = [
      ['digital_service', '100000.00', 'self_assured', 'threshold'],
      ['digital_service', '100000.01', 'central_gds', 'rating'],
      ...SPEND_TYPES.slice(1).flatMap((type): [SpendType, string, SpendRoute, string][] => [
        [type, '5000000.00', 'self_assured', 'threshold'],
        [type, '5000000.01', 'central_gds', 'rating'],
      ]),
    ];
    for (const [spendType, amount, route, rule] of table) {
      const given = makeCase({
        regime: 'spend_controls_v5',
        spendType,
        wholeLifeCost: pounds(amount),
        risk: null,
      });
      const decision = routeOf(given);
      t.equal(decision.route, route, `${spendType} of ${amount}: the rating is not asked for`);
      const source = rule === 'threshold' ? /spend controls pipeline process/ : /spend controls version 5/;
      t.match(
        decision.reasons.find((reason) => reason.rule === rule),
        { source },
      );
    }
  },
);

t.test('from April 2026: by delegated limit, rating and the last quarter’s reviews', async (t) => {
  const treasury: SpendRoute[] = ['hm_treasury', 'hm_treasury', 'hm_treasury'];
  const board: SpendRoute[] = ['assurance_board', 'assurance_board', 'assurance_board'];
  const two: SpendRoute[] = ['self_assured', 'assurance_board', 'assurance_board'];
  const one: SpendRoute[] = ['self_assured', 'self_assured', 'assurance_board'];
  const table: [limit: string, ReviewOutcome | null, SpendRoute[], rule: string, source: RegExp][] = [
    ['250000.00', null, two, 'spend_review', /Playbook/],
    ['250000.00', 'all_to_board', board, 'spend_review', /Playbook/],
    ['250000.00', 'high_and_medium_to_board', two, 'spend_review', /Playbook/],
    ['250000.00', 'self_assure_low_and_medium', one, 'rating', /Playbook/],
    ['249999.99', null, treasury, 'delegated_limit', /Letter of 2026/],
    ['249999.99', 'all_to_board', treasury, 'delegated_limit', /Letter of 2026/],
    ['249999.99', 'high_and_medium_to_board', treasury, 'delegated_limit', /Letter of 2026/],
    ['249999.99', 'self_assure_low_and_medium', treasury, 'delegated_limit', /Letter of 2026/],
  ];
  for (const [limit, reviewed, routes, rule, source] of table) {
    for (const [index, rating] of RISK_LEVELS.entries()) {
      const decision = routeOf(rated(rating, {}), withLimit(limit, { reviewed }));
      const row = `£250,000, limit ${limit}, ${rating}, reviewed ${reviewed}`;
      t.equal(decision.route, routes[index], row);
      t.match(
        decision.reasons.find((reason) => reason.rule === rule),
        { source },
        row,
      );
    }
  }
});

t.test('novel, contentious or repercussive spend goes to HM Treasury under every regime', async (t) => {
  for (const regime of SPEND_REGIMES) {
    for (const flag of NCR_FLAGS) {
      const tiny = makeCase({ regime, ncrFlags: [flag], wholeLifeCost: pounds('1.00') });
      const decision = routeOf(tiny, EARNED);
      t.equal(decision.route, 'hm_treasury', `${flag} under ${regime}`);
      t.match(decision.reasons[0], { rule: 'ncr', source: /DAO 02\/26/ });
    }
  }
});

t.test('what is not known leaves the route open and is named', async (t) => {
  const v6: Partial<JudgedCase> = { regime: 'spend_controls_v6' };
  const table: [why: string, Partial<JudgedCase>, SpendGround, missing: string[]][] = [
    ['unknown money is not below a threshold', { ...v6, wholeLifeCost: null }, GROUND, ['wholeLifeCost']],
    ['unknown money is not within a limit', { wholeLifeCost: null }, withLimit('1.00'), ['wholeLifeCost']],
    ['an unknown limit is no limit to be within', {}, GROUND, ['delegatedLimit']],
    ['nobody considered whether it is novel', { ...v6, ncrFlags: null }, GROUND, ['ncrFlags']],
    ['who meets it decides the threshold', { ...v6, isPublicFacing: null }, GROUND, ['thresholdClass']],
    ['a missing answer may be the worst', { risk: null }, withLimit('900000.00'), ['risk']],
  ];
  for (const [why, given, ground, missing] of table) {
    const decision = routeOf(makeCase(given), ground);
    t.equal(decision.route, null, why);
    t.same(decision.missing, missing, why);
  }
});

t.test('a route is told as soon as what is unknown can no longer move it', async (t) => {
  const big = { regime: 'spend_controls_v6', wholeLifeCost: pounds('2000000.00') } as const;
  t.equal(routeOf(makeCase({ ...big, isPublicFacing: null, risk: null })).route, 'central_gds');
  const worst = makeCase({ risk: { version: 2, answers: { special_care: 'high' } } });
  t.equal(judgeCase(worst, withLimit('900000.00')).rating, null, 'not all is answered');
  t.equal(routeOf(worst, withLimit('900000.00')).route, 'assurance_board', 'yet nothing can better it');
});

t.test('property: what is novel, contentious or repercussive is never delegated', async (t) => {
  const flags = fc.uniqueArray(fc.constantFrom(...NCR_FLAGS), { minLength: 1 });
  holds(
    t,
    fc.property(anyCase, anyGround, flags, (given, ground, ncrFlags) => {
      return routeOf({ ...given, ncrFlags }, ground).route === 'hm_treasury';
    }),
    1_000,
  );
});

t.test('property: a worse answer never betters the rating and never shortens the route', async (t) => {
  holds(
    t,
    fc.property(anyCase, anyGround, fc.nat(), (given, ground, pick) => {
      const asked = given.spendType === null ? [] : RISK_QUESTIONS[given.spendType];
      const answered = asked.filter(({ key }) => given.risk?.answers[key] !== undefined);
      const question = answered[pick % Math.max(1, answered.length)];
      if (question === undefined || given.risk === null) return true;
      const level = given.risk.answers[question.key] as RiskLevel;
      const before = judgeCase(given, ground);
      return RISK_LEVELS.slice(RISK_LEVELS.indexOf(level)).every((worse) => {
        const risk = { version: 2, answers: { ...given.risk?.answers, [question.key]: worse } };
        const after = judgeCase({ ...given, risk }, ground);
        const level = (rating: RiskLevel | null) => RISK_LEVELS.indexOf(rating as RiskLevel);
        return (
          level(after.rating) >= level(before.rating) &&
          distanceOf(after.route.nearest) >= distanceOf(before.route.nearest) &&
          distanceOf(after.route.farthest) >= distanceOf(before.route.farthest)
        );
      });
    }),
    1_000,
  );
});

t.test(
  'property: learning a fact only narrows the route, and what is named as missing settles it',
  async (t) => {
    const known = fc.record({
      spendType: fc.constantFrom(...SPEND_TYPES),
      thresholdClass: fc.constantFrom(...THRESHOLD_CLASSES),
      wholeLifeCost: anyMoney,
      ncrFlags: fc.uniqueArray(fc.constantFrom(...NCR_FLAGS)),
    });
    holds(
      t,
      fc.property(anyCase, anyGround, known, (given, ground, facts) => {
        const before = routeOf(given, ground);
        let learnt: JudgedCase = given;
        let last = before;
        for (const [fact, value] of Object.entries(facts)) {
          if (given[fact as keyof typeof facts] !== null) continue;
          // Whether it faces the public says its class already; another would contradict it, not add to it.
          if (fact === 'thresholdClass' && given.isPublicFacing !== null) continue;
          learnt = { ...learnt, [fact]: value };
          const next = routeOf(learnt, ground);
          const narrows =
            distanceOf(next.nearest) >= distanceOf(last.nearest) &&
            distanceOf(next.farthest) <= distanceOf(last.farthest);
          if (!narrows) return false;
          last = next;
        }
        return (before.route === null) === before.missing.length > 0;
      }),
      1_000,
    );
  },
);

t.test('the regime is that of the day of commitment', async (t) => {
  const { defaultRegime } = await import('../../../src/domain/spend/spend-rules.js');
  const table: [day: string, SpendRegime][] = [
    ['2017-01-01', 'spend_controls_v5'],
    ['2018-04-01', 'spend_controls_v5'],
    ['2024-02-22', 'spend_controls_v5'],
    ['2024-02-23', 'spend_controls_v6'],
    ['2026-03-31', 'spend_controls_v6'],
    ['2026-04-01', 'digital_assurance_2026'],
    ['2030-01-01', 'digital_assurance_2026'],
  ];
  for (const [day, regime] of table) t.equal(defaultRegime(GROUND.rules, day), regime, day);
});
