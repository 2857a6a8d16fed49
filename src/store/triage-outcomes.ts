// What triage came to for each product, for those who show it beside something else.

import { sql } from 'kysely';
import type { Db } from './database.js';
import { pastRecords } from './records.js';

export type TriageOutcome = {
  productId: string;
  /** The outcome of the latest decision that stands. */
  decision: string;
  /** What the rules suggested when it was made. */
  suggestion: string | null;
};

/** Of every product of which a decision stands, as it is or as it was at a moment gone by (RFC 3339). */
export async function listTriageOutcomes(db: Db, asOf: string | undefined): Promise<TriageOutcome[]> {
  const standing =
    asOf === undefined
      ? sql`
        select c.product_id, d.id, d.outcome, d.suggestion, d.decided_at
        from triage_case c join triage_decision d on d.id = c.decision_id`
      : sql`
        select (c.state ->> 'productId')::uuid as product_id, d.id, d.state ->> 'outcome' as outcome,
          d.state -> 'suggestion' as suggestion, (d.state ->> 'decidedAt')::timestamptz as decided_at
        from ${pastRecords('triage_case', asOf)} c
          join ${pastRecords('triage_decision', asOf)} d on d.id = (c.state ->> 'decisionId')::uuid`;
  const { rows } = await sql<TriageOutcome>`
    select distinct on (product_id) product_id as "productId", outcome as decision,
      suggestion ->> 'suggestion' as suggestion
    from (${standing}) standing
    where product_id is not null order by product_id, decided_at desc, id desc`.execute(db);
  return rows;
}
