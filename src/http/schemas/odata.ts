// OData on the wire: its query options, and its answers in JSON.

import { Type } from 'typebox';
import { COLUMNS } from '../feeds/columns.js';
import { AsOf, anyOf, oneOf, strictObject } from './common.js';
import { RankedBacklogRow } from './feeds.js';

const expression = (description: string, examples: string[]) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 4_000, description, examples }));
const count = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000, description }));

export const ODataQuery = strictObject({
  $select: anyOf(oneOf(['*', ...COLUMNS.map(({ name }) => name)]), 'Which columns to send.'),
  $filter: expression(
    'Which rows: eq, ne, gt, ge, lt, le, and, or, not, brackets, contains, startswith, endswith, null.',
    ["rank le 20 and startswith(businessUnitReference,'BU')"],
  ),
  $orderby: expression('By which columns, each with asc or desc; null is the least.', ['annualCost desc']),
  $top: count('How many rows in all.'),
  $skip: count('How many rows to pass over first.'),
  $count: Type.Optional(Type.Boolean({ description: 'Adds how many rows there are in all.' })),
  $skiptoken: Type.Optional(
    Type.String({ minLength: 1, maxLength: 8_000, description: 'From @odata.nextLink; never made by hand.' }),
  ),
  $format: Type.Optional(oneOf(['json', 'application/json'], { description: 'JSON is all there is.' })),
  asOf: AsOf,
});

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
    value: Type.Array(strictObject(Type.Partial(RankedBacklogRow).properties), {
      description: 'Rows of the ranked backlog, with the columns selected.',
    }),
    '@odata.nextLink': Type.Optional(Type.String({ description: 'Where the next page is.' })),
  },
  { $id: 'ODataRankedBacklog' },
);

export const ODATA_SHAPES = [ODataService, ODataBacklog];
