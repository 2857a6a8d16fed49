// Works off what is due: makes the profiles of products that changed, searches with each, and records what was found.

import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type PairChange, partnerOf, planPairs } from '../domain/shared-opportunity.js';
import type { Author } from '../store/changes.js';
import type { Db, Trx } from '../store/database.js';
import { countDue, noteForSearch, takeDue } from '../store/look-alike-due.js';
import { indexProducts, recountTerms } from '../store/look-alike-profiles.js';
import {
  insertSuspicion,
  lockOpportunitiesOf,
  renewSuspicion,
  withdrawSuspicion,
} from '../store/shared-opportunities.js';
import { loadSearchRules, type SearchRules, searchLookAlikes } from './look-alike-search.js';
import { inTransaction } from './write.js';

/** Who suspects and withdraws. */
const ACTOR = 'look-alikes';
const INDEXED_AT_ONCE = 500;
/** What a read works off before it answers; more is left to the process. */
const MOST_BEFORE_A_READ = 60;

/** Works off one lot of lines. Profiles come first, so that a search sees all that was changed with it. */
async function drainOnce(db: Db, rules: SearchRules, wait: boolean): Promise<number> {
  const by: Author = { actor: ACTOR, client: 'portfolio-prioritisation-api', requestId: randomUUID() };
  const indexed = await inTransaction(db, async (trx) => {
    const ids = await takeDue(trx, 'index', { limit: INDEXED_AT_ONCE, wait });
    if (ids.length === 0) return 0;
    await indexProducts(trx, ids);
    await noteForSearch(trx, ids);
    return ids.length;
  });
  if (indexed > 0) return indexed;
  await inTransaction(db, recountTerms);
  return inTransaction(db, async (trx) => {
    const [id] = await takeDue(trx, 'search', { limit: 1, wait });
    if (id === undefined) return 0;
    await recordPairs(trx, id, rules, by);
    return 1;
  });
}

async function recordPairs(trx: Trx, id: string, rules: SearchRules, by: Author): Promise<void> {
  const existing = await lockOpportunitiesOf(trx, id);
  const suspected = existing.filter(({ status }) => status === 'suspected');
  const partners = suspected.map((pair) => partnerOf(pair, id));
  const { profile, compared } = await searchLookAlikes(trx, id, rules, partners);
  const { version, definition } = rules.policy;
  const { minimumSimilarity } = definition;
  for (const change of planPairs({ id, profile }, compared, existing, { minimumSimilarity, version }))
    await record(trx, change, by);
}

function record(trx: Trx, change: PairChange, by: Author): Promise<void> {
  if (change.type === 'withdrawn') return withdrawSuspicion(trx, change.before, by);
  const { type, before } = change;
  if (before === null) return insertSuspicion(trx, uuid(), change, by);
  return renewSuspicion(trx, before, change, { type, by });
}

/** Works off what is due before a read, so that it sees every write before it; nothing where there is too much of it. */
export async function drainBeforeRead(db: Db, day: string): Promise<void> {
  const due = await countDue(db);
  if (due === 0 || due > MOST_BEFORE_A_READ) return;
  const rules = await loadSearchRules(db, day);
  // What another instance holds is waited for; it may leave a search to be done.
  for (let turn = 0; turn < 3 * MOST_BEFORE_A_READ; turn += 1) {
    const done = await drainOnce(db, rules, true);
    if (done === 0 && (await countDue(db)) === 0) return;
  }
}

/**
 * Works off all that is due, passing over what another instance holds; stops early once told so. After each lot it rests
 * as long as that took, so that people's requests keep at least half of the machine.
 */
export async function drainLookAlikes(
  db: Db,
  {
    day,
    isStopped = () => false,
    rest = async () => {},
  }: {
    day: string;
    isStopped?: () => boolean;
    rest?: (milliseconds: number) => Promise<void>;
  },
): Promise<number> {
  if ((await countDue(db)) === 0) return 0;
  const rules = await loadSearchRules(db, day);
  let total = 0;
  while (!isStopped()) {
    const start = performance.now();
    const done = await drainOnce(db, rules, false);
    if (done === 0) break;
    total += done;
    await rest(performance.now() - start);
  }
  return total;
}
