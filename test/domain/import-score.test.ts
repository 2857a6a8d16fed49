// When a score says something new.

import t from 'tap';
import { decideScore, type KeptScore, type ScoreValues, toScoreRow } from '../../src/domain/import-score.js';
import type { ScoringModelDefinition } from '../../src/domain/scoring-model.js';

const TODAY = '2026-11-20';
const HELD: KeptScore = {
  millipoints: 7000,
  confidence: 'high',
  rationale: 'Seen in research.',
  evidenceUrl: null,
  assessedOn: '2026-09-01',
};

const MODEL: ScoringModelDefinition = {
  method: 'weighted_sum',
  scale: { min: 1, max: 10, step: 0.5 },
  criteria: [
    {
      key: 'value',
      name: 'Value',
      weight: 100,
      measures: [{ key: 'value', name: 'Value', question: '', weight: 100, staleAfterDays: 1, anchors: [] }],
    },
  ],
  gates: [],
  swings: [],
};

t.test('the same points with blank cells say nothing new', async (t) => {
  t.equal(decideScore(HELD, 7000, {}, TODAY), null);
  t.equal(decideScore(HELD, 7000, { confidence: 'high', assessedOn: '2026-09-01' }, TODAY), null);
});

t.test('other points are a new judgement as of today, with nothing of the earlier one', async (t) => {
  t.same(decideScore(HELD, 8000, {}, TODAY), {
    millipoints: 8000,
    confidence: null,
    rationale: null,
    evidenceUrl: null,
    assessedOn: TODAY,
  });
});

t.test('the same points with a new reason keep what the row leaves blank', async (t) => {
  t.same(decideScore(HELD, 7000, { rationale: 'Seen again.' }, TODAY), {
    ...HELD,
    rationale: 'Seen again.',
    assessedOn: TODAY,
  });
  t.same(decideScore(HELD, 7000, { assessedOn: '2026-10-01' }, TODAY), { ...HELD, assessedOn: '2026-10-01' });
});

t.test('a first score is recorded as of today unless the row says when', async (t) => {
  t.equal(decideScore(undefined, 1000, {}, TODAY)?.assessedOn, TODAY);
  t.equal(decideScore(undefined, 1000, { assessedOn: '2026-01-02' }, TODAY)?.assessedOn, '2026-01-02');
});

t.test('a row needs a subject, a measure of the model and points on its scale', async (t) => {
  const faults = (values: ScoreValues) => {
    const read = toScoreRow(2, values, MODEL, TODAY);
    return 'row' in read ? 'good' : read.faults.map(({ field, code }) => `${field} ${code}`);
  };
  const good = { subjectReference: 'LIC-1', measure: 'value', points: 7.5 };
  t.equal(faults(good), 'good');
  t.same(faults({}), ['subjectReference required', 'measure required', 'points required']);
  t.same(faults({ ...good, measure: 'joy', points: 0 }), [
    'measure unknown_measure',
    'points invalid_points',
  ]);
  t.same(faults({ ...good, points: 7.25 }), ['points invalid_points']);
  t.same(faults({ ...good, assessedOn: '2026-11-21' }), ['assessedOn assessed_in_future']);
});
