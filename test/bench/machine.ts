// What the figures were measured on: without the machine and what else it was doing, a figure says nothing.

import { cpus, loadavg, release, totalmem } from 'node:os';

/** One line on the machine, one on its load at this moment. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((average) => average.toFixed(2));
  return [
    `${cpus().length} x ${first?.model ?? 'unknown processor'}, ${memory} GiB, Linux ${release()}, Node ${process.version}`,
    `load average over 1, 5 and 15 minutes: ${load.join(', ')}`,
  ].join('\n');
}
