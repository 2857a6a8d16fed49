// The schema: made from nothing, once, by however many instances; and what the code says of it is so.

import { readdir } from 'node:fs/promises';
import { type Selectable, sql } from 'kysely';
import t from 'tap';
import {
  ASSESSED_BY,
  ASSESSMENT_KINDS,
  ASSESSMENT_STAGES,
  LEGACY_RESULTS,
  RATINGS,
} from '../src/domain/assessment.js';
import { REPORT_STATES } from '../src/domain/assessment-report.js';
import { CONFIDENCES } from '../src/domain/confidence.js';
import type { PolicyKind } from '../src/domain/policy.js';
import { HORIZONS, PHASES, WORK_CLASSES } from '../src/domain/product.js';
import { RESPONSIBILITY_ROLES } from '../src/domain/responsibility.js';
import { modelWeights } from '../src/domain/scoring-model.js';
import { OPPORTUNITY_STATUSES } from '../src/domain/shared-opportunity.js';
import { CONDITION_STATUSES } from '../src/domain/spend/approval.js';
import { REVIEW_RATINGS } from '../src/domain/spend/review.js';
import { RISK_LEVELS } from '../src/domain/spend/risk.js';
import {
  NCR_FLAGS,
  SPEND_REGIMES,
  SPEND_ROUTES,
  SPEND_TYPES,
  THRESHOLD_CLASSES,
  VAT_BASES,
} from '../src/domain/spend/spend-case.js';
import { DECISION_EFFECTS, SPEND_STATUSES } from '../src/domain/spend/status.js';
import { REVIEW_OUTCOMES } from '../src/domain/strategy.js';
import { SUBJECT_KINDS } from '../src/domain/subject.js';
import type { Db } from '../src/store/database.js';
import { migrate, pendingMigrations } from '../src/store/migrate.js';
import { findPolicy } from '../src/store/policies.js';
import { findActiveModel } from '../src/store/scoring-models.js';
import { type Database, IMPORT_KINDS, LOGGED_KINDS } from '../src/store/tables.js';
import { createTestDatabase, openTestDatabase } from './support/database.js';
import {
  NO_LIMITS,
  RISK_QUESTIONS,
  RISK_QUESTIONS_2024,
  SPEND_DECISIONS,
  SPEND_RULES,
} from './support/spend-policies.js';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);

async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS);
  return files.map((file) => file.replace(/\.sql$/, '')).sort();
}

async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

t.test('migrations are numbered from 1 without a gap', async (t) => {
  const numbers = (await migrationNames()).map((name) => /^(\d{4})-[a-z0-9-]+$/.exec(name)?.[1]);
  t.same(
    numbers,
    numbers.map((_, index) => String(index + 1).padStart(4, '0')),
  );
});

t.test(
  'an empty database is brought to the newest schema, and a second time nothing is left to do',
  async (t) => {
    const { db } = openTestDatabase(t, await createTestDatabase('template0'));
    const all = await migrationNames();
    t.same(await pendingMigrations(db), all);
    t.same(await migrate(db), all);
    t.same(await pendingMigrations(db), []);
    t.same(await migrate(db), []);
  },
);

t.test('instances that start at once on an empty database apply each migration once', async (t) => {
  const url = await createTestDatabase('template0');
  const starting = [1, 2, 3, 4].map(() => migrate(openTestDatabase(t, url).db));
  const applied = (await Promise.all(starting)).flat();
  t.same(applied.sort(), await migrationNames());
});

t.test(
  'a migration that fails leaves nothing behind, and can be done again once the fault is gone',
  async (t) => {
    const { db } = openTestDatabase(t, await createTestDatabase('template0'));
    // A table of this name is in the way of the third migration.
    await sql`create table score ()`.execute(db);
    await t.rejects(migrate(db), { code: '42P07' });
    t.same(await tableNames(db), ['score']);
    await sql`drop table score`.execute(db);
    t.same(await migrate(db), await migrationNames());
  },
);

t.test('a database that a newer version has migrated is refused in words', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
  await t.rejects(migrate(db), { message: /9999-later/ });
});

type Nullability<T> = { [C in keyof Selectable<T>]: null extends Selectable<T>[C] ? 'nullable' : 'required' };

