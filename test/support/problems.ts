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
