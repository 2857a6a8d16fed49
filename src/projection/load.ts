// Reading the portfolio from the database: all of it, or what changed. Each happens in one snapshot, so that no
// transaction is ever seen by half.

import type { Db, Trx } from '../store/database.js';
import {
  type ChangedSubject,
  currentMoment,
  glance,
  listChangesSince,
  listPortfolioGroups,
  listPortfolioProducts,
  listPortfolioUnits,
  type Moment,
} from '../store/portfolio.js';
import { findActiveModel } from '../store/scoring-models.js';
import {
  emptyPortfolio,
  loadProduct,
  type Portfolio,
  putGroup,
  putProduct,
  sortStanding,
} from './portfolio.js';

const BLOCK = 5_000;
/** Past this many changed subjects a fresh load is cheaper than mending. */
const RELOAD_FROM = 5_000;

export type Loaded = Moment & { portfolio: Portfolio };

function inSnapshot<T>(db: Db, read: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

/** Reads the whole portfolio. */
export function loadPortfolio(db: Db): Promise<Loaded> {
  return inSnapshot(db, async (trx) => {
    const { asOf, ...moment } = await currentMoment(trx);
    const portfolio = emptyPortfolio(await findActiveModel(trx), asOf);
    for (const unit of await listPortfolioUnits(trx, null)) portfolio.units.set(unit.id, unit);
    for (const group of await listPortfolioGroups(trx, null)) putGroup(portfolio, group);
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const products = await listPortfolioProducts(trx, { after, limit: BLOCK });
      for (const product of products) loadProduct(portfolio, product);
      const last = products.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
    sortStanding(portfolio);
    return { ...moment, portfolio };
  });
}

/**
 * Brings the portfolio from its moment to now: by its changed subjects, or by a fresh load when they are many or the
 * server has crashed or been replaced since.
 */
export async function followChanges(db: Db, held: Loaded): Promise<Loaded> {
  const { changed, ...moment } = await glance(db, held.snapshot);
  if (moment.life !== held.life) return reload(db, held);
  if (!changed) return { ...moment, portfolio: held.portfolio };
  const followed = await inSnapshot(db, async (trx) => {
    const { snapshot, life, changed, asOf } = await listChangesSince(trx, held.snapshot);
    if (life !== held.life || needsReload(changed)) return null;
    const ids = (kind: string) =>
      changed.filter((subject) => subject.kind === kind).map((subject) => subject.id);
    const units = ids('business_unit').length > 0 ? await listPortfolioUnits(trx, ids('business_unit')) : [];
    const groups =
      ids('product_group').length > 0 ? await listPortfolioGroups(trx, ids('product_group')) : [];
    const products =
      ids('product').length > 0 ? await listPortfolioProducts(trx, { ids: ids('product') }) : [];
    // Nothing is applied until everything is read: a lost connection leaves the portfolio as it was.
    const { portfolio } = held;
    for (const unit of units) portfolio.units.set(unit.id, unit);
    for (const group of groups) putGroup(portfolio, group);
    for (const product of products) putProduct(portfolio, product);
    if (asOf !== null && asOf > portfolio.asOf) portfolio.asOf = asOf;
    portfolio.revision += 1;
    return { portfolio, snapshot, life };
  });
  return followed ?? reload(db, held);
}

function needsReload(changed: ChangedSubject[]): boolean {
  return changed.length > RELOAD_FROM || changed.some((subject) => subject.kind === 'scoring_model');
}

async function reload(db: Db, held: Loaded): Promise<Loaded> {
  const loaded = await loadPortfolio(db);
  loaded.portfolio.revision = held.portfolio.revision + 1;
  return loaded;
}
