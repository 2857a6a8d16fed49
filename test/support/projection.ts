// Looking into a projection, and writing behind its back: plain SQL that changes the portfolio and logs it, for
// transactions that no request would make.

import type pg from 'pg';
import { EMPTY } from '../../src/domain/columns.js';
import { collectRows } from '../../src/domain/profiles.js';
import type { SortedRows } from '../../src/domain/sorted-rows.js';
import type { SubjectKind } from '../../src/domain/subject.js';
import type { Basis } from '../../src/projection/basis.js';
import { basisOf, modelAt, type Portfolio } from '../../src/projection/portfolio.js';
import type { Projection } from '../../src/projection/projection.js';
import { NO_SCORE } from '../../src/projection/subjects.js';
import { openDatabase } from '../../src/store/database.js';

/** Everything that a portfolio says, by id: two that say the same are equal however their rows are laid out. */
export function describePortfolio(portfolio: Portfolio) {
  const basis = productBasis(portfolio);
  const { columns, standing } = basis;
  const ids = ({ rows, length }: SortedRows) =>
    [...rows.subarray(0, length)].map((row) => columns.ids[row] as string);
  return {
    asOf: portfolio.asOf,
    models: portfolio.models,
    arithmetic: basis.arithmetic,
    weights: standing.scoring.weights,
    units: describeSubjects(portfolio, 'business_unit'),
    groups: describeSubjects(portfolio, 'product_group'),
    products: describeSubjects(portfolio, 'product'),
    scores: byId([...portfolio.subjects.product.rowOf], ([id, row]) => describeScores(basis, id, row)),
    ranked: ids(standing.ranked),
    unranked: ids(standing.unranked),
    // Only the score counts in this order: which of two equals comes first is nobody's business.
    unrankedLowest: [...standing.unrankedByLow.rows.subarray(0, standing.unrankedByLow.length)].map(
      (row) => standing.scores.low[row],
    ),
    rowsInUse: columns.missing.filter((missing) => missing !== EMPTY).length,
    rowsInBacklog: columns.inBacklog.filter((inBacklog) => inBacklog === 1).length,
  };
}

/** Products under the model in force. */
export function productBasis(portfolio: Portfolio): Basis {
  return basisOf(portfolio, 'product', modelAt(portfolio, new Date().toISOString()));
}

