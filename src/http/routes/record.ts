// Reading one record by its id, as it is or as it was: alike for all kinds that the change log can bring back.

import type { FastifyInstance, FastifyReply } from 'fastify';
import { askedMoment } from '../as-of.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { AsOf, IdParams, oneResponse, problemResponses, strictObject } from '../schemas/common.js';

export type RecordRoute<R> = Pick<Dependencies, 'now'> & {
  /** Where the records are; each is at its id under it. */
  path: string;
  operationId: string;
  summary: string;
  tags: string[];
  shape: string;
  noun: string;
  /** What a question about the past counts for, where that is more than one request. */
  pastCost?: number;
  /** The record, as it was at a moment (RFC 3339) where one is asked for. */
  find(id: string, asOf: string | undefined, reply: FastifyReply): Promise<R | undefined>;
  tagOf(record: R): string;
};

/** Registers the reading of one record of a kind. */
export function recordRoute<R>(
  app: FastifyInstance,
  { now, path, operationId, summary, tags, shape, noun, pastCost, find, tagOf }: RecordRoute<R>,
): void {
  app.get(
    `${path}/:id`,
    {
      config: { scope: 'portfolio:read', ...(pastCost === undefined ? {} : { pastCost }) },
      schema: {
        operationId,
        summary,
        tags,
        params: IdParams,
        querystring: strictObject({ asOf: AsOf }),
        response: { 200: oneResponse(shape, noun), ...problemResponses('not_found', 'as_of_in_future') },
      },
    },
    async (request, reply) => {
      requireJsonAccepted(request);
      const { id } = request.params as { id: string };
      const record = found(await find(id, askedMoment(request, now()), reply), noun);
      reply.header('etag', tagOf(record));
      return record;
    },
  );
}
