// A case as it is shown: with how many stand behind it, and where it stands.

import type { Db, Trx } from '../../store/database.js';
import type { TriageCase } from '../../store/triage-cases.js';
import { countSupporters } from '../../store/triage-supporters.js';
import { type CaseGround, type CaseStanding, caseStanding } from './case-standing.js';

export type CaseView = TriageCase & { supporterCount: number; standing: CaseStanding | null };

export async function viewCases(
  db: Db | Trx,
  ground: CaseGround,
  cases: readonly TriageCase[],
  asOf?: string,
): Promise<CaseView[]> {
  const counts = await countSupporters(
    db,
    cases.map(({ id }) => id),
    asOf,
  );
  return cases.map((held) => ({
    ...held,
    supporterCount: counts.get(held.id) ?? 1,
    standing: caseStanding(ground, held.answers),
  }));
}

export async function viewCase(
  db: Db | Trx,
  ground: CaseGround,
  held: TriageCase,
  asOf?: string,
): Promise<CaseView> {
  const [view] = await viewCases(db, ground, [held], asOf);
  return view as CaseView;
}
