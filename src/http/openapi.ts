// The OpenAPI 3.1 document, made from the routes themselves.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { problemBody } from './problem-response.js';
import { PROBLEMS, Problem, type ProblemCode } from './problems.js';
import { SHAPES } from './shapes.js';

type Document = {
  paths: Record<string, Record<string, { parameters?: { schema: Record<string, unknown> }[] }>>;
  components: { examples?: object };
};

/** A parameter in brackets, as OData writes keys: "(:key(^.+))" to the router. */
const BRACKETED = /\(:(\w+)\(\^\.\+\)\)/;
const EXAMPLE_REQUEST = '01900000-0000-7000-8000-0000000000ff';

const DESCRIPTION = `What a department should work on next, why, and how sure it is.

Every list has \`items\` and a \`page\` with opaque cursors. Errors are problem details (RFC 9457): decide by \`code\`.
Edits need \`If-Match\` with the ETag that was read. A POST may carry an \`Idempotency-Key\`.
Each operation names the scope that it needs.`;

export async function registerOpenApi(app: FastifyInstance, serverUrl: string): Promise<void> {
  for (const shape of SHAPES) app.addSchema(shape);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Portfolio prioritisation API',
        version: '1.0.0',
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: serverUrl }],
      tags: [
        { name: 'Rankings', description: 'What comes first, and why.' },
        { name: 'Portfolio', description: 'Business units, product groups and products.' },
        { name: 'Scores', description: "Assessors' scores and what is agreed." },
        {
          name: 'Scoring rounds',
          description: 'Scores given without seeing one another, and what they show.',
        },
        { name: 'Scoring models', description: 'Scales, criteria and weights.' },
        { name: 'Shared opportunities', description: 'Products of different units that look alike.' },
        {
          name: 'Spend',
          description: 'The spend pipeline: cases, who must assure them, decisions and reviews.',
        },
        {
          name: 'Triage',
          description:
            'Cases, what was decided on them, what needs a decision, and the portfolio as a whole.',
        },
        { name: 'Policies', description: 'Rules as data: versioned, each in force from a day on.' },
        { name: 'Webhooks', description: 'Changes posted to an address of your own.' },
        { name: 'Changes', description: 'Everything that happened, to be followed.' },
        { name: 'Feeds', description: 'Flat rows for dashboards.' },
        {
          name: 'Service assessments',
          description: 'Against the Service Standard: who needs one, what was found, what is left to do.',
        },
        { name: 'Imports', description: 'Whole files at once.' },
        { name: 'Audit', description: 'Who did what, and whether the record of it still stands.' },
        { name: 'Operations', description: 'For those who run the service.' },
      ],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'An access token (RFC 9068); on feeds also a feed token.',
          },
          feedKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'A feed token.' },
          feedPassword: {
            type: 'http',
            scheme: 'basic',
            description: 'A feed token as the password of any user name.',
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `shape-${index}`),
    },
    transform: ({ schema, url, route }) => {
      const scope = route.config?.scope;
      const declared =
        scope === undefined || scope === 'public'
          ? { security: [] }
          : withScope(schema, scope, route.config?.feed);
      // The plugin would take brackets around a parameter for a pattern: they go encoded, and are decoded in the end.
      return { schema: { ...schema, ...declared }, url: url.replace(BRACKETED, '%28:$1%29') };
    },
    transformObject: (made) => finish((made as { openapiObject: Document }).openapiObject) as never,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '',
    uiConfig: { persistAuthorization: true, docExpansion: 'list' },
    staticCSP: true,
    // A page opened over plain HTTP on another host than loopback would find none of its parts.
    transformStaticCSP: (policy) => policy.replace(' upgrade-insecure-requests;', ''),
  });
}

/** Finishes what the plugin made of the routes. */
function finish(document: Document): Document {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  for (const parameter of operations.flatMap(({ parameters = [] }) => parameters)) {
    // How a list is written is said of the parameter, where the plugin leaves it in the schema.
    const { style, explode, ...schema } = parameter.schema;
    Object.assign(parameter, { schema }, style === undefined ? {} : { style, explode });
  }
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, methods]) => [decodeURIComponent(path), methods]),
  );
  document.components.examples = problemExamples(JSON.stringify(operations));
  return document;
}

/** An example of each kind of problem that these operations refer to. */
function problemExamples(operations: string) {
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) =>
    operations.includes(`"#/components/examples/${code}"`),
  );
  const example = (code: ProblemCode) => ({
    summary: PROBLEMS[code].title,
    value: problemBody({ id: EXAMPLE_REQUEST }, new Problem(code)),
  });
  return Object.fromEntries(codes.map((code) => [code, example(code)]));
}

function withScope(schema: { description?: string } | undefined, scope: string, feed?: true) {
  const sentence = `Needs the scope \`${scope}\`.`;
  return {
    security: [{ bearer: [] }, ...(feed ? [{ feedKey: [] }, { feedPassword: [] }] : [])],
    description: schema?.description === undefined ? sentence : `${schema.description}\n\n${sentence}`,
    'x-required-scope': scope,
  };
}
