// The forward look that the centre asks for: cases by quarter, unit, route and rating, with their money to the penny.

import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { defaultPeriod, groupLines, sumLines } from '../../domain/spend/pipeline.js';
import { askedMoment } from '../as-of.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { negotiateList, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { DEAR } from '../rate-limit.js';
import { listResponse, problemResponses } from '../schemas/common.js';
import { PipelineQuery } from '../schemas/spend-pipeline.js';
import { findPipeline, type PipelineItem, placeOf } from '../spend/pipeline.js';

const COLUMNS = [
  ...[
    'id',
    'reference',
    'name',
    'quarter',
    'day',
    'businessUnitReference',
    'businessUnit',
    'productReference',
  ],
  ...[
    'product',
    'productRank',
    'spendType',
    'phase',
    'regime',
    'status',
    'route',
    'rating',
    'planned',
    'committed',
  ],
  ...['approved', 'unfunded', 'outcome', 'validUntil', 'maySpend', 'openConditions', 'isRetrospective'],
  ...['possibleDuplicates', 'assessmentStage', 'assessedOn', 'assessmentResult'],
];

type Query = { from?: string; to?: string; businessUnitId?: string[]; limit: number };

export function spendPipelineRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { cursors, now } = dependencies;
  app.get(
    '/spend-cases/pipeline',
    {
      config: { scope: 'portfolio:read', pastCost: DEAR },
      schema: {
        operationId: 'listSpendPipeline',
        summary: 'The forward look: what will be spent, when, by whom, and who must assure it',
        description: `Cases without a day yet are always there; withdrawn ones never are. Money is approved only while the case
may spend, and unfunded unless its funding is known to be secured. Groups and totals are of all cases of the period. As
CSV or NDJSON it is one row a case, and the columns stay as they are: ${COLUMNS.join(', ')}.`,
        tags: ['Spend'],
        querystring: PipelineQuery,
        response: {
          200: listResponse('SpendPipeline', 'The pipeline.'),
          ...problemResponses('invalid_cursor', 'invalid_filter', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { limit, businessUnitId, ...asked } = request.query as Query;
      const asOf = askedMoment(request, now());
      const day = dayOf(asOf === undefined ? now() : new Date(asOf));
      const period = { ...defaultPeriod(day), ...asked };
      if (period.from > period.to)
        throw new Refusal(
          'invalid_filter',
          `The period ends on ${period.to}, before it begins.`,
          '/query/to',
        );
      const start = startOf<string>(request, cursors);
      const given = { ...period, ...(businessUnitId === undefined ? {} : { businessUnitId }) };
      const { items: all, judge } = await findPipeline(
        dependencies,
        { ...given, asOf, day },
        goneSignal(reply),
      );
      const { items, hasPrevious, hasNext } = cut(all, start, limit);
      const ends = [items[0], items.at(-1)] as [PipelineItem, PipelineItem];
      const page = pageInfo(request, cursors, limit, {
        prev: hasPrevious && items.length > 0 ? placeOf(ends[0]) : null,
        next: hasNext && items.length > 0 ? placeOf(ends[1]) : null,
      });
      linkPages(request, reply, page);
      const units = new Map(all.map(({ businessUnit }) => [businessUnit.id, businessUnit]));
      const { from, to } = period;
      const body = {
        from,
        to,
        day,
        policies: Object.values(judge.policies).map(({ kind, version }) => ({ kind, version })),
        totals: sumLines(all),
        groups: groupLines(all).map(({ businessUnitId: id, ...group }) => ({
          ...group,
          businessUnit: units.get(id),
        })),
        items,
        page,
      };
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body });
    },
  );
}

/** The items of one page, from after or before a place. */
function cut(
  all: readonly PipelineItem[],
  start: { after: string } | { before: string } | null,
  limit: number,
) {
  const upTo = (isBefore: (place: string) => boolean) => all.filter((item) => isBefore(placeOf(item))).length;
  let [first, end] = [0, limit];
  if (start !== null && 'after' in start) {
    first = upTo((place) => place <= start.after);
    end = first + limit;
  } else if (start !== null) {
    end = upTo((place) => place < start.before);
    first = Math.max(0, end - limit);
  }
  return { items: all.slice(first, end), hasPrevious: first > 0, hasNext: end < all.length };
}

function toCells(item: PipelineItem) {
  const { businessUnit, product, duplicates } = item;
  return [
    ...[
      item.id,
      item.reference,
      item.name,
      item.quarter,
      item.day,
      businessUnit.reference,
      businessUnit.name,
    ],
    ...[product?.reference ?? null, product?.name ?? null, product?.rank ?? null, item.spendType, item.phase],
    ...[item.regime, item.status, item.route, item.rating, item.planned?.amount ?? null],
    ...[item.committed?.amount ?? null, item.approved?.amount ?? null, item.unfunded?.amount ?? null],
    ...[item.outcome, item.validUntil, item.maySpend, item.openConditions, item.isRetrospective],
    duplicates.map(({ reference, id }) => reference ?? id),
    ...assessmentCells(item.latestAssessment),
  ];
}

function assessmentCells(latest: PipelineItem['latestAssessment']) {
  return [
    latest?.stage ?? null,
    latest?.assessedOn ?? null,
    latest?.overallRating ?? latest?.legacyResult ?? null,
  ];
}
