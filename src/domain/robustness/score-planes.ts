// Each subject's score as it changes with the weights: a plane over the weight region. Subjects with equal points share
// one plane, and with it every place that they take.

import { acrossPlane } from './weight-region.js';

/** Points by criterion, then by row, in thousandths, and the rows that take part. */
export type Points = { points: readonly Int32Array[]; rows: readonly number[] };

/** The distinct planes: by plane its slopes and how many subjects share it; by place in `rows` its plane. */
export type ScorePlanes = {
  count: number;
  x: Float64Array;
  y: Float64Array;
  constant: Float64Array;
  size: Int32Array;
  planeOf: Int32Array;
};

/** The planes of subjects with two or three criteria. */
export function scorePlanes({ points, rows }: Points): ScorePlanes {
  const planeOf = new Int32Array(rows.length);
  const found = new Map<string, number>();
  const slopes: { x: number; y: number; constant: number }[] = [];
  const size: number[] = [];
  rows.forEach((row, index) => {
    const own = points.map((column) => column[row] as number);
    const key = own.join();
    let plane = found.get(key);
    if (plane === undefined) {
      plane = slopes.length;
      found.set(key, plane);
      slopes.push(acrossPlane(own, 0));
      size.push(0);
    }
    planeOf[index] = plane;
    size[plane] = (size[plane] as number) + 1;
  });
  return {
    count: slopes.length,
    x: Float64Array.from(slopes, ({ x }) => x),
    y: Float64Array.from(slopes, ({ y }) => y),
    constant: Float64Array.from(slopes, ({ constant }) => constant),
    size: Int32Array.from(size),
    planeOf,
  };
}

/** The plane's value at a place of the weight region, in thousandths of a point. */
export function valueAt(planes: ScorePlanes, plane: number, x: number, y: number): number {
  return (
    (planes.x[plane] as number) * x + (planes.y[plane] as number) * y + (planes.constant[plane] as number)
  );
}
