// Which column feeds which field.

import t from 'tap';
import { resolveColumns } from '../../src/domain/import-columns.js';

const FIELDS = ['reference', 'name', 'phase'];

function resolve(header: string[] | null, map: Record<string, string> | null) {
  const { columns, faults } = resolveColumns(FIELDS, header, map);
  return {
    columns: Object.fromEntries(columns),
    faults: faults.map(({ column, code }) => `${column} ${code}`),
  };
}

t.test('without a map each field is read from the column of its own name', async (t) => {
  t.same(resolve(['phase', 'name'], null), { columns: { name: 'name', phase: 'phase' }, faults: [] });
});

t.test('a mapped field is read from the column that the map names', async (t) => {
  t.same(resolve(['Service', 'name'], { name: 'Service' }), { columns: { name: 'Service' }, faults: [] });
});

t.test('a field that the map leaves out is read from the column of its own name', async (t) => {
  t.same(resolve(['Service', 'phase'], { name: 'Service' }).columns, { name: 'Service', phase: 'phase' });
});

t.test('other columns are ignored with a map, and all of them faults without one', async (t) => {
  t.same(resolve(['Service', 'Owner', 'Owner'], { name: 'Service' }).faults, []);
  t.same(resolve(['name', 'Owner', 'Cost'], null).faults, ['Owner unknown_column', 'Cost unknown_column']);
});

t.test('a map with unknown fields or columns is refused with all of them named', async (t) => {
  t.same(resolve(['Service'], { title: 'Service', name: 'Nme', phase: 'Stage' }).faults, [
    'null unknown_field',
    'Nme column_not_found',
    'Stage column_not_found',
  ]);
});

t.test('a field name that every object has is unknown like any other', async (t) => {
  t.same(resolve(['x'], { constructor: 'x' }).faults, ['null unknown_field']);
  t.same([...resolveColumns(['constructor'], ['constructor'], {}).columns], [['constructor', 'constructor']]);
});

t.test('a name that two columns have is a fault where it is read', async (t) => {
  t.same(resolve(['name', 'name'], null).faults, ['name duplicate_column']);
  t.same(resolve(['name', 'name'], {}).faults, ['name duplicate_column']);
});

t.test('a misspelt column is told what it probably means', async (t) => {
  const [fault] = resolveColumns(['businessUnit'], ['Business unit'], null).faults;
  t.match(fault?.detail, 'Did you mean "businessUnit"?');
});
