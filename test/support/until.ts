// Waiting for what comes about by itself.

import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Waits until the question is answered yes; fails after a minute. */
export async function until(question: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    if (await question()) return;
    await sleep(20);
  }
  throw new Error(`never: ${what}`);
}
