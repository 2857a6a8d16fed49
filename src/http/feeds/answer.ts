// Answers of feeds: written once and kept, up to so many and so many bytes, for as long as the backlog that they show;
// large ones compressed for those who ask. There is nothing in them to guess by their length: no secret is ever part of a feed.

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import accepts from 'accepts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentTag } from '../conditional.js';

export type Answer = { body: Buffer; tag: string; link: string | null };
export type KeptAnswers = { find(key: string): Answer | undefined; keep(key: string, answer: Answer): void };

/** Smaller ones fit into a few packets as they are. */
const COMPRESSED_FROM = 16_384;
/** Quick rather than small: a page takes a third of the time of the default, and a tenth more bytes. */
const LEVEL = 4;

const compress = promisify(gzip);

/** The pages of 100,000 products a few thousand at a time, by some dozens of dashboards. */
const MOST_KEPT = 1_000;
/** What an answer takes beside its texts: its place among the others, its objects, and rounding up. */
const BYTES_EACH = 1_024;

/** Keeps answers that take up to so many bytes together, with all that is kept beside them; the oldest go first. */
export function createKeptAnswers(mostBytes: number, mostKept = MOST_KEPT): KeptAnswers {
  const kept = new Map<string, Answer>();
  let bytes = 0;
  const forget = (key: string) => {
    const answer = kept.get(key);
    if (answer === undefined) return;
    kept.delete(key);
    bytes -= bytesOf(key, answer);
  };
  return {
    find: (key) => kept.get(key),
    keep(key, answer) {
      forget(key);
      kept.set(key, answer);
      bytes += bytesOf(key, answer);
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes && kept.size <= mostKept) break;
        forget(oldest);
      }
    },
  };
}

/** Texts may take two bytes a character, and the address that was asked is in the key as well as in the links. */
function bytesOf(key: string, { body, tag, link }: Answer): number {
  return BYTES_EACH + body.length + 2 * (key.length + tag.length + (link?.length ?? 0));
}

/** Answers with what `write` makes, or made before for the same `key`; `type` is its content type. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answers: KeptAnswers,
  { key, type, write }: { key: string; type: string; write: () => { body: string; link: string | null } },
): Promise<FastifyReply> {
  const zipped = accepts(request.raw).encoding(['gzip', 'identity']) === 'gzip';
  const earlier = zipped ? (answers.find(`gzip ${key}`) ?? answers.find(key)) : answers.find(key);
  const answer = earlier ?? plainAnswer(write());
  const sent = zipped && !isZipped(answer) ? await zippedAnswer(answer) : answer;
  answers.keep(isZipped(sent) ? `gzip ${key}` : key, sent);
  if (sent.link !== null) reply.header('link', sent.link);
  if (isZipped(sent)) reply.header('content-encoding', 'gzip');
  return reply
    .headers({ etag: sent.tag, vary: `${reply.getHeader('vary') ?? 'Accept'}, Accept-Encoding` })
    .type(type)
    .send(sent.body);
}

function plainAnswer({ body, link }: { body: string; link: string | null }): Answer {
  // In memory of its own: a small part of a larger piece would keep all of it.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  bytes.write(body);
  return { body: bytes, tag: contentTag(bytes), link };
}

/** Other bytes, so another strong tag (RFC 9110, 8.8.3.3); small answers stay as they are. */
async function zippedAnswer(plain: Answer): Promise<Answer> {
  if (plain.body.length < COMPRESSED_FROM) return plain;
  return {
    ...plain,
    body: await compress(plain.body, { level: LEVEL }),
    tag: `${plain.tag.slice(0, -1)}.gzip"`,
  };
}

function isZipped({ tag }: Answer): boolean {
  return tag.endsWith('.gzip"');
}
