// Works a saved ranking out again: `npm run replay -- <file>`. Says whether it is the same, and where it is not.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonicalJson } from './domain/canonical-json.js';
import { type ReplayInput, type ReplayResult, replayRanking } from './domain/replay.js';
import type { ScoringModelDefinition } from './domain/scoring-model.js';

type Bundle = {
  format: number;
  model: ScoringModelDefinition;
  weights: number[];
  inputs: ReplayInput[];
  result: ReplayResult[];
  hash: string;
};

const MOST_SHOWN = 10;

async function main(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error('Name the file of a replay bundle: npm run replay -- <file>');
  const { hash, ...bundle } = JSON.parse(await readFile(path, 'utf8')) as Bundle;
  if (bundle.format !== 1) throw new Error(`Bundles of format ${bundle.format} are not known here; 1 is.`);
  const differences = differencesOf(bundle);
  if (createHash('sha256').update(canonicalJson(bundle)).digest('hex') !== hash) {
    differences.push('The hash is not that of the contents: something was changed since it was made.');
  }
  if (differences.length > 0) {
    throw new Error([`${path} does not come out the same:`, ...differences].join('\n'));
  }
  process.stdout.write(`The same: ${bundle.result.length} subjects, hash ${hash}.\n`);
}

function differencesOf({ model, weights, inputs, result }: Omit<Bundle, 'hash'>): string[] {
  const again = replayRanking(model, weights, inputs);
  const differing = again
    .map((each, at) => ({ each, told: result[at] }))
    .filter(({ each, told }) => canonicalJson(each) !== canonicalJson(told ?? null));
  const count = result.length === again.length ? [] : [`${again.length} subjects, not ${result.length}.`];
  return [
    ...count,
    ...differing
      .slice(0, MOST_SHOWN)
      .map(({ each, told }) => `${each.id}: ${canonicalJson(each)}, not ${canonicalJson(told ?? null)}`),
  ];
}

main(process.argv[2]).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
