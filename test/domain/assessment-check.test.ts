// Everything that an assessment must hold to, one rule at a time and all at once.

import t from 'tap';
import type { AssessedPoint, PointResult } from '../../src/domain/assessment.js';
import { assessmentFaults, type CheckedAssessment } from '../../src/domain/assessment-check.js';
import { standardOf } from '../support/assessment-policy.js';

const point = (number: number, result: PointResult): AssessedPoint => ({
  number,
  result,
  findings: null,
  recommendations: null,
  sourceResult: null,
});

const WHOLE: CheckedAssessment = {
  kind: 'service_assessment',
  isReassessment: false,
  panel: [{ person: 'ada', role: 'lead_assessor' }],
  points: [point(1, 'green'), point(2, 'amber')],
  standard: standardOf(2),
  overallRating: 'amber',
  derivedRating: 'amber',
  overrideReason: null,
  legacyResult: null,
  earlier: null,
  bookedOn: '2026-05-01',
  assessedOn: '2026-06-01',
};

const faults = (changed: Partial<CheckedAssessment>) =>
  assessmentFaults({ ...WHOLE, ...changed }).map(({ pointer, code }) => `${pointer} ${code}`);

t.test('each rule refuses what breaks it and nothing else', async (t) => {
  const lead = { person: 'ada', role: 'lead_assessor' } as const;
  const unrated = { overallRating: null, derivedRating: null } as const;
  const cases: [what: string, changed: Partial<CheckedAssessment>, said: string[]][] = [
    ['a whole assessment', {}, []],
    ['a draft with nothing in it yet', { ...unrated, panel: [], points: [], standard: null }, []],
    ['a point that the standard does not have', { points: [point(3, 'green')] }, ['/points/0 unknown_point']],
    ['a point twice', { points: [point(1, 'green'), point(1, 'amber')] }, ['/points/1 repeated']],
    ['a result of another standard', { points: [point(1, 'met')] }, ['/points/0 unknown_result']],
    ['points of no standard', { standard: null }, ['/standardVersion required']],
    ['a rating without a lead assessor', { panel: [] }, ['/panel one_lead_assessor']],
    [
      'a rating with two lead assessors',
      { panel: [lead, { person: 'ben', role: 'lead_assessor' }] },
      ['/panel one_lead_assessor'],
    ],
    ['no rating yet and no lead assessor', { ...unrated, panel: [] }, []],
    ['another rating than the points come to', { overallRating: 'green' }, ['/overrideReason required']],
    ['the same with a reason', { overallRating: 'green', overrideReason: 'All but closed.' }, []],
    ['a rating before all points are', { derivedRating: null }, []],
    ['a rating and an old result', { legacyResult: 'met' }, ['/legacyResult two_results']],
    [
      'an old result against its points needs no reason',
      { ...unrated, legacyResult: 'met', points: [point(1, 'red')] },
      [],
    ],
    [
      'somebody who assesses and observes',
      { panel: [lead, { person: 'ada', role: 'observer' }] },
      ['/panel/1 observer_asks_nothing'],
    ],
    ['one person in two roles', { panel: [lead, { person: 'ada', role: 'designer' }] }, []],
    ['one role twice', { ...unrated, panel: [lead, lead] }, ['/panel/1 repeated']],
    ['booked after it was held', { bookedOn: '2026-06-02' }, ['/assessedOn before_booking']],
  ];
  for (const [what, changed, said] of cases) t.same(faults(changed), said, what);
});

t.test('peer reviews and workshops rate nothing', async (t) => {
  for (const kind of ['peer_review', 'workshop'] as const) {
    const rated = ['/points no_ratings', '/overallRating no_ratings'];
    t.same(faults({ kind }), rated, kind);
    t.same(faults({ kind, points: [], overallRating: null, panel: [] }), []);
  }
  for (const kind of ['mock_assessment', 'continuous_assessment'] as const)
    t.same(faults({ kind, panel: [] }), [], `${kind} is rated without a lead assessor, too`);
});

t.test('a reassessment looks at what was red and at nothing else', async (t) => {
  const earlier = [point(1, 'green'), point(2, 'red')];
  const again = { isReassessment: true, earlier, overallRating: null, derivedRating: null };
  t.same(faults({ ...again, points: [point(2, 'green')] }), []);
  t.same(faults({ ...again, points: [point(1, 'green'), point(2, 'green')] }), ['/points/0 not_red_before']);
  t.same(faults({ ...again, points: [] }), [], 'some of them, or none yet');
});
