// Which horizon a product is for: the one recorded of it, or else the one that its phase has under the policy.

import type { Horizon, Phase } from './product.js';

/** The phases of a product that somebody still works on or runs. */
export const ACTIVE_PHASES = [
  'pre_discovery',
  'discovery',
  'alpha',
  'private_beta',
  'public_beta',
  'live',
] as const satisfies readonly Exclude<Phase, 'retired'>[];
export type ActivePhase = (typeof ACTIVE_PHASES)[number];

export type HorizonByPhase = Readonly<Record<ActivePhase, Horizon>>;

/** Null for a retired product, and for one of which neither a horizon nor a phase is known. */
export function horizonOf(
  { phase, horizon }: { phase: Phase | null; horizon: Horizon | null },
  byPhase: HorizonByPhase,
): Horizon | null {
  if (phase === 'retired') return null;
  return horizon ?? (phase === null ? null : byPhase[phase]);
}
