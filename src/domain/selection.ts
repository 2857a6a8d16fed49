// The first few of many in one pass: a heap of the best so far with the worst of them on top.

/** An order over rows: first by a column, the greatest (or, `ascending`, the least) first, and then in full. */
export type RowOrder = {
  leading: ArrayLike<number>;
  ascending: boolean;
  compare: (a: number, b: number) => number;
};

/**
 * The first `count` rows, in order, of those below `length` that are admitted. A row that is behind the kept ones by
 * the leading column costs one comparison; `admits` is not asked about it.
 */
export function selectFirst(
  length: number,
  count: number,
  { leading, ascending, compare }: RowOrder,
  admits: (row: number) => boolean,
): number[] {
  const sign = ascending ? -1 : 1;
  const heap: number[] = [];
  let least = -Infinity;
  for (let row = 0; row < length; row += 1) {
    if (sign * (leading[row] as number) < least || !admits(row)) continue;
    if (heap.length < count) {
      heap.push(row);
      rise(heap, heap.length - 1, compare);
    } else if (compare(row, heap[0] as number) < 0) {
      heap[0] = row;
      sink(heap, compare);
    }
    if (heap.length === count) least = sign * (leading[heap[0] as number] as number);
  }
  return heap.sort(compare);
}

function rise(heap: number[], from: number, compare: (a: number, b: number) => number): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[at] as number, heap[parent] as number) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    let last = at;
    if (left < heap.length && compare(heap[left] as number, heap[last] as number) > 0) last = left;
    if (right < heap.length && compare(heap[right] as number, heap[last] as number) > 0) last = right;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = held;
}
