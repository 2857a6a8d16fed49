// What a policy on assessments must hold to.

import t from 'tap';
import type { AssessmentRules } from '../../src/domain/assessment-need.js';
import {
  assessmentRuleFaults,
  bankHolidayFaults,
  serviceStandardFaults,
} from '../../src/domain/assessment-policy.js';
import { HOLIDAYS, RULES, standardOf } from '../support/assessment-policy.js';

const said = (faults: { pointer: string; code: string }[]) =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);

t.test('rules: gates lead onward, one a stage; ids are there once; conditions fit their facts', async (t) => {
  t.same(assessmentRuleFaults(RULES), []);
  const [gate] = RULES.gates as [AssessmentRules['gates'][number]];
  const [rule] = RULES.needed as [AssessmentRules['needed'][number]];
  const cases: [Partial<AssessmentRules>, string[]][] = [
    [{ gates: [gate, gate] }, ['/gates/1 repeated']],
    [{ gates: [{ ...gate, from: 'live', to: 'live' }] }, ['/gates/0/to not_onward']],
    [{ needed: [rule, rule] }, ['/needed/1 repeated']],
    [
      { needed: [{ ...rule, when: [{ fact: 'isTransactional', over: 1 }] }] },
      ['/needed/0/when/0 does_not_fit'],
    ],
    [
      { exemptions: [{ ...rule, when: [{ fact: 'transactionsPerYear', is: true }] }] },
      ['/exemptions/0/when/0 does_not_fit'],
    ],
  ];
  for (const [changed, faults] of cases)
    t.same(said(assessmentRuleFaults({ ...RULES, ...changed })), faults, JSON.stringify(changed));
});

t.test('standards: versions and the numbers of points are there once', async (t) => {
  const standard = standardOf(3);
  t.same(serviceStandardFaults({ standards: [standard] }), []);
  t.same(said(serviceStandardFaults({ standards: [standard, standard] })), ['/standards/1 repeated']);
  const points = [...standard.points, { number: 1, title: null }];
  t.same(said(serviceStandardFaults({ standards: [{ ...standard, points }] })), [
    '/standards/0/points/3 repeated',
  ]);
});

t.test('bank holidays: days within the time that they cover, once each', async (t) => {
  t.same(bankHolidayFaults(HOLIDAYS), []);
  const [first] = HOLIDAYS.days as [{ day: string; name: string }];
  const days = [first, first, { day: '2028-01-03', name: 'Beyond' }];
  t.same(said(bankHolidayFaults({ ...HOLIDAYS, days })), ['/days/2 outside', '/days/1 repeated']);
});
