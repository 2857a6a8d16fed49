// A question about the present that many ask at once: asked once for all who came before it was put.

/**
 * Each call is answered by a check begun after it. One runs at a time; calls that come meanwhile share the next, and so
 * do those of one turn of the event loop.
 */
export function shareChecks<T>(check: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  async function checkNext(): Promise<T> {
    await running?.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    running = next;
    next = null;
    return check();
  }

  return () => {
    next ??= checkNext();
    return next;
  };
}
