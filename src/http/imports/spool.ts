// An upload on disk: received whole before a transaction begins, so that no slow client holds a connection or locks,
// and readable again when the transaction has to be tried again. Memory does not grow with the file.

import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problems.js';

export const MOST_BYTES = 50_000_000;

// What is parsed in one go: little enough that other requests are not kept waiting even by rows of a few bytes.
const READ_BYTES = 16_384;

export type Spool = {
  /** SHA-256 of the bytes. */
  digest: string;
  /** The bytes from the start, each time it is called. */
  read(): Readable;
  discard(): Promise<void>;
};

/** Receives a stream of UTF-8. The file has no name from the start, so not even a killed process leaves it behind. */
export async function spool(source: Readable): Promise<Spool> {
  const path = join(tmpdir(), `import-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    const digest = await receive(source, file);
    return {
      digest,
      read: () => file.createReadStream({ start: 0, autoClose: false, highWaterMark: READ_BYTES }),
      discard: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function receive(source: Readable, file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const isUtf8 = utf8Check();
  let size = 0;
  let readable = true;
  try {
    // Kept open on the way out: destroying a request's stream would cut the connection before the answer.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) throw tooLarge();
      readable &&= isUtf8(chunk);
      hash.update(chunk);
      await file.write(chunk);
    }
  } catch (error) {
    throw error instanceof Problem ? error : brokenOff(error);
  }
  if (!readable || !isUtf8()) {
    throw new Problem('invalid_import', 'The file is not in UTF-8. In Excel, save it as "CSV UTF-8".');
  }
  return hash.digest('base64url');
}

export function tooLarge(): Problem {
  return new Problem('too_large', 'The file is larger than 50 MB.', { headers: { connection: 'close' } });
}

/** Tells of each chunk, and at last of the end, whether all so far is UTF-8. */
function utf8Check(): (chunk?: Buffer) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  };
}

function brokenOff(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? new Problem('invalid_request', 'The upload broke off before its end.')
    : error;
}
