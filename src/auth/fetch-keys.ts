// Fetches an issuer's key set, and no more of it than any key set needs: a document without end must not fill the memory.

/** Keys take a kilobyte or two each. */
const MOST_BYTES = 1_000_000;

/** As the standard fetch; rejects when the body is longer than a key set can be. */
export async function fetchWithin(
  url: string,
  init: { headers: Headers; method: 'GET'; redirect: 'manual'; signal: AbortSignal },
): Promise<Response> {
  const { body, status } = await fetch(url, init);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error ends the connection.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`The key set is longer than ${MOST_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status });
}
