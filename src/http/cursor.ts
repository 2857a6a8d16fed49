// Page cursors: a place in a list and which way to go from it, signed, and bound to the query that they were made for.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../domain/refusal.js';

export type Direction = 'after' | 'before';
export type Cursors = {
  encode(query: string, direction: Direction, place: unknown): string;
  /** The place in a cursor. Refuses one that was altered or belongs to another query, and blames `pointer`. */
  decode(query: string, cursor: string, pointer?: string): { direction: Direction; place: unknown };
};

/** Cursors signed with this key. All instances on one database share it. */
export function createCursors(key: string): Cursors {
  const sign = (payload: string) =>
    createHmac('sha256', key).update(payload).digest('base64url').slice(0, 22);
  return {
    encode(query, direction, place) {
      const payload = Buffer.from(JSON.stringify([digest(query), direction, place])).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    decode(query, cursor, pointer = '/query/cursor') {
      const [payload = '', tag = '', ...rest] = cursor.split('.');
      const expected = Buffer.from(sign(payload));
      const given = Buffer.from(tag);
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new Refusal('invalid_cursor', 'The cursor is not one that this API gave out.', pointer);
      }
      const [made, direction, place] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
        string,
        Direction,
        unknown,
      ];
      if (made !== digest(query)) {
        throw new Refusal(
          'invalid_cursor',
          'The cursor was made with other filters, sort or weights.',
          pointer,
        );
      }
      return { direction, place };
    },
  };
}

function digest(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 11);
}
