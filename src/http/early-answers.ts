// Answers given before any hook has run: the address cannot be read, or what came is no request at all. They carry the
// same problem details and headers that the hooks would have added.

import type { Socket } from 'node:net';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { problemBody, sendProblem, toProblem } from './problem-response.js';
import { PROBLEMS, Problem, type ProblemCode } from './problems.js';
import { SECURITY_HEADERS } from './security-headers.js';

const CLIENT_ERRORS: Record<string, ProblemCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
};

/** Answers a request whose address the router could not read. */
export function answerUnrouted(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
  sendProblem(request, reply, toProblem(error));
}

/** Answers bytes that never became a request, or came too slowly, and ends the connection. */
export function answerClientError(error: Pick<ConnectionError, 'code'>, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(CLIENT_ERRORS[error.code] ?? 'invalid_request', detailOf(error.code));
  const { status } = PROBLEMS[problem.code];
  const id = uuid();
  const body = JSON.stringify(problemBody({ id }, problem));
  const headers = {
    ...SECURITY_HEADERS,
    'x-request-id': id,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    date: new Date().toUTCString(),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy());
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

function detailOf(code: string): string | undefined {
  return code in CLIENT_ERRORS ? undefined : 'What came is not an HTTP request.';
}
