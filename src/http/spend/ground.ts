// What spend cases are judged by on a day: the policies in force, the questions that each case answers, and how its
// unit's last quarter was reviewed.

import type { Policy } from '../../domain/policy.js';
import { judgeCase, type SpendGround, type SpendJudgement } from '../../domain/spend/judgement.js';
import { countReviews, quarterAfter, quarterOf, reviewOutcome } from '../../domain/spend/review.js';
import type { RiskQuestions } from '../../domain/spend/risk.js';
import type { Db, Trx } from '../../store/database.js';
import { findPolicy, findPolicyVersion } from '../../store/policies.js';
import type { PolicyNamed, SpendCase } from '../../store/spend-cases.js';
import { listUnitReviews } from '../../store/spend-reviews.js';

export type SpendPolicies = {
  rules: Policy<'spend-rules'>;
  limits: Policy<'delegated-limits'>;
  decisions: Policy<'spend-decisions'>;
  questions: Policy<'risk-questions'>;
};

type Judged = { judgement: SpendJudgement; policies: PolicyNamed[]; questionsVersion: number };

export type SpendJudge = {
  policies: SpendPolicies;
  groundOf(given: SpendCase): SpendGround;
  judge(given: SpendCase): Judged;
};

async function findSpendPolicies(db: Db | Trx, day: string, asOf?: string): Promise<SpendPolicies> {
  return {
    rules: await findPolicy(db, 'spend-rules', day, asOf),
    limits: await findPolicy(db, 'delegated-limits', day, asOf),
    decisions: await findPolicy(db, 'spend-decisions', day, asOf),
    questions: await findPolicy(db, 'risk-questions', day, asOf),
  };
}

/** Prepares to judge these cases on a day; of a moment gone by, by the reviews known then. */
export async function prepareJudge(
  db: Db | Trx,
  cases: readonly Pick<SpendCase, 'risk' | 'businessUnitId'>[],
  { day, asOf }: { day: string; asOf?: string | undefined },
): Promise<SpendJudge> {
  const policies = await findSpendPolicies(db, day, asOf);
  const versions = await questionsByVersion(db, policies.questions, cases);
  const units = [...new Set(cases.map(({ businessUnitId }) => businessUnitId))];
  const reviews = await listUnitReviews(db, quarterAfter(quarterOf(day), -1), units, asOf);
  const rules = policies.rules.definition;
  const groundOf = ({ risk, businessUnitId }: SpendCase): SpendGround => {
    const ratings = reviews.filter((review) => review.businessUnitId === businessUnitId);
    return {
      day,
      rules,
      questions: versions.get(risk?.version ?? policies.questions.version) as RiskQuestions,
      limits: policies.limits.definition,
      decisions: policies.decisions.definition,
      reviewed: reviewOutcome(countReviews(ratings.map(({ rating }) => rating)), rules.review),
    };
  };
  const judge = (given: SpendCase): Judged => {
    const questionsVersion = given.risk?.version ?? policies.questions.version;
    const named = [policies.rules, policies.limits, policies.decisions].map(({ kind, version }) => ({
      kind,
      version,
    }));
    const asked = { kind: policies.questions.kind, version: questionsVersion };
    return { judgement: judgeCase(given, groundOf(given)), policies: [...named, asked], questionsVersion };
  };
  return { policies, groundOf, judge };
}

async function questionsByVersion(
  db: Db | Trx,
  inForce: Policy<'risk-questions'>,
  cases: readonly Pick<SpendCase, 'risk'>[],
): Promise<Map<number, RiskQuestions>> {
  const versions = new Map([[inForce.version, inForce.definition]]);
  for (const { risk } of cases) {
    if (risk === null || versions.has(risk.version)) continue;
    const policy = await findPolicyVersion(db, 'risk-questions', risk.version);
    if (policy !== undefined) versions.set(policy.version, policy.definition);
  }
  return versions;
}
