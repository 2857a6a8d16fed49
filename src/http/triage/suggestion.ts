// What the triage rules suggest for a case, as a decision records it.

import type { Trx } from '../../store/database.js';
import { findPolicy } from '../../store/policies.js';
import { listConfirmedSharers } from '../../store/shared-opportunities.js';
import type { TriageCase } from '../../store/triage-cases.js';
import { dayOf } from '../dependencies.js';
import type { CaseGround } from './case-standing.js';
import { caseSubject } from './case-subject.js';
import { rulesOn } from './ground.js';
import { type SuggestionView, viewSuggestion } from './suggestion-view.js';

export type RecordedSuggestion = Pick<SuggestionView, 'suggestion' | 'rule' | 'rulesVersion' | 'probability'>;

/** The suggestion of now. A decision that names what the case is merged with makes it a duplicate. */
export async function suggestForCase(
  trx: Trx,
  caseGround: CaseGround,
  held: TriageCase,
  { now, duplicate }: { now: Date; duplicate: boolean },
): Promise<RecordedSuggestion> {
  const { ground } = caseGround;
  const rules = await findPolicy(trx, 'triage-rules', dayOf(now));
  const { leadTimeDays } = (await findPolicy(trx, 'triage-queue', dayOf(now))).definition;
  const sharers = await listConfirmedSharers(trx);
  const subject = caseSubject({ ...caseGround, leadTimeDays, sharers }, held);
  const facts = { ...subject.facts, duplicate: subject.facts.duplicate || duplicate };
  const inForce = rulesOn(ground, rules.definition, rules.version);
  const { suggestion, rule, rulesVersion, probability } = viewSuggestion(
    inForce,
    { ...subject, facts },
    ground,
  );
  return { suggestion, rule, rulesVersion, probability };
}
