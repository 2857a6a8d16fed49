import { sql } from 'kysely';
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
import { HORIZONS, PHASES, WORK_CLASSES } from '../src/domain/product.js';
import { RESPONSIBILITY_ROLES } from '../src/domain/responsibility.js';
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
import { type Database, IMPORT_KINDS, LOGGED_KINDS } from '../src/store/tables.js';
import { createTestDatabase, openTestDatabase } from './support/database.js';

import { TABLES, tableNames } from './support/table-columns.js';

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
