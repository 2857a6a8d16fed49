// Shared opportunities: pairs of products of different units that look alike, listed, read and judged.

import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayWriteUnit } from '../../auth/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import {
  type Judgement,
  judge,
  OPPORTUNITY_STATUSES,
  type OpportunityStatus,
  precisionOf,
  type SharedOpportunity,
} from '../../domain/shared-opportunity.js';
import type { Trx } from '../../store/database.js';
import { countDue, noteForSearch } from '../../store/look-alike-due.js';
import {
  countJudged,
  findOpportunity,
  listOpportunities,
  listPairUnits,
  lockActiveUnits,
  lockOpportunity,
  type OpportunityPlace,
  recordJudgement,
} from '../../store/shared-opportunities.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireUnit } from '../authenticate.js';
import { requireMatch, versionTag } from '../conditional.js';
import { MERGE_PATCH } from '../content-types.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { drainBeforeRead } from '../look-alike-drain.js';
import { negotiateList, requireJsonAccepted, sendList } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found } from '../problems.js';
import {
  BODY_PROBLEMS,
  IdParams,
  listResponse,
  matchHeader,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { SharedOpportunitiesQuery, SharedOpportunityPatch } from '../schemas/shared-opportunities.js';
import { inTransaction } from '../write.js';
import { recordRoute } from './record.js';

const tags = ['Shared opportunities'];
const NOUN = 'shared opportunity';
const SHOWN = OPPORTUNITY_STATUSES.filter((status) => status !== 'withdrawn');
const COLUMNS = [
  ...['id', 'status', 'productA', 'nameA', 'businessUnitA', 'productB', 'nameB', 'businessUnitB'],
  ...['similarity', 'words', 'facets', 'foundAt', 'sharedWith', 'savingExpected', 'reason', 'decidedBy'],
  'decidedAt',
];

type Query = {
  limit: number;
  status?: OpportunityStatus[];
  businessUnitId?: string[];
  productId?: string[];
};

export function sharedOpportunityRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  app.get(
    '/shared-opportunities',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listSharedOpportunities',
        summary: 'Products of different units that look alike, the best match first',
        description:
          'Found as products change: a change of one product is seen by the next read. `precision` tells how often the suggestions were right.',
        tags,
        querystring: SharedOpportunitiesQuery,
        response: {
          200: listResponse('SharedOpportunityList', 'One page of pairs.'),
          ...problemResponses('invalid_cursor', 'as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const asOf = askedMoment(request, now());
      const { limit, status = SHOWN, businessUnitId = null, productId = null } = request.query as Query;
      const filter = { status, businessUnitId, productId, asOf };
      const start = startOf<OpportunityPlace>(request, cursors);
      if (asOf === undefined) await drainBeforeRead(db, dayOf(now()));
      const { items, hasPrevious, hasNext } = await listOpportunities(db, filter, { start, limit });
      const page = pageInfo(request, cursors, limit, {
        prev: hasPrevious ? placeOf(items[0]) : null,
        next: hasNext ? placeOf(items.at(-1)) : null,
      });
      linkPages(request, reply, page);
      const precision = precisionOf(await countJudged(db, filter));
      const waiting = asOf === undefined ? await countDue(db) : 0;
      const body = { items, page, precision, waiting };
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body });
    },
  );

  recordRoute(app, {
    ...{ now, path: '/shared-opportunities' },
    operationId: 'getSharedOpportunity',
    summary: 'Read a pair of look-alikes: why they match, and what was decided',
    ...{ tags, shape: 'SharedOpportunity', noun: NOUN, tagOf: versionTag },
    find: (id, asOf) => findOpportunity(db, id, asOf),
  });

  app.patch(
    '/shared-opportunities/:id',
    {
      config: { scope: 'triage:write' },
      schema: {
        operationId: 'updateSharedOpportunity',
        summary: 'Confirm or reject a pair of look-alikes, or take the judgement back',
        description:
          'A rejected pair is remembered and never suspected again. The token must cover the unit of one of the two products.',
        tags,
        consumes: [MERGE_PATCH],
        params: IdParams,
        headers: matchHeader,
        body: SharedOpportunityPatch,
        response: {
          200: oneResponse('SharedOpportunity', NOUN),
          ...problemResponses(
            'not_found',
            'invalid_opportunity',
            'not_in_your_units',
            'stale_version',
            'precondition_required',
            ...BODY_PROBLEMS,
          ),
        },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const given = request.body as Judgement;
      const pair = await inTransaction(db, async (trx) => {
        const before = await holdForJudgement(trx, request);
        const judged = judge(before, given);
        const { status, reason, sharedWith, savingExpected } = before;
        if (isDeepStrictEqual(judged, { status, reason, sharedWith, savingExpected })) return before;
        await requireActiveUnits(trx, judged.sharedWith);
        // Whether the two are still alike is found out anew.
        if (judged.status === 'suspected')
          await noteForSearch(
            trx,
            before.products.map(({ id }) => id),
          );
        const why = judged.reason ?? given.reason ?? null;
        return recordJudgement(trx, before, judged, { reason: why, by: authorOf(request) });
      });
      reply.header('etag', versionTag(pair));
      return pair;
    },
  );
}

/** Holds a pair for somebody whose token covers the unit of one of its products. */
async function holdForJudgement(trx: Trx, request: FastifyRequest): Promise<SharedOpportunity> {
  const { id } = request.params as { id: string };
  const pair = found(await lockOpportunity(trx, id), NOUN);
  const references = await listPairUnits(trx, pair);
  if (!references.some((reference) => mayWriteUnit(request.principal, reference)))
    requireUnit(request.principal, references[0] ?? null);
  requireMatch(request, pair.version);
  return pair;
}

async function requireActiveUnits(trx: Trx, ids: readonly string[]): Promise<void> {
  const active = await lockActiveUnits(trx, ids);
  const missing = ids.filter((id) => !active.includes(id));
  if (missing.length === 0) return;
  const detail = `There is no active business unit with the id ${missing.join(' or ')}.`;
  throw new Refusal('invalid_opportunity', detail, '/sharedWith');
}

function placeOf(pair: SharedOpportunity | undefined): OpportunityPlace | null {
  return pair === undefined ? null : { similarity: pair.match.similarity, id: pair.id };
}

function toCells({ id, status, products, match, ...pair }: SharedOpportunity) {
  return [
    ...[id, status],
    ...products.flatMap((product) => [product.id, product.name, product.businessUnitId]),
    ...[match.similarity, match.words, match.facets.map(({ value }) => value), pair.foundAt, pair.sharedWith],
    ...[pair.savingExpected?.amount ?? null, pair.reason, pair.decidedBy, pair.decidedAt],
  ];
}
