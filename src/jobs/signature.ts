// Signatures of webhooks (Standard Webhooks 1.0.0): one for each secret in force.

import { Webhook } from 'standardwebhooks';

/**
 * The headers that sign a body. `secrets` are written `whsec_` and base64; `at` is the time of the attempt. Throws where
 * a secret is not so written.
 */
export function signedHeaders(
  id: string,
  body: string,
  { secrets, at }: { secrets: readonly string[]; at: Date },
): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
