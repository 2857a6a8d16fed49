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
  /** Items of one subject are never in two batches at once: the later would find it locked. */
  subjectOf(item: Item): string;
  /** Items of one key are never in one batch: each builds on the one before. */
  keyOf(item: Item): string;
  /** Writes a batch; the outcomes are in the order of the items. */
  writeTogether(items: Item[]): Promise<Outcome<Done>[]>;
  writeAlone(item: Item): Promise<Done>;
};

const MOST_IN_BATCH = 100;
const MOST_BATCHES = 1;

type Waiting<Item, Done> = { item: Item; resolve: (done: Done) => void; reject: (error: unknown) => void };

/** Creates the place where writes wait for each other. */
export function createGroupCommit<Item, Done>(rules: GroupRules<Item, Done>): GroupCommit<Item, Done> {
  const unsettled = new Set<Promise<Done>>();
  const busy = new Set<string>();
  let waiting: Waiting<Item, Done>[] = [];
  let underWay = 0;
  let starting = false;

  // All who ask within one turn of the event loop join before the batch begins.
  function startSoon(): void {
    if (starting || underWay === MOST_BATCHES || waiting.length === 0) return;
    starting = true;
    setImmediate(() => {
      starting = false;
      const batch = takeBatch();
      if (batch.length > 0) void run(batch);
    });
  }

  function takeBatch(): Waiting<Item, Done>[] {
    const batch: Waiting<Item, Done>[] = [];
    const keys = new Set<string>();
    waiting = waiting.filter((entry) => {
      const key = rules.keyOf(entry.item);
      if (batch.length === MOST_IN_BATCH || keys.has(key) || busy.has(rules.subjectOf(entry.item)))
        return true;
      keys.add(key);
      batch.push(entry);
      return false;
    });
    return batch;
  }

  async function run(batch: Waiting<Item, Done>[]): Promise<void> {
    const items = batch.map(({ item }) => item);
    const subjects = new Set(items.map(rules.subjectOf));
    for (const subject of subjects) busy.add(subject);
    underWay += 1;
    startSoon();
    try {
      const outcomes = await rules.writeTogether(items);
      for (const [index, entry] of batch.entries()) settle(entry, outcomes[index] ?? 'alone');
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      for (const subject of subjects) busy.delete(subject);
      underWay -= 1;
      startSoon();
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
      startSoon();
      return written.finally(() => unsettled.delete(written));
    },
    async settled() {
      while (unsettled.size > 0) await Promise.allSettled(unsettled);
    },
  };
}
