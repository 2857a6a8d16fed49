// One conversion from whatever was thrown to application/problem+json. What the caller may know goes into the body;
// the cause goes to the log alone.

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal.js';
import { databaseFault, refusalOf } from '../store/violations.js';
import { type Fault, NO_SUCH_ADDRESS, PROBLEMS, Problem, type ProblemCode } from './problems.js';
import { faultsOf } from './validation.js';

const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_BAD_URL: 'invalid_url',
  FST_ERR_MAX_PARAM_LENGTH: 'invalid_url',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_UNDER_PRESSURE: 'unavailable',
  FST_ERR_REQUEST_TIMEOUT: 'request_timeout',
};

/** How streams tell that what they read from was cut off. */
const BREAKS = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

/** The body of a problem, as RFC 9457 has it, with our code, the request's id and the faults. */
export function problemBody(request: Pick<FastifyRequest, 'id'>, problem: Problem): Record<string, unknown> {
  const { status, title } = PROBLEMS[problem.code];
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.message,
    requestId: request.id,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    ...problem.extra,
  };
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status } = PROBLEMS[problem.code];
  if (status === 503 && problem.headers['retry-after'] === undefined) reply.header('retry-after', '1');
  return reply
    .code(status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(request, problem));
}

/** The problem that stands for an error. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  if (refusal !== null) return fromRefusal(refusal);
  const { validation, validationContext, code, statusCode } = error as FastifyError;
  if (validation !== undefined) {
    return new Problem('invalid_request', undefined, {
      errors: faultsOf(validation, validationContext ?? 'body'),
    });
  }
  const known = FASTIFY_CODES[code];
  if (known !== undefined) return new Problem(known);
  const fault = databaseFault(error);
  if (fault !== null) return new Problem(fault === 'retry' ? 'unavailable' : fault);
  if (statusCode === 400) return new Problem('invalid_request', (error as Error).message);
  return new Problem('internal_error');
}

/** Answers whatever was thrown, and logs what is ours to mend; `dress` may add to the problem. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  dress: (problem: Problem) => Problem = (problem) => problem,
): FastifyReply {
  const problem = toProblem(error);
  const isOurs = PROBLEMS[problem.code].status >= 500 || databaseFault(error) === 'invalid_request';
  if (hasGone(error, request)) request.log.info({ err: error }, 'the client broke off');
  else if (isOurs) request.log.error({ err: error }, 'request failed');
  return sendProblem(request, reply, dress(problem));
}

/** Whether the client broke the connection off, so that nobody reads the answer and nothing is ours to mend. */
function hasGone(error: unknown, { raw }: FastifyRequest): boolean {
  const { name, code = '' } = error as FastifyError;
  return name === 'AbortError' || (raw.readableAborted && BREAKS.includes(code));
}

export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new Problem('not_found', NO_SUCH_ADDRESS)),
  );
}

function fromRefusal(refusal: Refusal): Problem {
  const errors: Fault[] = refusal.fields.map(({ pointer, detail }) => {
    return { pointer: `#${pointer}`, code: refusal.code, detail };
  });
  return new Problem(refusal.code, refusal.message, errors.length === 0 ? {} : { errors });
}
