// The OData service as it describes itself: CSDL 4.0 in XML, made from the columns of the feed.

import { COLUMN_TYPES, type Column } from '../feeds/column.js';
import { COLUMNS } from '../feeds/columns.js';

export const ENTITY_SET = 'RankedBacklog';
const NAMESPACE = 'Portfolio';
const ENTITY_TYPE = 'RankedProduct';

/** What a type needs beside its name. */
const FACETS: Partial<Record<Column['type'], string>> = {
  decimal: ' Precision="16" Scale="2"',
  time: ' Precision="3"',
};

// Names are ours, and none needs escaping.
const properties = COLUMNS.map(
  ({ name, type, nullable }) =>
    `<Property Name="${name}" Type="${COLUMN_TYPES[type].edm}" Nullable="${nullable}"${FACETS[type] ?? ''}/>`,
);

export const METADATA = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
<edmx:DataServices>
<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="${ENTITY_TYPE}">
<Key><PropertyRef Name="productId"/></Key>
${properties.join('\n')}
</EntityType>
<EntityContainer Name="Feeds">
<EntitySet Name="${ENTITY_SET}" EntityType="${NAMESPACE}.${ENTITY_TYPE}"/>
</EntityContainer>
</Schema>
</edmx:DataServices>
</edmx:Edmx>
`;
