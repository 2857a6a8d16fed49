// The hashes of seals. With a key that is kept outside the database nobody who has the database alone can make them.

import { createHash, createHmac } from 'node:crypto';

/** Keys by their ids, the one that seals first. None: plain hashes. */
export type SealKeys = ReadonlyMap<string, string>;

/** The keys of a setting: secrets separated by commas, the one that seals first, then those that sealed before. */
export function sealKeys(setting: string | undefined): SealKeys {
  const secrets = setting === undefined ? [] : setting.split(',').map((secret) => secret.trim());
  return new Map(secrets.map((secret) => [keyId(secret), secret]));
}

/** The id of the key that seals; null without keys. */
export function sealingKey(keys: SealKeys): string | null {
  return keys.keys().next().value ?? null;
}

/** The hash of a text, in hexadecimal: SHA-256, or HMAC-SHA-256 under the key; null if the key is not among these. */
export function hashWith(keys: SealKeys, id: string | null, text: string): string | null {
  if (id === null) return createHash('sha256').update(text).digest('hex');
  const secret = keys.get(id);
  return secret === undefined ? null : createHmac('sha256', secret).update(text).digest('hex');
}

function keyId(secret: string): string {
  return createHash('sha256').update(`audit key id\n${secret}`).digest('hex').slice(0, 16);
}
