// Gates are reported beside a score and never change it. Where missing scores leave it open whether the line is met,
// that is said too.

import type { CriterionInterval } from './criteria.js';
import { type Gate, type ScoringModelDefinition, toMillipoints } from './scoring-model.js';

export type GateReport = Gate & { result: 'failed' | 'indeterminate' };

/** The gates that a subject's criteria (in the model's order) fail or may fail. */
export function reportGates(
  model: ScoringModelDefinition,
  criteria: readonly CriterionInterval[],
): GateReport[] {
  return model.gates.flatMap((gate) => {
    const points = criteria[model.criteria.findIndex((criterion) => criterion.key === gate.criterion)];
    const line = toMillipoints(gate.threshold);
    if (points === undefined || points.low >= line) return [];
    return [{ ...gate, result: points.high < line ? ('failed' as const) : ('indeterminate' as const) }];
  });
}
