// The report's states walked in full: from each state to each, inside the window, on its last day and after it.

import t from 'tap';
import {
  checkNotPublished,
  moveReport,
  REPORT_STATES,
  type Report,
  type ReportMove,
  type ReportState,
} from '../../src/domain/assessment-report.js';
import { HOLIDAYS } from '../support/assessment-policy.js';

const RESPOND_BY = '2026-06-15';
const policy = (today: string) => ({ today, windowDays: 10, holidays: HOLIDAYS });
const report = (reportState: ReportState, more: object = {}) => ({
  reportState,
  reportSentOn: reportState === 'draft' ? null : '2026-06-01',
  respondBy: reportState === 'draft' ? null : RESPOND_BY,
  reportPublishedOn: null,
  kind: 'service_assessment' as const,
  isDecided: true,
  ...more,
});

function outcome(work: () => Report): string {
  try {
    return work().reportState;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

// What becomes of each move: while the team may answer, and after.
const TABLE: Record<ReportState, Record<ReportMove, [within: string, after: string]>> = {
  draft: {
    sent: ['sent', 'sent'],
    accepted: ['report_move', 'report_move'],
    challenged: ['report_move', 'report_move'],
    published: ['report_move', 'report_move'],
  },
  sent: {
    sent: ['report_move', 'report_move'],
    // A team that is late may still agree.
    accepted: ['accepted', 'accepted'],
    challenged: ['challenged', 'report_window'],
    // Nobody answered.
    published: ['report_window', 'published'],
  },
  challenged: {
    sent: ['sent', 'sent'],
    accepted: ['accepted', 'accepted'],
    challenged: ['report_move', 'report_move'],
    published: ['report_move', 'report_move'],
  },
  accepted: {
    sent: ['report_move', 'report_move'],
    accepted: ['report_move', 'report_move'],
    challenged: ['report_move', 'report_move'],
    published: ['published', 'published'],
  },
  published: {
    sent: ['report_move', 'report_move'],
    accepted: ['report_move', 'report_move'],
    challenged: ['report_move', 'report_move'],
    published: ['report_move', 'report_move'],
  },
};

t.test('every move from every state', async (t) => {
  for (const from of REPORT_STATES) {
    for (const [to, [within, after]] of Object.entries(TABLE[from])) {
      const move = (today: string) =>
        outcome(() => moveReport(report(from), to as ReportMove, policy(today)));
      t.equal(move(RESPOND_BY), within, `${from} to ${to} on the last day`);
      t.equal(move('2026-06-16'), after, `${from} to ${to} the day after`);
    }
  }
});

t.test('sending opens a window of ten working days, and sending anew opens another', async (t) => {
  t.same(moveReport(report('draft'), 'sent', policy('2026-12-17')), {
    reportState: 'sent',
    reportSentOn: '2026-12-17',
    respondBy: '2027-01-05',
    reportPublishedOn: null,
  });
  t.match(moveReport(report('challenged'), 'sent', policy('2026-06-10')), {
    reportSentOn: '2026-06-10',
    respondBy: '2026-06-24',
  });
});

t.test(
  'a report is sent once there is an overall rating, unless it is of a kind that has none',
  async (t) => {
    const send = (more: object) =>
      outcome(() => moveReport(report('draft', { isDecided: false, ...more }), 'sent', policy('2026-06-01')));
    t.equal(send({}), 'report_move');
    t.equal(send({ kind: 'mock_assessment' }), 'report_move');
    t.equal(send({ kind: 'peer_review' }), 'sent');
    t.equal(send({ kind: 'workshop' }), 'sent');
  },
);

t.test('while the last day is not known, a team may challenge and nobody publishes unanswered', async (t) => {
  const unknown = report('sent', { respondBy: null });
  t.equal(
    outcome(() => moveReport(unknown, 'challenged', policy('2028-02-01'))),
    'challenged',
  );
  t.equal(
    outcome(() => moveReport(unknown, 'published', policy('2028-02-01'))),
    'report_window',
  );
});

t.test('what a published report says stays', async (t) => {
  for (const reportState of REPORT_STATES) {
    if (reportState === 'published')
      t.throws(() => checkNotPublished({ reportState }), { code: 'report_published' });
    else t.doesNotThrow(() => checkNotPublished({ reportState }), reportState);
  }
});
