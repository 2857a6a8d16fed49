// The tables as TypeScript sees them: one type per table, columns in camelCase.

import type { Generated, JSONColumnType } from 'kysely';
import type { Seal } from '../domain/audit-chain.js';
import type { Confidence } from '../domain/confidence.js';
import type { ResponsibilityRole } from '../domain/responsibility.js';
import type { ScoringModelDefinition } from '../domain/scoring-model.js';
import type { ReviewOutcome } from '../domain/strategy.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';
import type { AssessmentTables } from './assessment-tables.js';
import type { IntegrationTables } from './integration-tables.js';
import type { LookAlikeTables } from './look-alike-tables.js';
import type { SpendTables } from './spend-tables.js';
import type { TriageTables } from './triage-tables.js';
import type { WebhookTables } from './webhook-tables.js';

/** Everything whose changes are logged. */
export const LOGGED_KINDS = [
  ...SUBJECT_KINDS,
  'scoring_model',
  'import',
  'scoring_round',
  'policy',
  'triage_case',
  'triage_decision',
  'triage_supporter',
  'shared_opportunity',
  'strategy',
  'service_assessment',
  'spend_case',
  'webhook',
  'feed_token',
  'portfolio',
] as const;
export type LoggedKind = (typeof LOGGED_KINDS)[number];

/** What whole files are taken of. */
export const IMPORT_KINDS = ['products', 'scores', 'assessments', 'spend-cases'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

type SubjectColumns = {
  id: string;
  reference: string | null;
  name: string;
  version: Generated<number>;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  archivedAt: Date | null;
};

export type Database = WebhookTables &
  IntegrationTables &
  AssessmentTables &
  LookAlikeTables &
  SpendTables &
  TriageTables & {
    businessUnit: SubjectColumns & { description: string | null };
    productGroup: SubjectColumns & { description: string | null; businessUnitId: string };
    product: SubjectColumns & {
      productGroupId: string;
      summary: string | null;
      problem: string | null;
      valueProposition: string | null;
      phase: string | null;
      horizon: string | null;
      workClass: string | null;
      isTransactional: boolean | null;
      isPublicFacing: boolean | null;
      usedByMultipleOrganisations: boolean | null;
      transactionsPerYear: number | null;
      annualCost: number | null;
      wholeLifeCost: number | null;
      teamSize: number | null;
      url: string | null;
      userGroups: Generated<string[]>;
      needs: Generated<string[]>;
      capabilities: Generated<string[]>;
      mandatoryAuthority: string | null;
      mandatoryReason: string | null;
      deadline: string | null;
    };
    change: {
      sequence: Generated<number>;
      xid: Generated<string>;
      occurredAt: Generated<Date>;
      actor: string;
      client: string;
      requestId: string;
      type: string;
      subjectKind: LoggedKind;
      subjectId: string;
      reason: string | null;
      before: unknown;
      after: unknown;
    };
    auditSeal: Seal;
    scoringModel: {
      id: string;
      version: number;
      name: string;
      activeFrom: Date | null;
      edition: Generated<number>;
      definition: JSONColumnType<ScoringModelDefinition>;
      createdAt: Generated<Date>;
    };
    score: {
      subjectId: string;
      measure: string;
      assessor: string;
      millipoints: number;
      confidence: Confidence | null;
      rationale: string | null;
      evidenceUrl: string | null;
      assessedOn: string;
      recordedAt: Generated<Date>;
    };
    consensus: {
      subjectId: string;
      measure: string;
      millipoints: number;
      reason: string;
      recordedBy: string;
      recordedOn: string;
      recordedAt: Generated<Date>;
    };
    import: {
      id: string;
      kind: ImportKind;
      status: 'completed' | 'completed_with_errors' | 'rejected';
      created: number;
      updated: number;
      unchanged: number;
      rejected: number;
      errors: JSONColumnType<ImportFault[]>;
      errorsOmitted: number;
      importedBy: string;
      createdAt: Generated<Date>;
    };
    scoringRound: {
      id: string;
      name: string;
      scoringModelId: string;
      closesAt: Date;
      openedBy: string;
      closedAt: Date | null;
      closedBy: string | null;
      closureReason: string | null;
      version: Generated<number>;
      createdAt: Generated<Date>;
      updatedAt: Generated<Date>;
    };
    askedScore: {
      roundId: string;
      assessor: string;
      subjectKind: SubjectKind;
      subjectId: string;
      measure: string;
      open: Generated<boolean>;
    };
    sealedScore: {
      roundId: string;
      assessor: string;
      subjectId: string;
      measure: string;
      millipoints: number;
      confidence: Confidence | null;
      rationale: string | null;
      evidenceUrl: string | null;
      assessedOn: string;
      sealedAt: Generated<Date>;
    };
    responsibility: {
      subjectId: string;
      role: ResponsibilityRole;
      person: string;
      since: string | null;
      recordedAt: Generated<Date>;
    };
    strategy: {
      id: string;
      subjectKind: SubjectKind;
      vision: string | null;
      valueProposition: string | null;
      reviewedOn: string | null;
      reviewedBy: string | null;
      reviewOutcome: ReviewOutcome | null;
      reviewNote: string | null;
      version: Generated<number>;
      createdAt: Generated<Date>;
      updatedAt: Generated<Date>;
    };
    policy: {
      id: string;
      kind: string;
      version: number;
      effectiveFrom: string;
      definition: JSONColumnType<object>;
      reason: string;
      source: string | null;
      decidedBy: string;
      decidedAt: Generated<Date>;
    };
    installation: { onlyRow: Generated<boolean>; cursorKey: string; changesFloor: Generated<number> };
  };

/** One fault of an imported file: `line` counts from 1 with the header as line 1; `column` is the file's own name. */
export type ImportFault = { line: number; column: string | null; code: string; detail: string };
