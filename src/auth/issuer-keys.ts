// Finds the public key that a token names, in the issuer's key set and nowhere else. A key that the issuer withdraws
// stops counting within a minute, and no flood of tokens makes this service ask the issuer more often than it chooses.
import {
  type CryptoKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
} from 'jose';
import { fetchWithin } from './fetch-keys.js';
import { KeysUnavailableError, TokenError } from './token-error.js';

/** What a token's header says of its key. */
export type KeyName = { alg: string; kid: string };

/** A key, and the moment (ms since the epoch) from which it must be looked up again. */
export type FoundKey = { key: CryptoKey; trustedUntil: number };

/**
 * Finds a key. Throws TokenError `unknown_key` when the issuer has no such key, KeysUnavailableError when that cannot
 * be known.
 */
export type FindKey = (name: KeyName) => Promise<FoundKey>;

const CHECK_EVERY_MS = 60_000;
// Between two fetches at the very least, after a failure as well as for keys never seen.
const CHECK_AGAIN_MS = 10_000;
// While the issuer does not answer, its last key set counts this long: a blip there must not stop this service.
const OUTLAST_OUTAGE_MS = 600_000;
const FETCH_TIMEOUT_MS = 3_000;

/** Finds keys in a set that never changes. */
export function findInKeySet(jwks: JSONWebKeySet): FindKey {
  const keySet = createLocalJWKSet(jwks);
  return async (name) => {
    const key = await lookUp(keySet, name);
    if (!key) throw new TokenError('unknown_key');
    return { key, trustedUntil: Number.POSITIVE_INFINITY };
  };
}

/** Finds keys in the set that the issuer publishes at the URL, and follows its changes. */
export function findAtIssuer(jwksUrl: URL, now: () => Date): FindKey {
  // All timing is decided here, by the given clock; the library fetches, parses and imports.
  const keySet = createRemoteJWKSet(jwksUrl, {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
    timeoutDuration: FETCH_TIMEOUT_MS,
    [customFetch]: fetchWithin,
  });
  let loadedAt = Number.NEGATIVE_INFINITY;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checkDueAt = Number.NEGATIVE_INFINITY;
  let failure: { cause: unknown } | undefined;
  let checking: Promise<void> | undefined;

  async function fetchKeys(): Promise<void> {
    const startedAt = now().getTime();
    try {
      await keySet.reload();
      loadedAt = startedAt;
      checkDueAt = startedAt + CHECK_EVERY_MS;
      failure = undefined;
    } catch (cause) {
      checkDueAt = now().getTime() + CHECK_AGAIN_MS;
      failure = { cause };
    }
    checkedAt = now().getTime();
  }

  // Whoever comes during a fetch joins it: a second start would date the same answer later than it is.
  function check(): Promise<void> {
    checking ??= fetchKeys().finally(() => {
      checking = undefined;
    });
    return checking;
  }

  async function currentKeys(): Promise<void> {
    const at = now().getTime();
    const usable = () => at < loadedAt + OUTLAST_OUTAGE_MS;
    if (at >= checkDueAt) {
      const checked = check();
      // In a known outage nobody waits for the next attempt to time out.
      if (!failure || !usable()) await checked;
    }
    if (!usable()) throw new KeysUnavailableError(failure?.cause);
  }

  return async (name) => {
    await currentKeys();
    const trustedUntil = checkDueAt;
    const key = await lookUp(keySet, name);
    if (key) return { key, trustedUntil };
    // The issuer may have begun to sign with a new key since the last fetch.
    if (now().getTime() >= checkedAt + CHECK_AGAIN_MS) await check();
    const newKey = await lookUp(keySet, name);
    if (newKey) return { key: newKey, trustedUntil: checkDueAt };
    throw failure ? new KeysUnavailableError(failure.cause) : new TokenError('unknown_key');
  };
}

async function lookUp(
  keySet: (name: KeyName) => Promise<CryptoKey>,
  name: KeyName,
): Promise<CryptoKey | null> {
  try {
    return await keySet(name);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return null;
    // Whatever else is wrong (two keys of one name, a key that is no key) is the key set's fault, not the token's.
    throw new KeysUnavailableError(error);
  }
}
