// Profiles: rows of the same points together, however they came there.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { type Columns, EMPTY } from '../../src/domain/columns.js';
import {
  addToProfile,
  buildProfiles,
  collectRows,
  countRows,
  makeRoom,
  type Profiles,
  removeFromProfile,
} from '../../src/domain/profiles.js';
import { anyItem, anyItems, clearRow, makeColumns, makeItem, writeItem } from '../support/portfolio.js';
import { holds } from '../support/property.js';

/** Each profile in use: its points, its rows and how many of them are in the backlog. */
function said(profiles: Profiles, room: number) {
  return [...Array(profiles.length).keys()]
    .filter((profile) => profiles.size[profile] !== 0)
    .map((profile) => {
      const rows: number[] = [];
      collectRows(profiles, profile, new Uint8Array(room).fill(1), rows);
      const points = [...profiles.low, ...profiles.high].map((bound) => bound[profile]);
      assert.ok(rows.every((row) => profiles.of[row] === profile));
      assert.equal(rows.length, profiles.size[profile]);
      return `${points} missing ${profiles.missing[profile]}: ${rows.sort()}; ${profiles.backlog[profile]}`;
    })
    .sort();
}

t.test('products of the same points share a profile, and only those', async (t) => {
  const columns = makeColumns([
    makeItem('a', [5, 5, 5]),
    makeItem('b', [5, 5, 5], { inBacklog: false }),
    makeItem('c', [5, 5, 5.5]),
    makeItem('d', [5, 5, null]),
    makeItem('e', [5, 5, 5]),
  ]);
  const profiles = buildProfiles(columns);
  t.same(said(profiles, 5), [
    '5000,5000,1000,5000,5000,10000 missing 1: 3; 1',
    '5000,5000,5000,5000,5000,5000 missing 0: 0,1,4; 2',
    '5000,5000,5500,5000,5000,5500 missing 0: 2; 1',
  ]);
  const counts = countRows(profiles, Uint8Array.of(1, 0, 1, 0, 1));
  t.same([...counts].sort(), [0, 1, 2]);
});

type Change = { row: number; item: ReturnType<typeof makeItem> | null };

function apply(profiles: Profiles, columns: Columns, { row, item }: Change): void {
  removeFromProfile(profiles, columns, row);
  if (item !== null) {
    writeItem(columns, row, item);
    addToProfile(profiles, columns, row);
  } else if (columns.missing[row] !== EMPTY) clearRow(columns, row);
}

t.test('after any products come, change and go they are the profiles made afresh', async (t) => {
  const changes = fc.array(fc.record({ row: fc.nat({ max: 19 }), item: fc.option(anyItem(), { freq: 3 }) }), {
    maxLength: 60,
  });
  holds(
    t,
    fc.property(anyItems({ maxLength: 12 }), changes, (items, changes) => {
      const columns = makeColumns(items, undefined, 20);
      const profiles = buildProfiles(makeColumns(items, undefined, 12));
      makeRoom(profiles, columns);
      for (const change of changes) {
        apply(profiles, columns, change);
        assert.deepEqual(said(profiles, 20), said(buildProfiles(columns), 20));
      }
    }),
    100,
  );
});
