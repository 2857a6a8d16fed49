// Every example of the OpenAPI document, wherever one may stand, held to the schema that it is an example of.

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Node_ = Record<string, unknown>;
export type CheckedExample = { at: string; faults: string };

/** All examples, each with what its schema has against it; an empty text where it fits. */
export function checkExamples(document: object): CheckedExample[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'document');
  return [...examplesIn(document as Node_, document as Node_, '#')].map(({ at, schemaAt, value }) => {
    const validate = ajv.getSchema(`document${schemaAt}`);
    if (validate === undefined) throw new Error(`No schema at ${schemaAt}`);
    return { at, faults: validate(value) ? '' : ajv.errorsText(validate.errors) };
  });
}

type Example = { at: string; schemaAt: string; value: unknown };

/** A schema has a list of examples; a parameter, a header and a media type have an example or several by name. */
function* examplesIn(node: Node_, document: Node_, at: string): Generator<Example> {
  const { examples } = node;
  const schemaAt = 'schema' in node ? `${at}/schema` : at;
  if (Array.isArray(examples)) for (const value of examples) yield { at, schemaAt, value };
  else if ('schema' in node) {
    if ('example' in node) yield { at, schemaAt, value: node.example };
    for (const [name, given] of Object.entries((examples ?? {}) as Record<string, Node_>))
      yield { at: `${at} ${name}`, schemaAt, value: resolve(given, document).value };
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'example' || key === 'examples' || typeof child !== 'object' || child === null) continue;
    yield* examplesIn(child as Node_, document, `${at}/${escapePointer(key)}`);
  }
}

function resolve(given: Node_, document: Node_): Node_ {
  if (typeof given.$ref !== 'string') return given;
  const steps = given.$ref.slice(2).split('/');
  return steps.reduce((node, step) => node[step] as Node_, document);
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}
