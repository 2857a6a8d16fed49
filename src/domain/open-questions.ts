// Where a score would change most: the doubtful or missing cells that leave the most of the order open.

import { byCodeUnit } from './code-unit-order.js';
import { selectFirst } from './selection.js';

/**
 * A subject's total at the middle of all its doubts, and for each doubtful cell (a criterion or measure) how far that
 * doubt alone can move the total up or down. All in one unit; halves are exact.
 */
export type DoubtedSubject = {
  id: string;
  midpoint: number;
  cells: readonly { cell: string; halfWidth: number }[];
};

/** `open` counts the other subjects that this cell alone could put either above or below its subject. */
export type OpenQuestion = { subject: string; cell: string; halfWidth: number; open: number };

/**
 * The first `limit` questions: most open orders first, then the wider doubt, then by subject and cell. The others stand
 * at their midpoints; one exactly at the edge of the doubt can be tied but not passed, so it is not open. Cells that
 * leave nothing open are not asked about. O(m log m) for m subjects and cells.
 */
export function openQuestions(subjects: readonly DoubtedSubject[], limit: number): OpenQuestion[] {
  const midpoints = Float64Array.from(subjects, ({ midpoint }) => midpoint).sort();
  const questions: OpenQuestion[] = [];
  for (const { id, midpoint, cells } of subjects) {
    for (const { cell, halfWidth } of cells) {
      if (halfWidth <= 0) continue;
      const within =
        countBelow(midpoints, midpoint + halfWidth, false) -
        countBelow(midpoints, midpoint - halfWidth, true);
      // The subject itself lies within.
      if (within > 1) questions.push({ subject: id, cell, halfWidth, open: within - 1 });
    }
  }
  if (limit <= 0) return [];
  const leading = Float64Array.from(questions, ({ open }) => open);
  const at = (row: number) => questions[row] as OpenQuestion;
  const compare = (a: number, b: number) => compareQuestions(at(a), at(b));
  const order = { leading, ascending: false, compare };
  return selectFirst(questions.length, limit, order, () => true).map(at);
}

function compareQuestions(a: OpenQuestion, b: OpenQuestion): number {
  return (
    b.open - a.open ||
    b.halfWidth - a.halfWidth ||
    byCodeUnit(a.subject, b.subject) ||
    byCodeUnit(a.cell, b.cell)
  );
}

/** How many of the ascending values are below the line, or at it too. */
function countBelow(ascending: Float64Array, line: number, orAt: boolean): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = ascending[middle] as number;
    if (value < line || (orAt && value === line)) from = middle + 1;
    else to = middle;
  }
  return from;
}
