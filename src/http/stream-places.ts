// So many streams may be open in a process, and so many of them may be one client's, who would else take them all.

import { Problem } from './problems.js';

export type StreamPlaces = {
  /** Takes a place; refuses it where none is left, or none for this client. */
  take(client: string): void;
  /** Gives one back. */
  leave(client: string): void;
};

export function createStreamPlaces({ most, mostOfOne }: { most: number; mostOfOne: number }): StreamPlaces {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(client) {
      const own = taken.get(client) ?? 0;
      if (own >= mostOfOne) {
        throw new Problem('rate_limited', `This client may have ${mostOfOne} streams open at once.`, {
          headers: { 'retry-after': '60' },
        });
      }
      if (all >= most) throw new Problem('unavailable', 'Too many streams are open here.');
      all += 1;
      taken.set(client, own + 1);
    },
    leave(client) {
      all -= 1;
      const left = (taken.get(client) as number) - 1;
      if (left === 0) taken.delete(client);
      else taken.set(client, left);
    },
  };
}
