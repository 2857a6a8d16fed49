// The address of a webhook, judged as it is set up. It is judged again at every connection: names change.

import { addressFault, hostOf, isAddress, targetFault } from '../domain/webhook-target.js';
import type { WebhookSettings } from './dependencies.js';
import { Problem } from './problems.js';

const RESOLVE_WITHIN_MS = 3_000;

/** Refuses an address that webhooks must not be sent to. */
export async function checkTarget(text: string, { allowed, resolve }: WebhookSettings): Promise<void> {
  const fault = targetFault(text, allowed);
  if (fault !== null) throw refusal(fault);
  const host = hostOf(new URL(text));
  if (isAddress(host)) return;
  const addresses = await addressesOf(host, resolve);
  if (addresses.length === 0) throw refusal(`${host} cannot be found in the DNS.`);
  for (const address of addresses) {
    const refused = addressFault(host, address, allowed);
    if (refused !== null) throw refusal(refused);
  }
}

async function addressesOf(host: string, resolve: WebhookSettings['resolve']): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((give) => {
    timer = setTimeout(give, RESOLVE_WITHIN_MS, []);
  });
  return Promise.race([resolve(host).catch(() => []), late]).finally(() => clearTimeout(timer));
}

function refusal(detail: string): Problem {
  return new Problem('invalid_webhook', undefined, {
    errors: [{ pointer: '#/url', code: 'target', detail }],
  });
}