function byId<T extends { id: string }, S>(items: S[], describe: (item: S) => T): T[] {
  return items.map(describe).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function describeSubjects(portfolio: Portfolio, kind: SubjectKind) {
  const subjects = portfolio.subjects[kind];
  const above = portfolio.subjects[kind === 'product' ? 'product_group' : 'business_unit'];
  return byId([...subjects.rowOf], ([id, row]) => ({
    id,
    ownId: subjects.ids[row],
    name: subjects.names[row],
    reference: subjects.references[row],
    present: subjects.present[row],
    parent: above.ids[subjects.parent[row] as number],
    phase: subjects.phases[row],
    inBacklog: subjects.inBacklog[row],
    transactions: subjects.transactions[row],
    teamSize: subjects.teamSize[row],
    costs: [subjects.annualCost[row], subjects.wholeLifeCost[row]],
    deadline: subjects.deadline[row],
    mandate: subjects.mandates.get(row) ?? null,
    cells: [...subjects.cells]
      .filter(([, cells]) => cells.points[row] !== NO_SCORE)
      .map(([measure, { points, lowest, highest, assessors, day }]) =>
        [measure, points[row], lowest[row], highest[row], assessors[row], day[row]].join(' '),
      )
      .sort(),
  }));
}

function describeScores({ columns, profiles, standing, staleFrom }: Basis, id: string, row: number) {
  const profile = profiles.of[row] as number;
  const chained: number[] = [];
  collectRows(
    profiles,
    profile,
    columns.missing.map((missing) => (missing === EMPTY ? 0 : 1)),
    chained,
  );
  const points = (bound: Int32Array[], at: number) => bound.map((column) => column[at]);
  return {
    id,
    low: points(columns.low, row),
    high: points(columns.high, row),
    missing: columns.missing[row],
    staleFrom: staleFrom[row],
    score: [standing.scores.low[row], standing.scores.high[row]],
    profile: [points(profiles.low, profile), points(profiles.high, profile), profiles.missing[profile]],
    sharing: chained.map((other) => columns.ids[other]).sort(),
    counts: [profiles.size[profile], profiles.backlog[profile]],
  };
}

/** Writes a product's agreed points behind the application's back, in the client's transaction, with its log entry. */
export async function setPoints(
  client: pg.ClientBase | pg.Pool,
  productId: string,
  measure: string,
  points: number,
): Promise<void> {
  await logChange(client, 'product', productId);
  await client.query(
    `insert into consensus (subject_id, measure, millipoints, reason, recorded_by, recorded_on)
      values ($1, $2, $3, 'Agreed elsewhere', 'elsewhere', '2026-01-05')
      on conflict (subject_id, measure) do update set millipoints = excluded.millipoints`,
    [productId, measure, Math.round(points * 1000)],
  );
}

/** Logs a change of a subject in the client's transaction; its sequence number is taken now. */
export async function logChange(client: pg.ClientBase | pg.Pool, kind: string, id: string): Promise<void> {
  await client.query(
    `insert into change (actor, client, request_id, type, subject_kind, subject_id)
      values ('elsewhere', 'sql', 'none', $1, $2, $3)`,
    [`${kind}.updated`, kind, id],
  );
}

/** A database whose statements are counted, whose answers can be held back, and one of whose statements can fail. */
export function watchDatabase(pool: pg.Pool) {
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => {};
  let atOnce = 0;
  const watched = {
    checks: 0,
    mostAtOnce: 0,
    /** Answers that came and are held back. */
    held: 0,
    /** Fails the statement that comes after this many others; -1 for none. */
    failAfter: -1,
    hold(): void {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release(): void {
      open();
    },
    db: openDatabase({ connect, end: async () => {} } as unknown as pg.Pool),
  };

  async function ask(client: pg.PoolClient, query: pg.QueryConfig): Promise<unknown> {
    if (query.text.includes('pg_snapshot_xmin')) watched.checks += 1;
    if (watched.failAfter >= 0) {
      watched.failAfter -= 1;
      if (watched.failAfter < 0) throw new Error('Connection terminated unexpectedly');
    }
    const answer = await client.query(query);
    watched.held += 1;
    await gate;
    watched.held -= 1;
    return answer;
  }

  async function connect() {
    const client = await pool.connect();
    return {
      async query(query: pg.QueryConfig): Promise<unknown> {
        atOnce += 1;
        watched.mostAtOnce = Math.max(watched.mostAtOnce, atOnce);
        return ask(client, query).finally(() => {
          atOnce -= 1;
        });
      },
      release: () => client.release(),
    };
  }

  return watched;
}

/** The points of a product's value as the projection has them now; null when they are not known. */
export async function readValue(projection: Projection, id: string): Promise<number | null> {
  const portfolio = await projection.fresh();
  const { columns } = productBasis(portfolio);
  const row = portfolio.subjects.product.rowOf.get(id) ?? -1;
  const [low, high] = [columns.low, columns.high].map((criteria) => criteria[0]?.[row]);
  return low === undefined || low !== high ? null : low / 1000;
}

/** Some products in one group, written by plain SQL; returns their ids and those of the group and its unit. */
export async function insertProducts(pool: pg.Pool, count: number) {
  const { rows } = await pool.query(
    `with unit as (insert into business_unit (id, name) values (gen_random_uuid(), 'Unit') returning id),
      grouped as (insert into product_group (id, name, business_unit_id)
        select gen_random_uuid(), 'Group', id from unit returning id),
      made as (insert into product (id, product_group_id, name)
        select gen_random_uuid(), id, 'Product ' || n from grouped, generate_series(1, $1::int) n returning id)
    select (select id from unit) as unit, (select id from grouped) as group, array_agg(id) as products from made`,
    [count],
  );
  return rows[0] as { unit: string; group: string; products: string[] };
}
