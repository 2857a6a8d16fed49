// What triage stands on: the products as they rank now, the cases that may need a decision, and the policies of the day.

import type { Policy } from '../../domain/policy.js';
import { lastResponsibleDay } from '../../domain/triage-queue-policy.js';
import { type PreparedRules, prepareRules, type TriageRulesPolicy } from '../../domain/triage-rules.js';
import { NO_DAY, phaseOf } from '../../projection/subjects.js';
import { findPolicy } from '../../store/policies.js';
import { listConfirmedSharers } from '../../store/shared-opportunities.js';
import { listOpenCases, type OpenCase } from '../../store/triage-cases.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import type { Ground } from '../rankings/ground.js';
import { type CaseGround, findCaseGround } from './case-standing.js';

/** Rules made ready, the version that they are, and the criteria that they name and the model does not have. */
export type RulesInForce = { version: number | null; prepared: PreparedRules; lacking: string[] };

export type TriageGround = CaseGround & {
  rules: RulesInForce;
  queue: Policy<'triage-queue'>;
  /** The products whose last responsible moment has come, and the day (since 1970) on which it came. */
  due: Map<string, number>;
  /** The products that are confirmed to share something with one of another unit. */
  sharers: ReadonlySet<string>;
  /** The cases that wait, and the parked ones that are to be looked at again. */
  cases: Map<string, OpenCase>;
};

/** Finds the ground of this moment. Rejects when the database cannot be asked. */
export async function findTriageGround(dependencies: Dependencies): Promise<TriageGround> {
  const { db, now } = dependencies;
  const day = dayOf(now());
  const [caseGround, rules, queue, cases, sharers] = await Promise.all([
    findCaseGround(dependencies),
    findPolicy(db, 'triage-rules', day),
    findPolicy(db, 'triage-queue', day),
    listOpenCases(db, day),
    listConfirmedSharers(db),
  ]);
  const { ground } = caseGround;
  return {
    ...caseGround,
    rules: rulesOn(ground, rules.definition, rules.version),
    queue,
    due: dueOf(ground, queue.definition),
    sharers,
    cases: new Map(cases.map((each) => [each.held.id, each])),
  };
}

/** Rules on the scoring model of a ground; `version` is null for rules that are only tried. */
export function rulesOn({ basis }: Ground, policy: TriageRulesPolicy, version: number | null): RulesInForce {
  const prepared = prepareRules(policy);
  const { keys } = basis.arithmetic;
  const lacking = prepared.criteria.flatMap(({ key }) => (keys.includes(key) ? [] : key));
  return { version, prepared, lacking };
}

/** The products of the backlog whose last responsible moment has come, and the day (since 1970) on which it came. */
export function dueOf(
  { portfolio, today }: Ground,
  { leadTimeDays }: Policy<'triage-queue'>['definition'],
): Map<string, number> {
  const { product } = portfolio.subjects;
  const due = new Map<string, number>();
  for (let row = 0; row < product.length; row += 1) {
    const deadline = product.deadline[row] as number;
    if (product.inBacklog[row] !== 1 || deadline === NO_DAY) continue;
    const last = lastResponsibleDay(deadline, phaseOf(product, row), leadTimeDays);
    if (last <= today) due.set(product.ids[row] as string, last);
  }
  return due;
}
