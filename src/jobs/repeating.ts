// Work that is done again and again while the service runs. A pass that fails is told of, and the next one catches up.

/**
 * Begins, the first time at once or after `everyMs`; no pass begins while one is under way. What it returns ends it, after
 * that pass, whose signal tells it so.
 */
export function startRepeating(
  { everyMs, atOnce = false }: { everyMs: number; atOnce?: boolean },
  work: (stop: AbortSignal) => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  let pass: Promise<unknown> | null = null;
  const begin = () => {
    pass ??= work(stopping.signal)
      .catch(onError)
      .finally(() => {
        pass = null;
      });
  };
  const timer = setInterval(begin, everyMs);
  if (atOnce) begin();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await pass;
  };
}
