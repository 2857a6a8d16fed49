// Local mode: the service signs its own tokens, with a key that is made once per data directory and shared by every
// process that uses the directory. The private half never leaves its file, which only the owner may read.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JSONWebKeySet, SignJWT } from 'jose';
import type { Role } from './permissions.js';

export const LOCAL_ISSUER = 'urn:portfolio-prioritisation-api:local';
export const LOCAL_AUDIENCE = 'urn:portfolio-prioritisation-api';

/** The key of local mode: its private half, and the key set that verifies what it signs. */
export type LocalKey = { kid: string; privateKey: KeyObject; jwks: JSONWebKeySet };

export type LocalTokenOptions = {
  roles: readonly Role[];
  /** References of the business units that writes are narrowed to; left out: every unit. */
  businessUnits?: readonly string[];
  /** Who the token stands for; by default `local-` and the first role. */
  subject?: string;
  /** Seconds that the token lives; by default a working day of 8 hours. */
  expiresIn?: number;
};

const KEY_FILE = 'local-signing-key.pem';
const WORKING_DAY_S = 8 * 60 * 60;

/** Loads the key of the data directory, after making both if need be. Throws if the file holds anything else. */
export async function loadLocalKey(dataDir: string): Promise<LocalKey> {
  const path = join(dataDir, KEY_FILE);
  const pem = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await createKeyFile(dataDir, path);
    return readFile(path, 'utf8');
  });
  const privateKey = parseKey(pem, path);
  const publicJwk = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint(publicJwk);
  return { kid, privateKey, jwks: { keys: [{ ...publicJwk, kid, alg: 'ES256', use: 'sig' }] } };
}

/** Signs a token that the local service accepts. */
export function signLocalToken(key: LocalKey, options: LocalTokenOptions): Promise<string> {
  const { roles, businessUnits, subject = `local-${roles[0]}`, expiresIn = WORKING_DAY_S } = options;
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ client_id: 'local', roles, ...(businessUnits && { businessUnits }) })
    .setProtectedHeader({ typ: 'at+jwt', alg: 'ES256', kid: key.kid })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(LOCAL_AUDIENCE)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresIn)
    .sign(key.privateKey);
}

// Writes the whole key aside and then links it into place: whoever links first wins, and nobody ever reads half a key.
async function createKeyFile(dataDir: string, path: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}

function parseKey(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Said below, without the parser's words.
  }
  throw new Error(`${path} holds no P-256 private key. Delete it, and a new one is made.`);
}
