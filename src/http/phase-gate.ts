// A change of a product's phase passes the gates in between, or is refused with what they lack.

import type { FieldFault } from '../domain/import-row.js';
import { decideGate, type GateAnswer } from '../domain/phase-gate.js';
import type { Policy } from '../domain/policy.js';
import type { Product, ProductFields } from '../domain/product.js';
import { factsOf, findGateGrounds, type GateGround } from '../store/assessment-facts.js';
import type { Trx } from '../store/database.js';
import { findPolicy } from '../store/policies.js';
import { Problem } from './problems.js';

/**
 * Refuses a change of phase (409 `assessment_needed`) that a gate forbids. The caller holds the product; `after` is what it becomes,
 * by whose facts the need is decided; `day` is today (YYYY-MM-DD). A product that leaves no phase or retirement is judged by the
 * last phase that it was in before, so that neither is a way round a gate.
 */
export async function requirePhaseGate(
  trx: Trx,
  before: Product,
  after: ProductFields,
  day: string,
): Promise<void> {
  if (after.phase === before.phase || after.phase === null || after.phase === 'retired') return;
  const rules = await findPolicy(trx, 'assessment-rules', day);
  const ground = (await findGateGrounds(trx, [before.id])).get(before.id) as GateGround;
  const answer = askGate({ before, after, day }, ground, rules);
  if (answer.isOpen) return;
  const errors = answer.lacking.map(({ lack, detail }) => ({ pointer: '#/phase', code: lack, detail }));
  throw new Problem('assessment_needed', answer.lacking.map(({ detail }) => detail).join(' '), { errors });
}

/** The same for the rows of an import: what a change of phase of one of these products is faulted for, if anything. */
export async function phaseFaultsOf(
  trx: Trx,
  day: string,
  productIds: readonly string[],
): Promise<(before: Product, after: ProductFields) => FieldFault | null> {
  if (productIds.length === 0) return () => null;
  const rules = await findPolicy(trx, 'assessment-rules', day);
  const grounds = await findGateGrounds(trx, productIds);
  return (before, after) => {
    const ground = grounds.get(before.id);
    if (ground === undefined || after.phase === before.phase) return null;
    const { isOpen, lacking } = askGate({ before, after, day }, ground, rules);
    if (isOpen) return null;
    const detail = lacking.map((lack) => lack.detail).join(' ');
    return { field: 'phase', code: 'assessment_needed', detail };
  };
}

/** What the gates say to a change of phase. */
function askGate(
  { before, after, day }: { before: Product; after: ProductFields; day: string },
  ground: GateGround,
  rules: Policy<'assessment-rules'>,
): GateAnswer {
  const from = before.phase === null || before.phase === 'retired' ? ground.lastPhase : before.phase;
  const facts = factsOf(after, ground.profile);
  const { assessments, exceptions } = ground;
  return decideGate(
    { before: from, after: after.phase, facts, assessments, exceptions, day },
    rules.definition,
  );
}
