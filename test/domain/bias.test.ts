// Signs of bias, reported for people to talk about.

import t from 'tap';
import type { AssessorScore } from '../../src/domain/assessor-score.js';
import {
  biasFindings,
  changedAfterReveal,
  ownSubjectScores,
  type ScoringRound,
  sameForEverything,
} from '../../src/domain/bias.js';

/** An assessor's points by subject, `A5 B7`, on one measure at one time. */
function scoresOf(assessor: string, given: string, measure = 'value', recordedAt = 1): AssessorScore[] {
  return given.split(' ').map((one) => ({
    assessor,
    subject: one.charAt(0),
    measure,
    millipoints: Number(one.slice(1)) * 1000,
    recordedAt,
  }));
}

t.test('five equal scores where the others differ are noticed', async (t) => {
  const others = [...scoresOf('q', 'A3 B8 C5 D5 E5'), ...scoresOf('r', 'A5 B8 C5')];
  t.same(sameForEverything([...scoresOf('p', 'A7 B7 C7 D7 E7'), ...others]), [
    { assessor: 'p', measure: 'value', millipoints: 7000, count: 5, othersLowest: 4000, othersHighest: 8000 },
  ]);
});

t.test('sameness is not noticed where there is nothing to it', async (t) => {
  const varied = scoresOf('q', 'A3 B8 C5 D5 E5');
  const cases: [why: string, scores: AssessorScore[]][] = [
    ['four are too few', [...scoresOf('p', 'A7 B7 C7 D7'), ...varied]],
    ['one differs', [...scoresOf('p', 'A7 B7 C7 D7 E8'), ...varied]],
    [
      'the others see no difference either',
      [...scoresOf('p', 'A7 B7 C7 D7 E7'), ...scoresOf('q', 'A3 B3 C3 D3 E3')],
    ],
    ['nobody else scored', scoresOf('p', 'A7 B7 C7 D7 E7')],
    [
      'one other score cannot differ from itself',
      [...scoresOf('p', 'A7 B7 C7 D7 E7'), ...scoresOf('q', 'A3')],
    ],
    ['the others differ elsewhere', [...scoresOf('p', 'A7 B7 C7 D7 E7'), ...scoresOf('q', 'X3 Y8')]],
    [
      'the others differ on another measure',
      [...scoresOf('p', 'A7 B7 C7 D7 E7'), ...scoresOf('q', 'A3 B8', 'urgency')],
    ],
    [
      'five over two measures',
      [...scoresOf('p', 'A7 B7 C7'), ...scoresOf('p', 'A7 B7', 'urgency'), ...varied],
    ],
    [
      'one was raised since',
      [...scoresOf('p', 'A7 B7 C7 D7 E7'), ...scoresOf('p', 'A8', 'value', 2), ...varied],
    ],
  ];
  for (const [why, scores] of cases) t.same(sameForEverything(scores), [], why);
  // The same first scores, after one is brought into line.
  const levelled = [...scoresOf('p', 'A7 B7 C7 D7 E8'), ...scoresOf('p', 'E7', 'value', 2), ...varied];
  t.equal(sameForEverything(levelled).length, 1);
});

const ROUND: ScoringRound = {
  id: 'spring',
  subjects: ['A', 'B', 'C'],
  participants: ['p', 'q'],
  revealedAt: 10,
};

t.test('a participant’s score that moved after the order was shown is told, with which way', async (t) => {
  const scores = [
    ...scoresOf('p', 'B5 A5 C5', 'value', 1),
    // The one that stood at the reveal.
    ...scoresOf('p', 'A6', 'value', 10),
    ...scoresOf('p', 'A9 B4', 'value', 11),
    ...scoresOf('p', 'A8', 'value', 12),
  ];
  const wanted = [
    {
      round: 'spring',
      assessor: 'p',
      subject: 'A',
      measure: 'value',
      before: 6000,
      after: 8000,
      direction: 'raised',
    },
    {
      round: 'spring',
      assessor: 'p',
      subject: 'B',
      measure: 'value',
      before: 5000,
      after: 4000,
      direction: 'lowered',
    },
  ];
  t.same(changedAfterReveal(scores, ROUND), wanted);
  t.same(changedAfterReveal([...scores].reverse(), ROUND), wanted);
});

