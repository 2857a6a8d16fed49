// What the rows of a product file do, row by row.

import t from 'tap';
import { type GroupPlace, openPlaces, type UnitPlace } from '../../src/domain/import-place.js';
import { newSeen, noteReference, planProducts, type Seen } from '../../src/domain/import-plan.js';
import { applyRow, type ProductValues, sameProduct } from '../../src/domain/import-product.js';
import type { Product } from '../../src/domain/product.js';

const fold = (name: string) => name.toLowerCase();

function unit(id: string, reference: string | null = id): UnitPlace {
  return { id, reference, name: `Unit ${id}`, key: `unit ${id.toLowerCase()}`, isNew: false };
}

function group(id: string, of: UnitPlace): GroupPlace {
  return { id, reference: id, name: `Group ${id}`, key: `group ${id.toLowerCase()}`, isNew: false, unit: of };
}

const A = unit('A');
const B = unit('B');
const A1 = group('A1', A);
const B1 = group('B1', B);

function product(id: string, name: string, reference: string | null, of = A1): Product {
  return {
    ...applyRow(null, { name, ...(reference === null ? {} : { reference }) }, of.id),
    id,
    businessUnitId: of.unit.id,
    version: 1,
    createdAt: '',
    updatedAt: '',
    archivedAt: null,
  };
}

type Portfolio = {
  products?: [Product, GroupPlace][];
  seen?: Seen;
  mayWriteUnit?: (reference: string | null) => boolean;
  phaseFault?: Parameters<typeof planProducts>[1]['phaseFault'];
};

/** Plans rows on lines 2, 3, ... against units A and B with their groups A1 and B1, and tells it in short. */
function plan(
  rows: ProductValues[],
  { products = [], seen = newSeen(), mayWriteUnit = () => true, phaseFault = () => null }: Portfolio = {},
) {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  for (const [index, { reference }] of rows.entries()) {
    if (reference !== undefined) noteReference(seen, reference, index + 2);
  }
  const planned = planProducts(
    rows.map((values, index) => ({ line: index + 2, values, scores: [] })),
    {
      places: openPlaces([A, B], [A1, B1], fold, newId),
      products: products.map(([held, of]) => ({
        product: held,
        unitReference: of.unit.reference,
        key: fold(held.name),
      })),
      seen,
      mayWriteUnit,
      phaseFault,
    },
  );
  return {
    ...planned,
    units: planned.units.map(({ reference, name }) => `${reference} ${name}`),
    groups: planned.groups.map(
      ({ reference, name, unit: above }) => `${reference} ${name} in ${above.reference}`,
    ),
    outcomes: planned.rows.map(({ row, outcome }) => `${row.line} ${outcome}`),
    faults: planned.rejected.flatMap(({ line, faults }) =>
      faults.map(({ field, code, detail }) => [`${line} ${field} ${code}`, detail]),
    ),
  };
}

const codes = (planned: ReturnType<typeof plan>) => planned.faults.map(([code]) => code);
const inA1 = { businessUnitReference: 'A', productGroup: 'group a1' };

t.test('units and groups that a row names are created once, with their references', async (t) => {
  const place = { businessUnitReference: 'C', businessUnit: 'Canals', productGroup: 'Locks' };
  const planned = plan([
    { ...place, name: 'One' },
    { ...place, name: 'Two', productGroup: 'LOCKS' },
    { name: 'Three', businessUnit: 'CANALS', productGroupReference: 'L2' },
  ]);
  t.same(planned.units, ['C Canals']);
  t.same(planned.groups, ['null Locks in C', 'L2 L2 in C']);
  t.same(planned.outcomes, ['2 created', '3 created', '4 created']);
});

t.test('existing units and groups are found by reference or by name in any case', async (t) => {
  const planned = plan([
    { name: 'One', businessUnit: 'UNIT A', productGroup: 'Group A1' },
    { name: 'Two', businessUnitReference: 'A', businessUnit: 'Renamed?', productGroupReference: 'A1' },
  ]);
  t.same([planned.units, planned.groups, planned.faults], [[], [], []]);
  t.same(
    planned.created.map(({ fields }) => fields.productGroupId),
    ['A1', 'A1'],
  );
});

