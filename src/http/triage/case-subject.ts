// A case as the triage rules see it: its answers as points, and what is known of it.

import { dayNumber } from '../../domain/calendar-day.js';
import { scoreSubject } from '../../domain/criteria.js';
import type { Phase } from '../../domain/product.js';
import { answeredPoints } from '../../domain/triage-questions.js';
import { type LeadTimes, lastResponsibleDay } from '../../domain/triage-queue-policy.js';
import { phaseOf } from '../../projection/subjects.js';
import type { TriageCase } from '../../store/triage-cases.js';
import type { CaseGround } from './case-standing.js';
import type { TriageSubject } from './suggestion-view.js';

type Asked = CaseGround & { leadTimeDays: LeadTimes; sharers: ReadonlySet<string> };

/** A criterion to which no question is mapped may be anything on its scale. */
export function caseSubject(asked: Asked, held: TriageCase): TriageSubject {
  const { ground, questions } = asked;
  const { arithmetic } = ground.basis;
  const scales = scoreSubject(arithmetic, () => undefined).criteria;
  const interval = (index: number) => {
    const { low: least, high: most } = scales[index] as { low: number; high: number };
    const scale = { low: Math.min(least, most), high: Math.max(least, most) };
    return (
      answeredPoints(held.answers, questions.definition, arithmetic.keys[index] as string, scale) ?? scale
    );
  };
  const doubted = (key: string) => interval(arithmetic.keys.indexOf(key));
  const last = lastDayOfCase(asked, held);
  const row = productRow(asked, held);
  return {
    doubted,
    agreed: (key) => {
      const { low, high } = doubted(key);
      return low === high ? low : null;
    },
    facts: {
      mandatory: row !== undefined && ground.portfolio.subjects.product.mandates.has(row),
      complete: arithmetic.keys.every((_, index) => interval(index).low === interval(index).high),
      duplicate: held.mergedInto !== null || (held.productId !== null && asked.sharers.has(held.productId)),
      deadline_due: last !== null && last <= ground.today,
      idea: true,
    },
  };
}

/** The day (since 1970) by which work must begin to meet the case's date; null without one. */
export function lastDayOfCase(asked: Asked, held: TriageCase): number | null {
  if (held.urgencyDate === null) return null;
  const row = productRow(asked, held);
  const phase: Phase | null =
    row === undefined ? null : phaseOf(asked.ground.portfolio.subjects.product, row);
  return lastResponsibleDay(dayNumber(held.urgencyDate), phase, asked.leadTimeDays);
}

function productRow({ ground }: CaseGround, { productId }: TriageCase): number | undefined {
  return productId === null ? undefined : ground.portfolio.subjects.product.rowOf.get(productId);
}
