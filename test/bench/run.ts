// Runs the benchmarks, all or those named: `npm run bench -- pages writes`. Nothing here fails on a figure: what is
// printed is to be read, together with the machine and its load.

import { measureFeeds } from './feeds.js';
import { measureGrowth } from './growth.js';
import { measureImports } from './imports.js';
import { measureInProcess } from './in-process.js';
import { measureLookAlikes } from './look-alikes.js';
import { describeMachine } from './machine.js';
import { measureMemory } from './memory.js';
import { measurePages } from './pages.js';
import { measureQuestions } from './questions.js';
import { measureRobustness } from './robustness.js';
import { ROUNDS, SECONDS } from './settings.js';
import { onStage, type Stage } from './stage.js';
import { measureWrites } from './writes.js';

const MEASUREMENTS: Record<string, (stage: Stage) => Promise<void> | void> = {
  process: measureInProcess,
  robustness: measureRobustness,
  pages: measurePages,
  writes: measureWrites,
  memory: measureMemory,
  imports: measureImports,
  questions: measureQuestions,
  feeds: measureFeeds,
  'look-alikes': measureLookAlikes,
  growth: measureGrowth,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.\n`,
  );
  process.exit(2);
}
process.stdout.write(`${describeMachine()}\n${ROUNDS} rounds of ${SECONDS} s each, in turn; medians\n`);
await onStage(async (stage) => {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (named.length === 0 || named.includes(name)) await measure(stage);
  }
});
process.stdout.write(`\n${describeMachine()}\n`);
