// A place in the change feed as its followers hold it: an opaque, signed text that any instance reads, and that suits
// any filter.

import { BEGINNING, currentPlace, type FeedPlace } from '../store/change-feed.js';
import type { Db } from '../store/database.js';
import type { Cursors } from './cursor.js';

const FEED = 'changes';

/** Stands for the place after the newest change. */
const NOW = 'now';

/** The text of a place. */
export function positionOf(cursors: Cursors, { seen, batch }: FeedPlace): string {
  const until = batch === null ? [] : [batch.until.snapshot, batch.until.newest, batch.sequence];
  return cursors.encode(FEED, 'after', [seen.snapshot, seen.newest, ...until]);
}

/** The place of a text that `positionOf` made, or "now"; the beginning without one. Refuses others, blaming `pointer`. */
export async function placeAt(
  db: Db,
  cursors: Cursors,
  position: string | undefined,
  pointer: string,
): Promise<FeedPlace> {
  if (position === undefined) return BEGINNING;
  if (position === NOW) return currentPlace(db);
  const { place } = cursors.decode(FEED, position, pointer);
  const [snapshot, newest, until, newestUntil, sequence] = place as [string, number, string, number, number];
  const batch = until === undefined ? null : { until: { snapshot: until, newest: newestUntil }, sequence };
  return { seen: { snapshot, newest }, batch };
}