t.test('what did not move after the reveal, or is no part of the round, is not told', async (t) => {
  const cases: [why: string, scores: AssessorScore[], round?: ScoringRound][] = [
    ['changed before', [...scoresOf('p', 'A5'), ...scoresOf('p', 'A9', 'value', 9)]],
    ['scored for the first time after', scoresOf('p', 'A9', 'value', 11)],
    [
      'changed and changed back',
      [...scoresOf('p', 'A5'), ...scoresOf('p', 'A9', 'value', 11), ...scoresOf('p', 'A5', 'value', 12)],
    ],
    ['the same again', [...scoresOf('p', 'A5'), ...scoresOf('p', 'A5', 'value', 11)]],
    ['no participant', [...scoresOf('r', 'A5'), ...scoresOf('r', 'A9', 'value', 11)]],
    ['no subject of the round', [...scoresOf('p', 'X5'), ...scoresOf('p', 'X9', 'value', 11)]],
    [
      'never revealed',
      [...scoresOf('p', 'A5'), ...scoresOf('p', 'A9', 'value', 11)],
      { ...ROUND, revealedAt: null },
    ],
  ];
  for (const [why, scores, round = ROUND] of cases) t.same(changedAfterReveal(scores, round), [], why);
});

t.test('owners’ scores of their own subjects stand beside the others’ median', async (t) => {
  const scores = [
    ...scoresOf('p', 'A9 B9 C5'),
    ...scoresOf('q', 'A4 C9'),
    ...scoresOf('r', 'A5'),
    ...scoresOf('r', 'A7', 'value', 2),
  ];
  const owners = [
    { subject: 'A', assessor: 'p' },
    { subject: 'B', assessor: 'p' },
    { subject: 'C', assessor: 'q' },
    { subject: 'D', assessor: 'r' },
  ];
  t.same(ownSubjectScores(scores, owners), [
    // The others gave 4 and, at last, 7.
    {
      assessor: 'p',
      subject: 'A',
      measure: 'value',
      millipoints: 9000,
      othersMedian: 5500,
      difference: 3500,
    },
    {
      assessor: 'p',
      subject: 'B',
      measure: 'value',
      millipoints: 9000,
      othersMedian: null,
      difference: null,
    },
    {
      assessor: 'q',
      subject: 'C',
      measure: 'value',
      millipoints: 9000,
      othersMedian: 5000,
      difference: 4000,
    },
  ]);
  t.same(ownSubjectScores(scores, []), []);
});

t.test('findings come in the same order whatever order the scores came in', async (t) => {
  const scores = [
    ...scoresOf('p', 'A7 B7 C7 D7 E7'),
    ...scoresOf('p', 'A6 B6 C6 D6 E6', 'urgency'),
    ...scoresOf('q', 'A5 B5 C5 D5 E5', 'urgency'),
    ...scoresOf('r', 'A3 B8 C5 D5 E5'),
    ...scoresOf('r', 'A3 B8 C5 D5 E5', 'urgency'),
  ];
  const owners = [...'AB'].flatMap((subject) => [...'rp'].map((assessor) => ({ subject, assessor })));
  for (const given of [scores, [...scores].reverse()]) {
    t.same(
      sameForEverything(given).map(({ assessor, measure }) => `${assessor} ${measure}`),
      ['p urgency', 'p value', 'q urgency'],
    );
    t.same(
      ownSubjectScores(given, owners).map((one) => `${one.assessor} ${one.subject} ${one.measure}`),
      [...'pr'].flatMap((assessor) =>
        [...'AB'].flatMap((subject) => [`${assessor} ${subject} urgency`, `${assessor} ${subject} value`]),
      ),
    );
  }
});

t.test('all four are told together, and the scores are left as they were', async (t) => {
  const scores = [
    ...scoresOf('p', 'A7 B7 C7 D7 E7'),
    ...scoresOf('q', 'A3 B8 C5 D5 E5'),
    ...scoresOf('q', 'C6', 'value', 11),
  ];
  const given = structuredClone(scores);
  const found = biasFindings({
    scores,
    rounds: [ROUND, { ...ROUND, id: 'open', revealedAt: null }],
    owners: [{ subject: 'B', assessor: 'q' }],
    scale: { min: 1000, max: 10_000 },
  });
  t.same(
    found.leniency.map((one) => one.comparable && one.effect),
    // 4, -1, 1, 2, 2 over five.
    [1600, -1600],
  );
  t.same(
    found.sameForEverything.map(({ assessor }) => assessor),
    ['p'],
  );
  t.same(
    found.changedAfterReveal.map(({ round, subject }) => [round, subject]),
    [['spring', 'C']],
  );
  t.same(
    found.ownSubjects.map(({ subject, difference }) => [subject, difference]),
    [['B', 1000]],
  );
  t.same(scores, given);
});
