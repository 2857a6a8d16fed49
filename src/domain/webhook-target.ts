// Where a webhook may be sent: by HTTPS to public addresses, and besides to what configuration allows.

import { isInRange, isPublicAddress } from './public-address.js';

/** Host names, addresses and ranges that are allowed though they are private, and without TLS. */
export type AllowedTargets = readonly string[];

const LINK_LOCAL = ['169.254.0.0/16', 'fe80::/10'];

/** What is wrong with the address of a webhook, as a sentence; null if nothing that can be told before resolving it. */
export function targetFault(text: string, allowed: AllowedTargets): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return 'This must be an https address.';
  if (url.username !== '' || url.password !== '')
    return 'This must not hold a user name or a password: deliveries are signed.';
  if (url.hash !== '') return 'This must not have a fragment.';
  const host = hostOf(url);
  if (url.protocol === 'http:' && !isAllowed(host, host, allowed)) return 'This must be an https address.';
  return isAddress(host) ? addressFault(host, host, allowed) : null;
}

/** What is wrong with an address that a host has: as a sentence, or null. */
export function addressFault(host: string, address: string, allowed: AllowedTargets): string | null {
  if (isPublicAddress(address) || isAllowed(host, address, allowed)) return null;
  return `${host} is not on the public internet.`;
}

/** The host of an address, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** Whether a host is an address rather than a name. */
export function isAddress(host: string): boolean {
  return host.includes(':') || /^[\d.]+$/.test(host);
}

/** An allowed name may lead to any address but a link-local one, where clouds keep their secrets: that takes a range. */
function isAllowed(host: string, address: string, allowed: AllowedTargets): boolean {
  const isLinkLocal = LINK_LOCAL.some((range) => isInRange(address, range));
  return allowed.some((target) => (target === host && !isLinkLocal) || isInRange(address, target));
}
