// The tables of service assessments as TypeScript sees them.

import type { Generated, JSONColumnType } from 'kysely';

export type AssessmentTables = {
  serviceAssessment: {
    id: string;
    reference: string | null;
    productId: string;
    stage: string;
    kind: string;
    assessedBy: string | null;
    isReassessment: Generated<boolean>;
    previousAssessmentId: string | null;
    panel: JSONColumnType<object>;
    bookedOn: string | null;
    assessedOn: string | null;
    originalAssessedOn: string | null;
    originalResult: string | null;
    standardVersion: number | null;
    points: JSONColumnType<object>;
    overallRating: string | null;
    derivedRating: string | null;
    overrideReason: string | null;
    legacyResult: string | null;
    summary: string | null;
    reportUrl: string | null;
    reportState: Generated<string>;
    reportSentOn: string | null;
    respondBy: string | null;
    reportPublishedOn: string | null;
    actions: JSONColumnType<object>;
    nextActionDueOn: string | null;
    source: JSONColumnType<object> | null;
    policyVersions: JSONColumnType<object>;
    recordedBy: string;
    version: Generated<number>;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  assessmentProfile: {
    productId: string;
    isNewOrRebuilt: boolean | null;
    isSpendCondition: boolean | null;
    formPlatform: string | null;
    plannedPhaseEndOn: string | null;
    recordedAt: Generated<Date>;
  };
  phaseException: {
    id: string;
    productId: string;
    stage: string;
    authority: string;
    reason: string;
    expiresOn: string;
    grantedBy: string;
    grantedAt: Generated<Date>;
  };
};
