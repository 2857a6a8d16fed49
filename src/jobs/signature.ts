// Signatures of webhooks (Standard Webhooks 1.0.0): HMAC-SHA256 over id, time and body, one for each secret in force.

import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** The headers that sign a body. `secrets` are written `whsec_` and base64; `at` is the time of the attempt. */
export function signedHeaders(
  id: string,
  body: string,
  { secrets, at }: { secrets: readonly string[]; at: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
