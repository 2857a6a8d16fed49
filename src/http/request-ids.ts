// Ids of requests, which order by time to the millisecond. Their random part is drawn for many at once: asking the system
// for a few bytes on every request costs more than most of what is done for it.

import { v7 as uuid } from 'uuid';

const BYTES = 16;
const drawn = new Uint8Array(BYTES * 256);
let used = drawn.length;

/** A fresh UUIDv7. */
export function newRequestId(): string {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  const random = drawn.subarray(used, used + BYTES);
  used += BYTES;
  return uuid({ random });
}
