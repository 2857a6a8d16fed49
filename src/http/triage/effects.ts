// What a decision does beyond the case, in the same transaction: a product started or moved on, cases made or merged.

import type { FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { Product } from '../../domain/product.js';
import {
  type Companions,
  checkMerge,
  type MergeTarget,
  type Outcome,
  phaseAfter,
} from '../../domain/triage-decision.js';
import { TRIAGE_QUESTIONS, type TriageAnswers } from '../../domain/triage-questions.js';
import type { Author } from '../../store/changes.js';
import type { Trx } from '../../store/database.js';
import { productGroupTable, productTable } from '../../store/subject-table.js';
import { insertSubject, updateSubject } from '../../store/subjects.js';
import { insertCase, type LocatedCase, lockCase, type TriageCase } from '../../store/triage-cases.js';
import type { Effects } from '../../store/triage-decisions.js';
import { holdNamed } from '../active-subject.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requirePhaseGate } from '../phase-gate.js';
import { productRoutes } from '../routes/subject-kinds.js';

const NONE: Effects = { productId: null, phaseBefore: null, phaseAfter: null, caseIds: [] };

/**
 * Holds a case to decide on it and, of a merge, the case that it is merged into: in the order of their ids, so that two
 * merges of the same cases wait for one another instead of each for the other.
 */
export async function holdToDecide(
  trx: Trx,
  id: string,
  target: MergeTarget | null,
): Promise<{ located: LocatedCase | undefined; into: TriageCase | undefined }> {
  const other = target?.kind === 'triage_case' ? target.id : id;
  const held = new Map<string, LocatedCase | undefined>();
  for (const each of [...new Set([id, other])].sort()) held.set(each, await lockCase(trx, each));
  return { located: held.get(id), into: held.get(other)?.held };
}

/** Does what the outcome says, and tells what it did. */
export async function takeEffect(
  trx: Trx,
  request: FastifyRequest,
  held: TriageCase,
  decision: { outcome: Outcome; reason: string; companions: Companions; today: string },
): Promise<Effects> {
  const { outcome, reason, companions, today } = decision;
  const by = authorOf(request);
  if (companions.parts !== null)
    return { ...NONE, caseIds: await split(trx, held, companions.parts, { by, reason }) };
  if (companions.product !== null) return startProduct(trx, request, companions.product, held.problem);
  if (held.productId === null) return NONE;
  return movePhase(trx, request, { outcome, id: held.productId, today });
}

/** Refuses a target that the case cannot be merged into, and holds it against being archived meanwhile. */
export async function checkMergeTarget(
  trx: Trx,
  held: TriageCase,
  target: MergeTarget,
  into: TriageCase | undefined,
): Promise<void> {
  if (target.kind === 'product') await holdNamed(trx, productTable, target.id, { pointer: '/mergeInto/id' });
  else checkMerge(held.id, into);
}

async function split(
  trx: Trx,
  held: TriageCase,
  parts: NonNullable<Companions['parts']>,
  { by, reason }: { by: Author; reason: string },
): Promise<string[]> {
  const ids: string[] = [];
  const answers = Object.fromEntries(TRIAGE_QUESTIONS.map((question) => [question, null])) as TriageAnswers;
  for (const part of parts) {
    const id = uuid();
    ids.push(id);
    // What was known of the whole stays known of its parts; what was answered of it need not hold for them.
    const opened = { ...held, ...part, id, reference: null, answers, splitFromId: held.id };
    await insertCase(trx, opened, by, reason);
  }
  return ids;
}

async function startProduct(
  trx: Trx,
  request: FastifyRequest,
  { name, productGroupId }: NonNullable<Companions['product']>,
  problem: string,
): Promise<Effects> {
  const group = await holdNamed(trx, productGroupTable, productGroupId, {
    pointer: '/product/productGroupId',
  });
  requireUnit(request.principal, group.unitReference);
  const fields = productRoutes.withDefaults({ name, productGroupId, problem, phase: 'discovery' });
  const made = await insertSubject(trx, productTable, uuid(), fields, authorOf(request));
  return { ...NONE, productId: made.id, phaseAfter: 'discovery' };
}

async function movePhase(
  trx: Trx,
  request: FastifyRequest,
  { outcome, id, today }: { outcome: Outcome; id: string; today: string },
): Promise<Effects> {
  const { subject, unitReference } = await holdNamed(trx, productTable, id, {
    pointer: '/productId',
    strength: 'update',
  });
  const before = subject.phase;
  const phase = phaseAfter(outcome, before);
  if (phase === null || phase === before) return { ...NONE, productId: id };
  requireUnit(request.principal, unitReference);
  const after: Product = { ...subject, phase };
  await requirePhaseGate(trx, subject, after, today);
  await updateSubject(trx, productTable, subject, productRoutes.fieldsOf(after), authorOf(request));
  return { ...NONE, productId: id, phaseBefore: before, phaseAfter: phase };
}
