// A round says whom it asks for what, or everything that is wrong with it; and it takes scores until its closing time.

import t from 'tap';
import {
  checkRoundOpen,
  MOST_ASKED,
  planRound,
  type RoundAssessor,
  type RoundSubject,
} from '../../src/domain/scoring-round.js';

const A: RoundSubject = { kind: 'product', id: 'a' };
const B: RoundSubject = { kind: 'product', id: 'b' };
const MEASURES = ['value', 'urgency'];

const asked = (...plan: Parameters<typeof planRound>) =>
  planRound(...plan).asked.map(({ assessor, subject, measure }) => `${assessor} ${subject.id} ${measure}`);

const faults = (...plan: Parameters<typeof planRound>) =>
  planRound(...plan).faults.map(({ pointer, code }) => `${pointer} ${code}`);

t.test('an assessor who is not narrowed is asked for every measure of every subject', async (t) => {
  t.same(asked([A, B], MEASURES, [{ assessor: 'ada' }, { assessor: 'ben' }]), [
    ...['ada a value', 'ada a urgency', 'ada b value', 'ada b urgency'],
    ...['ben a value', 'ben a urgency', 'ben b value', 'ben b urgency'],
  ]);
});

t.test('an assessor may be narrowed to measures, to subjects, or to both', async (t) => {
  const assessors: RoundAssessor[] = [
    { assessor: 'ada', measures: ['urgency'] },
    { assessor: 'ben', subjects: [B] },
    { assessor: 'cas', measures: ['value'], subjects: [A] },
  ];
  t.same(asked([A, B], MEASURES, assessors), [
    ...['ada a urgency', 'ada b urgency'],
    ...['ben b value', 'ben b urgency'],
    'cas a value',
  ]);
});

t.test('everything that is wrong is told at once, each with its place', async (t) => {
  const stranger: RoundSubject = { kind: 'product_group', id: 'a' };
  const cases: [what: string, plan: Parameters<typeof planRound>, said: string[]][] = [
    ['no subject', [[], MEASURES, [{ assessor: 'ada' }]], ['/subjects none']],
    ['a subject twice', [[A, B, A], MEASURES, [{ assessor: 'ada' }]], ['/subjects/2 repeated']],
    ['a measure twice', [[A], ['value', 'value'], [{ assessor: 'ada' }]], ['/measures/1 repeated']],
    [
      'an assessor twice',
      [[A], MEASURES, [{ assessor: 'ada' }, { assessor: 'ben' }, { assessor: 'ada' }]],
      ['/assessors/2 repeated'],
    ],
    [
      'somebody asked for what is not in the round, and twice for the same',
      [[A], MEASURES, [{ assessor: 'ada', measures: ['value', 'worth', 'value'], subjects: [stranger] }]],
      [
        '/assessors/0/measures/2 repeated',
        '/assessors/0/measures/1 not_in_round',
        '/assessors/0/subjects/0 not_in_round',
      ],
    ],
    [
      'a subject and a measure that nobody is asked for',
      [[A, B], MEASURES, [{ assessor: 'ada', measures: ['value'], subjects: [A] }]],
      ['/subjects/1 unasked', '/measures/1 unasked'],
    ],
  ];
  for (const [what, plan, said] of cases) {
    t.same(faults(...plan), said, what);
  }
  t.same(planRound([A, A], MEASURES, [{ assessor: 'ada' }]).asked, [], 'and nothing is asked');
});

t.test('a round asks for so many scores and not one more', async (t) => {
  const subjects = Array.from(
    { length: 200 },
    (_, index): RoundSubject => ({ kind: 'product', id: `${index}` }),
  );
  const assessors = Array.from({ length: 50 }, (_, index) => ({ assessor: `${index}` }));
  t.equal(planRound(subjects, MEASURES, assessors).asked.length, MOST_ASKED);
  const more = [...assessors, { assessor: 'one more', measures: ['value'], subjects: [{ ...A, id: '0' }] }];
  t.same(faults(subjects, MEASURES, more), ['/assessors too_many']);
});

t.test('a round takes scores until its closing time, and none once it is closed', async (t) => {
  const round = { closedAt: null, closesAt: '2026-04-30T17:00:00.000Z' };
  t.doesNotThrow(() => checkRoundOpen(round, '2026-04-30T16:59:59.999Z'));
  t.throws(() => checkRoundOpen(round, '2026-04-30T17:00:00.000Z'), { code: 'round_closed' });
  const closed = { ...round, closedAt: '2026-04-01T09:00:00.000Z' };
  t.throws(() => checkRoundOpen(closed, '2026-04-02T09:00:00.000Z'), { code: 'round_closed' });
});
