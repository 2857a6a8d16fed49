// Deciding on a case: that it can be decided so, and what the decision records of its moment.

import type { FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../../domain/refusal.js';
import { checkDecidable } from '../../domain/triage-case.js';
import {
  type Companions,
  checkSupersedes,
  companionFaults,
  goesAgainst,
  type Outcome,
  stateAfter,
} from '../../domain/triage-decision.js';
import type { Trx } from '../../store/database.js';
import { type TriageCase, updateCase } from '../../store/triage-cases.js';
import { insertDecision, type TriageDecision } from '../../store/triage-decisions.js';
import { authorOf } from '../authenticate.js';
import { dayOf } from '../dependencies.js';
import { Problem } from '../problems.js';
import { type CaseGround, caseStanding } from './case-standing.js';
import { takeEffect } from './effects.js';
import { suggestForCase } from './suggestion.js';

/** What a request says of a decision. */
export type GivenDecision = Partial<Companions> & {
  outcome: Outcome;
  reason: string;
  authority: string;
  overrideReason?: string | null;
  supersedes?: string | null;
};

/** What comes with the decision, once it is sure that it can be made. */
export function checkDecision(held: TriageCase, given: GivenDecision, today: string): Companions {
  checkDecidable(held.state);
  checkSupersedes(held.decisionId, given.supersedes ?? null);
  const { reviewOn = null, mergeInto = null, parts = null } = given;
  const { destination = null, solution = null, product = null } = given;
  const companions = { reviewOn, mergeInto, parts, destination, solution, product };
  const known = { today, hasProduct: held.productId !== null };
  const errors = companionFaults(given.outcome, companions, known);
  if (errors.length === 0) return companions;
  const faults = errors.map((fault) => ({ ...fault, pointer: `#${fault.pointer}` }));
  throw new Problem('invalid_decision', undefined, { errors: faults });
}

/** Decides on a case that the caller holds: effects, decision and case, all in this transaction. */
export async function decide(
  trx: Trx,
  request: FastifyRequest,
  held: TriageCase,
  made: GivenDecision & { companions: Companions; ground: CaseGround; now: Date },
): Promise<TriageDecision> {
  const { outcome, reason, authority, companions, ground, now } = made;
  const suggestion = await suggestForCase(trx, ground, held, {
    now,
    duplicate: companions.mergeInto !== null,
  });
  const againstSuggestion = goesAgainst(outcome, suggestion.suggestion);
  const overrideReason = made.overrideReason ?? null;
  if (againstSuggestion && overrideReason === null)
    throw new Refusal(
      'against_suggestion',
      `The rules suggest ${suggestion.suggestion} (${ruleName(suggestion.rule)}).`,
      '/overrideReason',
    );
  const by = authorOf(request);
  const effects = await takeEffect(trx, request, held, {
    ...{ outcome, reason, companions },
    today: dayOf(now),
  });
  const standing = caseStanding(ground, held.answers);
  const decision = await insertDecision(
    trx,
    {
      ...{ id: uuid(), caseId: held.id, outcome, reason, authority, companions, effects },
      ...{ standing, suggestion, againstSuggestion, overrideReason, caseBefore: held },
    },
    by,
  );
  const after = {
    ...held,
    state: stateAfter(outcome),
    stateReason: reason,
    reviewOn: companions.reviewOn,
    decisionId: decision.id,
    mergedInto: companions.mergeInto,
    productId: held.productId ?? effects.productId,
  };
  await updateCase(trx, held, after, { type: 'decided', by, reason });
  return decision;
}

function ruleName(rule: string | null): string {
  return rule === null ? 'no rule holds' : `rule ${rule}`;
}
