// The first few of many in one pass: a heap of the best so far with the worst of them on top.

/**
 * The first `count` rows, in order, of those below `length` that are admitted. Costs one comparison for a row that does
 * not make it.
 */
export function selectFirst(
  length: number,
  count: number,
  admits: (row: number) => boolean,
  compare: (a: number, b: number) => number,
): number[] {
  const heap: number[] = [];
  for (let row = 0; row < length; row += 1) {
    if (!admits(row)) continue;
    if (heap.length < count) {
      heap.push(row);
      rise(heap, heap.length - 1, compare);
    } else if (compare(row, heap[0] as number) < 0) {
      heap[0] = row;
      sink(heap, compare);
    }
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
