// Every way in which the API refuses: one code each, with its status and what a caller can do about it.

import type { ProblemKind } from './problem-kind.js';
import { REFUSALS } from './refusal-kinds.js';

const HTTP_PROBLEMS = {
  invalid_request: {
    status: 400,
    title: 'The request is not valid',
    advice: 'Mend each field named in "errors" and send it again.',
  },
  invalid_json: {
    status: 400,
    title: 'The body is not valid JSON',
    advice: 'Send one JSON value in UTF-8, without repeated keys, NUL characters or lone surrogates.',
  },
  invalid_url: {
    status: 400,
    title: 'The address cannot be read',
    advice: 'Percent-encode the path and the query as UTF-8.',
  },
  invalid_import: {
    status: 400,
    title: 'The file cannot be imported',
    advice: 'Mend the file as described and send it again.',
  },
  unauthenticated: {
    status: 401,
    title: 'A valid access token is needed',
    advice:
      'Send "Authorization: Bearer <token>" with a token from the issuer named in /.well-known/oauth-protected-resource.',
  },
  forbidden: {
    status: 403,
    title: 'The token does not permit this',
    advice: 'Ask for a token with the scope that the operation names.',
  },
  not_found: { status: 404, title: 'There is nothing here', advice: 'Check the address and the id.' },
  method_not_allowed: {
    status: 405,
    title: 'The method is not offered here',
    advice: 'Use one of the methods in the Allow header.',
  },
  not_acceptable: {
    status: 406,
    title: 'None of the accepted formats is offered',
    advice: 'Accept application/json; lists and rankings also offer text/csv and application/x-ndjson.',
  },
  still_running: {
    status: 409,
    title: 'Something that touches the same records is still running',
    advice: 'Wait a moment and send the request again, with the same Idempotency-Key if it had one.',
  },
  conflict: {
    status: 409,
    title: 'The current state does not allow this',
    advice: 'Read the resource again and decide anew.',
  },
  gone: {
    status: 410,
    title: 'It was archived',
    advice: 'Its history can still be read, and lists show it with archived=true.',
  },
  stale_version: {
    status: 412,
    title: 'The resource has changed since you read it',
    advice: 'Read it again and send its new ETag in If-Match.',
  },
  too_large: {
    status: 413,
    title: 'The body is too large',
    advice: 'Send less at once; imports take up to 50 MB and 200,000 rows.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'The content type is not taken here',
    advice:
      'POST and PUT take application/json, PATCH takes application/merge-patch+json; imports take text/csv, application/x-ndjson or multipart/form-data.',
  },
  import_rejected: {
    status: 422,
    title: 'The file has faults, so nothing was imported',
    advice: 'Mend the rows in "errors", or send "Prefer: handling=lenient" to import the good rows.',
  },
  invalid_webhook: {
    status: 422,
    title: 'Webhooks cannot be sent there',
    advice: 'Name an https address on the public internet.',
  },
  key_reused: {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    advice: 'Use a fresh key for a new request.',
  },
  precondition_required: {
    status: 428,
    title: 'If-Match is needed',
    advice: "Read the resource and send its ETag in If-Match, so that nobody's edit is lost.",
  },
  rate_limited: { status: 429, title: 'Too many requests', advice: 'Wait for the seconds in Retry-After.' },
  headers_too_large: { status: 431, title: 'The headers are too large', advice: 'Send smaller headers.' },
  internal_error: {
    status: 500,
    title: 'Something went wrong here',
    advice: 'Try again; if it stays, report the requestId.',
  },
  unavailable: {
    status: 503,
    title: 'The service cannot answer right now',
    advice: 'Try again after the seconds in Retry-After.',
  },
  timed_out: {
    status: 504,
    title: 'The database took too long',
    advice: 'Try again, or ask for less at once.',
  },
  request_timeout: {
    status: 408,
    title: 'The request took too long to arrive',
    advice: 'Send it again without pausing.',
  },
} as const satisfies Record<string, ProblemKind>;

export const PROBLEMS = { ...HTTP_PROBLEMS, ...REFUSALS };
export type ProblemCode = keyof typeof PROBLEMS;

export const NO_SUCH_ADDRESS = 'There is no such address.';

export type Fault = { pointer: string; code: string; detail: string };

/** Several values of one name go as so many lines. */
type ProblemHeaders = Record<string, string | string[]>;

/** A refusal by the HTTP layer itself. `extra` members go into the body beside the standard ones. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: Fault[] | undefined;
  readonly headers: ProblemHeaders;
  readonly extra: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    detail?: string,
    options: { errors?: Fault[]; headers?: ProblemHeaders; extra?: Record<string, unknown> } = {},
  ) {
    super(detail ?? PROBLEMS[code].advice);
    this.name = 'Problem';
    this.code = code;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
    this.extra = options.extra ?? {};
  }
}

/** The value, or a 404 that names what was looked for. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Problem('not_found', `There is no ${what} with this id.`);
  return value;
}
