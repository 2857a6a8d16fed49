// Robustness worked out beside the event loop: one thread, one question at a time, a short queue before it. A thread
// that dies takes its question with it and is replaced for the next.

import { Worker } from 'node:worker_threads';
import type { RobustnessQuery } from '../../domain/robustness/robustness.js';
import type { RobustnessTable } from '../../domain/robustness/table.js';
import { Problem } from '../problems.js';

export type RobustnessRunner = {
  /** Rejects with 503 when too many wait, when the thread dies, and when it is closed. */
  run(query: RobustnessQuery): Promise<RobustnessTable>;
  /** Ends the thread, and with it what is not answered yet. */
  close(): Promise<void>;
};

type Answer = { table: RobustnessTable } | { fault: Error };
type Run = {
  query: RobustnessQuery;
  resolve: (table: RobustnessTable) => void;
  reject: (error: Error) => void;
};

const MOST_WAITING = 8;
const RETRY_SECONDS = '5';

/** Nothing is started before the first question. */
export function createRobustnessRunner(open: () => Worker = openWorker): RobustnessRunner {
  const waiting: Run[] = [];
  let current: Run | null = null;
  let worker: Worker | null = null;
  let closed = false;

  function startNext(): void {
    current = waiting.shift() ?? null;
    if (current === null) return;
    worker ??= watch(open());
    worker.postMessage(current.query);
  }

  function watch(opened: Worker): Worker {
    // An idle thread keeps no process alive.
    opened.unref();
    opened.on('message', (answer: Answer) => {
      const run = current;
      startNext();
      if ('table' in answer) run?.resolve(answer.table);
      else run?.reject(answer.fault);
    });
    // The end follows each error, and what was asked is answered there.
    opened.on('error', () => {});
    opened.on('exit', () => {
      const run = current;
      worker = null;
      if (!closed) startNext();
      run?.reject(unavailable('What was to work this out has ended before it was done.'));
    });
    return opened;
  }

  return {
    run(query) {
      if (closed) return Promise.reject(unavailable('The service is stopping.'));
      if (waiting.length >= MOST_WAITING)
        return Promise.reject(unavailable('Too many large rankings are being worked out.'));
      return new Promise((resolve, reject) => {
        waiting.push({ query, resolve, reject });
        if (current === null) startNext();
      });
    },
    async close() {
      closed = true;
      for (const run of waiting.splice(0)) run.reject(unavailable('The service is stopping.'));
      await worker?.terminate();
    },
  };
}

function openWorker(): Worker {
  return new Worker(new URL('./robustness-worker.js', import.meta.url));
}

function unavailable(detail: string): Problem {
  return new Problem('unavailable', detail, { headers: { 'retry-after': RETRY_SECONDS } });
}
