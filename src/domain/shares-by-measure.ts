// Parts of a portfolio as shares by each of its measures.

import { type Amounts, knownAmount, MEASURED_BY, type MeasuredBy } from './amounts.js';
import { sharesOf } from './shares.js';

/** By each measure; in tenths of a percent, or of a percentage point. Null where nothing is known to share. */
export type Tenths = Record<MeasuredBy, number | null>;

/** Each part's shares of what is known of all of them: by each measure they sum to 1000. */
export function sharesByMeasure(amounts: readonly Amounts[]): Tenths[] {
  const columns = new Map(
    MEASURED_BY.map((by) => [by, columnOf(amounts.map((each) => knownAmount(each, by)))]),
  );
  return amounts.map((_, index) => byMeasure((by) => columns.get(by)?.[index] ?? null));
}

export function byMeasure(value: (by: MeasuredBy) => number | null): Tenths {
  return { count: value('count'), cost: value('cost'), people: value('people') };
}

function columnOf(parts: readonly (bigint | null)[]): (number | null)[] {
  const shares = sharesOf(parts.map((part) => part ?? 0n));
  return parts.map((part, index) => (part === null ? null : (shares?.[index] ?? null)));
}