t.test('a new reference with a name that is taken is a fault that names its holder', async (t) => {
  const planned = plan([
    { name: 'One', businessUnitReference: 'X', businessUnit: 'Unit A', productGroup: 'Any' },
    { name: 'Two', businessUnitReference: 'A', productGroupReference: 'X', productGroup: 'Group A1' },
    { name: 'Three', businessUnitReference: 'A', productGroupReference: 'B1' },
  ]);
  t.same(codes(planned), [
    '2 businessUnit not_unique',
    '3 productGroup not_unique',
    '4 productGroupReference not_unique',
  ]);
  t.match(planned.faults[0]?.[1], 'under the reference "A"');
});

t.test('a row that creates needs a name, a group and a unit, and says all that it lacks', async (t) => {
  t.same(codes(plan([{ reference: 'P-1' }])), [
    '2 name required',
    '2 productGroup required',
    '2 businessUnit required',
  ]);
});

t.test('blank cells leave what is there, and a row that says the same changes nothing', async (t) => {
  const held = { ...product('p', 'One', 'P-1'), summary: 'Kept', userGroups: ['anglers'] };
  const planned = plan([{ reference: 'P-1', name: 'One', userGroups: ['anglers'] }], {
    products: [[held, A1]],
  });
  t.same(planned.outcomes, ['2 unchanged']);
  const changed = plan([{ reference: 'P-1', phase: 'live' }], { products: [[held, A1]] });
  t.same(changed.outcomes, ['2 updated']);
  t.match(changed.updated[0], {
    id: 'p',
    fields: { summary: 'Kept', userGroups: ['anglers'], phase: 'live' },
  });
});

t.test('a product named with another group is moved there', async (t) => {
  const held = product('p', 'One', 'P-1');
  const planned = plan([{ reference: 'P-1', businessUnitReference: 'B', productGroupReference: 'B1' }], {
    products: [[held, A1]],
  });
  t.equal(planned.updated[0]?.fields.productGroupId, 'B1');
  const half = plan([{ reference: 'P-1', businessUnitReference: 'B' }], { products: [[held, A1]] });
  t.same(codes(half), ['2 productGroup required']);
  const within = plan([{ reference: 'P-1', productGroup: 'New' }], { products: [[held, A1]] });
  t.same(within.groups, ['null New in A']);
});

t.test('a row without a reference finds the product by its name in its group', async (t) => {
  const held = product('p', 'Boat Licence', null);
  const planned = plan([{ ...inA1, name: 'boat licence', phase: 'live' }], { products: [[held, A1]] });
  t.same(
    planned.updated.map(({ id }) => id),
    ['p'],
  );
  const twins = plan([{ ...inA1, name: 'Boat licence' }], {
    products: [
      [held, A1],
      [product('q', 'Boat licence', 'P-2'), A1],
    ],
  });
  t.same(codes(twins), ['2 name ambiguous']);
});

t.test('no product is touched by two rows, however they name it', async (t) => {
  t.same(
    codes(
      plan([
        { ...inA1, name: 'One' },
        { ...inA1, name: 'ONE' },
      ]),
    ),
    ['3 name duplicate'],
  );
  t.same(
    codes(
      plan([
        { ...inA1, name: 'One', reference: 'P-1' },
        { ...inA1, name: 'one' },
      ]),
    ),
    ['3 name duplicate'],
  );
  t.same(
    codes(
      plan([
        { ...inA1, name: 'One' },
        { ...inA1, name: 'One', reference: 'P-1' },
      ]),
    ),
    ['3 name duplicate'],
  );
  const renamed = plan(
    [
      { reference: 'P-1', name: 'Two' },
      { ...inA1, name: 'two' },
    ],
    {
      products: [[product('p', 'One', 'P-1'), A1]],
    },
  );
  t.same(codes(renamed), ['3 name duplicate']);
});

