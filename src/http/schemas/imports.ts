// Imports on the wire, and the rules for a row's values: those of the same fields elsewhere in the API.

import { Type } from 'typebox';
import { IMPORT_KINDS } from '../../store/tables.js';
import { Id, Name, nullable, oneOf, Reference, strictObject, Timestamp, text, WebAddress } from './common.js';
import { ScorePut } from './scores.js';
import { SpendCaseCreate, SpendProperties } from './spend-cases.js';
import { Mandate, ProductProperties } from './subjects.js';

const { mandatory: _mandatory, teamSize: _teamSize, ...plainProperties } = ProductProperties;

/** The values of a product's row, by field; what is blank is absent. */
export const ProductRowSchema = Type.Partial(
  Type.Object({
    ...plainProperties,
    // Its decimals are counted as written when it is read.
    teamSize: Type.Number({ minimum: 0, maximum: 99_999 }),
    name: Name,
    businessUnitReference: Reference,
    businessUnit: Name,
    productGroupReference: Reference,
    productGroup: Name,
    mandatoryAuthority: Mandate.properties.authority,
    mandatoryReason: Mandate.properties.reason,
  }),
);

/** The values of a score's row, by field; what is blank is absent. */
export const ScoreRowSchema = Type.Object({
  subjectReference: Type.Optional(Reference),
  confidence: ScorePut.properties.confidence,
  rationale: ScorePut.properties.rationale,
  evidenceUrl: ScorePut.properties.evidenceUrl,
});

/** The values of an assessment's row, by field; what is blank is absent. */
export const AssessmentRowSchema = Type.Partial(
  Type.Object({
    reference: Reference,
    productReference: Reference,
    product: Name,
    businessUnitReference: Reference,
    businessUnit: Name,
    productGroupReference: Reference,
    productGroup: Name,
    summary: text(5_000),
    reportUrl: WebAddress,
    point: Type.Integer({ minimum: 1, maximum: 99 }),
    pointSource: text(200),
    findings: text(5_000),
    recommendations: text(5_000),
  }),
);

/** The values of a spend case's row, by field; what is blank is absent. */
export const SpendRowSchema = Type.Partial(
  Type.Object({
    ...SpendProperties,
    name: Name,
    businessUnitReference: Reference,
    productReference: Reference,
    regime: SpendCaseCreate.properties.regime,
  }),
);

const rows = (description: string) => Type.Integer({ minimum: 0, description });

export const ImportShape = strictObject(
  {
    id: Id,
    kind: oneOf(IMPORT_KINDS),
    status: oneOf(['completed', 'completed_with_errors', 'rejected'], {
      description: 'Rejected: it was all or nothing, and some row had a fault.',
    }),
    created: rows('Rows that created a record; of assessments, how many were.'),
    updated: rows('Rows that changed a record, or recorded a score of it.'),
    unchanged: rows('Rows that said nothing new.'),
    rejected: rows('Rows with a fault.'),
    errors: Type.Array(
      strictObject({
        line: Type.Integer({ minimum: 1, description: 'Of the file; a header is line 1.' }),
        column: nullable(Type.String({ description: "The file's own name; null for the row as a whole." })),
        code: Type.String(),
        detail: Type.String(),
      }),
      { maxItems: 10_000 },
    ),
    errorsOmitted: Type.Integer({ minimum: 0, description: 'Faults beyond those listed.' }),
    importedBy: Type.String(),
    createdAt: Timestamp,
  },
  { $id: 'Import' },
);

export const ImportHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Sent again with the same file, the same answer comes back and nothing happens twice; kept for 7 days.',
    }),
  ),
  prefer: Type.Optional(
    Type.String({
      description:
        '`handling=strict` (the default): all rows or none. `handling=lenient`: good rows in, bad rows reported.',
      examples: ['handling=lenient'],
    }),
  ),
});

/** The bodies that an import takes, for the published document alone: they are read as streams. */
export function importBodies(fields: readonly string[]) {
  const file = { type: 'string', description: `Columns: ${fields.join(', ')}.` };
  return {
    required: true,
    content: {
      'text/csv': { schema: file },
      'application/x-ndjson': { schema: file },
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'string', format: 'binary' },
            columns: {
              type: 'object',
              additionalProperties: { type: 'string' },
              description: 'Our field to your column, as a JSON object.',
              examples: [{ name: 'Service name', businessUnit: 'Directorate' }],
            },
          },
        },
      },
    },
  };
}
