// A scoring model holds together or every fault of it is told, each with where it is.

import t from 'tap';
import { isLessBetter, METHOD_CRITERIA, scoreBy } from '../../src/domain/method.js';
import { checkModel } from '../../src/domain/model-check.js';
import { MODEL_TEMPLATES } from '../../src/domain/model-templates.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { METHODS, type ScoringModelDefinition } from '../../src/domain/scoring-model.js';
import { makeModel } from '../support/portfolio.js';

/** Where the faults of a model are. */
function faultsOf(model: ScoringModelDefinition): string[] {
  try {
    checkModel(model);
    return [];
  } catch (error) {
    const { code, fields } = error as Refusal;
    t.equal(code, 'invalid_model');
    return fields.map(({ pointer }) => pointer);
  }
}

const model = makeModel();
const [value, urgency, feasibility] = model.criteria as [
  ScoringModelDefinition['criteria'][0],
  ScoringModelDefinition['criteria'][0],
  ScoringModelDefinition['criteria'][0],
];
const [measure] = value.measures as [(typeof value.measures)[0]];
const valueWith = (change: Partial<typeof measure>) => ({
  ...model,
  criteria: [{ ...value, measures: [{ ...measure, ...change }] }, urgency, feasibility],
});
const anchor = (points: number) => ({ points, meaning: 'In words.' });
const swing = (criterion: string, worth: number) => ({ criterion, swing: worth, from: 'None.', to: 'All.' });
const cd3 = MODEL_TEMPLATES.find(({ template }) => template === 'cd3') as ScoringModelDefinition;
const [costOfDelay, duration] = cd3.criteria as [
  ScoringModelDefinition['criteria'][0],
  ScoringModelDefinition['criteria'][0],
];
const { scale: _, ...plain } = { ...(duration.measures[0] as (typeof value.measures)[0]), anchors: [] };
const gate = { effect: 'hold' as const, reason: 'Why.', authority: 'Who.' };

t.test('what holds together is taken: the model in force, and every template', async (t) => {
  t.same(faultsOf(model), []);
  for (const template of MODEL_TEMPLATES) t.same(faultsOf(template), [], template.name);
});

t.test('what does not is told where', async (t) => {
  const cases: [what: string, faulty: ScoringModelDefinition, pointers: string[]][] = [
    ['a scale upside down', { ...model, scale: { min: 10, max: 1, step: 1 } }, ['/scale']],
    ['a scale below nothing', { ...model, scale: { min: -1, max: 10, step: 1 } }, ['/scale']],
    ['a scale too long to weigh', { ...model, scale: { min: 0, max: 101, step: 1 } }, ['/scale']],
    ['steps that miss the end', { ...model, scale: { min: 1, max: 10, step: 4 } }, ['/scale']],
    [
      'a criterion twice',
      { ...model, criteria: [value, { ...urgency, key: 'value' }, feasibility] },
      ['/criteria/1/key'],
    ],
    [
      'a measure twice',
      { ...model, criteria: [value, { ...urgency, measures: [measure] }, feasibility] },
      ['/criteria/1/measures/0/key'],
    ],
    [
      'weights that do not make 100',
      { ...model, criteria: [value, urgency, { ...feasibility, weight: 19.9 }] },
      ['/criteria'],
    ],
    [
      'a division by what may be nothing',
      {
        ...cd3,
        scale: { min: 0, max: 10, step: 1 },
        criteria: [costOfDelay, { ...duration, measures: [plain] }],
      },
      ['/criteria/1'],
    ],
    ['only archived measures', valueWith({ archived: true }), ['/criteria/0']],
    ['measures without weight', valueWith({ weight: 0 }), ['/criteria/0']],
    [
      'anchors out of order',
      valueWith({ anchors: [anchor(7), anchor(4)] }),
      ['/criteria/0/measures/0/anchors/1/points'],
    ],
    [
      'an anchor off the scale',
      valueWith({ anchors: [anchor(11)] }),
      ['/criteria/0/measures/0/anchors/0/points'],
    ],
    [
      'a weighted measure on its own scale',
      valueWith({ scale: { min: 0, max: 3, step: 1 } }),
      ['/criteria/0/measures/0/scale'],
    ],
    ['no weight at all', { ...model, criteria: [{ ...value, weight: 0 }] }, ['/criteria']],
    ['RICE without its parts', { ...model, method: 'rice' }, ['/criteria']],
    [
      'a gate on nothing',
      { ...model, gates: [{ ...gate, criterion: 'charm', threshold: 3 }] },
      ['/gates/0/criterion'],
    ],
    [
      'a gate off the scale',
      { ...model, gates: [{ ...gate, criterion: 'value', threshold: 30 }] },
      ['/gates/0/threshold'],
    ],
    ['a swing missing', { ...model, swings: [swing('value', 100)] }, ['/swings']],
    [
      'no swing of 100',
      { ...model, swings: [swing('value', 50), swing('urgency', 30), swing('feasibility', 20)] },
      ['/swings'],
    ],
    [
      'weights that are not the swings',
      { ...model, swings: [swing('value', 100), swing('urgency', 100), swing('feasibility', 100)] },
      ['/swings'],
    ],
  ];
  for (const [what, faulty, pointers] of cases) t.same(faultsOf(faulty), pointers, what);
  const swings = [swing('value', 100), swing('urgency', 60), swing('feasibility', 40)];
  t.same(faultsOf({ ...model, swings }), [], 'swings of 100, 60 and 40 make 50, 30 and 20');
});

t.test('each method scores by its own formula, and by nothing divided by nothing', async (t) => {
  // Thousandths in, ten-millionths out.
  t.equal(scoreBy('rice', [2000, 3000, 500, 4000], []), 7_500_000);
  t.equal(scoreBy('wsjf', [8000, 5000, 13_000, 5000], []), 52_000_000);
  t.equal(scoreBy('cd3', [30_000, 4000], []), 75_000_000);
  t.equal(scoreBy('cd3', [30_000, 0], []), 0);
  t.equal(scoreBy('weighted_product', [4000, 9000], [5000, 5000]), 60_000_000);
  for (const method of METHODS) {
    const parts = METHOD_CRITERIA[method] ?? [];
    const less = parts.filter((part) => isLessBetter(method, part));
    t.equal(less.length, parts.length === 0 ? 0 : 1, `${method} divides by one part`);
  }
});
