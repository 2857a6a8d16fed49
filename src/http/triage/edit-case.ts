// Editing a case and moving it along.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import { may } from '../../auth/permissions.js';
import { type CaseState, checkEditor, checkMoveOf, checkUrgency } from '../../domain/triage-case.js';
import { TRIAGE_QUESTIONS, type TriageAnswers } from '../../domain/triage-questions.js';
import type { Trx } from '../../store/database.js';
import { type CaseFields, type TriageCase, updateCase } from '../../store/triage-cases.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { mergePatch } from '../merge-patch.js';
import { holdPlaceOfCase } from './hold.js';

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
  const { principal } = request;
  const editor = { person: principal.subject, isLead: may(principal, 'triage:write') };
  checkEditor(held, editor, moved ? state : null);
  if (moved) checkMoveOf(held, state, reason);
  if (!moved && reason === held.stateReason && isDeepStrictEqual(fields, fieldsOf(held))) return held;
  if (fields.businessUnitId !== held.businessUnitId || fields.productId !== held.productId)
    requireUnit(principal, (await holdPlaceOfCase(trx, fields)).unitReference);
  checkUrgency(fields);
  const reviewOn = moved ? null : held.reviewOn;
  const after = { ...held, ...fields, state, stateReason: reason, reviewOn };
  return updateCase(trx, held, after, {
    type: 'updated',
    by: authorOf(request),
    reason: moved ? reason : null,
  });
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
