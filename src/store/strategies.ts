// The strategy of a unit, a group or a product: one each, under the id of its subject.

import { type RawBuilder, sql } from 'kysely';
import type { Strategy } from '../domain/strategy.js';
import { type Author, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { pastRecords, writeRecord } from './records.js';
import type { SubjectId } from './scores.js';

/** A strategy as it is kept; `id` is that of its subject. */
export type StrategyRecord = Strategy & {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
};

const shape = (source: RawBuilder<unknown>) => sql`
  select r.id, r.vision, r.value_proposition as "valueProposition",
    case when r.reviewed_on is not null then json_build_object('reviewedOn', r.reviewed_on,
      'reviewedBy', r.reviewed_by, 'outcome', r.review_outcome, 'note', r.review_note) end as review,
    r.version, ${stamp(sql`r.created_at`)} as "createdAt", ${stamp(sql`r.updated_at`)} as "updatedAt"
  from ${source} r`;

/** As it is, or as it was at a moment gone by (RFC 3339). */
export async function findStrategy(
  db: Db | Trx,
  id: string,
  asOf?: string,
): Promise<StrategyRecord | undefined> {
  if (asOf === undefined) {
    const { rows } = await sql<StrategyRecord>`${shape(sql`strategy`)} where r.id = ${id}`.execute(db);
    return rows[0];
  }
  const { rows } = await sql<{ state: StrategyRecord }>`
    select state from ${pastRecords('strategy', asOf)} r where r.id = ${id}`.execute(db);
  return rows[0]?.state;
}

/** Writes the strategy of a subject that the transaction holds; `before` is null for its first. */
export async function writeStrategy(
  trx: Trx,
  subject: SubjectId,
  { before, after }: { before: StrategyRecord | null; after: Strategy },
  by: Author,
): Promise<StrategyRecord> {
  const { vision, valueProposition, review } = after;
  const write = sql`
    insert into strategy (id, subject_kind, vision, value_proposition, reviewed_on, reviewed_by, review_outcome,
      review_note)
    values (${subject.id}, ${subject.kind}, ${vision}, ${valueProposition}, ${review?.reviewedOn ?? null},
      ${review?.reviewedBy ?? null}, ${review?.outcome ?? null}, ${review?.note ?? null})
    on conflict (id) do update set vision = excluded.vision, value_proposition = excluded.value_proposition,
      reviewed_on = excluded.reviewed_on, reviewed_by = excluded.reviewed_by,
      review_outcome = excluded.review_outcome, review_note = excluded.review_note,
      version = strategy.version + 1, updated_at = now()
    returning *`;
  const type = before === null ? 'created' : 'updated';
  return writeRecord<StrategyRecord>(trx, { kind: 'strategy', type, by, before, shape, write });
}
