// Robustness inside the process, beside one plain scan of the same products: what it costs to know how safe an order is.

import type { Columns } from '../../src/domain/columns.js';
import { expectedRanks } from '../../src/domain/robustness/expected-ranks.js';
import { robustness } from '../../src/domain/robustness/robustness.js';
import { scorePlanes } from '../../src/domain/robustness/score-planes.js';
import { topShares } from '../../src/domain/robustness/top-shares.js';
import { regionPolygon, type WeightRegion } from '../../src/domain/robustness/weight-region.js';
import { scanMilliseconds } from './in-process.js';
import { ROUNDS } from './settings.js';
import { syntheticColumns } from './synthetic-columns.js';
import { type Cells, figure, median, printTable } from './table.js';

const WEIGHTS = [5000, 3000, 2000];
const TOP = 10;
const REGIONS: WeightRegion[] = [{ kind: 'all' }, { kind: 'ordered' }, { kind: 'stated', plusMinus: 1000 }];
const NAMES = { all: 'all weights', ordered: 'ordered', stated: 'stated ± 10' };

/** Measures and prints the rows. */
export function measureRobustness(): void {
  const header = [
    '',
    'scan',
    'among the first 10',
    '(scans)',
    'expected rank',
    '(scans)',
    'all of it',
    'error',
  ];
  const rows: Cells[] = [];
  for (const products of [100, 1_000, 10_000]) {
    const byHalves = syntheticColumns(products, Number.POSITIVE_INFINITY);
    const portfolios = { 'half points': byHalves, distinct: distinctPoints(byHalves) };
    for (const [name, columns] of Object.entries(portfolios)) {
      const scan = scanMilliseconds(columns);
      for (const region of REGIONS) {
        rows.push([`${products}, ${name}, ${NAMES[region.kind]}`, ...measureOne(columns, region, scan)]);
      }
    }
  }
  printTable('robustness in the process, known points: median ms', header, rows);
  printDrawn();
}

function measureOne(columns: Columns, region: WeightRegion, scan: number): Cells {
  const rows = rowsOf(columns);
  const planes = scorePlanes({ points: columns.low, rows });
  const polygon = regionPolygon(region, WEIGHTS) ?? [];
  const query = { low: columns.low, high: columns.high, rows, weights: WEIGHTS, region, top: TOP, leader: 0 };
  const top = milliseconds(() => topShares(planes, polygon, TOP, Number.POSITIVE_INFINITY));
  const ranks = milliseconds(() => expectedRanks(planes, polygon));
  const whole = milliseconds(() => robustness(query));
  const found = robustness(query);
  return [
    ...[figure(scan), figure(top), figure(top / scan), figure(ranks), figure(ranks / scan), figure(whole)],
    `${found.method}, ${found.error}`,
  ];
}

function printDrawn(): void {
  const rows = [100, 1_000, 10_000].map((products): Cells => {
    const { low, high, ...columns } = syntheticColumns(products, 10);
    const query = {
      low,
      high,
      rows: rowsOf(columns),
      weights: WEIGHTS,
      top: TOP,
      leader: 0,
      halfWidth: 0.02,
    };
    const ask = () => robustness({ ...query, region: { kind: 'all' } });
    const { samples, error, rankError, method } = ask();
    const answers = [`${samples}, ${method}`, figure(error), figure(rankError)];
    return [String(products), figure(milliseconds(ask, 1)), ...answers];
  });
  const header = ['', 'median ms', 'draws', 'error', 'rank error'];
  printTable('robustness in the process, one product in ten with points in doubt, all weights', header, rows);
}

function rowsOf({ length }: Pick<Columns, 'length'>): number[] {
  return Array.from({ length }, (_, row) => row);
}

/** The same products with points that no two of them share: moved within their half by their own place. */
function distinctPoints(columns: Columns): Columns {
  const moved = columns.low.map((column, criterion) =>
    column.map((points, row) => Math.min(10_000, points + ((row * (7919 + 2 * criterion)) % 499))),
  );
  return { ...columns, low: moved, high: moved };
}

/** The median time of one call once it is warm. */
function milliseconds(call: () => unknown, warm = 5): number {
  const times: number[] = [];
  for (let round = 0; round < warm + ROUNDS; round += 1) {
    const start = performance.now();
    call();
    if (round >= warm) times.push(performance.now() - start);
  }
  return median(times);
}
