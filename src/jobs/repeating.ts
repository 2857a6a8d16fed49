// Work that is done again and again while the service runs. A pass that fails is told of, and the next one catches up.

/** Begins, the first time after `everyMs`; no pass begins while one is under way. What it returns ends it, after that pass. */
export function startRepeating(
  everyMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let pass: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    pass ??= work()
      .catch(onError)
      .finally(() => {
        pass = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await pass;
  };
}
