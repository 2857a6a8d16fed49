// What one OData question may cost: how much a filter asks of each row is bounded, however it is written.

import t from 'tap';
import type { Backlog } from '../../src/http/feeds/backlog.js';
import { parseFilter } from '../../src/http/odata/filter.js';
import { countRows } from '../../src/http/odata/rows.js';

const COLUMNS = new Map([
  ['rank', 'number'],
  ['name', 'text'],
  ['stale', 'truth'],
] as const);
const repeated = (condition: string, times: number) => Array(times).fill(condition).join(' and ');

t.test('a cell is worked out once a row, however often a filter mentions it', async (t) => {
  const asked: number[] = [];
  const ordering = { keys: [], ids: [] };
  const part = (...rows: number[]) => ({ ordering, rows: Int32Array.from(rows), length: rows.length });
  const moveOf = (row: number) => {
    asked.push(row);
    return { before: null, places: row === 5 ? null : row, causes: null };
  };
  const backlog = { parts: [part(7, 3), part(5), part()], moveOf } as unknown as Backlog;
  const filter = `${repeated('placesGained ne 1', 20)} or placesGained eq null`;
  t.equal(countRows(backlog, { filter, units: null }), 3);
  t.same(asked, [7, 3, 5]);
  t.equal(countRows(backlog, { filter: repeated('placesGained gt 3', 20), units: null }), 1);
});

t.test('a filter compares and calls a hundred times at the most, and says so', async (t) => {
  const parse = (filter: string) => parseFilter(filter, COLUMNS);
  for (const condition of ['rank eq 3', "contains(name,'a')", 'not (rank gt 3 or stale)']) {
    t.type(parse(repeated(condition, 100)), 'function');
    t.throws(() => parse(repeated(condition, 101)), {
      code: 'invalid_filter',
      message: 'Compare and call functions 100 times at the most.',
    });
  }
  const mixed = `${repeated('rank eq 3', 60)} and ${repeated("endswith(name,'a')", 40)}`;
  t.type(parse(mixed), 'function');
  t.throws(() => parse(`${mixed} and rank ne null`), { code: 'invalid_filter' });
});
