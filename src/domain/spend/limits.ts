// Delegated authority limits and earned autonomy, by business unit and day.

import { amountInPence } from './money.js';

export const AUTONOMY_LEVELS = ['none', 'earned'] as const;
export type AutonomyLevel = (typeof AUTONOMY_LEVELS)[number];

/** A limit in pounds from a day on, until the next for the same unit; without a unit, the whole organisation's. */
export type DelegatedLimit = { businessUnitId: string | null; limit: string; from: string; source: string };
export type Autonomy = { businessUnitId: string | null; level: AutonomyLevel; from: string; source: string };
export type DelegatedLimits = { limits: DelegatedLimit[]; autonomy: Autonomy[] };

/** The limit that binds a unit on a day: no unit may spend more than its organisation. Null where none is known. */
export function limitOn({ limits }: DelegatedLimits, unitId: string, day: string): DelegatedLimit | null {
  const own = latest(limits, unitId, day);
  const whole = latest(limits, null, day);
  if (own === null || whole === null) return own ?? whole;
  return amountInPence(own.limit) <= amountInPence(whole.limit) ? own : whole;
}

/** Whether a unit has earned autonomy on a day: by its own entry, else by its organisation's. */
export function autonomyOn({ autonomy }: DelegatedLimits, unitId: string, day: string): Autonomy | null {
  return latest(autonomy, unitId, day) ?? latest(autonomy, null, day);
}

function latest<T extends { businessUnitId: string | null; from: string }>(
  entries: readonly T[],
  unitId: string | null,
  day: string,
): T | null {
  const begun = entries.filter(({ businessUnitId, from }) => businessUnitId === unitId && from <= day);
  return begun.reduce<T | null>(
    (last, entry) => (last === null || entry.from >= last.from ? entry : last),
    null,
  );
}
