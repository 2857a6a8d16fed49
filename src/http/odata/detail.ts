// How much an answer in JSON tells about itself (OData JSON 4.0, 3.1): asked for by $format or, without it, by Accept.

import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.js';

export type Detail = 'minimal' | 'full';

const JSON_TYPE = 'application/json';
const RANGES = [JSON_TYPE, 'application/*', '*/*'];
/** What is sent for what is asked for: who asks for none is told the little that all others are told. */
const DETAILS = new Map<string, Detail>([
  ['minimal', 'minimal'],
  ['full', 'full'],
  ['none', 'minimal'],
]);

/** What $format may say. */
export const FORMATS = [
  'json',
  JSON_TYPE,
  ...[...DETAILS.keys()].map((detail) => `${JSON_TYPE};odata.metadata=${detail}`),
];

/** The detail asked for; 406 where JSON is not accepted. What else stands behind the type changes nothing. */
export function detailAsked({ headers, query }: FastifyRequest): Detail {
  const { $format } = query as { $format?: string };
  const accepted = $format === 'json' ? JSON_TYPE : ($format ?? headers.accept ?? JSON_TYPE);
  let best: { detail: Detail; quality: number } | undefined;
  for (const range of accepted.split(',').map(readRange)) {
    const { type, detail, quality } = range;
    if (!RANGES.includes(type) || detail === undefined) continue;
    if (quality > (best?.quality ?? 0)) best = { detail, quality };
  }
  if (best === undefined) throw new Problem('not_acceptable', 'This is offered as application/json.');
  return best.detail;
}

/** The type of an answer of this detail. */
export function typeOf(detail: Detail): string {
  return `${JSON_TYPE};odata.metadata=${detail};charset=utf-8`;
}

function readRange(text: string): { type: string; detail: Detail | undefined; quality: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = new Map(parameters.map((part) => part.split('=', 2) as [string, string]));
  const detail = DETAILS.get(given.get('odata.metadata') ?? 'minimal');
  return { type, detail, quality: Number(given.get('q') ?? 1) };
}
