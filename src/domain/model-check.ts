// Whether a scoring model holds together: every fault at once, each with a pointer to where it is.

import { isLessBetter, METHOD_CRITERIA } from './method.js';
import { Refusal, type RefusedField } from './refusal.js';
import {
  type Criterion,
  type Measure,
  measuresOf,
  type Scale,
  type ScoringModelDefinition,
  scaleOf,
} from './scoring-model.js';
import { toBasisPoints, WHOLE } from './weights.js';

/** Points are thousandths in 32-bit columns. */
const MOST_POINTS = 1_000_000;
/** Where weights multiply points, sums stay exact far beyond this; people do not score on longer scales. */
const MOST_WEIGHTED_POINTS = 100;

/** Refuses a model that does not hold together, naming every fault. */
export function checkModel(model: ScoringModelDefinition): void {
  const faults = [
    ...scaleFaults(model.scale, '/scale', model.method),
    ...keyFaults(model),
    ...model.criteria.flatMap((criterion, index) => criterionFaults(model, criterion, `/criteria/${index}`)),
    ...methodFaults(model),
    ...gateFaults(model),
    ...swingFaults(model),
  ];
  if (faults.length > 0) {
    const detail = `The scoring model has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`;
    throw new Refusal('invalid_model', detail, undefined, faults);
  }
}

function scaleFaults({ min, max, step }: Scale, pointer: string, method: string): RefusedField[] {
  const most = method.startsWith('weighted_') ? MOST_WEIGHTED_POINTS : MOST_POINTS;
  if (!(min >= 0 && max > min && max <= most)) {
    return [{ pointer, detail: `A scale goes from 0 or more up to at most ${most}.` }];
  }
  const steps = (max - min) / step;
  const whole =
    Math.abs(steps - Math.round(steps)) < 1e-9 && Math.abs(step * 1000 - Math.round(step * 1000)) < 1e-9;
  return step > 0 && whole
    ? []
    : [{ pointer, detail: 'Whole steps of a thousandth or more lead from min to max.' }];
}

function keyFaults({ criteria }: ScoringModelDefinition): RefusedField[] {
  const twice = (keys: string[], key: string, index: number) => keys.indexOf(key) !== index;
  const keys = criteria.map(({ key }) => key);
  const measures = criteria.flatMap((criterion, at) =>
    criterion.measures.map(({ key }, index) => ({ key, pointer: `/criteria/${at}/measures/${index}/key` })),
  );
  const measureKeys = measures.map(({ key }) => key);
  return [
    ...keys.flatMap((key, index) =>
      twice(keys, key, index)
        ? [{ pointer: `/criteria/${index}/key`, detail: `"${key}" is there twice.` }]
        : [],
    ),
    ...measures.flatMap(({ key, pointer }, index) =>
      twice(measureKeys, key, index) ? [{ pointer, detail: `"${key}" is there twice.` }] : [],
    ),
  ];
}

function criterionFaults(
  model: ScoringModelDefinition,
  criterion: Criterion,
  pointer: string,
): RefusedField[] {
  const faults = criterion.measures.flatMap((measure, index) =>
    measureFaults(model, measure, `${pointer}/measures/${index}`),
  );
  const scored = measuresOf({ criteria: [criterion] });
  if (scored.length === 0)
    faults.push({ pointer, detail: 'A criterion needs a measure that is not archived.' });
  else if (!scored.some(({ weight }) => weight > 0)) {
    faults.push({ pointer, detail: 'At least one measure of a criterion weighs more than 0.' });
  }
  if (
    isLessBetter(model.method, criterion.key) &&
    scored.some((measure) => scaleOf(model, measure).min <= 0)
  ) {
    faults.push({ pointer, detail: 'The method divides by this: its scale begins above 0.' });
  }
  const scales = new Set(scored.map((measure) => JSON.stringify(scaleOf(model, measure))));
  if (scales.size > 1) faults.push({ pointer, detail: 'The measures of one criterion share a scale.' });
  return faults;
}

function measureFaults(model: ScoringModelDefinition, measure: Measure, pointer: string): RefusedField[] {
  const scale = scaleOf(model, measure);
  const faults =
    measure.scale === undefined ? [] : scaleFaults(measure.scale, `${pointer}/scale`, model.method);
  const weighted = model.method.startsWith('weighted_');
  if (measure.scale !== undefined && weighted) {
    faults.push({ pointer: `${pointer}/scale`, detail: 'Weighted criteria share the scale of the model.' });
  }
  measure.anchors.forEach(({ points }, index) => {
    const before = measure.anchors[index - 1]?.points ?? Number.NEGATIVE_INFINITY;
    if (points < scale.min || points > scale.max || points <= before) {
      const detail = `Anchors lie on the scale from ${scale.min} to ${scale.max}, each above the one before.`;
      faults.push({ pointer: `${pointer}/anchors/${index}/points`, detail });
    }
  });
  return faults;
}

function methodFaults({ method, criteria }: ScoringModelDefinition): RefusedField[] {
  if (!criteria.some(({ weight }) => weight > 0)) {
    return [{ pointer: '/criteria', detail: 'At least one criterion weighs more than 0.' }];
  }
  const parts = METHOD_CRITERIA[method];
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (parts === null && Math.round(whole * 100) !== WHOLE) {
    return [{ pointer: '/criteria', detail: `The weights of the criteria make 100 together, not ${whole}.` }];
  }
  if (parts === null || parts.join() === criteria.map(({ key }) => key).join()) return [];
  return [
    { pointer: '/criteria', detail: `The method ${method} has exactly these criteria: ${parts.join(', ')}.` },
  ];
}

function gateFaults(model: ScoringModelDefinition): RefusedField[] {
  return model.gates.flatMap(({ criterion, threshold }, index) => {
    const [measure] = measuresOf({ criteria: model.criteria.filter(({ key }) => key === criterion) });
    if (measure === undefined) {
      return [{ pointer: `/gates/${index}/criterion`, detail: `There is no criterion "${criterion}".` }];
    }
    const { min, max } = scaleOf(model, measure);
    const onScale = threshold >= min && threshold <= max;
    return onScale
      ? []
      : [{ pointer: `/gates/${index}/threshold`, detail: `The scale goes from ${min} to ${max}.` }];
  });
}

/** Swings, where there are any, are one for each criterion, and the weights are their shares. */
function swingFaults({ swings, criteria }: ScoringModelDefinition): RefusedField[] {
  if (swings.length === 0) return [];
  const named = swings.map(({ criterion }) => criterion).sort();
  if (
    named.join() !==
    criteria
      .map(({ key }) => key)
      .sort()
      .join()
  ) {
    return [{ pointer: '/swings', detail: 'There is one swing for each criterion.' }];
  }
  if (Math.max(...swings.map(({ swing }) => swing)) !== 100) {
    return [
      { pointer: '/swings', detail: 'The most valuable swing counts 100, the others are relative to it.' },
    ];
  }
  const shares = toBasisPoints(swingsInOrder(swings, criteria));
  const weights = toBasisPoints(criteria.map(({ weight }) => weight));
  return weights.every((weight, index) => Math.abs(weight - (shares[index] as number)) <= 50)
    ? []
    : [{ pointer: '/swings', detail: `The weights that these swings make are ${asPercent(shares)}.` }];
}

function swingsInOrder(swings: ScoringModelDefinition['swings'], criteria: readonly Criterion[]): number[] {
  return criteria.map(({ key }) => swings.find(({ criterion }) => criterion === key)?.swing ?? 0);
}

function asPercent(basisPoints: readonly number[]): string {
  return basisPoints.map((points) => points / 100).join(', ');
}
