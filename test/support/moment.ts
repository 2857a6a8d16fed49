// Moments to ask the past about.

import { setTimeout as sleep } from 'node:timers/promises';

/** The moment after all that was done and before all that will be: one is told to the millisecond, and so are changes. */
export async function momentNow(): Promise<string> {
  await sleep(2);
  const at = new Date().toISOString();
  await sleep(2);
  return at;
}
