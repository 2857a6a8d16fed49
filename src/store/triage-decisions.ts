// What was decided on cases: appended, never edited. The one that a case names stands; the others are its forerunners.

import { type RawBuilder, sql } from 'kysely';
import type { Phase } from '../domain/product.js';
import type { Companions, Outcome } from '../domain/triage-decision.js';
import { type Author, stamp } from './changes.js';
import type { Db, Trx } from './database.js';
import { type IdStart, listRecords, pastRecords, writeRecord } from './records.js';
import type { TriageCase } from './triage-cases.js';

/** What a decision did in its own transaction. */
export type Effects = {
  productId: string | null;
  phaseBefore: Phase | null;
  phaseAfter: Phase | null;
  /** The cases that it was split into. */
  caseIds: string[];
};

export type TriageDecision = {
  id: string;
  caseId: string;
  outcome: Outcome;
  reason: string;
  authority: string;
} & Omit<Companions, 'parts'> & {
    effects: Effects;
    /** Score, rank and model of that moment. */
    standing: unknown;
    suggestion: unknown;
    againstSuggestion: boolean;
    overrideReason: string | null;
    supersedesId: string | null;
    decidedBy: string;
    decidedAt: string;
  };

const companion = (name: string) => sql`r.companions -> ${sql.lit(name)} as ${sql.ref(name)}`;

const shape = (source: RawBuilder<unknown>) => sql`
  select r.id, r.case_id as "caseId", r.outcome, r.reason, r.authority, ${companion('mergeInto')}, ${companion('product')},
    r.companions ->> 'reviewOn' as "reviewOn", r.companions ->> 'destination' as destination,
    r.companions ->> 'solution' as solution, r.effects, r.standing, r.suggestion,
    r.against_suggestion as "againstSuggestion", r.override_reason as "overrideReason",
    r.supersedes_id as "supersedesId", r.decided_by as "decidedBy", ${stamp(sql`r.decided_at`)} as "decidedAt"
  from ${source} r`;

export type NewDecision = Pick<
  TriageDecision,
  | 'id'
  | 'caseId'
  | 'outcome'
  | 'reason'
  | 'authority'
  | 'effects'
  | 'standing'
  | 'suggestion'
  | 'overrideReason'
> & { againstSuggestion: boolean; companions: Companions; caseBefore: TriageCase };

/** Appends a decision on a case that the caller holds; it supersedes the one that the case names. */
export async function insertDecision(trx: Trx, made: NewDecision, by: Author): Promise<TriageDecision> {
  const json = (value: unknown) => (value === null ? sql`null` : sql`${JSON.stringify(value)}::jsonb`);
  const write = sql`
    insert into triage_decision (id, case_id, outcome, reason, authority, companions, effects, standing, suggestion,
      against_suggestion, override_reason, supersedes_id, case_before, decided_by)
    values (${made.id}, ${made.caseId}, ${made.outcome}, ${made.reason}, ${made.authority}, ${json(made.companions)},
      ${json(made.effects)}, ${json(made.standing)}, ${json(made.suggestion)}, ${made.againstSuggestion},
      ${made.overrideReason}, ${made.caseBefore.decisionId}, ${json(made.caseBefore)}, ${by.actor})
    returning *`;
  return writeRecord<TriageDecision>(trx, {
    kind: 'triage_decision',
    type: 'created',
    by,
    reason: made.reason,
    before: null,
    shape,
    write,
  });
}

/** The decisions on a case, the newest first; those made by a moment where it is given. */
export function listDecisions(
  db: Db,
  caseId: string,
  { start, limit, asOf }: { start: IdStart; limit: number; asOf?: string | undefined },
) {
  const made =
    asOf === undefined ? [] : [sql`r.id in (select id from ${pastRecords('triage_decision', asOf)} past)`];
  const where = [sql`r.case_id = ${caseId}`, ...made];
  return listRecords<TriageDecision>(db, { shape: shape(sql`triage_decision`), where, start, limit });
}

export async function findDecision(db: Db, caseId: string, id: string): Promise<TriageDecision | undefined> {
  const { rows } = await sql<TriageDecision>`
    ${shape(sql`triage_decision`)} where r.id = ${id} and r.case_id = ${caseId}`.execute(db);
  return rows[0];
}

/** What the case was before this decision, for undoing a merge. */
export async function findForerunner(
  trx: Trx,
  decisionId: string,
): Promise<{ outcome: Outcome; caseBefore: TriageCase } | undefined> {
  const { rows } = await sql<{ outcome: Outcome; caseBefore: TriageCase }>`
    select outcome, case_before as "caseBefore" from triage_decision where id = ${decisionId}`.execute(trx);
  return rows[0];
}
