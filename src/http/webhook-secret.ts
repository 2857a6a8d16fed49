// Secrets of webhooks, as Standard Webhooks writes them.

import { randomBytes } from 'node:crypto';

const BYTES = 32;

/** A new secret: "whsec_" and 32 random bytes in base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(BYTES).toString('base64')}`;
}
