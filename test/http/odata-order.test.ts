// $orderby on places of a small table: what it reads, in which order it puts them, and where a page goes on.

import t from 'tap';
import type { Value } from '../../src/http/feeds/column.js';
import { comparePlaces, countUpTo, parseOrder } from '../../src/http/odata/order.js';

const COLUMNS = new Map([
  ['rank', 'number'],
  ['name', 'text'],
]);

t.test('$orderby names columns, and sorts by them with null as the least, then by id', async (t) => {
  const keys = parseOrder('rank desc, name', COLUMNS);
  t.same(keys, [
    { column: 'rank', descending: true },
    { column: 'name', descending: false },
  ]);
  t.same(parseOrder('rank desc, name, rank asc, name', COLUMNS), keys, 'what is named again changes nothing');
  const place = (id: string, ...values: Value[]) => ({ id, values });
  const sorted = [
    place('4', 2, 'a'),
    place('1', 2, 'b'),
    place('3', 2, 'b'),
    place('2', 1, 'a'),
    place('5', null, 'a'),
  ];
  const mixed = [sorted[3], sorted[4], sorted[1], sorted[0], sorted[2]] as typeof sorted;
  t.same(
    [...mixed].sort((a, b) => comparePlaces(keys, a, b)),
    sorted,
  );
  t.equal(countUpTo(keys, sorted, place('3', 2, 'b')), 3);
  t.equal(countUpTo(keys, sorted, place('2', 2, 'b')), 2, 'a place whose row has gone is still one');
  for (const wrong of ['', 'rank up', 'nothing', 'rank,,name', 'rank desc asc', 'rank,'.repeat(9)])
    t.throws(() => parseOrder(wrong, COLUMNS), { code: 'invalid_filter' }, wrong);
});
