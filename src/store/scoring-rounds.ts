// Scoring rounds: what each asks of whom, and how far it has come. Points are in sealed-scores.ts alone.

import { type RawBuilder, sql } from 'kysely';
import type { ScoringModel } from '../domain/scoring-model.js';
import type { AskedScore, RoundSubject } from '../domain/scoring-round.js';
import { type Author, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { pastRounds, pastSeals } from './past.js';
import { listRecords, writeRecord } from './records.js';
import { type ModelRow, toModel } from './scoring-models.js';

export type RoundStatus = 'open' | 'closed';

/** A round without its progress: what the change log keeps of it. */
export type RoundRecord = {
  id: string;
  name: string;
  status: RoundStatus;
  model: { id: string; version: number };
  closesAt: string;
  openedBy: string;
  closedAt: string | null;
  closedBy: string | null;
  closureReason: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

/** A round as it is shown. Scores of archived subjects are neither asked nor given any more. */
export type ScoringRound = RoundRecord & {
  measures: string[];
  subjects: RoundSubject[];
  assessors: { assessor: string; asked: number; given: number }[];
};

const recordShape = (source: RawBuilder<unknown>, more: RawBuilder<unknown> = sql``) => sql`
  select r.id, r.name, case when r.closed_at is null then 'open' else 'closed' end as status,
    (select json_build_object('id', m.id, 'version', m.version) from scoring_model m where m.id = r.scoring_model_id)
      as model,
    ${stamp(sql`r.closes_at`)} as "closesAt", r.opened_by as "openedBy", ${stamp(sql`r.closed_at`)} as "closedAt",
    r.closed_by as "closedBy", r.closure_reason as "closureReason", r.version,
    ${stamp(sql`r.created_at`)} as "createdAt", ${stamp(sql`r.updated_at`)} as "updatedAt"${more}
  from ${source} r`;

const WITHIN = sql`(select distinct subject_kind as kind, subject_id as id from asked_score where round_id = r.id)`;

// `offset 0` has each subject looked up by its id instead of the whole portfolio being read.
const progressOf = (sealed: RawBuilder<unknown>, isActive: RawBuilder<unknown>) => sql`,
  (select json_agg(distinct measure) from asked_score where round_id = r.id) as measures,
  (select json_agg(json_build_object('kind', kind, 'id', id) order by kind, id) from ${WITHIN} within) as subjects,
  (select json_agg(own order by assessor) from (
    select a.assessor, count(active.id) as asked, count(active.id) filter (where s.round_id is not null) as given
    from asked_score a
      left join (select within.id from ${WITHIN} within cross join lateral (
        select 1 from subject where subject.id = within.id and ${isActive} offset 0) found) active
        on active.id = a.subject_id
      left join ${sealed} s using (round_id, assessor, subject_id, measure)
    where a.round_id = r.id group by a.assessor) own) as assessors`;

const wholeShape = (asOf?: string) =>
  asOf === undefined
    ? recordShape(sql`scoring_round`, progressOf(sql`sealed_score`, sql`archived_at is null`))
    : recordShape(
        pastRounds(asOf),
        progressOf(pastSeals(asOf), sql`(archived_at is null or archived_at > ${asOf}::timestamptz)`),
      );

/** Rounds, the latest first, from below (or, going up, above) an id; as of a moment gone by where given. */
export async function listRounds(
  db: Db,
  status: RoundStatus | null,
  start: { after: string } | { before: string } | null,
  { limit, asOf }: { limit: number; asOf?: string | undefined },
): Promise<{ items: ScoringRound[]; hasPrevious: boolean; hasNext: boolean }> {
  const ofStatus = status === null ? [] : [sql`(r.closed_at is null) = ${status === 'open'}`];
  return listRecords<ScoringRound>(db, { shape: wholeShape(asOf), where: ofStatus, start, limit });
}

export async function findRound(db: Db | Trx, id: string, asOf?: string): Promise<ScoringRound | undefined> {
  const { rows } = await sql<ScoringRound>`${wholeShape(asOf)} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** Holds a round until the transaction ends: `share` against its closing, `update` to edit or close it. */
export async function lockRound(
  trx: Trx,
  id: string,
  strength: 'share' | 'update',
): Promise<RoundRecord | undefined> {
  const held = strength === 'update' ? sql`for update of r` : sql`for share of r`;
  const { rows } =
    await sql<RoundRecord>`${recordShape(sql`scoring_round`)} where r.id = ${id} ${held}`.execute(trx);
  return rows[0];
}

/** The model that a round is judged by. */
export async function findRoundModel(db: Db | Trx, roundId: string): Promise<ScoringModel> {
  const { rows } = await sql<ModelRow>`
    select m.* from scoring_model m join scoring_round r on r.scoring_model_id = m.id where r.id = ${roundId}`.execute(
    db,
  );
  return toModel(rows[0] as ModelRow);
}

/** The references of the units that a round's subjects belong to (null for a unit without one). */
export async function listRoundUnits(trx: Trx, id: string): Promise<(string | null)[]> {
  const { rows } = await sql<{ reference: string | null }>`
    select distinct found.reference
    from (select id from scoring_round where id = ${id}) r cross join lateral ${WITHIN} within cross join lateral (
      select unit_reference as reference from subject where subject.id = within.id offset 0) found`.execute(
    trx,
  );
  return rows.map(({ reference }) => reference);
}

/** Opens a round under a fresh id. The caller holds its subjects and knows that no open round asks for the same. */
export async function insertRound(
  trx: Trx,
  round: { id: string; name: string; modelId: string; closesAt: string },
  asked: readonly AskedScore[],
  by: Author,
): Promise<ScoringRound> {
  const write = sql`
    insert into scoring_round (id, name, scoring_model_id, closes_at, opened_by)
    values (${round.id}, ${round.name}, ${round.modelId}, ${round.closesAt}, ${by.actor}) returning *`;
  await writeRecord<RoundRecord>(trx, {
    ...{ kind: 'scoring_round', type: 'created', by },
    ...{ before: null, shape: recordShape, write },
  });
  const rows = asked.map(({ assessor, subject, measure }) => ({ assessor, ...subject, measure }));
  await sql`
    insert into asked_score (round_id, assessor, subject_kind, subject_id, measure)
    select ${round.id}, assessor, kind, id, measure from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (assessor text, kind text, id uuid, measure text)`.execute(trx);
  return (await findRound(trx, round.id)) as ScoringRound;
}

/** Edits a round that the caller holds. */
export async function updateRound(
  trx: Trx,
  before: RoundRecord,
  { name, closesAt }: { name: string; closesAt: string },
  by: Author,
): Promise<ScoringRound> {
  const write = sql`
    update scoring_round set name = ${name}, closes_at = ${closesAt}, version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  await writeRecord<RoundRecord>(trx, {
    ...{ kind: 'scoring_round', type: 'updated', by },
    ...{ before: before, shape: recordShape, write },
  });
  return (await findRound(trx, before.id)) as ScoringRound;
}

/** Marks a round that the caller holds as closed. */
export async function markClosed(trx: Trx, before: RoundRecord, reason: string, by: Author): Promise<void> {
  const write = sql`
    update scoring_round set closed_at = now(), closed_by = ${by.actor}, closure_reason = ${reason},
      version = version + 1, updated_at = now()
    where id = ${before.id} returning *`;
  await writeRecord<RoundRecord>(trx, {
    ...{ kind: 'scoring_round', type: 'closed', by, reason },
    ...{ before: before, shape: recordShape, write },
  });
}
