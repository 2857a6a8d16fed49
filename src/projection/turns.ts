// Work that is done one piece at a time, in the order in which it was asked for.

/** Does a piece of work when its turn comes; rejects then, without doing it, if who asked has gone. */
export type InTurn = <T>(work: () => Promise<T>, gone?: AbortSignal) => Promise<T>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work, gone) => {
    const turn = last.then(() => {
      gone?.throwIfAborted();
      return work();
    });
    last = turn.catch(() => {});
    return turn;
  };
}
