// The order of ids and keys that settles what numbers leave tied: the same on every machine, whatever its language.

/** Negative when `a` comes first, by UTF-16 code units; 0 only for equal texts. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
