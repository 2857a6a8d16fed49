// The balance of the portfolio: how products, money and people are spread, held to the policy's targets.

import type { FastifyInstance } from 'fastify';
import { balanceOf } from '../../domain/balance.js';
import { listBalanceCells } from '../../store/balance.js';
import { findPolicy } from '../../store/policies.js';
import { askedMoment } from '../as-of.js';
import { BALANCE_COLUMNS, balanceCells, viewBalance } from '../balance-view.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, sendList } from '../negotiation.js';
import { BalanceQuery } from '../schemas/balance.js';
import { listResponse, problemResponses } from '../schemas/common.js';

export function portfolioBalanceRoutes(app: FastifyInstance, { db, now }: Dependencies): void {
  app.get(
    '/triage/balance',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getPortfolioBalance',
        summary: 'How the portfolio is spread over phases, horizons, classes of work and business units',
        description:
          'Of products that are neither archived nor retired, in numbers, yearly cost and people, with the gaps to the targets of the policy portfolio-balance. What is not known is counted and taken for nothing.',
        tags: ['Triage'],
        querystring: BalanceQuery,
        response: {
          200: listResponse('PortfolioBalance', 'The balance; as a table, its items.'),
          ...problemResponses('as_of_in_future'),
        },
      },
    },
    async (request, reply) => {
      const format = negotiateList(request, reply);
      const asked = request.query as { businessUnitId?: string[]; productGroupId?: string[] };
      const { businessUnitId = null, productGroupId = null } = asked;
      const asOf = askedMoment(request, now());
      const day = asOf?.slice(0, 10) ?? dayOf(now());
      const policy = await findPolicy(db, 'portfolio-balance', day, asOf);
      const cells = await listBalanceCells(db, { businessUnitId, productGroupId }, asOf);
      const body = viewBalance(balanceOf(cells, policy.definition), policy);
      const { items } = body;
      return sendList(reply, format, { items, columns: BALANCE_COLUMNS, toCells: balanceCells, body });
    },
  );
}
