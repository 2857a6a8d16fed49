// A certificate authority for tests, and what it signs: X.509 (RFC 5280) written with Node's own cryptography.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate and its private key, in PEM. */
export type Certified = { cert: string; key: string };

export type Authority = {
  /** The certificate that whoever trusts this authority has. */
  cert: string;
  /** A certificate of a server, for a name and until a day, by default for a day from now. */
  certify(name: string, until?: Date): Certified;
};

const DAY_MS = 86_400_000;
const [SEQUENCE, SET, INTEGER, BITS, OCTETS, OID, UTF8, TIME] = [0x30, 0x31, 2, 3, 4, 6, 12, 23];
const [DNS_NAME, VERSION, EXTENSIONS] = [0x82, 0xa0, 0xa3];
const oid = (...bytes: number[]) => der(OID, Buffer.from(bytes));
const ED25519 = der(SEQUENCE, oid(0x2b, 0x65, 0x70));
const COMMON_NAME = oid(0x55, 4, 3);
const [ALTERNATIVE_NAMES, BASIC_CONSTRAINTS] = [oid(0x55, 0x1d, 17), oid(0x55, 0x1d, 19)];
const TRUE = Buffer.from([1, 1, 0xff]);

/** A new authority of this name, which nobody trusts yet. */
export function createAuthority(authority: string): Authority {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const by = { name: authority, key: privateKey };
  const forever = new Date(Date.now() + 365 * DAY_MS);
  const constraints = [extension(BASIC_CONSTRAINTS, der(SEQUENCE, TRUE))];
  return {
    cert: certificate({ name: authority, publicKey, until: forever, extensions: constraints }, by),
    certify(name, until = new Date(Date.now() + DAY_MS)) {
      const server = generateKeyPairSync('ed25519');
      const names = der(SEQUENCE, der(DNS_NAME, Buffer.from(name)));
      const extensions = [extension(ALTERNATIVE_NAMES, names)];
      return {
        cert: certificate({ name, publicKey: server.publicKey, until, extensions }, by),
        key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      };
    },
  };
}

type Subject = { name: string; publicKey: KeyObject; until: Date; extensions: Buffer[] };

function certificate(
  { name, publicKey, until, extensions }: Subject,
  by: { name: string; key: KeyObject },
): string {
  const toBeSigned = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ...[ED25519, named(by.name)],
    der(SEQUENCE, time(new Date(until.getTime() - 400 * DAY_MS)), time(until)),
    ...[named(name), publicKey.export({ type: 'spki', format: 'der' })],
    der(EXTENSIONS, der(SEQUENCE, ...extensions)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign(null, toBeSigned, by.key)]);
  const whole = der(SEQUENCE, toBeSigned, ED25519, der(BITS, signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${whole.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
}

function named(name: string): Buffer {
  return der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from(name)))));
}

function extension(id: Buffer, value: Buffer): Buffer {
  return der(SEQUENCE, id, TRUE, der(OCTETS, value));
}

function time(at: Date): Buffer {
  return der(TIME, Buffer.from(`${at.toISOString().slice(2, 19).replace(/\D/g, '')}Z`));
}

/** A tag, the length and the content, as the distinguished encoding rules of ASN.1 have them. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
