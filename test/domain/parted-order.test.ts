// Several lists paged as one: any walk over them gives every row once, and a place lasts when its row has gone.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { cutParts, placeAt } from '../../src/domain/parted-order.js';
import type { SortedRows } from '../../src/domain/sorted-rows.js';
import { holds } from '../support/property.js';

const IDS = [...'abcdefghijklmnopqrst'];

/** Lists of rows that are in order by their ids: each row is the number of its letter. */
function lists(...parts: string[]): SortedRows[] {
  return parts.map((letters) => ({
    ordering: { keys: [], ids: IDS },
    rows: Int32Array.from(letters, (letter) => IDS.indexOf(letter)),
    length: letters.length,
  }));
}

const letters = (rows: number[]) => rows.map((row) => IDS[row]).join('');

t.test('a page may begin in one list and end in another', async (t) => {
  const parts = lists('bd', '', 'ace', 'f');
  const page = cutParts(parts, { offset: 1 }, 3);
  t.same([letters(page.rows), page.total, page.offset], ['dac', 6, 1]);
  t.equal(letters(cutParts(parts, { offset: 6 }, 3).rows), '');
  t.equal(letters(cutParts(parts, { offset: 99 }, 3).rows), '');
  const third = placeAt(parts, 2);
  assert.ok(third !== null);
  t.equal(letters(cutParts(parts, { after: third }, 9).rows), 'cef');
  t.equal(letters(cutParts(parts, { before: third }, 9).rows), 'bd');
  t.equal(letters(cutParts(parts, { before: third }, 1).rows), 'd');
  t.equal(placeAt(parts, 6), null);
});

t.test('when the row of a place has gone, the page after it begins where it stood', async (t) => {
  const place = placeAt(lists('bd', 'ace'), 3);
  assert.ok(place !== null);
  const without = lists('bd', 'ae');
  t.equal(letters(cutParts(without, { after: place }, 9).rows), 'e');
  t.equal(letters(cutParts(without, { before: place }, 9).rows), 'bda');
});

t.test('any lists, walked on and back by any page size, give every row once', async (t) => {
  const part = fc.subarray(IDS).map((some) => some.join(''));
  const property = fc.property(
    fc.array(part, { maxLength: 4 }),
    fc.integer({ min: 1, max: 7 }),
    (some, limit) => {
      const parts = lists(...some);
      const whole = some.join('');
      let on = '';
      for (let offset = 0; offset < whole.length; ) {
        const place = placeAt(parts, offset - 1);
        const { rows, total } = cutParts(parts, place === null ? { offset } : { after: place }, limit);
        assert.equal(total, whole.length);
        assert.equal(rows.length, Math.min(limit, whole.length - offset));
        on += letters(rows);
        offset += rows.length;
      }
      assert.equal(on, whole);
      let back = '';
      while (back.length < whole.length) {
        const place = placeAt(parts, whole.length - back.length);
        const end = Math.max(0, whole.length - limit);
        const start = place === null ? { offset: end } : { before: place };
        back = letters(cutParts(parts, start, limit).rows) + back;
      }
      assert.equal(back, whole);
    },
  );
  holds(t, property);
});
