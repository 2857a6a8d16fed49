// Asserting a refusal: its status, its code, and the fields that it blames.

import type { LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';

type Body = { code?: string; errors?: { pointer: string }[] };

/** Asserts a problem. With pointers, exactly those fields are blamed, in any order. */
export function refused(
  t: Test,
  response: LightMyRequestResponse,
  status: number,
  code: string,
  pointers?: string[],
): void {
  const body: Body = response.statusCode >= 400 && response.body !== '' ? response.json() : {};
  const blamed = [...new Set((body.errors ?? []).map(({ pointer }) => pointer))];
  t.same(
    { status: response.statusCode, code: body.code, ...(pointers && { blamed: blamed.sort() }) },
    { status, code, ...(pointers && { blamed: [...pointers].sort() }) },
    response.body,
  );
}

// What no answer gives away.
const LEAKS =
  /node_modules|\.[jt]s:\d|\bat [\w.<>]+ \(|relation "|violates|SQLSTATE|syntax error|select\s.+\sfrom\s|insert into|postgres(ql)?:\/\//i;

/** Fails where an answer is no problem in the 400s, or gives away what is behind it. */
export function checkProblem(t: Test, response: LightMyRequestResponse, what: string): void {
  const { statusCode, headers, body } = response;
  if (statusCode < 400 || statusCode > 499) {
    t.fail(`${what}: ${statusCode} ${body}`);
    return;
  }
  const problem = response.json();
  const fits =
    headers['content-type'] === 'application/problem+json' &&
    problem.type === `/problems/${problem.code}` &&
    problem.status === statusCode &&
    [problem.title, problem.detail, problem.requestId].every(
      (text) => typeof text === 'string' && text !== '',
    );
  if (!fits || LEAKS.test(body)) t.fail(`${what}: ${body}`);
}