// Held to the types of tables.ts by the compiler, and to the database by the test: so the two agree.
const TABLES: { [T in keyof Database]: Nullability<Database[T]> } = {
  businessUnit: {
    ...subjectColumns(),
    description: 'nullable',
  },
  productGroup: {
    ...subjectColumns(),
    description: 'nullable',
    businessUnitId: 'required',
  },
  product: {
    ...subjectColumns(),
    productGroupId: 'required',
    summary: 'nullable',
    problem: 'nullable',
    valueProposition: 'nullable',
    phase: 'nullable',
    horizon: 'nullable',
    workClass: 'nullable',
    isTransactional: 'nullable',
    isPublicFacing: 'nullable',
    usedByMultipleOrganisations: 'nullable',
    transactionsPerYear: 'nullable',
    annualCost: 'nullable',
    wholeLifeCost: 'nullable',
    teamSize: 'nullable',
    url: 'nullable',
    userGroups: 'required',
    needs: 'required',
    capabilities: 'required',
    mandatoryAuthority: 'nullable',
    mandatoryReason: 'nullable',
    deadline: 'nullable',
  },
  change: {
    sequence: 'required',
    xid: 'required',
    occurredAt: 'required',
    actor: 'required',
    client: 'required',
    requestId: 'required',
    type: 'required',
    subjectKind: 'required',
    subjectId: 'required',
    reason: 'nullable',
    before: 'nullable',
    after: 'nullable',
  },
  auditSeal: {
    number: 'required',
    afterXid: 'required',
    toXid: 'required',
    changes: 'required',
    sealedAt: 'required',
    keyId: 'nullable',
    previousHash: 'nullable',
    hash: 'required',
  },
  scoringModel: {
    id: 'required',
    version: 'required',
    name: 'required',
    activeFrom: 'nullable',
    edition: 'required',
    definition: 'required',
    createdAt: 'required',
  },
  score: {
    subjectId: 'required',
    measure: 'required',
    assessor: 'required',
    millipoints: 'required',
    confidence: 'nullable',
    rationale: 'nullable',
    evidenceUrl: 'nullable',
    assessedOn: 'required',
    recordedAt: 'required',
  },
  consensus: {
    subjectId: 'required',
    measure: 'required',
    millipoints: 'required',
    reason: 'required',
    recordedBy: 'required',
    recordedOn: 'required',
    recordedAt: 'required',
  },
  idempotencyKey: {
    client: 'required',
    key: 'required',
    fingerprint: 'required',
    status: 'nullable',
    headers: 'nullable',
    body: 'nullable',
    createdAt: 'required',
  },
  import: {
    id: 'required',
    kind: 'required',
    status: 'required',
    created: 'required',
    updated: 'required',
    unchanged: 'required',
    rejected: 'required',
    errors: 'required',
    errorsOmitted: 'required',
    importedBy: 'required',
    createdAt: 'required',
  },
  scoringRound: {
    id: 'required',
    name: 'required',
    scoringModelId: 'required',
    closesAt: 'required',
    openedBy: 'required',
    closedAt: 'nullable',
    closedBy: 'nullable',
    closureReason: 'nullable',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  askedScore: {
    roundId: 'required',
    assessor: 'required',
    subjectKind: 'required',
    subjectId: 'required',
    measure: 'required',
    open: 'required',
  },
  sealedScore: {
    roundId: 'required',
    assessor: 'required',
    subjectId: 'required',
    measure: 'required',
    millipoints: 'required',
    confidence: 'nullable',
    rationale: 'nullable',
    evidenceUrl: 'nullable',
    assessedOn: 'required',
    sealedAt: 'required',
  },
  responsibility: {
    subjectId: 'required',
    role: 'required',
    person: 'required',
    since: 'nullable',
    recordedAt: 'required',
  },
  webhook: {
    id: 'required',
    name: 'required',
    url: 'required',
    types: 'required',
    secret: 'required',
    formerSecret: 'nullable',
    formerSecretUntil: 'nullable',
    status: 'required',
    pausedReason: 'nullable',
    place: 'required',
    failures: 'required',
    restsUntil: 'nullable',
    heldUntil: 'nullable',
    version: 'required',
    createdBy: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  webhookDelivery: {
    id: 'required',
    webhookId: 'required',
    changeSequence: 'nullable',
    type: 'required',
    status: 'required',
    attempts: 'required',
    dueAt: 'required',
    responseStatus: 'nullable',
    responseExcerpt: 'nullable',
    fault: 'nullable',
    attemptedAt: 'nullable',
    createdAt: 'required',
  },
  installation: { onlyRow: 'required', cursorKey: 'required', changesFloor: 'required' },
  strategy: {
    id: 'required',
    subjectKind: 'required',
    vision: 'nullable',
    valueProposition: 'nullable',
    reviewedOn: 'nullable',
    reviewedBy: 'nullable',
    reviewOutcome: 'nullable',
    reviewNote: 'nullable',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  policy: {
    id: 'required',
    kind: 'required',
    version: 'required',
    effectiveFrom: 'required',
    definition: 'required',
    reason: 'required',
    source: 'nullable',
    decidedBy: 'required',
    decidedAt: 'required',
  },
  feedToken: {
    id: 'required',
    name: 'required',
    secretHash: 'required',
    businessUnitIds: 'nullable',
    expiresAt: 'required',
    createdBy: 'required',
    createdAt: 'required',
    revokedBy: 'nullable',
    revokedAt: 'nullable',
    lastUsedOn: 'nullable',
    version: 'required',
  },
  lookAlikeDue: { id: 'required', productId: 'required', indexed: 'required' },
  lookAlikeProfile: {
    productId: 'required',
    businessUnitId: 'required',
    name: 'required',
    terms: 'required',
    spelt: 'required',
  },
  lookAlikeTerm: { term: 'required', products: 'required' },
  lookAlikeCount: { onlyRow: 'required', products: 'required', since: 'required' },
  sharedOpportunity: {
    id: 'required',
    productA: 'required',
    productB: 'required',
    nameA: 'required',
    nameB: 'required',
    unitA: 'required',
    unitB: 'required',
    status: 'required',
    similarity: 'required',
    match: 'required',
    foundAt: 'required',
    sharedWith: 'required',
    savingExpected: 'nullable',
    reason: 'nullable',
    decidedBy: 'nullable',
    decidedAt: 'nullable',
    version: 'required',
    updatedAt: 'required',
  },
  triageCase: {
    id: 'required',
    reference: 'nullable',
    title: 'required',
    problem: 'required',
    affected: 'nullable',
    affectedCount: 'nullable',
    urgencyDriver: 'nullable',
    urgencyDate: 'nullable',
    valueExpected: 'nullable',
    businessUnitId: 'required',
    productId: 'nullable',
    evidence: 'nullable',
    evidenceUrl: 'nullable',
    answers: 'required',
    submittedBy: 'required',
    state: 'required',
    stateReason: 'nullable',
    reviewOn: 'nullable',
    decisionId: 'nullable',
    mergedCaseId: 'nullable',
    mergedProductId: 'nullable',
    splitFromId: 'nullable',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  triageSupporter: { caseId: 'required', person: 'required', note: 'nullable', since: 'required' },
  triageDecision: {
    id: 'required',
    caseId: 'required',
    outcome: 'required',
    reason: 'required',
    authority: 'required',
    companions: 'required',
    effects: 'required',
    standing: 'nullable',
    suggestion: 'nullable',
    againstSuggestion: 'required',
    overrideReason: 'nullable',
    supersedesId: 'nullable',
    caseBefore: 'required',
    decidedBy: 'required',
    decidedAt: 'required',
  },
  serviceAssessment: {
    id: 'required',
    reference: 'nullable',
    productId: 'required',
    stage: 'required',
    kind: 'required',
    assessedBy: 'nullable',
    isReassessment: 'required',
    previousAssessmentId: 'nullable',
    panel: 'required',
    bookedOn: 'nullable',
    assessedOn: 'nullable',
    originalAssessedOn: 'nullable',
    originalResult: 'nullable',
    standardVersion: 'nullable',
    points: 'required',
    overallRating: 'nullable',
    derivedRating: 'nullable',
    overrideReason: 'nullable',
    legacyResult: 'nullable',
    summary: 'nullable',
    reportUrl: 'nullable',
    reportState: 'required',
    reportSentOn: 'nullable',
    respondBy: 'nullable',
    reportPublishedOn: 'nullable',
    actions: 'required',
    nextActionDueOn: 'nullable',
    source: 'nullable',
    policyVersions: 'required',
    recordedBy: 'required',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  spendCase: {
    id: 'required',
    reference: 'nullable',
    businessUnitId: 'required',
    productId: 'nullable',
    name: 'required',
    description: 'nullable',
    spendType: 'nullable',
    thresholdClass: 'nullable',
    isPublicFacing: 'nullable',
    phase: 'nullable',
    annualCost: 'nullable',
    wholeLifeCost: 'nullable',
    committedAmount: 'nullable',
    vatBasis: 'nullable',
    transactionsPerYear: 'nullable',
    fundingSecured: 'nullable',
    isRetrospective: 'nullable',
    expectedCommitmentDate: 'nullable',
    startDate: 'nullable',
    endDate: 'nullable',
    seniorResponsibleOwner: 'nullable',
    ncrFlags: 'nullable',
    regime: 'required',
    status: 'required',
    risk: 'nullable',
    rating: 'nullable',
    raisedBy: 'required',
    contributors: 'required',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
  },
  assessmentProfile: {
    productId: 'required',
    isNewOrRebuilt: 'nullable',
    isSpendCondition: 'nullable',
    formPlatform: 'nullable',
    plannedPhaseEndOn: 'nullable',
    recordedAt: 'required',
  },
  phaseException: {
    id: 'required',
    productId: 'required',
    stage: 'required',
    authority: 'required',
    reason: 'required',
    expiresOn: 'required',
    grantedBy: 'required',
    grantedAt: 'required',
  },
  spendDecision: {
    id: 'required',
    spendCaseId: 'required',
    number: 'required',
    outcome: 'required',
    effect: 'required',
    authority: 'required',
    reason: 'required',
    route: 'nullable',
    validUntil: 'nullable',
    facts: 'required',
    policies: 'required',
    decidedBy: 'required',
    decidedOn: 'required',
    decidedAt: 'required',
  },
  spendCondition: {
    id: 'required',
    spendDecisionId: 'required',
    position: 'required',
    text: 'required',
    dueOn: 'nullable',
    status: 'required',
    note: 'nullable',
    settledBy: 'nullable',
    settledOn: 'nullable',
  },
  spendReview: {
    id: 'required',
    spendCaseId: 'required',
    quarter: 'required',
    number: 'required',
    rating: 'required',
    note: 'nullable',
    reviewedBy: 'required',
    reviewedAt: 'required',
  },
};

function subjectColumns() {
  return {
    id: 'required',
    reference: 'nullable',
    name: 'required',
    version: 'required',
    createdAt: 'required',
    updatedAt: 'required',
    archivedAt: 'nullable',
  } as const;
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

t.test('the tables and columns of the code are those of the database', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  t.same(await tableNames(db), Object.keys(TABLES).map(snakeCase).sort());
  for (const [table, columns] of Object.entries(TABLES)) {
    const { rows } = await sql<{ name: string; nullable: boolean }>`
      select column_name as name, is_nullable = 'YES' as nullable from information_schema.columns
      where table_schema = 'public' and table_name = ${snakeCase(table)}`.execute(db);
    t.same(
      Object.fromEntries(rows.map(({ name, nullable }) => [name, nullable ? 'nullable' : 'required'])),
      Object.fromEntries(Object.entries(columns).map(([name, kind]) => [snakeCase(name), kind])),
      table,
    );
  }
});

/** The quoted words of a check constraint. */
async function wordsOf(db: Db, constraint: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${constraint}`.execute(db);
  return [...(rows[0]?.text ?? '').matchAll(/'([a-z0-9_-]+)'/g)].map((match) => match[1] as string).sort();
}

// A record of a union has each of its words as a key: the compiler refuses one too many or too few.
const IMPORT_STATUSES: Record<Database['import']['status'], true> = {
  completed: true,
  completed_with_errors: true,
  rejected: true,
};

t.test('the words that the code knows are those that the database takes', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  const cases: [constraint: string, words: readonly string[]][] = [
    ['product_phase_known', PHASES],
    ['product_horizon_known', HORIZONS],
    ['product_work_class_known', WORK_CLASSES],
    ['change_subject_kind_known', [...LOGGED_KINDS]],
    ['score_confidence_known', CONFIDENCES],
    ['asked_score_subject_kind_known', SUBJECT_KINDS],
    ['sealed_score_confidence_known', CONFIDENCES],
    ['responsibility_role_known', RESPONSIBILITY_ROLES],
    ['service_assessment_stage_known', ASSESSMENT_STAGES],
    ['service_assessment_kind_known', ASSESSMENT_KINDS],
    ['service_assessment_assessed_by_known', ASSESSED_BY],
    ['service_assessment_overall_rating_known', RATINGS],
    ['service_assessment_derived_rating_known', RATINGS],
    ['service_assessment_legacy_result_known', LEGACY_RESULTS],
    ['service_assessment_original_result_known', LEGACY_RESULTS],
    ['service_assessment_report_state_known', REPORT_STATES],
    ['phase_exception_stage_known', ASSESSMENT_STAGES],
    ['shared_opportunity_status_known', OPPORTUNITY_STATUSES],
    ['strategy_subject_kind_known', SUBJECT_KINDS],
    ['strategy_review_outcome_known', REVIEW_OUTCOMES],
    ['import_kind_known', [...IMPORT_KINDS]],
    ['import_status_known', Object.keys(IMPORT_STATUSES)],
    ['spend_case_spend_type_known', SPEND_TYPES],
    ['spend_case_threshold_class_known', THRESHOLD_CLASSES],
    ['spend_case_phase_known', PHASES],
    ['spend_case_vat_basis_known', VAT_BASES],
    ['spend_case_ncr_flags_known', NCR_FLAGS],
    ['spend_case_regime_known', SPEND_REGIMES],
    ['spend_case_status_known', SPEND_STATUSES],
    ['spend_case_rating_known', RISK_LEVELS],
    ['spend_decision_effect_known', DECISION_EFFECTS],
    ['spend_decision_authority_known', SPEND_ROUTES],
    ['spend_decision_route_known', SPEND_ROUTES],
    ['spend_condition_status_known', CONDITION_STATUSES],
    ['spend_review_rating_known', REVIEW_RATINGS],
  ];
  for (const [constraint, words] of cases)
    t.same(await wordsOf(db, constraint), [...words].sort(), constraint);
});

t.test('the first scoring model is in force from the start, with weights of 50, 30 and 20', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  const model = await findActiveModel(db);
  t.equal(model.version, 1);
  t.same(
    model.criteria.map(({ key, weight }) => [key, weight]),
    [
      ['value', 50],
      ['urgency', 30],
      ['feasibility', 20],
    ],
  );
  t.same(modelWeights(model), [5000, 3000, 2000]);
  for (const measure of model.criteria.flatMap(({ measures }) => measures)) {
    const points = measure.anchors.map((anchor) => anchor.points);
    t.same([points.at(0), points.at(-1)], [model.scale.min, model.scale.max], `${measure.key} is anchored`);
  }
});

t.test('the change log can be added to and nothing else', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  await sql`insert into change (actor, client, request_id, type, subject_kind, subject_id)
    values ('a', 'c', 'r', 'product.created', 'product', gen_random_uuid())`.execute(db);
  const before = await db.selectFrom('change').selectAll().execute();
  const forbidden = [
    sql`update change set actor = 'somebody else'`,
    sql`update change set actor = 'somebody else' where false`,
    sql`delete from change`,
    sql`truncate change`,
    sql`truncate change cascade`,
    sql`insert into change (sequence, actor, client, request_id, type, subject_kind, subject_id) overriding system value
      select sequence, 'b', client, request_id, type, subject_kind, subject_id from change
      on conflict (sequence) do update set actor = 'b'`,
  ];
  for (const statement of forbidden) await t.rejects(statement.execute(db), { code: '42501' });
  t.equal(before.length, 1);
  t.same(await db.selectFrom('change').selectAll().execute(), before);
});

t.test('the policies on spend are installed as they were published', async (t) => {
  const { db } = openTestDatabase(t, await createTestDatabase());
  const inForce = async (kind: PolicyKind, day: string) => {
    const { version, definition } = await findPolicy(db, kind, day);
    return { version, definition };
  };
  t.same(await inForce('spend-rules', '2018-04-01'), { version: 1, definition: SPEND_RULES });
  t.same(await inForce('delegated-limits', '2018-04-01'), { version: 1, definition: NO_LIMITS });
  t.same(await inForce('spend-decisions', '2018-04-01'), { version: 1, definition: SPEND_DECISIONS });
  t.same(await inForce('risk-questions', '2025-03-26'), { version: 1, definition: RISK_QUESTIONS_2024 });
  t.same(await inForce('risk-questions', '2025-03-27'), { version: 2, definition: RISK_QUESTIONS });
});
