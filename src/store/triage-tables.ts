// The tables of triage as TypeScript sees them.

import type { Generated, JSONColumnType } from 'kysely';
import type { CaseState, UrgencyDriver } from '../domain/triage-case.js';
import type { Outcome } from '../domain/triage-decision.js';
import type { TriageAnswers } from '../domain/triage-questions.js';

export type TriageTables = {
  triageCase: {
    id: string;
    reference: string | null;
    title: string;
    problem: string;
    affected: string | null;
    affectedCount: number | null;
    urgencyDriver: UrgencyDriver | null;
    urgencyDate: string | null;
    valueExpected: string | null;
    businessUnitId: string;
    productId: string | null;
    evidence: string | null;
    evidenceUrl: string | null;
    answers: JSONColumnType<Partial<TriageAnswers>>;
    submittedBy: string;
    state: Generated<CaseState>;
    stateReason: string | null;
    reviewOn: string | null;
    decisionId: string | null;
    mergedCaseId: string | null;
    mergedProductId: string | null;
    splitFromId: string | null;
    version: Generated<number>;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  triageSupporter: { caseId: string; person: string; note: string | null; since: Generated<Date> };
  triageDecision: {
    id: string;
    caseId: string;
    outcome: Outcome;
    reason: string;
    authority: string;
    companions: JSONColumnType<object>;
    effects: JSONColumnType<object>;
    standing: JSONColumnType<object> | null;
    suggestion: JSONColumnType<object> | null;
    againstSuggestion: boolean;
    overrideReason: string | null;
    supersedesId: string | null;
    caseBefore: JSONColumnType<object>;
    decidedBy: string;
    decidedAt: Generated<Date>;
  };
};
