// Work that is done again and again while the service runs. A pass that fails is told of, and the next one catches up.

/**
 * Begins, the first time after `firstMs`, by default `everyMs`; no pass begins while one is under way. What it returns ends
 * it, after that pass.
 */
export function startRepeating(
  everyMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
  firstMs: number = everyMs,
): () => Promise<void> {
  let pass: Promise<unknown> | null = null;
  const begin = () => {
    pass ??= work()
      .catch(onError)
      .finally(() => {
        pass = null;
      });
  };
  let timer = setTimeout(() => {
    timer = setInterval(begin, everyMs);
    begin();
  }, firstMs);
  return async () => {
    clearTimeout(timer);
    await pass;
  };
}
