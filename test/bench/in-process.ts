// The ranking inside the process, without HTTP and database: a page under other weights is found through profiles.

import type { Columns } from '../../src/domain/columns.js';
import { buildProfiles } from '../../src/domain/profiles.js';
import { rankingPage } from '../../src/domain/ranking.js';
import { PRODUCTS, ROUNDS } from './settings.js';
import { syntheticColumns } from './synthetic-columns.js';
import { figure, median, printTable } from './table.js';

const PAGES = 40;

/** Measures and prints the row. */
export function measureInProcess(): void {
  const complete = syntheticColumns(PRODUCTS, Number.POSITIVE_INFINITY);
  const incomplete = syntheticColumns(PRODUCTS, 10);
  printTable(
    `in the process: the first 50 of ${PRODUCTS} under other weights`,
    ['', 'median ms'],
    [
      ['all complete', figure(scanMilliseconds(complete))],
      ['one in ten incomplete', figure(scanMilliseconds(incomplete))],
    ],
  );
}

/** The median time of one page under other weights, in milliseconds. */
export function scanMilliseconds(columns: Columns): number {
  const times: number[] = [];
  const profiles = buildProfiles(columns);
  for (let page = 0; page < PAGES * (ROUNDS + 1); page += 1) {
    const value = 1 + ((page * 37) % 7_000);
    const weights = [value, 2_500, 7_500 - value];
    const listed = columns.inBacklog;
    const start = performance.now();
    rankingPage(columns, profiles, {
      scoring: { method: 'weighted_sum', weights },
      listed,
      counted: listed,
      unranked: false,
      start: null,
      limit: 50,
    });
    if (page >= PAGES) times.push(performance.now() - start);
  }
  return median(times);
}
