// Group commit: what many requests want written while a batch is under way waits together and goes as the next batch,
// so that they share one transaction. Nobody is answered before the transaction is committed.

/** What became of an item of a batch; what did not fit into it is written alone. */
export type Outcome<Done> = { done: Done } | { refused: unknown } | 'alone';

export type GroupCommit<Item, Done> = {
  /** Resolves when the item is committed; rejects when it is refused. */
  write(item: Item): Promise<Done>;
  /** Resolves when nothing waits or is under way any more. */
  settled(): Promise<void>;
};

export type GroupRules<Item, Done> = {
  /** Items of one key are never in one batch: each builds on the one before. */
  keyOf(item: Item): string;
  /** Writes a batch; the outcomes are in the order of the items. */
  writeTogether(items: readonly Item[]): Promise<readonly Outcome<Done>[]>;
  writeAlone(item: Item): Promise<Done>;
};

const MOST_IN_BATCH = 100;
const MOST_WAIT_MS = 5;

type Waiting<Item, Done> = { item: Item; resolve: (done: Done) => void; reject: (error: unknown) => void };

/** Creates the place where writes wait for each other. One batch is under way at a time. */
export function createGroupCommit<Item, Done>(rules: GroupRules<Item, Done>): GroupCommit<Item, Done> {
  const unsettled = new Set<Promise<Done>>();
  let waiting: Waiting<Item, Done>[] = [];
  let underWay = false;
  let last = { size: 0, endedAt: 0 };
  let timer: NodeJS.Timeout | undefined;

  // Those whom the last batch answered are likely to come back at once with the next thing to write. Beginning without
  // them would make two batches of each, so as many are waited for, for a moment after its end.
  function beginWhenDue(): void {
    if (underWay || waiting.length === 0) return;
    const left = waiting.length < last.size ? last.endedAt + MOST_WAIT_MS - performance.now() : 0;
    if (left > 0) {
      timer ??= setTimeout(begin, left);
      return;
    }
    underWay = true;
    // All who ask within one turn of the event loop join.
    setImmediate(begin);
  }

  async function begin(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    underWay = true;
    const batch = takeBatch();
    await run(batch);
    last = { size: batch.length, endedAt: performance.now() };
    underWay = false;
    beginWhenDue();
  }

  function takeBatch(): Waiting<Item, Done>[] {
    const batch = new Map<string, Waiting<Item, Done>>();
    waiting = waiting.filter((entry) => {
      const key = rules.keyOf(entry.item);
      if (batch.size === MOST_IN_BATCH || batch.has(key)) return true;
      batch.set(key, entry);
      return false;
    });
    return [...batch.values()];
  }

  async function run(batch: readonly Waiting<Item, Done>[]): Promise<void> {
    try {
      const outcomes = await rules.writeTogether(batch.map(({ item }) => item));
      for (const [index, entry] of batch.entries()) settle(entry, outcomes[index] as Outcome<Done>);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function settle({ item, resolve, reject }: Waiting<Item, Done>, outcome: Outcome<Done>): void {
    if (outcome === 'alone') rules.writeAlone(item).then(resolve, reject);
    else if ('done' in outcome) resolve(outcome.done);
    else reject(outcome.refused);
  }

  return {
    async write(item) {
      const written = new Promise<Done>((resolve, reject) => waiting.push({ item, resolve, reject }));
      unsettled.add(written);
      beginWhenDue();
      return written.finally(() => unsettled.delete(written));
    },
    async settled() {
      while (unsettled.size > 0) await Promise.allSettled(unsettled);
    },
  };
}
