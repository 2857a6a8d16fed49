// The share of weights under which each subject takes each place, worked out the long way: the region is cut along the
// line of every pair, so that one order holds in each cell. For few subjects; a yardstick for the quicker way.

type Corner = { x: number; y: number };
/** By subject, its points on three criteria. */
type Subjects = readonly (readonly number[])[];

/** By subject, then by place from the first: shares that sum to 1 over the places; equals share theirs evenly. */
export function rankShares(subjects: Subjects, polygon: readonly number[]): number[][] {
  const corners = Array.from({ length: polygon.length / 2 }, (_, at) => ({
    x: polygon[2 * at] as number,
    y: polygon[2 * at + 1] as number,
  }));
  const shares = subjects.map(() => subjects.map(() => 0));
  const whole = areaOf(corners);
  for (const cell of cellsOf(subjects, corners)) {
    const scores = subjects.map((points) => scoreAt(points, middle(cell)));
    subjects.forEach((points, subject) => {
      const isEqual = (other: number) => String(subjects[other]) === String(points);
      const others = [...scores.keys()].filter((other) => other !== subject);
      const above = others.filter(
        (other) => !isEqual(other) && (scores[other] as number) > (scores[subject] as number),
      );
      const equals = 1 + others.filter(isEqual).length;
      for (let place = above.length; place < above.length + equals; place += 1) {
        (shares[subject] as number[])[place]! += areaOf(cell) / whole / equals;
      }
    });
  }
  return shares;
}

/** Every cell between the pairs' lines. */
export function cellsOf(subjects: Subjects, region: readonly Corner[]): Corner[][] {
  let cells = [[...region]];
  subjects.forEach((one, index) => {
    for (const other of subjects.slice(0, index)) {
      if (String(one) === String(other)) continue;
      const ahead = (at: Corner) => scoreAt(one, at) - scoreAt(other, at);
      cells = cells.flatMap((cell) =>
        [part(cell, ahead), part(cell, (at) => -ahead(at))].filter((half) => areaOf(half) > 1e-13),
      );
    }
  });
  return cells;
}

/** The score under the weights x, y and what they leave of 1. */
function scoreAt([first = 0, second = 0, third = 0]: readonly number[], { x, y }: Corner): number {
  return first * x + second * y + third * (1 - x - y);
}

function part(cell: readonly Corner[], value: (at: Corner) => number): Corner[] {
  return cell.flatMap((corner, index) => {
    const next = cell[(index + 1) % cell.length] as Corner;
    const [here, there] = [value(corner), value(next)];
    const kept = here >= 0 ? [corner] : [];
    if (here * there >= 0) return kept;
    const along = here / (here - there);
    return [
      ...kept,
      { x: corner.x + along * (next.x - corner.x), y: corner.y + along * (next.y - corner.y) },
    ];
  });
}

function areaOf(cell: readonly Corner[]): number {
  const next = (index: number) => cell[(index + 1) % cell.length] as Corner;
  return Math.abs(cell.reduce((sum, { x, y }, at) => sum + x * next(at).y - next(at).x * y, 0)) / 2;
}

function middle(cell: readonly Corner[]): Corner {
  const mean = (axis: 'x' | 'y') => cell.reduce((sum, corner) => sum + corner[axis], 0) / cell.length;
  return { x: mean('x'), y: mean('y') };
}
