// OData on the wire: its query options, and its answers in JSON.

import { Type } from 'typebox';
import { needsType } from '../feeds/column.js';
import { COLUMNS } from '../feeds/columns.js';
import { FORMATS } from '../odata/detail.js';
import { AsOf, anyOf, oneOf, strictObject } from './common.js';
import { RankedBacklogRow } from './feeds.js';

const expression = (description: string, examples: string[]) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 4_000, description, examples }));
const count = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000, description }));

const $format = Type.Optional(oneOf(FORMATS, { description: 'JSON is all there is; stronger than Accept.' }));
const $select = anyOf(oneOf(['*', ...COLUMNS.map(({ name }) => name)]), 'Which columns to send.');
const $filter = expression(
  'Which rows: eq, ne, gt, ge, lt, le, and, or, not, brackets, contains, startswith, endswith, null; 100 comparisons and calls at the most.',
  ["rank le 20 and startswith(businessUnitReference,'BU')"],
);

export const ODataServiceQuery = strictObject({ $format });

export const ODataMetadataQuery = strictObject({
  $format: Type.Optional(oneOf(['xml', 'application/xml'], { description: 'XML is all there is.' })),
});

export const ODataQuery = strictObject({
  $select,
  $filter,
  $orderby: expression('By which columns, each with asc or desc; null is the least.', ['annualCost desc']),
  $top: count('How many rows in all.'),
  $skip: count('How many rows to pass over first.'),
  $count: Type.Optional(Type.Boolean({ description: 'Adds how many rows there are in all.' })),
  $skiptoken: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 12_000,
      description: 'From @odata.nextLink; never made by hand.',
    }),
  ),
  $format,
  asOf: AsOf,
});

export const ODataCountQuery = strictObject({ $filter, asOf: AsOf });

export const ODataEntityQuery = strictObject({ $select, $format, asOf: AsOf });

export const ODataEntityParams = strictObject({
  key: Type.String({
    // Some tools name the key, and some put it in quotes.
    pattern: "^(productId=)?'?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'?$",
    description: 'A productId, as it is or as `productId=<id>`.',
    examples: ['01900000-0000-7000-8000-000000000001'],
  }),
});

export const ODataHeaders = Type.Object({
  'odata-maxversion': Type.Optional(
    Type.String({
      // Not below 4: that is what all answers are.
      pattern: '^\\s*([4-9]|[1-9]\\d)(\\.\\d+)?\\s*(;|$)',
      description: 'The newest version of OData that the caller reads; every answer is 4.0.',
      examples: ['4.0'],
    }),
  ),
});

const control = Type.Optional(Type.String({ description: 'With odata.metadata=full.' }));
const entity = {
  ...Object.fromEntries(['type', 'id', 'readLink'].map((name) => [`@odata.${name}`, control])),
  ...Object.fromEntries(COLUMNS.filter(needsType).map(({ name }) => [`${name}@odata.type`, control])),
  ...Type.Partial(RankedBacklogRow).properties,
};

const ODataService = strictObject(
  {
    '@odata.context': Type.String(),
    value: Type.Array(strictObject({ name: Type.String(), kind: Type.String(), url: Type.String() })),
  },
  { $id: 'ODataService' },
);

const ODataBacklog = strictObject(
  {
    '@odata.context': Type.String(),
    '@odata.count': Type.Optional(Type.Integer({ description: 'With $count=true: the rows on all pages.' })),
    value: Type.Array(strictObject(entity), {
      description: 'Rows of the ranked backlog, with the columns selected.',
    }),
    '@odata.nextLink': Type.Optional(Type.String({ description: 'Where the next page is.' })),
  },
  { $id: 'ODataRankedBacklog' },
);

const ODataProduct = strictObject(
  { '@odata.context': Type.String(), ...entity },
  { $id: 'ODataRankedProduct' },
);

export const ODATA_SHAPES = [ODataService, ODataBacklog, ODataProduct];
