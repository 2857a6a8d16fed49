// The report of an assessment: sent to the team, which accepts or challenges it within a window of working days, and then published.

import { type AssessmentKind, carriesRatings } from './assessment.js';
import { Refusal } from './refusal.js';
import { addWorkingDays, type BankHolidays } from './working-days.js';

export const REPORT_STATES = ['draft', 'sent', 'accepted', 'challenged', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export type ReportMove = Exclude<ReportState, 'draft'>;

/** Days as YYYY-MM-DD. `respondBy` is the last day for accepting or challenging; null where it is not known. */
export type Report = {
  reportState: ReportState;
  reportSentOn: string | null;
  respondBy: string | null;
  reportPublishedOn: string | null;
};

const MOVES: Readonly<Record<ReportState, readonly ReportMove[]>> = {
  draft: ['sent'],
  sent: ['accepted', 'challenged', 'published'],
  // A challenge is answered by sending the report anew, or given up.
  challenged: ['sent', 'accepted'],
  accepted: ['published'],
  published: [],
};

/**
 * The report after a move. Refused: a move that its state does not allow; sending it before the overall rating is given;
 * a challenge after the last day for one; publishing what the team may still challenge.
 */
export function moveReport(
  report: Report & { kind: AssessmentKind; isDecided: boolean },
  to: ReportMove,
  { today, windowDays, holidays }: { today: string; windowDays: number; holidays: BankHolidays },
): Report {
  const { reportState: from, respondBy, kind, isDecided } = report;
  if (!MOVES[from].includes(to)) {
    const open = MOVES[from].join(' or ');
    const next = open === '' ? 'It stays so.' : `It can be ${open}.`;
    throw refused('report_move', `A report that is ${from} cannot be ${to}. ${next}`);
  }
  if (to === 'sent') {
    if (carriesRatings(kind) && !isDecided)
      throw refused('report_move', 'A report is sent once the lead assessor has given the overall rating.');
    const lastDay = addWorkingDays(today, windowDays, holidays);
    return { reportState: to, reportSentOn: today, respondBy: lastDay, reportPublishedOn: null };
  }
  const isOver = respondBy !== null && today > respondBy;
  if (to === 'challenged' && isOver)
    throw refused('report_window', `The report could be challenged until ${respondBy}.`);
  if (to === 'published' && from === 'sent' && !isOver) {
    const until = respondBy === null ? 'while nobody has accepted it' : `until ${respondBy}`;
    throw refused('report_window', `The team may still challenge the report ${until}.`);
  }
  const { reportSentOn, reportPublishedOn } = report;
  return {
    reportState: to,
    reportSentOn,
    respondBy,
    reportPublishedOn: to === 'published' ? today : reportPublishedOn,
  };
}

/** Refuses to change what a published report says. */
export function checkNotPublished({ reportState }: { reportState: ReportState }): void {
  if (reportState !== 'published') return;
  throw refused('report_published', 'What a published report says stays; a reassessment may say otherwise.');
}

function refused(code: 'report_move' | 'report_window' | 'report_published', detail: string): Refusal {
  return new Refusal(code, detail, code === 'report_published' ? undefined : '/reportState');
}
