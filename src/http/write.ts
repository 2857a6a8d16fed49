// Every write: one transaction around load, decide and save; retried where PostgreSQL asks for it; and, with an
// Idempotency-Key, done once however often it is sent, because the answer is kept in that same transaction.

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '../domain/canonical-json.js';
import { type Db, inLimitedTransaction, type Trx } from '../store/database.js';
import { claimKey, type KeptAnswer, keepAnswer } from '../store/idempotency.js';
import { databaseFault } from '../store/violations.js';
import { Problem } from './problems.js';

export type Answer = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Members of the body that are sent this once and never kept: secrets. */
  once?: Record<string, unknown>;
};

const ATTEMPTS = 4;

/** Runs the work in a transaction, answers with what it returns, and keeps that answer under the request's key. */
export async function answerOnce(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (trx: Trx) => Promise<Answer>,
): Promise<FastifyReply> {
  const key = idempotencyKey(request);
  const kept = await inTransaction(db, async (trx) => {
    if (key === null) {
      const answer = await work(trx);
      return toSent(toKept(answer), answer);
    }
    const client = `${request.principal.clientId}\n${request.principal.subject}`;
    const fingerprint = fingerprintOf(request);
    const earlier = await claimKey(trx, client, key, fingerprint);
    if (earlier !== null) return replay(earlier, fingerprint);
    const answer = await work(trx);
    await keepAnswer(trx, client, key, toKept(answer));
    return toSent(toKept(answer), answer);
  });
  return sendKept(reply, kept);
}

/** A transaction that gives up waiting for locks after two seconds, and is tried again on deadlock or serialisation failure. */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inLimitedTransaction(db, work);
    } catch (error) {
      if (databaseFault(error) !== 'retry' || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The key of the Idempotency-Key header, quoted (as the draft has it) or bare; null without one. */
export function idempotencyKey(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  const key =
    typeof header === 'string'
      ? (/^"([\x21\x23-\x7e]{1,255})"$|^([\x21\x23-\x7e]{1,255})$/.exec(header.trim()) ?? [])
      : [];
  const text = key[1] ?? key[2];
  if (text === undefined)
    throw new Problem(
      'invalid_request',
      'Idempotency-Key is 1 to 255 printable characters, in quotes or bare.',
    );
  return text;
}

export function replay(earlier: KeptAnswer & { fingerprint: string }, fingerprint: string): KeptAnswer {
  if (earlier.fingerprint !== fingerprint) throw new Problem('key_reused');
  return { ...earlier, headers: { ...earlier.headers, 'idempotent-replayed': 'true' } };
}

export function toKept(answer: Answer): KeptAnswer {
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  return { status: answer.status, headers: answer.headers ?? {}, body };
}

/** What goes out the first time. */
function toSent(kept: KeptAnswer, { body, once }: Answer): KeptAnswer {
  return once === undefined ? kept : { ...kept, body: JSON.stringify({ ...(body as object), ...once }) };
}

export function sendKept(reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  reply.code(kept.status).headers(kept.headers);
  if (kept.body === null) return reply.send();
  return reply
    .type('application/json; charset=utf-8')
    .serializer((body: unknown) => body as string)
    .send(kept.body);
}

function fingerprintOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(canonicalJson([request.method, request.url, request.body]))
    .digest('base64url');
}
