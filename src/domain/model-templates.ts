// Scoring models ready to be cloned for comparison: RICE, WSJF and CD3 with the scales that their authors publish.
// They are asked for with `model=` beside the ranking; none of them is meant to rank a department's backlog.

import type { Criterion, Method, Scale, ScoringModelDefinition } from './scoring-model.js';

export type ModelTemplate = { template: Method; name: string; source: string } & ScoringModelDefinition;

/** The measure has the criterion's key, unless another model may have a measure of that key on another scale. */
type Part = {
  measure?: string;
  name: string;
  question: string;
  scale: Scale;
  anchors: [points: number, meaning: string][];
};

const QUARTER_YEAR_DAYS = 90;

/** One criterion with one measure of its own. The weights are not used by these methods. */
function criterionOf(
  key: string,
  { measure: measureKey = key, name, question, scale, anchors }: Part,
): Criterion {
  const measure = {
    key: measureKey,
    name,
    question,
    weight: 100,
    staleAfterDays: QUARTER_YEAR_DAYS,
    scale,
    anchors: anchors.map(([points, meaning]) => ({ points, meaning })),
  };
  return { key, name, weight: 100, measures: [measure] };
}

function templateOf(
  template: Method,
  { name, source, scale }: { name: string; source: string; scale: Scale },
  parts: Record<string, Part>,
): ModelTemplate {
  const criteria = Object.entries(parts).map(([key, part]) => criterionOf(key, part));
  return { template, name, source, method: template, scale, criteria, gates: [], swings: [] };
}

const RELATIVE: Scale = { min: 1, max: 20, step: 1 };
const relative = (name: string, question: string, [least, most]: [string, string]): Part => ({
  name,
  question,
  scale: RELATIVE,
  anchors: [
    [1, least],
    [20, most],
  ],
});

export const MODEL_TEMPLATES: readonly ModelTemplate[] = [
  templateOf(
    'rice',
    {
      name: 'RICE',
      source: 'RICE as Intercom describes it: reach x impact x confidence / effort.',
      scale: { min: 0, max: 100, step: 0.5 },
    },
    {
      reach: {
        name: 'Reach (thousands of people a quarter)',
        question: 'How many thousand people will meet this in a quarter?',
        scale: { min: 0, max: 100_000, step: 0.001 },
        anchors: [
          [0.1, 'A hundred people.'],
          [1000, 'A million people.'],
        ],
      },
      impact: {
        name: 'Impact',
        question: 'How much does it change for each of them?',
        scale: { min: 0, max: 3, step: 0.25 },
        anchors: [
          [0.25, 'Hardly noticed.'],
          [0.5, 'A small help.'],
          [1, 'A plain improvement.'],
          [2, 'A large one.'],
          [3, 'It changes what they can do.'],
        ],
      },
      confidence: {
        name: 'Confidence (share)',
        question: 'How sure are the numbers above?',
        scale: { min: 0, max: 1, step: 0.05 },
        anchors: [
          [0.5, 'A guess.'],
          [0.8, 'Some evidence.'],
          [1, 'Measured.'],
        ],
      },
      effort: {
        name: 'Effort (person-months)',
        question: 'How many person-months does it take?',
        scale: { min: 0.5, max: 1000, step: 0.5 },
        anchors: [
          [1, 'One person for a month.'],
          [60, 'A team of ten for half a year.'],
        ],
      },
    },
  ),
  templateOf(
    'wsjf',
    {
      name: 'WSJF',
      source:
        'Weighted shortest job first as SAFe has it: (value + time criticality + risk reduction) / job size, in relative numbers (1, 2, 3, 5, 8, 13, 20).',
      scale: RELATIVE,
    },
    {
      value: {
        measure: 'relativeValue',
        ...relative('User and business value', 'How much is it worth, relative to the others?', [
          'The least of them.',
          'Twenty times the least.',
        ]),
      },
      timeCriticality: relative('Time criticality', 'How much is lost by waiting, relative to the others?', [
        'Nothing.',
        'It cannot wait.',
      ]),
      riskReduction: relative('Risk reduction', 'How much risk does it take away, or what does it open up?', [
        'Hardly any.',
        'More than anything else.',
      ]),
      jobSize: relative('Job size', 'How large is the work, relative to the others?', [
        'The smallest.',
        'Twenty times the smallest.',
      ]),
    },
  ),
  templateOf(
    'cd3',
    {
      name: 'CD3',
      source:
        'Cost of delay divided by duration (Reinertsen, Arnold): for putting chosen work in sequence, not for choosing it.',
      scale: { min: 0, max: 100, step: 0.5 },
    },
    {
      costOfDelay: {
        name: 'Cost of delay (thousand pounds a week)',
        question: 'What does each week of waiting cost, in thousands of pounds?',
        scale: { min: 0, max: 100_000, step: 0.001 },
        anchors: [
          [1, 'A thousand pounds a week.'],
          [1000, 'A million pounds a week.'],
        ],
      },
      duration: {
        name: 'Duration (weeks)',
        question: 'How many weeks does it take?',
        scale: { min: 0.5, max: 520, step: 0.5 },
        anchors: [
          [1, 'A week.'],
          [52, 'A year.'],
        ],
      },
    },
  ),
];
