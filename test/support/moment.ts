// Moments to ask the past about.

import { setTimeout as sleep } from 'node:timers/promises';

/** The moment after all that was done and before all that will be: it takes in what happens within its millisecond. */
export async function momentNow(): Promise<string> {
  const at = new Date().toISOString();
  await sleep(2);
  return at;
}
