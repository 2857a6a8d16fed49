// Scores as the study of bias takes them.

import t from 'tap';
import {
  type AssessorScore,
  byAssessorAndCell,
  byCell,
  latestScores,
} from '../../src/domain/assessor-score.js';

const score = (assessor: string, subject: string, measure: string, recordedAt: number): AssessorScore => ({
  assessor,
  subject,
  measure,
  millipoints: recordedAt * 1000,
  recordedAt,
});

t.test(
  'of several records by one assessor of one cell the last counts, in whichever sequence they come',
  async (t) => {
    const first = score('p', 'A', 'value', 1);
    const second = score('p', 'A', 'value', 2);
    const others = [score('q', 'A', 'value', 1), score('p', 'B', 'value', 1), score('p', 'A', 'urgency', 1)];
    t.same(latestScores([first, second, ...others]), [second, ...others]);
    t.same(latestScores([second, first, ...others]), [second, ...others]);
    // Two records at one time: the later in the list.
    t.same(latestScores([{ ...first, millipoints: 9000 }, first]), [first]);
  },
);

t.test('a cell is one subject’s one measure, whatever the keys are made of', async (t) => {
  const scores = [
    score('p', 'A', 'value', 1),
    score('q', 'A', 'value', 1),
    score('p', 'A', 'urgency', 1),
    score('p', 'Av', 'alue', 1),
    score('p', '1:A', 'value', 1),
  ];
  const sizes = [...byCell(scores).values()].map((cell) => cell.length);
  t.same(sizes, [2, 1, 1, 1]);
  t.equal(latestScores([score('pA', 'B', 'value', 1), score('p', 'AB', 'value', 1)]).length, 2);
});

t.test('findings go by assessor, then subject, then measure', async (t) => {
  const order = [
    score('p', 'A', 'urgency', 1),
    score('p', 'A', 'value', 1),
    score('p', 'B', 'urgency', 1),
    score('q', 'A', 'urgency', 1),
  ];
  t.same([...order].reverse().sort(byAssessorAndCell), order);
});
