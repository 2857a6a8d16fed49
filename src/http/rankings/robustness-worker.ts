// A thread of its own for the robustness of large rankings, which would hold up every other request. A program that is
// started and never imported: robustness-runner.ts talks with it.

import { parentPort } from 'node:worker_threads';
import type { RobustnessQuery } from '../../domain/robustness/robustness.js';
import { arraysOf, robustnessTable } from '../../domain/robustness/table.js';

parentPort?.on('message', (query: RobustnessQuery) => {
  try {
    const table = robustnessTable(query);
    parentPort?.postMessage({ table }, arraysOf(table));
  } catch (error) {
    parentPort?.postMessage({ fault: error });
  }
});
