// The OData service as it describes itself: CSDL 4.0 in XML, made from the columns of the feed, with what it can do in
// the words of the Capabilities vocabulary, so that tools ask for that and do the rest themselves.

import { COLUMN_TYPES, type Column } from '../feeds/column.js';
import { COLUMNS } from '../feeds/columns.js';
import { FILTER_FUNCTIONS } from './filter.js';

export const ENTITY_SET = 'RankedBacklog';
const NAMESPACE = 'Portfolio';
const TYPE_NAME = 'RankedProduct';
export const ENTITY_TYPE = `${NAMESPACE}.${TYPE_NAME}`;

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

const refusals = Object.entries({
  SearchRestrictions: 'Searchable',
  ExpandRestrictions: 'Expandable',
  InsertRestrictions: 'Insertable',
  UpdateRestrictions: 'Updatable',
  DeleteRestrictions: 'Deletable',
}).map(
  ([term, property]) =>
    `<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${property}" Bool="false"/></Record></Annotation>`,
);
const functions = FILTER_FUNCTIONS.map((name) => `<String>${name}</String>`);

export const METADATA = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
<edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml">
<edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/>
</edmx:Reference>
<edmx:DataServices>
<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="${TYPE_NAME}">
<Key><PropertyRef Name="productId"/></Key>
${properties.join('\n')}
</EntityType>
<EntityContainer Name="Feeds">
<EntitySet Name="${ENTITY_SET}" EntityType="${ENTITY_TYPE}">
${refusals.join('\n')}
</EntitySet>
<Annotation Term="Capabilities.FilterFunctions"><Collection>${functions.join('')}</Collection></Annotation>
</EntityContainer>
</Schema>
</edmx:DataServices>
</edmx:Edmx>
`;
