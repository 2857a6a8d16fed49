// What triage stands on: the products as they rank now, and the policies of the day.

import type { Policy } from '../../domain/policy.js';
import { lastResponsibleDay } from '../../domain/triage-queue-policy.js';
import { type PreparedRules, prepareRules, type TriageRulesPolicy } from '../../domain/triage-rules.js';
import { phaseOf } from '../../projection/subjects.js';
import { findPolicy } from '../../store/policies.js';
import { listDeadlines } from '../../store/triage-signals.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { findGround, type Ground } from '../rankings/ground.js';

const DAY_MS = 86_400_000;

/** Rules made ready, the version that they are, and the criteria that they name and the model does not have. */
export type RulesInForce = { version: number | null; prepared: PreparedRules; lacking: string[] };

export type TriageGround = {
  /** Of products. */
  ground: Ground;
  rules: RulesInForce;
  queue: Policy<'triage-queue'>;
  /** The products whose last responsible moment has come, and the day (since 1970) on which it came. */
  due: Map<string, number>;
};

/** Finds the ground of this moment. Rejects when the database cannot be asked. */
export async function findTriageGround(dependencies: Dependencies): Promise<TriageGround> {
  const { db, now } = dependencies;
  const day = dayOf(now());
  const [ground, rules, queue] = await Promise.all([
    findGround(dependencies, 'product', {}),
    findPolicy(db, 'triage-rules', day),
    findPolicy(db, 'triage-queue', day),
  ]);
  const furthest = Math.max(...Object.values(queue.definition.leadTimeDays));
  const deadlines = await listDeadlines(db, toDay(ground.today + furthest));
  return {
    ground,
    rules: rulesOn(ground, rules.definition, rules.version),
    queue,
    due: dueOf(ground, queue, deadlines),
  };
}

/** Rules on the scoring model of a ground; `version` is null for rules that are only tried. */
export function rulesOn({ basis }: Ground, policy: TriageRulesPolicy, version: number | null): RulesInForce {
  const prepared = prepareRules(policy);
  const { keys } = basis.arithmetic;
  const lacking = prepared.criteria.flatMap(({ key }) => (keys.includes(key) ? [] : key));
  return { version, prepared, lacking };
}

function dueOf(
  { portfolio, today }: Ground,
  { definition }: Policy<'triage-queue'>,
  deadlines: readonly { id: string; deadline: string }[],
): Map<string, number> {
  const products = portfolio.subjects.product;
  const due = new Map<string, number>();
  for (const { id, deadline } of deadlines) {
    const row = products.rowOf.get(id);
    if (row === undefined || products.inBacklog[row] !== 1) continue;
    const last = lastResponsibleDay(dayNumber(deadline), phaseOf(products, row), definition.leadTimeDays);
    if (last <= today) due.set(id, last);
  }
  return due;
}

/** Days since 1970 of YYYY-MM-DD, and back. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

export function toDay(number: number): string {
  return dayOf(new Date(number * DAY_MS));
}