t.test('it makes no difference where a file is cut into batches', async (t) => {
  const seen = newSeen();
  plan([{ ...inA1, name: 'One' }], { seen });
  const later = plan([{ ...inA1, name: 'one', reference: 'P-1' }], {
    seen,
    products: [[product('p', 'One', null), A1]],
  });
  t.same(codes(later), ['2 name duplicate']);
});

t.test('a reference that comes twice is refused with the line that it first stood on', async (t) => {
  const seen = newSeen();
  t.equal(noteReference(seen, 'P-1', 2), null);
  t.match(noteReference(seen, 'P-1', 9), { field: 'reference', code: 'duplicate', detail: 'Line 2 ' });
});

t.test('a narrowed token neither writes in, nor takes from, nor creates other units', async (t) => {
  const mayWriteUnit = (reference: string | null) => reference === 'A';
  const inB = { businessUnitReference: 'B', productGroupReference: 'B1' };
  const products: Portfolio['products'] = [
    [product('p', 'One', 'P-1'), A1],
    [product('q', 'Two', 'P-2', B1), B1],
  ];
  const planned = plan(
    [
      { reference: 'P-1', phase: 'live' },
      { reference: 'P-2', phase: 'live' },
      { reference: 'P-3', name: 'Three', ...inB },
      { reference: 'P-4', name: 'Four', businessUnit: 'Brand new', productGroup: 'Any' },
      { reference: 'P-5', name: 'Five', ...inA1 },
    ],
    { products, mayWriteUnit },
  );
  t.same(planned.outcomes, ['2 updated', '6 created']);
  t.same(codes(planned), [
    '3 reference not_in_your_units',
    '4 businessUnitReference not_in_your_units',
    '5 businessUnit not_in_your_units',
  ]);
  const taken = plan([{ reference: 'P-2', ...inA1 }], { products, mayWriteUnit });
  t.same(codes(taken), ['2 businessUnitReference not_in_your_units'], 'nor is one moved out of another unit');
  t.same(planned.units, [], 'a rejected row creates no unit');
  t.same(codes(plan([{ reference: 'P-1', ...inB }], { products, mayWriteUnit })), [
    '2 businessUnitReference not_in_your_units',
  ]);
});

t.test('mandatory work needs its authority and its reason, from the row or from before', async (t) => {
  const held = { ...product('p', 'One', 'P-1'), mandatory: { authority: 'Rivers Act', reason: 'Safety' } };
  t.same(codes(plan([{ ...inA1, name: 'New', mandatoryAuthority: 'Rivers Act' }])), [
    '2 mandatoryReason mandatory_incomplete',
  ]);
  t.same(codes(plan([{ ...inA1, name: 'New', mandatoryReason: 'Safety' }])), [
    '2 mandatoryAuthority mandatory_incomplete',
  ]);
  const planned = plan([{ reference: 'P-1', mandatoryReason: 'Lives' }], { products: [[held, A1]] });
  t.same(planned.updated[0]?.fields.mandatory, { authority: 'Rivers Act', reason: 'Lives' });
});

t.test('two states of a product are the same only if every field is', async (t) => {
  const {
    id: _id,
    businessUnitId: _unit,
    version: _v,
    createdAt: _c,
    updatedAt: _u,
    archivedAt: _a,
    ...fields
  } = product('p', 'One', 'P-1');
  const full = {
    ...fields,
    needs: ['a', 'b'],
    annualCost: { amount: '1.00', currency: 'GBP' as const },
    deadline: '2027-01-01',
  };
  t.ok(sameProduct(full, structuredClone(full)));
  t.notOk(sameProduct(full, { ...full, needs: ['a'] }));
  t.notOk(sameProduct(full, { ...full, needs: ['b', 'a'] }));
  t.notOk(sameProduct(full, { ...full, annualCost: { amount: '1.01', currency: 'GBP' } }));
  t.notOk(sameProduct(full, { ...full, annualCost: null }));
  t.notOk(sameProduct({ ...full, annualCost: null }, full));
  t.notOk(sameProduct(full, { ...full, deadline: null }));
});
