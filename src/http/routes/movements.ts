// Who moved between two moments, and because of what: each move is split by cause, and the parts sum to the whole.

import type { FastifyInstance } from 'fastify';
import { CAUSES, type Causes, type Mover, movements } from '../../domain/movement.js';
import { Refusal } from '../../domain/refusal.js';
import type { SubjectFilter } from '../../projection/filter.js';
import { modelAt } from '../../projection/portfolio.js';
import { pastMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';
import { goneSignal } from '../feed-request.js';
import { type Cell, negotiateList, sendList } from '../negotiation.js';
import { type Ground, type GroundQuery, viewGround } from '../rankings/ground.js';
import { RANKING_KINDS, type RankingKind } from '../rankings/kinds.js';
import { groundsOf, type Moment, moversOf } from '../rankings/movers.js';
import { viewName } from '../rankings/view.js';
import { DEAR } from '../rate-limit.js';
import { listResponse, problemResponses } from '../schemas/common.js';
import { movementsQuery } from '../schemas/movements.js';

type Query = GroundQuery & SubjectFilter & { from: string; to?: string; limit: number };
type Item = {
  status: 'stayed' | 'entered' | 'left';
  id: string;
  reference: string | null;
  name: string;
  before: number | null;
  after: number | null;
  places: number | null;
  causes: Causes | null;
};

const COLUMNS = ['status', 'id', 'reference', 'name', 'before', 'after', 'places'];

export function movementRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { projection, now } = dependencies;
  for (const kind of RANKING_KINDS) registerFor(kind);

  function registerFor({ kind, path, of, noun, placeQuery }: RankingKind): void {
    app.get(
      `/rankings/${path}/movements`,
      {
        config: { scope: 'portfolio:read', cost: DEAR },
        schema: {
          operationId: `list${of}Movements`,
          summary: `Which ${noun}s moved between two moments, and because of what`,
          description:
            "The causes are taken one after another: its own scores, the weights or model, the others' scores, those that left, those that entered. They sum to the places gained. The farthest moves come first, then those that came or went, then the others.",
          tags: ['Rankings'],
          querystring: movementsQuery(placeQuery),
          response: {
            200: listResponse('Movements', 'The moves.'),
            ...problemResponses('invalid_weights', 'invalid_filter', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        const format = negotiateList(request, reply);
        const query = request.query as Query;
        const gone = goneSignal(reply);
        const [then, present] = await Promise.all([at(query.from, gone), at(query.to, gone)]);
        if (then.moment > present.moment) {
          throw new Refusal(
            'invalid_filter',
            '`from` lies after `to`: name the earlier moment first.',
            '/query/from',
          );
        }
        const grounds = groundsOf(then, present, kind, query);
        const { oldOld, newNew } = grounds;
        const items = itemsOf(moversOf(grounds, query), oldOld, newNew);
        const counts = {
          moved: items.filter(({ places }) => places !== null && places !== 0).length,
          stayed: items.filter(({ status }) => status === 'stayed').length,
          entered: items.filter(({ status }) => status === 'entered').length,
          left: items.filter(({ status }) => status === 'left').length,
        };
        const shown = items.slice(0, query.limit);
        return sendList(reply, format, {
          items: shown,
          columns: [
            ...COLUMNS,
            ...CAUSES.map((cause) => `because${cause[0]?.toUpperCase()}${cause.slice(1)}`),
          ],
          toCells,
          body: { from: viewGround(oldOld), to: viewGround(newNew), counts, items: shown },
        });
      },
    );
  }

  async function at(asked: string | undefined, gone: AbortSignal): Promise<Moment> {
    const moment = asked === undefined ? now() : new Date(pastMoment(asked, now()));
    const portfolio =
      asked === undefined ? await projection.fresh() : await projection.past(moment.toISOString(), gone);
    return { portfolio, moment, model: modelAt(portfolio, moment.toISOString()) };
  }
}

function itemsOf(movers: readonly Mover[], then: Ground, present: Ground): Item[] {
  const { stayed, entered, left } = movements(movers);
  const items: Item[] = [
    ...stayed.map((move) => ({ status: 'stayed' as const, ...move, ...named(present, move.id) })),
    ...entered.map(({ id, rank }) => ({
      ...{ status: 'entered' as const, id, before: null, after: rank, places: null, causes: null },
      ...named(present, id),
    })),
    ...left.map(({ id, rank }) => ({
      ...{ status: 'left' as const, id, before: rank, after: null, places: null, causes: null },
      ...named(then, id),
    })),
  ];
  // The farthest moves first, then those that came or went, then those that stayed where they were.
  const distance = ({ places }: Item) => (places === null ? 0.5 : Math.abs(places));
  return items.sort((a, b) => distance(b) - distance(a) || (a.id < b.id ? -1 : 1));
}

function named(ground: Ground, id: string) {
  return viewName(ground, ground.portfolio.subjects[ground.kind].rowOf.get(id) as number);
}

function toCells({ status, id, reference, name, before, after, places, causes }: Item): Cell[] {
  return [
    status,
    id,
    reference,
    name,
    before,
    after,
    places,
    ...CAUSES.map((cause) => causes?.[cause] ?? null),
  ];
}
