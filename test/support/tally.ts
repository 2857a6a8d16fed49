// Counts a test run from its TAP output: the cases of each process, which are its tests of the first level.

export type Tally = { processes: number; passed: number; failed: number; skipped: number };

const RESULT = /^( {4})?(not )?ok \d+\b(.*)$/;
const RESULT_AT_ANY_LEVEL = /^ *(not )?ok \d+\b/;

/**
 * The cases of a run. A file that failed without a failed case (it crashed, or never ended) counts as one failure;
 * what is inside a case, and what diagnostics quote, is not counted.
 */
export function tally(tap: string): Tally {
  const counts = { processes: 0, passed: 0, failed: 0, skipped: 0 };
  let failedInFile = 0;
  for (const line of withoutDiagnostics(tap)) {
    if (line.startsWith('Bail out!')) counts.failed += 1;
    const [found, indent, not, rest = ''] = RESULT.exec(line) ?? [];
    if (found === undefined) continue;
    const failed = not !== undefined;
    if (indent === undefined) {
      counts.processes += 1;
      if (failed && failedInFile === 0) counts.failed += 1;
      failedInFile = 0;
    } else if (/ # (SKIP|TODO)\b/.test(rest)) counts.skipped += 1;
    else if (failed) {
      counts.failed += 1;
      failedInFile += 1;
    } else counts.passed += 1;
  }
  return counts;
}

/** The files that took longest, the slowest first, in seconds. */
export function slowest(tap: string, count: number): { file: string; seconds: number }[] {
  const times = Array.from(
    withoutDiagnostics(tap),
    (line) =>
      /^ok \d+ - (?!\S+together)(\S+) # time=([\d.]+)(ms|s)/.exec(line) ??
      /^ {4}# (\S+) took ([\d.]+) (ms)$/.exec(line),
  )
    .filter((found) => found !== null)
    .map(([, file = '', time, unit]) => ({ file, seconds: Number(time) / (unit === 'ms' ? 1_000 : 1) }));
  return times.sort((a, b) => b.seconds - a.seconds).slice(0, count);
}

const MOST_LINES = 60;

/** What failed: each failed result with its diagnostics, long ones cut, and after them the file's own. */
export function failures(tap: string): string[] {
  const told: string[] = [];
  let failed = false;
  let quoted = 0;
  for (const line of tap.split('\n')) {
    if (quoted === 0 && RESULT_AT_ANY_LEVEL.test(line)) {
      failed = line.trimStart().startsWith('not ok');
      if (failed) told.push(line);
    } else if (line.startsWith('Bail out!')) told.push(line);
    else if (quoted > 0 || /^ *---$/.test(line)) {
      quoted += 1;
      if (failed && quoted <= MOST_LINES) told.push(line);
      if (/^ *\.\.\.$/.test(line)) quoted = 0;
    }
  }
  return told;
}

function* withoutDiagnostics(tap: string): Generator<string> {
  let quoted = false;
  for (const line of tap.split('\n')) {
    if (/^ *---$/.test(line)) quoted = true;
    if (!quoted) yield line;
    if (/^ *\.\.\.$/.test(line)) quoted = false;
  }
}
