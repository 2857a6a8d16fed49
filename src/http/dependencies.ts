// What the routes are given: nothing is looked up or constructed elsewhere.

import type { Projection } from '../projection/projection.js';
import type { Db } from '../store/database.js';
import type { Cursors } from './cursor.js';

export type Dependencies = {
  db: Db;
  projection: Projection;
  cursors: Cursors;
  now: () => Date;
};

/** The day of a time, as YYYY-MM-DD in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
