// The triage queue: what needs a decision, in which order, why, and what the rules suggest.

import type { FastifyInstance } from 'fastify';
import {
  type QueueItem,
  type QueueKey,
  type QueueSubjectKind,
  queuePage,
  triageQueue,
} from '../../domain/triage-queue.js';
import type { QueueReason } from '../../domain/triage-queue-policy.js';
import type { SubjectFilter } from '../../projection/filter.js';
import type { Dependencies } from '../dependencies.js';
import { negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { viewGround } from '../rankings/ground.js';
import { listResponse, problemResponses } from '../schemas/common.js';
import { TriageQueueQuery } from '../schemas/triage-queue.js';
import { findTriageGround } from '../triage/ground.js';
import { countItems, QUEUE_COLUMNS, queueCells, viewItem } from '../triage/queue-view.js';
import { findSignals } from '../triage/signals.js';
import { scoreOf, subjectsListed } from '../triage/subjects.js';

type Query = Pick<SubjectFilter, 'businessUnitId' | 'productGroupId'> & {
  kind?: QueueSubjectKind[];
  reason?: QueueReason[];
  overdue?: boolean;
  limit: number;
};

export function triageQueueRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { cursors } = dependencies;

  app.get(
    '/triage/queue',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listTriageQueue',
        summary: 'What needs a decision, in which order, why, and what the rules suggest',
        description:
          'One item a product or case, with all its reasons. The order: the most pressing reason by the policy on the triage queue, then the most overdue, then the highest score. A suggestion is a proposal by rules, never a decision.',
        tags: ['Triage'],
        querystring: TriageQueueQuery,
        response: {
          200: listResponse('TriageQueue', 'One page of the queue.'),
          ...problemResponses('invalid_cursor'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const query = request.query as Query;
      const triage = await findTriageGround(dependencies);
      const listed = subjectsListed(triage, query);
      const signals = (await findSignals(triage, dependencies)).filter(listed);
      const { definition, version } = triage.queue;
      const { today } = triage.ground;
      const score = (of: { kind: QueueSubjectKind; id: string }) => scoreOf(triage, of);
      const queue = triageQueue(signals, { policy: definition, today, score }).filter((item) =>
        isAsked(item, query),
      );
      const cut = queuePage(queue, startOf<QueueKey>(request, cursors), query.limit);
      const items = cut.items.map((item) => viewItem(triage, item));
      const page = pageInfo(request, cursors, query.limit, {
        prev: cut.hasPrevious ? (cut.items[0]?.key ?? null) : null,
        next: cut.hasNext ? (cut.items.at(-1)?.key ?? null) : null,
      });
      linkPages(request, reply, page);
      const counts = countItems(queue, definition.reasons);
      const body = { ...viewGround(triage.ground), queueVersion: version, counts, items, page };
      return sendList(reply, format, { items, columns: QUEUE_COLUMNS, toCells: queueCells, body });
    },
  );
}

function isAsked({ reasons, overdueDays }: QueueItem, { reason, overdue }: Query): boolean {
  if (overdue !== undefined && overdueDays > 0 !== overdue) return false;
  return reason === undefined || reasons.some((each) => reason.includes(each.reason));
}
