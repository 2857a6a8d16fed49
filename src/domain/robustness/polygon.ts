// Convex polygons in the plane: cut by a line, measured, and split into triangles.

/** Corners in order, each as x then y: `[x0, y0, x1, y1, ...]`. */
export type Polygon = readonly number[];

/** A value that changes evenly over the plane: `x` a unit to the right, `y` a unit upwards, `constant` at the origin. */
export type Slope = { x: number; y: number; constant: number };

/** Values closer to 0 than this count as 0, so that rounding makes no slivers: values are thousandths of a point. */
export const NEGLIGIBLE = 1e-9;

/** The part of the polygon where the value is at least 0; empty where it nowhere is (Sutherland and Hodgman 1974). */
export function clip(polygon: Polygon, slope: Slope): Polygon {
  const kept: number[] = [];
  let beforeX = polygon[polygon.length - 2] as number;
  let beforeY = polygon[polygon.length - 1] as number;
  let before = slope.x * beforeX + slope.y * beforeY + slope.constant;
  for (let corner = 0; corner < polygon.length; corner += 2) {
    const x = polygon[corner] as number;
    const y = polygon[corner + 1] as number;
    const value = slope.x * x + slope.y * y + slope.constant;
    if ((before > NEGLIGIBLE && value < -NEGLIGIBLE) || (before < -NEGLIGIBLE && value > NEGLIGIBLE)) {
      const part = before / (before - value);
      kept.push(beforeX + part * (x - beforeX), beforeY + part * (y - beforeY));
    }
    if (value >= -NEGLIGIBLE) kept.push(x, y);
    beforeX = x;
    beforeY = y;
    before = value;
  }
  return kept;
}

/** The polygon's area and centroid; of one without area, the area 0 and the mean of its corners. */
export function measure(polygon: Polygon): { area: number; x: number; y: number } {
  const originX = polygon[0] ?? 0;
  const originY = polygon[1] ?? 0;
  let [twice, sumX, sumY] = [0, 0, 0];
  for (let corner = 2; corner + 3 < polygon.length; corner += 2) {
    const x = (polygon[corner] as number) - originX;
    const y = (polygon[corner + 1] as number) - originY;
    const nextX = (polygon[corner + 2] as number) - originX;
    const nextY = (polygon[corner + 3] as number) - originY;
    const cross = x * nextY - nextX * y;
    twice += cross;
    sumX += cross * (x + nextX);
    sumY += cross * (y + nextY);
  }
  if (twice === 0) return { area: 0, ...meanOfCorners(polygon) };
  return { area: Math.abs(twice) / 2, x: originX + sumX / (3 * twice), y: originY + sumY / (3 * twice) };
}

/** Triangles that make up the polygon, all from its first corner. */
export function triangles(polygon: Polygon): Polygon[] {
  const found: Polygon[] = [];
  for (let corner = 2; corner + 3 < polygon.length; corner += 2) {
    found.push([polygon[0] as number, polygon[1] as number, ...polygon.slice(corner, corner + 4)]);
  }
  return found;
}

function meanOfCorners(polygon: Polygon): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let corner = 0; corner < polygon.length; corner += 2) {
    x += polygon[corner] as number;
    y += polygon[corner + 1] as number;
  }
  const corners = Math.max(1, polygon.length / 2);
  return { x: x / corners, y: y / corners };
}
