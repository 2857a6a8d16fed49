// Gates: reported beside the score, never part of it.

import t from 'tap';
import { reportGates } from '../../src/domain/gate.js';
import type { Gate } from '../../src/domain/scoring-model.js';
import { makeModel } from '../support/portfolio.js';

const gate: Gate = {
  criterion: 'feasibility',
  threshold: 3,
  effect: 'hold',
  reason: 'Nobody knows how to build it yet.',
  authority: 'Portfolio board',
};
const model = { ...makeModel(), gates: [gate] };
const known = { low: 9000, high: 9000 };

t.test('a criterion fails, may fail, or meets its line', async (t) => {
  const cases: [low: number, high: number, result: 'failed' | 'indeterminate' | null][] = [
    [2999, 2999, 'failed'],
    [1000, 2999, 'failed'],
    [1000, 3000, 'indeterminate'],
    [1000, 10_000, 'indeterminate'],
    // Standing on the line meets it.
    [3000, 3000, null],
    [3000, 10_000, null],
    [9000, 9000, null],
  ];
  for (const [low, high, result] of cases) {
    const reports = reportGates(model, [known, known, { low, high }]);
    t.same(reports, result === null ? [] : [{ ...gate, result }], `${low} to ${high}`);
  }
});

t.test('every gate is looked at, each on its own criterion', async (t) => {
  const two = { ...model, gates: [gate, { ...gate, criterion: 'value', threshold: 9.5 }] };
  t.same(
    reportGates(two, [known, known, { low: 1000, high: 1000 }]).map(({ criterion }) => criterion),
    ['feasibility', 'value'],
  );
  t.same(
    reportGates(two, [known, known, known]).map(({ criterion }) => criterion),
    ['value'],
  );
});

t.test('a model without gates reports none', async (t) => {
  t.same(reportGates(makeModel(), [known, known, known]), []);
});
