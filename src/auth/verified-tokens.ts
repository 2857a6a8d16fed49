// Remembers the tokens that were found good, because checking a signature on every request costs more than most
// answers do. Bounded: the oldest goes first. Refused tokens are never kept.
import type { Principal } from './permissions.js';

export type VerifiedTokens = {
  /** The principal of this very token, if it was found good and still counts at this moment (ms). */
  find(token: string, at: number): Principal | undefined;
  /** Keeps a good token until the given moment (ms, exclusive). */
  keep(token: string, principal: Principal, until: number): void;
};

/** Creates an empty memory of at most `capacity` tokens. */
export function createVerifiedTokens(capacity: number): VerifiedTokens {
  const entries = new Map<string, { principal: Principal; until: number }>();
  return {
    find(token, at) {
      const entry = entries.get(token);
      return entry && at < entry.until ? entry.principal : undefined;
    },
    keep(token, principal, until) {
      entries.delete(token);
      entries.set(token, { principal, until });
      for (const oldest of entries.keys()) {
        if (entries.size <= capacity) break;
        entries.delete(oldest);
      }
    },
  };
}
