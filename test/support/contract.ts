// Checks answers against the OpenAPI document: the status is documented, the type is offered, the body fits its schema.

import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { LightMyRequestResponse } from 'fastify';

type Operation = { responses: Record<string, { content?: Record<string, { schema: object }> }> };
type Document = { paths: Record<string, Record<string, Operation>>; components: unknown };

export type ContractCheck = (method: string, url: string, response: LightMyRequestResponse) => void;

/** A check for answers of the application that published this document. Throws on the first that does not fit. */
export function createContract(document: object): ContractCheck {
  const { paths } = document as Document;
  // Whether the document itself is valid is another check's.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(document, 'document');
  const routes = Object.keys(paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    parameters: path.split('{').length,
  }));
  // An address that is written out goes before one with parameters that would fit it too.
  routes.sort((one, other) => one.parameters - other.parameters);

  return (method, url, response) => {
    const pathname = url.split('?')[0] as string;
    const path = routes.find(({ pattern }) => pattern.test(pathname))?.path;
    const verb = method.toLowerCase() === 'head' ? 'get' : method.toLowerCase();
    const operation = path === undefined ? undefined : paths[path]?.[verb];
    const status = String(response.statusCode);
    const type = String(response.headers['content-type'] ?? '').split(';')[0] as string;
    if (response.statusCode >= 400 && response.body !== '' && pathname !== '/health/ready') {
      if (type !== 'application/problem+json')
        throw new Error(`${method} ${url} answered ${status} as ${type || 'nothing'}`);
    }
    if (operation === undefined || status === '304') return;
    const documented = operation.responses[status];
    if (documented === undefined)
      throw new Error(`${method} ${path} does not document ${status}: ${response.body}`);
    if (response.body === '' || documented.content === undefined) return;
    if (documented.content[type] === undefined)
      throw new Error(`${method} ${path} does not document ${type} for ${status}`);
    if (!type.endsWith('json') || type.includes('ndjson')) return;
    const pointer = ['paths', path as string, verb, 'responses', status, 'content', type, 'schema']
      .map(escapePointer)
      .join('/');
    const validate = ajv.getSchema(`document#/${pointer}`);
    if (validate === undefined) throw new Error(`No schema at ${pointer}`);
    if (!validate(JSON.parse(textOf(response)))) {
      throw new Error(
        `${method} ${url} does not fit its schema: ${ajv.errorsText(validate.errors)}\n${response.body}`,
      );
    }
  };
}

function textOf({ headers, body, rawPayload }: LightMyRequestResponse): string {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(rawPayload).toString() : body;
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}
