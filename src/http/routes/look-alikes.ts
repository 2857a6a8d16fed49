// Products of other units that look like one, as things are now, down to those that are not alike enough to be suspected.

import type { FastifyInstance } from 'fastify';
import { type Match, matchOf } from '../../domain/shared-opportunity.js';
import { productTable } from '../../store/subject-table.js';
import { findSubject } from '../../store/subjects.js';
import { requireActive } from '../active-subject.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { drainBeforeRead } from '../look-alike-drain.js';
import { loadSearchRules, searchLookAlikes } from '../look-alike-search.js';
import { negotiateList, sendList } from '../negotiation.js';
import { found } from '../problems.js';
import { IdParams, listResponse, problemResponses } from '../schemas/common.js';
import { LookAlikesQuery } from '../schemas/shared-opportunities.js';
import { inTransaction } from '../write.js';

const COLUMNS = ['productId', 'name', 'businessUnitId', 'similarity', 'isSuspected', 'words', 'facets'];

type LookAlike = Match & {
  product: { id: string; name: string; businessUnitId: string };
  isSuspected: boolean;
};

export function lookAlikeRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/products/:id/look-alikes',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'listLookAlikes',
        summary: 'Products of other units that look like a product, most alike first',
        description:
          'Searched for now, by names, words and facets; also those that are not alike enough to be suspected. A retired product has none.',
        tags: ['Shared opportunities'],
        params: IdParams,
        querystring: LookAlikesQuery,
        response: {
          200: listResponse('LookAlikeList', 'The look-alikes; there is one page.'),
          ...problemResponses('not_found', 'gone'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const { id } = request.params as { id: string };
      const { limit } = request.query as { limit: number };
      const path = { noun: 'product', path: 'products' };
      requireActive(found(await findSubject(db, productTable, id), path.noun), path);
      const day = dayOf(now());
      await drainBeforeRead(db, day);
      const rules = await loadSearchRules(db, day);
      const { compared } = await inTransaction(db, (trx) => searchLookAlikes(trx, id, rules));
      const { version, definition } = rules.policy;
      const items = compared.slice(0, limit).map(
        (each): LookAlike => ({
          product: {
            id: each.profile.id,
            name: each.profile.name,
            businessUnitId: each.profile.businessUnitId,
          },
          ...matchOf(each, version),
          isSuspected: each.likeness.similarity >= definition.minimumSimilarity,
        }),
      );
      const page = { limit, next: null, prev: null };
      return sendList(reply, format, { items, columns: COLUMNS, toCells, body: { items, page } });
    },
  );
}

function toCells({ product, similarity, isSuspected, words, facets }: LookAlike) {
  const { id, name, businessUnitId } = product;
  return [id, name, businessUnitId, similarity, isSuspected, words, facets.map(({ value }) => value)];
}
