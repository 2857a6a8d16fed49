// Editing a case and moving it along: who may do what, and what each move needs.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import { may } from '../../auth/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { type CaseState, checkMove, checkUrgency } from '../../domain/triage-case.js';
import { TRIAGE_QUESTIONS, type TriageAnswers } from '../../domain/triage-questions.js';
import type { Trx } from '../../store/database.js';
import { type CaseFields, type TriageCase, updateCase } from '../../store/triage-cases.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { mergePatch } from '../merge-patch.js';
import { holdPlaceOfCase } from './hold.js';

/** These moves must be explained. */
const NEEDS_REASON: readonly CaseState[] = ['needs_information', 'reopened', 'withdrawn'];

/** What a request says of a case; what is left out is null. */
export type GivenCase = Partial<Omit<CaseFields, 'answers'>> & { answers?: Partial<TriageAnswers> | null };

/** Edits a case that the caller holds by the request's merge patch. */
export async function editCase(trx: Trx, request: FastifyRequest, held: TriageCase): Promise<TriageCase> {
  const {
    state = held.state,
    stateReason,
    ...given
  } = request.body as GivenCase & {
    state?: CaseState;
    stateReason?: string | null;
  };
  const fields = withDefaults(mergePatch(fieldsOf(held), given) as GivenCase);
  const moved = state !== held.state;
  const reason = moved || stateReason !== undefined ? (stateReason ?? null) : held.stateReason;
  requireOwnCase(request, held, moved ? state : null);
  if (moved) checkMoveOf(held, state, reason);
  if (!moved && reason === held.stateReason && isDeepStrictEqual(fields, fieldsOf(held))) return held;
  if (fields.businessUnitId !== held.businessUnitId || fields.productId !== held.productId)
    requireUnit(request.principal, (await holdPlaceOfCase(trx, fields)).unitReference);
  checkUrgency(fields);
  const reviewOn = moved ? null : held.reviewOn;
  const after = { ...held, ...fields, state, stateReason: reason, reviewOn };
  return updateCase(trx, held, after, {
    type: 'updated',
    by: authorOf(request),
    reason: moved ? reason : null,
  });
}

function checkMoveOf(held: TriageCase, to: CaseState, reason: string | null): void {
  checkMove(held.state, to);
  if (held.mergedInto !== null && to === 'reopened')
    throw new Refusal('move_not_allowed', 'The case was merged: POST to its separation first.', '/state');
  if (reason === null && NEEDS_REASON.includes(to))
    throw new Refusal('invalid_case', `Say why it is ${to.replace('_', ' ')}.`, '/stateReason');
}

/** Submitters edit and take back their own; a lead does so with any, and alone asks, reopens and calls a case ready. */
function requireOwnCase({ principal }: FastifyRequest, held: TriageCase, move: CaseState | null): void {
  if (may(principal, 'triage:write')) return;
  if (held.submittedBy !== principal.subject)
    throw new Refusal('not_your_case', `The case was submitted by ${held.submittedBy}.`);
  if (move === null || move === 'withdrawn' || move === 'submitted') return;
  throw new Refusal('not_your_case', `Only somebody with the scope triage:write makes a case ${move}.`);
}

/** All fields of a case, null where nothing was given. */
export function withDefaults(given: GivenCase): CaseFields {
  const answers = TRIAGE_QUESTIONS.map((question) => [question, given.answers?.[question] ?? null]);
  return {
    reference: given.reference ?? null,
    title: given.title as string,
    problem: given.problem as string,
    affected: given.affected ?? null,
    affectedCount: given.affectedCount ?? null,
    urgencyDriver: given.urgencyDriver ?? null,
    urgencyDate: given.urgencyDate ?? null,
    valueExpected: given.valueExpected ?? null,
    businessUnitId: given.businessUnitId as string,
    productId: given.productId ?? null,
    evidence: given.evidence ?? null,
    evidenceUrl: given.evidenceUrl ?? null,
    answers: Object.fromEntries(answers) as TriageAnswers,
  };
}

function fieldsOf(held: TriageCase): CaseFields {
  return withDefaults(held);
}
