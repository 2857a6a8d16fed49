// Known answers that may be kept beside the project; without them a test checks its own copies alone.

import { readFile } from 'node:fs/promises';
import type { Test } from 'tap';

// Three folders up from build/test/domain is the project's root.
const FOLDER = new URL('../../../../shared/golden/', import.meta.url);

/** Hands the known answers of that name to `check`, or says that there are none. */
export async function withGolden(
  t: Pick<Test, 'comment' | 'pass'>,
  name: string,
  check: (golden: unknown) => void,
): Promise<void> {
  const text = await readFile(new URL(`${name}.json`, FOLDER), 'utf8').catch(() => null);
  if (text === null) {
    t.comment(`No ../shared/golden/${name}.json here: only the copy in this file was checked.`);
    t.pass('nothing to compare with');
    return;
  }
  check(JSON.parse(text));
}
