// From what somebody sends to a whole scoring model: begun with another one or from nothing, with weights made from
// swings where none are given.

import { checkModel } from './model-check.js';
import { MODEL_TEMPLATES } from './model-templates.js';
import { Refusal } from './refusal.js';
import {
  type Criterion,
  type Measure,
  type Method,
  measuresOf,
  type ScoringModel,
  type ScoringModelDefinition,
  scaleOf,
} from './scoring-model.js';
import { toBasisPoints } from './weights.js';

type GivenCriterion = Omit<Criterion, 'weight'> & { weight?: number };

/** What may be sent of a model; criteria may leave their weights to the swings. */
export type GivenModel = Partial<Omit<ScoringModelDefinition, 'criteria'>> & {
  name?: string;
  criteria?: GivenCriterion[];
};

export type Draft = ScoringModelDefinition & { name: string };

/** What a draft begins with: a template of its own, or the model in force under another method. */
export function templateDraft(method: Method, inForce: ScoringModel): GivenModel {
  const template = MODEL_TEMPLATES.find((candidate) => candidate.template === method);
  if (template === undefined)
    return { ...definitionOf(inForce), method, name: `${inForce.name} (${method})` };
  return { ...definitionOf(template), name: template.name };
}

/** The parts of a model that make it what it is. */
export function definitionOf(model: ScoringModelDefinition): ScoringModelDefinition {
  const { method, scale, criteria, gates, swings } = model;
  return { method, scale, criteria, gates, swings };
}

/** The whole of what was given. Refuses what is missing, and what does not hold together. */
export function completeDraft(given: GivenModel): Draft {
  const { name, scale, criteria } = given;
  if (name === undefined || scale === undefined || criteria === undefined) {
    const fields = Object.entries({ name, scale, criteria })
      .filter(([, value]) => value === undefined)
      .map(([field]) => ({ pointer: `/${field}`, detail: 'This is needed, or a model to clone.' }));
    throw new Refusal(
      'invalid_model',
      'A scoring model has a name, a scale and criteria.',
      undefined,
      fields,
    );
  }
  const { method = 'weighted_sum', gates = [], swings = [] } = given;
  const draft = { name, method, scale, criteria: withWeights(criteria, swings), gates, swings };
  checkModel(draft);
  return draft;
}

/** Refuses measures that other models have on another scale: scores are kept by the measure's key alone. */
export function checkMeasures(draft: ScoringModelDefinition, others: readonly ScoringModel[]): void {
  for (const measure of measuresOf(draft)) {
    const clash = others.find((other) =>
      measuresOf(other).some(
        (held) => held.key === measure.key && !sameScale(scaleOf(other, held), scaleOf(draft, measure)),
      ),
    );
    if (clash === undefined) continue;
    const detail = `Version ${clash.version} scores "${measure.key}" on another scale.`;
    throw new Refusal('measure_clash', detail, '/criteria');
  }
}

/** The measures that none of these models has on the same scale, not even archived. */
export function measuresNewTo(models: readonly ScoringModel[], draft: ScoringModelDefinition): string[] {
  const isHeld = (measure: Measure) =>
    models.some((model) =>
      model.criteria.some(({ measures }) =>
        measures.some(
          (held) => held.key === measure.key && sameScale(scaleOf(model, held), scaleOf(draft, measure)),
        ),
      ),
    );
  return measuresOf(draft)
    .filter((measure) => !isHeld(measure))
    .map(({ key }) => key);
}

/** Refuses measures with scores that were given on a scale which no model has any more. */
export function refuseScored(keys: readonly string[]): void {
  if (keys.length === 0) return;
  const detail = `There are scores on another scale for: ${keys.join(', ')}.`;
  throw new Refusal('measure_clash', detail, '/criteria');
}

function sameScale(a: ScoringModelDefinition['scale'], b: ScoringModelDefinition['scale']): boolean {
  return a.min === b.min && a.max === b.max && a.step === b.step;
}

function withWeights(
  criteria: readonly GivenCriterion[],
  swings: ScoringModelDefinition['swings'],
): Criterion[] {
  const shares = criteria.map(({ key }) => swings.find(({ criterion }) => criterion === key)?.swing ?? 0);
  const made = shares.some((share) => share > 0) ? toBasisPoints(shares) : shares;
  return criteria.map((criterion, index) => ({
    ...criterion,
    weight: criterion.weight ?? (made[index] as number) / 100,
  }));
}
