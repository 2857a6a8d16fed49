// Entity tags: every successful GET carries one, and answers 304 where the caller holds it already; edits must name the
// one they were made from.

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Subject } from '../domain/subject.js';
import { Problem } from './problems.js';

const RECORD_TAG = /^"(\d+)(?:\.[\w-]{27,36})?"$/;

/**
 * The strong tag of a record: its version, and for a product also the unit that it shows, which changes without an edit
 * of the product when its group moves.
 */
export function recordTag(record: Subject & { productGroupId?: string; businessUnitId?: string }): string {
  const { version, productGroupId, businessUnitId } = record;
  return productGroupId === undefined ? `"${version}"` : `"${version}.${businessUnitId}"`;
}

/** The strong tag of a record that says everything itself. */
export function versionTag({ version }: { version: number }): string {
  return `"${version}"`;
}

/** The strong tag of a body: equal bytes, equal tag, on every instance. */
export function contentTag(body: string | Buffer): string {
  return `"${createHash('sha1').update(body).digest('base64url')}"`;
}

/**
 * The strong tag of a record that is shown with what changes without an edit, as a round with its progress: its version
 * and a digest of the whole.
 */
export function viewTag(view: { version: number }): string {
  return `"${view.version}.${contentTag(JSON.stringify(view)).slice(1, -1)}"`;
}

/**
 * Refuses an edit that names no version (428) or another than the current one (412). Of a tag the version alone counts:
 * a group that moved meanwhile spoils nobody's edit of a product.
 */
export function requireMatch(request: FastifyRequest, version: number): void {
  const header = request.headers['if-match'];
  if (header === undefined) throw new Problem('precondition_required');
  const isCurrent = (tag: string) => RECORD_TAG.exec(tag)?.[1] === String(version);
  if (header.trim() !== '*' && !tagsOf(header).some(isCurrent)) throw new Problem('stale_version');
}

export function registerConditionalRequests(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      return payload;
    }
    if (reply.statusCode !== 200 || !(typeof payload === 'string' || Buffer.isBuffer(payload)))
      return payload;
    if (request.routeOptions.config.scope === 'public' && reply.hasHeader('cache-control')) return payload;
    return answerConditionally(request, reply, payload);
  });
}

function answerConditionally(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string | Buffer,
): string | Buffer | Readable | null {
  let tag = reply.getHeader('etag') as string | undefined;
  if (tag === undefined) {
    tag = contentTag(payload);
    reply.header('etag', tag);
  }
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  const held = request.headers['if-none-match'];
  if (held === undefined) return payload;
  // A weak comparison: 304 is right for either form of the same tag (RFC 9110, 13.1.2).
  const matches =
    held.trim() === '*' || tagsOf(held).some((candidate) => candidate.replace(/^W\//, '') === tag);
  if (!matches) return payload;
  reply.code(304);
  for (const name of ['content-length', 'content-type', 'content-encoding']) reply.removeHeader(name);
  // Of a text the length would be told, to HEAD of whatever is no stream.
  return request.method === 'HEAD' ? Readable.from([]) : null;
}

function tagsOf(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
