// Properties: what must hold for every generated case. A failure prints the smallest case found and the seed to repeat it.

import fc from 'fast-check';
import type { Test } from 'tap';

/** Checks a property on `runs` generated cases. */
export function holds<T>(t: Pick<Test, 'pass'>, property: fc.IProperty<T>, runs = 200): void {
  fc.assert(property, { numRuns: runs });
  t.pass(`held for ${runs} cases`);
}

/** The same for a property that awaits. */
export async function holdsAsync<T>(
  t: Pick<Test, 'pass'>,
  property: fc.IAsyncProperty<T>,
  options: { numRuns: number; endOnFailure?: boolean },
): Promise<void> {
  await fc.assert(property, options);
  t.pass(`held for ${options.numRuns} cases`);
}
