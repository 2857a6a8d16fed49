// Which network addresses are on the public internet: what a webhook may be sent to, unless configuration allows more.

type Range = { prefix: readonly number[]; bits: number };

// IANA's registries of special-purpose addresses (RFC 6890 and later): all that is not global unicast.
const PRIVATE_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...[
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
  ],
  ...['192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
// Of IPv6 only 2000::/3 is given out at all, and of that not protocol assignments, documentation and 6to4, which holds an
// IPv4 address that would escape the table above.
const GLOBAL_IPV6 = '2000::/3';
const PRIVATE_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'];

/** Whether an address (IPv4 in four decimal parts, or IPv6) is public. One that cannot be read is not. */
export function isPublicAddress(address: string): boolean {
  const bytes = addressBytes(address);
  if (bytes === null) return false;
  if (bytes.length === 4) return !PRIVATE_IPV4.some((range) => isIn(bytes, range));
  return isIn(bytes, GLOBAL_IPV6) && !PRIVATE_IPV6.some((range) => isIn(bytes, range));
}

/** Whether an address lies in a range such as 10.0.0.0/8 or fd00::/8; a range without "/" is one address. */
export function isInRange(address: string, range: string): boolean {
  const bytes = addressBytes(address);
  return bytes !== null && isIn(bytes, range);
}

/** Whether the text is an address or a range of addresses. */
export function isRange(text: string): boolean {
  return parseRange(text) !== null;
}

function isIn(bytes: readonly number[], range: string): boolean {
  const { prefix, bits } = parseRange(range) ?? { prefix: [], bits: 0 };
  if (prefix.length !== bytes.length) return false;
  return prefix.every((byte, index) => {
    const held = Math.min(Math.max(bits - index * 8, 0), 8);
    const mask = (0xff << (8 - held)) & 0xff;
    return (byte & mask) === ((bytes[index] as number) & mask);
  });
}

function parseRange(text: string): Range | null {
  const [address = '', size, ...rest] = text.split('/');
  const prefix = addressBytes(address);
  if (prefix === null || rest.length > 0) return null;
  const bits = size === undefined ? prefix.length * 8 : /^\d{1,3}$/.test(size) ? Number(size) : -1;
  return bits >= 0 && bits <= prefix.length * 8 ? { prefix, bits } : null;
}

/** The bytes of an address: 4 or 16, an IPv4 address within IPv6 as its own 4; null if it is none. */
function addressBytes(text: string): number[] | null {
  if (!text.includes(':')) return ipv4Bytes(text);
  const bytes = ipv6Bytes(text);
  if (bytes === null) return null;
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return isMapped ? bytes.slice(12) : bytes;
}

function ipv4Bytes(text: string): number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function ipv6Bytes(text: string): number[] | null {
  const last = text.slice(text.lastIndexOf(':') + 1);
  const embedded = last.includes('.') ? ipv4Bytes(last) : undefined;
  if (embedded === null) return null;
  const groups =
    embedded === undefined ? text : `${text.slice(0, -last.length)}${hex(embedded, 0)}:${hex(embedded, 2)}`;
  const halves = groups.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const all = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]);
}

function hex(bytes: readonly number[], from: number): string {
  return (((bytes[from] as number) << 8) | (bytes[from + 1] as number)).toString(16);
}
