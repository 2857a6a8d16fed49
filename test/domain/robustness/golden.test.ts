// Known answers for the worked example: how its order survives doubt about the weights, as exact fractions.

import { readFile } from 'node:fs/promises';
import t from 'tap';
import { expectedRanks, winsAgainst } from '../../../src/domain/robustness/expected-ranks.js';
import { topShares } from '../../../src/domain/robustness/top-shares.js';
import { regionPolygon, type WeightRegion } from '../../../src/domain/robustness/weight-region.js';
import { DEFAULT_WEIGHTS } from '../../support/portfolio.js';
import { cellsOf, rankShares } from '../../support/rank-shares.js';
import { ALL, ORDERED, planesOf, robustRows, STATED_10 } from '../../support/robustness.js';

const NAMES = ['A', 'B', 'C', 'D', 'E'];
const SUBJECTS = [
  [9, 6, 4],
  [6, 8, 7],
  [5, 5, 9],
  [7, 7, 6],
  [4, 6, 5],
];

type Fractions = Record<string, readonly string[]>;

/** The share of weights under which each product takes each place, the first place first. */
const BY_REGION: { name: string; region: WeightRegion; places: Fractions }[] = [
  {
    name: 'all weights',
    region: ALL,
    places: {
      A: ['119/405', '31/810', '167/810', '122/405', '13/81'],
      B: ['61/135', '8/27', '127/540', '1/60', '0'],
      C: ['103/405', '427/4050', '232/2025', '1729/4050', '8/81'],
      D: ['0', '14/25', '131/300', '1/300', '0'],
      E: ['0', '0', '1/135', '34/135', '20/27'],
    },
  },
  {
    name: 'the stated weights give or take ten points',
    region: STATED_10,
    places: {
      A: ['73/90', '2/15', '1/18', '0', '0'],
      B: ['17/90', '14/45', '1/2', '0', '0'],
      C: ['0', '0', '0', '1', '0'],
      D: ['0', '5/9', '4/9', '0', '0'],
      E: ['0', '0', '0', '0', '1'],
    },
  },
  {
    name: 'weights in the stated order',
    region: ORDERED,
    places: {
      A: ['69/77', '18/385', '2/35', '0', '0'],
      B: ['8/77', '45/308', '3/4', '0', '0'],
      C: ['0', '0', '0', '1', '0'],
      D: ['0', '113/140', '27/140', '0', '0'],
      E: ['0', '0', '0', '0', '1'],
    },
  },
];

const CENTRAL_WEIGHTS: Record<string, readonly number[] | null> = {
  A: [0.635875, 0.203424, 0.160701],
  B: [0.208581, 0.527747, 0.263671],
  C: [0.205442, 0.138008, 0.65655],
  D: null,
  E: null,
};
const EXPECTED_RANKS: Record<string, string> = {
  A: '809/270',
  B: '109/60',
  C: '2032/675',
  D: '733/300',
  E: '71/15',
};

function value(fraction: string): number {
  const [over = 0, under = 1] = fraction.split('/').map(Number);
  return over / under;
}

type Tap = Pick<typeof t, 'ok' | 'equal'>;

function near(t: Tap, found: number | undefined, expected: number, what: string, within = 1e-12): void {
  t.ok(Math.abs((found ?? Number.NaN) - expected) <= within, `${what}: ${found}, expected ${expected}`);
}

function checkPlaces(t: Tap, region: WeightRegion, places: Fractions): void {
  const polygon = regionPolygon(region, DEFAULT_WEIGHTS) ?? [];
  const longWay = rankShares(SUBJECTS, polygon);
  const upTo = [1, 2, 3, 4, 5].map((top) => topShares(planesOf(SUBJECTS), polygon, top, Infinity));
  NAMES.forEach((name, subject) => {
    let sum = 0;
    (places[name] ?? []).forEach((fraction, place) => {
      sum += value(fraction);
      near(t, longWay[subject]?.[place], value(fraction), `${name} in place ${place + 1}`);
      near(t, upTo[place]?.shares[subject], sum, `${name} among the first ${place + 1}`);
    });
  });
  t.ok(
    upTo.every(({ error }) => error === 0),
    'all is settled',
  );
}

for (const { name, region, places } of BY_REGION) {
  t.test(`under ${name}, each product takes each place as often as known`, async (t) => {
    checkPlaces(t, region, places);
  });
}

t.test('expected ranks and wins of the worked example come out as known', async (t) => {
  const polygon = regionPolygon(ALL, DEFAULT_WEIGHTS) ?? [];
  const ranks = expectedRanks(planesOf(SUBJECTS), polygon);
  NAMES.forEach((name, at) => {
    near(t, ranks[at], value(EXPECTED_RANKS[name] as string), name);
  });
  const againstA = winsAgainst(planesOf(SUBJECTS), polygon, 0);
  near(t, againstA[1], 1 - value('3/10'), 'B scores above A where A does not score above B');
  near(t, againstA[3], value('2/3'), 'D scores above A');
});

t.test('the weights that put each product first have the known centre', async (t) => {
  robustRows(SUBJECTS).forEach(({ centralWeights, neverFirst }, at) => {
    const name = NAMES[at] as string;
    const known = CENTRAL_WEIGHTS[name] ?? null;
    t.equal(centralWeights === null, known === null, `${name} has a centre only if it can be first`);
    t.equal(neverFirst, known === null, `${name} is never first exactly if it has no centre`);
    known?.forEach((weight, criterion) => {
      near(t, centralWeights?.[criterion], weight, `${name}, criterion ${criterion + 1}`, 6e-7);
    });
  });
});

t.test('D is second more often than not, beaten by no single product, and never first', async (t) => {
  const [, , , d] = robustRows(SUBJECTS, { top: 2 });
  t.equal(d?.probabilityFirst, 0);
  t.equal(d?.neverFirst, true);
  near(t, d?.probabilityTop, value('14/25'), 'among the first two');
});

t.test('the lines on which two products tie cut the triangle of weights into 24 cells', async (t) => {
  t.equal(
    cellsOf(SUBJECTS, [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ]).length,
    24,
  );
});

t.test(
  'three specialists are each first under a third of the weights, most where their own counts most',
  async (t) => {
    const specialists = [
      [10, 1, 1],
      [1, 10, 1],
      [1, 1, 10],
    ];
    robustRows(specialists).forEach(({ probabilityFirst, centralWeights }, own) => {
      near(t, probabilityFirst, 1 / 3, 'first');
      centralWeights?.forEach((weight, criterion) => {
        near(t, weight, criterion === own ? 11 / 18 : 7 / 36, `weight ${criterion + 1}`);
      });
    });
  },
);

t.test('the worked example agrees with the known answers kept beside the project', async (t) => {
  // Four folders up from build/test/domain/robustness is the project's root.
  const file = new URL('../../../../../shared/golden/running-example.json', import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    t.comment('No ../shared/golden/running-example.json here: only the copy in this file was checked.');
    t.pass('nothing to compare with');
    return;
  }
  const { robustness } = JSON.parse(text);
  checkPlaces(t, ALL, robustness.wholeTriangle.rankAcceptability);
  checkPlaces(t, STATED_10, robustness.statedPlusMinus10.rankAcceptability);
  t.same(robustness.wholeTriangle.centralWeights, CENTRAL_WEIGHTS);
  t.same(robustness.wholeTriangle.expectedRank, EXPECTED_RANKS);
});
