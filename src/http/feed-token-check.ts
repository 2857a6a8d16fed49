// Finds out who holds a feed token: asked of the database with every request, so that a revoked one ends at once.

import { digestOfSecret, type FeedTokenCheck, feedPrincipal } from '../auth/feed-token.js';
import type { Db } from '../store/database.js';
import { findLiveFeedToken, noteFeedTokenUse } from '../store/feed-tokens.js';
import { dayOf } from './dependencies.js';

export function createFeedTokenCheck(db: Db, now: () => Date): FeedTokenCheck {
  return async (secret) => {
    const token = await findLiveFeedToken(db, digestOfSecret(secret), now().toISOString());
    if (token === undefined) return null;
    const today = dayOf(now());
    // A note that cannot be taken, as on a standby, keeps nobody from reading.
    if (token.lastUsedOn !== today) await noteFeedTokenUse(db, token.id, today).catch(() => {});
    return feedPrincipal(token.id, token.businessUnitIds);
  };
}
