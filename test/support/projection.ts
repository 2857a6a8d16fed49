// Looking into a projection, and writing behind its back: plain SQL that changes the portfolio and logs it, for
// transactions that no request would make.

import type pg from 'pg';
import { EMPTY } from '../../src/domain/columns.js';
import type { SortedRows } from '../../src/domain/sorted-rows.js';
import type { Portfolio } from '../../src/projection/portfolio.js';

/** Everything that a portfolio says, by id: two that say the same are equal however their rows are laid out. */
export function describePortfolio(portfolio: Portfolio) {
  const { columns, standing } = portfolio;
  const group = (index: number) => portfolio.groups[index];
  const ids = ({ rows, length }: SortedRows) =>
    [...rows.subarray(0, length)].map((row) => columns.ids[row] as string);
  const products = [...portfolio.rowOf].map(([id, row]) => ({
    id,
    ownId: columns.ids[row],
    name: portfolio.names[row],
    reference: portfolio.references[row],
    phase: portfolio.phases[row],
    group: group(portfolio.groupOf[row] as number)?.id,
    low: columns.low.map((column) => column[row]),
    high: columns.high.map((column) => column[row]),
    missing: columns.missing[row],
    inBacklog: columns.inBacklog[row],
    transactions: columns.transactions[row],
    staleFrom: portfolio.staleFrom[row],
    mandate: portfolio.mandates.get(row) ?? null,
    score: [standing.scores.low[row], standing.scores.high[row]],
  }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    asOf: portfolio.asOf,
    model: portfolio.model,
    arithmetic: portfolio.arithmetic,
    weights: standing.weights,
    products: products.sort(byId),
    groups: [...portfolio.groups].sort(byId),
    groupsFound: [...portfolio.groupIndex].every(([id, index]) => group(index)?.id === id),
    units: [...portfolio.units.values()].sort(byId),
    ranked: ids(standing.ranked),
    unranked: ids(standing.unranked),
    // Only the score counts in this order: which of two equals comes first is nobody's business.
    unrankedLowest: [...standing.unrankedByLow.rows.subarray(0, standing.unrankedByLow.length)].map(
      (row) => standing.scores.low[row],
    ),
    mandates: portfolio.mandates.size,
    rowsInUse: columns.missing.filter((missing) => missing !== EMPTY).length,
    rowsInBacklog: columns.inBacklog.filter((inBacklog) => inBacklog === 1).length,
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
