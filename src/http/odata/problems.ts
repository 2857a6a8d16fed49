// Errors of OData: problem details like all others, with OData's own member beside theirs (OData JSON 4.01, 21).

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError } from '../problem-response.js';
import { Problem } from '../problems.js';

export function registerODataProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request: FastifyRequest, reply: FastifyReply) =>
    answerError(error, request, reply, (problem) => {
      const { code, message, errors, headers, extra } = problem;
      const error = { code, message };
      return new Problem(code, message, {
        ...(errors === undefined ? {} : { errors }),
        headers,
        extra: { ...extra, error },
      });
    }),
  );
}
