// Host names resolved as the machine resolves them, to all their addresses.

import { lookup } from 'node:dns/promises';

/** The addresses of a name, IPv4 and IPv6. Rejects for a name that has none. */
export async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, order: 'ipv4first' } as { all: true });
  return found.map(({ address }) => address);
}
