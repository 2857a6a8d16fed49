// A row as an OData entity: its columns and, where all is asked for, what it is, where it is and of which types.

import type { Backlog } from '../feeds/backlog.js';
import { COLUMN_TYPES, type Column, needsType, type Value } from '../feeds/column.js';
import { rowOf } from '../feeds/columns.js';
import type { Detail } from './detail.js';
import { ENTITY_SET, ENTITY_TYPE } from './metadata.js';

/** The row with these columns; `root` is the address of the service. */
export function entityOf(
  backlog: Backlog,
  row: number,
  { columns, detail, root }: { columns: readonly Column[]; detail: Detail; root: string },
): Record<string, Value> {
  if (detail !== 'full') return rowOf(backlog, row, columns);
  const address = `${root}/${ENTITY_SET}(${backlog.ground.basis.columns.ids[row]})`;
  const shown: Record<string, Value> = {
    '@odata.type': `#${ENTITY_TYPE}`,
    '@odata.id': address,
    '@odata.readLink': address,
  };
  for (const column of columns) {
    const { name, type, of } = column;
    const value = of(backlog, row);
    if (value !== null && needsType(column))
      shown[`${name}@odata.type`] = COLUMN_TYPES[type].edm.replace('Edm.', '#');
    shown[name] = value;
  }
  return shown;
}

/** The context of an answer: of which set it is a part, with which columns; null stands for all. */
export function contextOf(root: string, selected: readonly Column[] | null, one = false): string {
  const columns = selected === null ? '' : `(${selected.map(({ name }) => name)})`;
  return `${root}/$metadata#${ENTITY_SET}${columns}${one ? '/$entity' : ''}`;
}
