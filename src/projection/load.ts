// Reading the portfolio from the database: all of it, or what changed. Each happens in one snapshot, so that no
// transaction is ever seen by half.

import { SUBJECT_KINDS } from '../domain/subject.js';
import type { Db, Trx } from '../store/database.js';
import {
  type Changed,
  currentMoment,
  glance,
  listChanged,
  listPastSubjects,
  listPortfolioSubjects,
  type Moment,
  newestChangeUpTo,
} from '../store/portfolio.js';
import { listDatedModels } from '../store/scoring-models.js';
import { basisOf, emptyPortfolio, modelAt, type Portfolio, putSubjects } from './portfolio.js';

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
    const portfolio = emptyPortfolio(await listDatedModels(trx), asOf);
    // Units come before groups and groups before products: each is put below one that is there.
    for (const kind of SUBJECT_KINDS) {
      let after = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const subjects = await listPortfolioSubjects(trx, kind, { after, limit: BLOCK });
        putSubjects(portfolio, kind, subjects);
        const last = subjects.at(-1);
        if (last === undefined) break;
        after = last.id;
      }
    }
    // Made now, so that it is not the first to ask for a ranking who waits for it.
    basisOf(portfolio, 'product', modelAt(portfolio, new Date().toISOString()));
    return { ...moment, portfolio };
  });
}

/** The portfolio as it was at a moment (RFC 3339), from the change log. It is not followed. */
export function loadPast(db: Db, at: string): Promise<Portfolio> {
  return inSnapshot(db, async (trx) => {
    const portfolio = emptyPortfolio(await listDatedModels(trx), await newestChangeUpTo(trx, at));
    for (const kind of SUBJECT_KINDS) putSubjects(portfolio, kind, await listPastSubjects(trx, kind, at));
    return portfolio;
  });
}

/**
 * Brings the portfolio from its moment to now: by its changed subjects, or by a fresh load when they are many or the
 * server has crashed or been replaced since.
 */
export async function followChanges(db: Db, held: Loaded): Promise<Loaded> {
  const { portfolio } = held;
  const { kinds, ...moment } = await glance(db, held.snapshot);
  if (moment.life !== held.life) return reload(db, held);
  if (kinds.length === 0) return { ...moment, portfolio };
  const { snapshot, life, records, asOf, ...seen } = await readChanged(db, held.snapshot, kinds);
  if (life !== held.life || seen.count > RELOAD_FROM) return reload(db, held);
  // Read after the snapshot, which shows at most a newer decision than it: models change in transactions of their own.
  if (seen.kinds.includes('scoring_model')) portfolio.models = await listDatedModels(db);
  for (const kind of SUBJECT_KINDS) putSubjects(portfolio, kind, records[kind] ?? []);
  if (asOf !== null && asOf > portfolio.asOf) portfolio.asOf = asOf;
  portfolio.revision += 1;
  return { snapshot, life, portfolio };
}

/** What changed, expected to be of these kinds; asked again for all when others came meanwhile. */
async function readChanged(db: Db, snapshot: string, expected: readonly string[]): Promise<Changed> {
  const kinds = SUBJECT_KINDS.filter((kind) => expected.includes(kind));
  const changed = await listChanged(db, snapshot, kinds, RELOAD_FROM);
  const isExpected = changed.kinds.every((kind) => expected.includes(kind));
  return isExpected ? changed : listChanged(db, snapshot, SUBJECT_KINDS, RELOAD_FROM);
}

async function reload(db: Db, held: Loaded): Promise<Loaded> {
  const loaded = await loadPortfolio(db);
  loaded.portfolio.revision = held.portfolio.revision + 1;
  return loaded;
}
