// Finds out who holds a feed token: asked of the database with every request, so that a revoked one ends at once.

import { digestOfSecret, type FeedTokenCheck, feedPrincipal, isFeedSecret } from '../auth/feed-token.js';
import type { Principal } from '../auth/permissions.js';
import type { Db } from '../store/database.js';
import { findLiveFeedToken, noteFeedTokenUse } from '../store/feed-tokens.js';
import { dayOf } from './dependencies.js';

/** So many holders are remembered; past that the first of them are strangers again. */
const MOST_HOLDERS = 10_000;

export function createFeedTokenCheck(db: Db, now: () => Date): FeedTokenCheck {
  // By digest. Good ones alone, so that no number of guesses fills it.
  const holders = new Map<string, Principal>();

  function remember(digest: string, holder: Principal): void {
    if (holders.has(digest)) return;
    for (const first of holders.keys()) {
      if (holders.size < MOST_HOLDERS) break;
      holders.delete(first);
    }
    holders.set(digest, holder);
  }

  return {
    lastHolder: (secret) => holders.get(digestOfSecret(secret)) ?? null,
    async holder(secret) {
      if (!isFeedSecret(secret)) return null;
      const digest = digestOfSecret(secret);
      const token = await findLiveFeedToken(db, digest, now().toISOString());
      if (token === undefined) {
        holders.delete(digest);
        return null;
      }
      const today = dayOf(now());
      // A note that cannot be taken, as on a standby, keeps nobody from reading.
      if (token.lastUsedOn !== today) await noteFeedTokenUse(db, token.id, today).catch(() => {});
      const holder = feedPrincipal(token.id, token.businessUnitIds);
      remember(digest, holder);
      return holder;
    },
  };
}
