// What the answers to the triage questions come to in points.

import t from 'tap';
import {
  answeredPoints,
  TRIAGE_QUESTIONS,
  type TriageAnswers,
  triageQuestionFaults,
} from '../../src/domain/triage-questions.js';

const SCALE = { low: 1000, high: 10_000 };
const POLICY = {
  criteria: {
    value: ['pervasive', 'complex', 'valuable_to_users', 'valuable_to_organisation'] as const,
    urgency: ['urgent'] as const,
    feasibility: ['feasible'] as const,
  },
} as unknown as Parameters<typeof answeredPoints>[1];
const NONE = Object.fromEntries(TRIAGE_QUESTIONS.map((question) => [question, null])) as TriageAnswers;
const points = (answers: Partial<TriageAnswers>, criterion: string) =>
  answeredPoints({ ...NONE, ...answers }, POLICY, criterion, SCALE);

t.test('one question: no, partly, largely and yes are 1, 4, 7 and 10 on a scale of 1 to 10', async (t) => {
  const answered = (['no', 'partly', 'largely', 'yes'] as const).map((urgent) =>
    points({ urgent }, 'urgency'),
  );
  t.same(
    answered,
    [1, 4, 7, 10].map((each) => ({ low: each * 1000, high: each * 1000 })),
  );
});

t.test('several questions count alike', async (t) => {
  const answers = {
    pervasive: 'yes',
    complex: 'partly',
    valuable_to_users: 'yes',
    valuable_to_organisation: 'no',
  } as const;
  // (3 + 1 + 3 + 0) of 12 thirds up from 1 to 10: 1 + 9 x 7/12 = 6.25.
  t.same(points(answers, 'value'), { low: 6250, high: 6250 });
});

t.test('a question without an answer may be anything', async (t) => {
  t.same(points({}, 'feasibility'), SCALE);
  t.same(points({ pervasive: 'yes', complex: 'yes' }, 'value'), { low: 5500, high: 10_000 });
});

t.test('a criterion that no question is mapped to has no points', async (t) => {
  t.equal(points({ urgent: 'yes' }, 'reach'), null);
});

t.test('a mapping asks each question once', async (t) => {
  t.same(triageQuestionFaults(POLICY), []);
  const codes = triageQuestionFaults({ criteria: { value: ['pervasive', 'pervasive'] } }).map(
    ({ code }) => code,
  );
  t.same(codes, ['repeated', 'left_out', 'left_out', 'left_out', 'left_out', 'left_out']);
});
