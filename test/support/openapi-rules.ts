// What this API asks of its OpenAPI document beyond what a general linter knows: one rule each, so that a breach names it.

import { SCOPES } from '../../src/auth/permissions.js';

type Parameter = { name: string; in: string };
type Response = { headers?: Record<string, unknown>; content?: Record<string, unknown> };
type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Response>;
  'x-required-scope'?: string;
};
type Path = Record<string, Operation>;
type Place = { path: string; method: string; operation: Operation; siblings: Path };

const VERBS = [
  ...[
    'activate',
    'archive',
    'close',
    'compare',
    'create',
    'delete',
    'get',
    'import',
    'list',
    'preview',
    'rank',
    'record',
  ],
  ...['separate', 'update', 'withdraw'],
];
const MOST_LEVELS = 3;
/** What there is one of. */
const SINGLE = [
  'activation',
  'assessment-profile',
  'assurance',
  'balance',
  'closure',
  'comparison',
  'due',
  'history',
  'model-agreement',
  'pipeline',
  'portfolio-balance',
  'preview',
  'ranked-backlog',
  'queue',
  'replay-bundle',
  'stream',
  'ping',
  'replay',
  'retry',
  'rotation',
  'report',
  'review-rhythm',
  'separation',
  'strategy',
  'triage',
  'triage-queue',
];
/** Answers with a status of its own making, as health checks do. */
const READINESS = '/health/ready';

/** What an operation does wrong, and whether this one does. */
const RULES: [breach: string, broken: (place: Place) => boolean][] = [
  ['has no summary', ({ operation }) => !operation.summary],
  ['has not exactly one tag', ({ operation }) => operation.tags?.length !== 1],
  ['is not named by a verb and a noun', ({ operation }) => !isVerbAndNoun(operation.operationId)],
  ['names neither a scope nor that it is public', ({ operation }) => !saysWhoMay(operation)],
  ['is not in plural kebab-case', ({ path }) => !resources(path).every(isPluralKebab)],
  [`has more than ${MOST_LEVELS} levels`, ({ path }) => resources(path).length > MOST_LEVELS],
  ['takes query parameters', ({ method, operation }) => method !== 'get' && takes(operation, 'query')],
  ['takes no Idempotency-Key', (place) => decides(place) && !takesHeader(place, 'idempotency-key')],
  ['does not say where what it made is', ({ method, operation }) => method === 'post' && !locates(operation)],
  ['takes no If-Match', (place) => edits(place) && !takesHeader(place, 'if-match')],
  ['does not answer 412 and 428', (place) => edits(place) && !answers(place, ['412', '428'])],
  ['takes other than a merge patch', ({ method, operation }) => method === 'patch' && !takesPatch(operation)],
  [
    'has errors that are no problems',
    ({ path, operation }) => path !== READINESS && !problemsOnly(operation),
  ],
];

/** Every breach, as `METHOD path: what is wrong`; none when the document keeps the rules. */
export function openApiBreaches(document: object): string[] {
  const { paths } = document as { paths: Record<string, Path> };
  const places = Object.entries(paths).flatMap(([path, siblings]) =>
    Object.entries(siblings).map(([method, operation]) => ({ path, method, operation, siblings })),
  );
  const ids = places.map(({ operation }) => operation.operationId);
  return [
    ...places.flatMap((place) =>
      RULES.filter(([, broken]) => broken(place)).map(
        ([breach]) => `${place.method.toUpperCase()} ${place.path}: ${breach}`,
      ),
    ),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: names two operations`),
  ];
}

function isVerbAndNoun(operationId = ''): boolean {
  const verb = /^([a-z]+)([A-Z][a-z]+)+$/.exec(operationId)?.[1];
  return verb !== undefined && VERBS.includes(verb);
}

function saysWhoMay({ security, 'x-required-scope': scope }: Operation): boolean {
  if (security === undefined) return false;
  const isPublic = security.length === 0;
  if (isPublic) return scope === undefined;
  return (SCOPES as readonly unknown[]).includes(scope) && security.some((way) => 'bearer' in way);
}

/** The nouns of a path of the API proper; what lies outside, and OData, is named by other standards. */
function resources(path: string): string[] {
  if (!path.startsWith('/v1/') || path.startsWith('/v1/odata')) return [];
  return path
    .split('/')
    .slice(2)
    .filter((segment) => !/^\{[a-z][A-Za-z]*\}$/.test(segment));
}

function isPluralKebab(noun: string): boolean {
  return SINGLE.includes(noun) || /^[a-z]+(-[a-z]+)*s$/.test(noun);
}

function takes({ parameters = [] }: Operation, where: string): boolean {
  return parameters.some((parameter) => parameter.in === where);
}

/** Whether it creates or decides something; a preview only answers. */
function decides({ method, operation }: Place): boolean {
  return method === 'post' && !operation.operationId?.startsWith('preview');
}

function takesHeader({ operation: { parameters = [] } }: Place, header: string): boolean {
  return parameters.some(({ name, in: where }) => where === 'header' && name.toLowerCase() === header);
}

function locates({ responses }: Operation): boolean {
  return responses['201'] === undefined || responses['201'].headers?.Location !== undefined;
}

/** Whether it changes a record that can be read at the same address, and that somebody may have changed since. */
function edits({ method, siblings }: Place): boolean {
  return method === 'patch' || (method === 'delete' && siblings.get !== undefined);
}

function answers({ operation }: Place, statuses: string[]): boolean {
  return statuses.every((status) => operation.responses[status] !== undefined);
}

function takesPatch({ requestBody }: Operation): boolean {
  return Object.keys(requestBody?.content ?? {}).join() === 'application/merge-patch+json';
}

function problemsOnly({ responses }: Operation): boolean {
  return Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .every(([, { content = {} }]) => Object.keys(content).join() === 'application/problem+json');
}
