// Files of products: what their rows do, and that they do it once.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { counts, csv, faults, LENIENT, productsByName, sendFile, state } from '../support/imports.js';

const app = await startTestApp(t, { now: () => new Date('2026-11-20T12:00:00Z') });

const HEADER = ['reference', 'name', 'businessUnit', 'productGroup'];

t.test('a file creates its units, groups and products, and a second time changes nothing', async (t) => {
  const row = ['P1-1', 'Boat licence 1', 'Licensing', 'Applying'];
  const file = csv(
    [...HEADER, 'phase', 'value'],
    [...row, 'live', '7.5'],
    ['', 'Permit 1', 'LICENSING', 'Applying', '', ''],
  );
  const first = await sendFile(app, file);
  t.equal(first.statusCode, 201, first.body);
  t.same(counts(first), [2, 0, 0, 0]);
  const before = await state(app);
  t.match(before, { units: 1, groups: 1, products: 2, scores: 1, changes: 5, versions: 2 });

  const second = await sendFile(app, file);
  t.same(counts(second), [0, 0, 2, 0]);
  t.same(await state(app), before);
});

t.test('an import can be read again, with everything that it reported', async (t) => {
  const row = ['P2-1', 'Boat licence 2', 'Licensing', 'Applying'];
  const file = csv(
    [...HEADER, 'deadline'],
    [...row, 'soon'],
    ['P2-2', 'Permit 2', 'Licensing', 'Applying', '1/4/2027'],
  );
  const lenient = await sendFile(app, file, { headers: LENIENT });
  t.equal(lenient.statusCode, 201);
  t.equal(lenient.headers['preference-applied'], 'handling=lenient');
  t.match(lenient.json(), { kind: 'products', status: 'completed_with_errors', importedBy: 'test-viewer' });
  t.same(faults(lenient), ['2 deadline not_a_day']);
  const location = lenient.headers.location as string;
  t.same((await app.call(`GET ${location}`, { as: 'viewer' })).json(), lenient.json());
  t.equal((await productsByName(app))['Permit 2']?.deadline, '2027-04-01');

  const strict = await sendFile(app, file);
  const kept = (await app.call(`GET /v1/imports/${strict.json().id}`)).json();
  t.match(kept, { status: 'rejected', created: 0, unchanged: 0, rejected: 1, errors: lenient.json().errors });
  t.equal((await app.call('GET /v1/imports/01900000-0000-7000-8000-00000000dead')).statusCode, 404);
});

t.test('a strict import with a single fault leaves nothing behind but its record', async (t) => {
  const row = ['P3-1', 'Boat licence 3', 'Licensing', 'Applying'];
  const before = await state(app);
  const response = await sendFile(
    app,
    csv([...HEADER, 'value'], [...row, '7'], ['P3-2', '', 'Licensing', 'Applying', '8']),
  );
  t.equal(response.statusCode, 422);
  t.match(response.json(), {
    code: 'import_rejected',
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 1,
    errorsOmitted: 0,
  });
  t.same(faults(response), ['3 name required']);
  t.same(await state(app), before);
});

t.test('every fault of a file is reported at once, with its line, its column and why', async (t) => {
  const row = ['P4-1', 'Boat licence 4', 'Licensing', 'Applying'];
  const response = await sendFile(
    app,
    csv(
      [...HEADER, 'phase', 'url', 'transactionsPerYear', 'value'],
      [...row, 'beta', 'not a url', '1,5', '11'],
      ['P4-2', 'x'.repeat(201), 'Licensing', 'Applying', '', '', '-1', ''],
      ['P4-1', 'Again', 'Licensing', 'Applying', '', '', '1.5', ''],
      ['', '', '', '', '', '', '', ''],
      ['P4-4', 'Permit 4', 'Licensing', 'Applying', '', '', '', '', 'astray'],
    ),
    { headers: LENIENT },
  );
  t.same(faults(response).sort(), [
    '2 phase not_a_choice',
    '2 transactionsPerYear not_a_number',
    '2 url format',
    '2 url pattern',
    '2 value invalid_points',
    '3 name maxLength',
    '3 transactionsPerYear minimum',
    '4 reference duplicate',
    '4 transactionsPerYear type',
    '6 null no_column',
  ]);
  t.same(counts(response), [0, 0, 0, 4]);
  t.match(response.json().errors.find(({ code }: { code: string }) => code === 'duplicate').detail, 'Line 2');
});

t.test('cells are read as spreadsheets write them, and blank is not known', async (t) => {
  const row = ['P5-1', 'Boat licence 5', 'Licensing', 'Applying'];
  const header = [
    ...HEADER,
    'transactionsPerYear',
    'annualCost',
    'teamSize',
    'isTransactional',
    'phase',
    'horizon',
    'workClass',
    'userGroups',
    'summary',
  ];
  const response = await sendFile(
    app,
    csv(
      header,
      [
        ...row,
        '1,180,000',
        '£1,265,000',
        '2.3',
        'Yes',
        'Private Beta',
        'H1 exploit',
        'Technical debt',
        'anglers; clubs',
        '=HYPERLINK("x")',
      ],
      ['P5-2', ' Blank ', 'Licensing', 'Applying', ' ', '', '', '', '', '', '', '', ''],
    ),
  );
  t.equal(response.statusCode, 201, response.body);
  const products = await productsByName(app);
  t.match(products['Boat licence 5'], {
    transactionsPerYear: 1_180_000,
    annualCost: { amount: '1265000.00', currency: 'GBP' },
    teamSize: 2.3,
    isTransactional: true,
    phase: 'private_beta',
    horizon: 'h1_exploit',
    workClass: 'technical_debt',
    userGroups: ['anglers', 'clubs'],
    summary: '=HYPERLINK("x")',
  });
  t.match(products.Blank, {
    transactionsPerYear: null,
    annualCost: null,
    teamSize: null,
    isTransactional: null,
    phase: null,
    horizon: null,
    workClass: null,
    userGroups: [],
    summary: null,
  });
});

t.test(
  'a later file changes what it says and leaves the rest, in the same form as single edits',
  async (t) => {
    const row = ['P6-1', 'Boat licence 6', 'Licensing', 'Applying'];
    await sendFile(app, csv([...HEADER, 'summary'], [...row, 'As it was.']));
    const response = await sendFile(app, csv(['reference', 'phase', 'summary'], ['P6-1', 'live', '']));
    t.same(counts(response), [0, 1, 0, 0]);
    const product = (await productsByName(app))['Boat licence 6'];
    t.match(product, { phase: 'live', summary: 'As it was.', version: 2 });

    await app.call(`PATCH /v1/products/${product?.id}`, {
      json: { phase: 'retired' },
      headers: { 'if-match': '"2"' },
    });
    const { rows } = await app.pool.query(
      `select type, before, after, reason from change where subject_id = $1 order by sequence`,
      [product?.id],
    );
    t.same(
      rows.map(({ type }) => type),
      ['product.created', 'product.updated', 'product.updated'],
    );
    t.same(rows[1].before, rows[0].after);
    t.same(rows[2].before, rows[1].after, 'what the import logged is what a single edit logs');
    t.same(rows[1].after, product);
    t.equal(rows[1].reason, `Import ${response.json().id}`);
  },
);

t.test("points in a product file are the caller's own scores as of today", async (t) => {
  const row = ['P7-1', 'Boat licence 7', 'Licensing', 'Applying'];
  const file = (value: string) => csv([...HEADER, 'value', 'urgency'], [...row, value, '']);
  await sendFile(app, file('7.5'), { token: { subject: 'alice' } });
  t.same(counts(await sendFile(app, file('7.5'), { token: { subject: 'alice' } })), [0, 0, 1, 0]);
  t.same(counts(await sendFile(app, file('7.5'), { token: { subject: 'bob' } })), [0, 1, 0, 0]);
  t.same(counts(await sendFile(app, file('8'), { token: { subject: 'alice' } })), [0, 1, 0, 0]);
  const product = (await productsByName(app))['Boat licence 7'];
  t.equal(product?.version, 1, 'a score is no edit of the product');
  const { items } = (await app.call(`GET /v1/products/${product?.id}/scores`)).json();
  t.same(
    items.map(({ measure, assessor, points, assessedOn }: Record<string, unknown>) => [
      measure,
      assessor,
      points,
      assessedOn,
    ]),
    [
      ['value', 'alice', 8, '2026-11-20'],
      ['value', 'bob', 7.5, '2026-11-20'],
    ],
  );
});

t.test('an import shows in the ranking at once', async (t) => {
  const row = ['P8-1', 'Boat licence 8', 'Licensing', 'Applying'];
  const header = [...HEADER, 'value', 'urgency', 'feasibility'];
  await sendFile(
    app,
    csv(header, [...row, '9', '6', '4'], ['P8-2', 'Permit 8', 'Licensing', 'Applying', '4', '6', '5']),
  );
  const { items } = (await app.call('GET /v1/rankings/products')).json();
  t.same(
    items.map(({ rank, name, score }: Record<string, unknown>) => [rank, name, score]),
    [
      [1, 'Boat licence 8', 7.1],
      [2, 'Permit 8', 4.8],
    ],
  );
});

t.test('archived records are not found: the file makes new ones', async (t) => {
  const row = ['P9-1', 'Boat licence 9', 'Licensing', 'Applying'];
  await sendFile(app, csv(HEADER, row));
  const product = (await productsByName(app))['Boat licence 9'];
  await app.call(`DELETE /v1/products/${product?.id}`, { headers: { 'if-match': '"1"' } });
  t.same(counts(await sendFile(app, csv(HEADER, row))), [1, 0, 0, 0]);
});

t.test('more faults than can be listed are counted', async (t) => {
  const rows = Array.from({ length: 10_050 }, (_, index) => [`P-${index}`, '', 'Unit', 'Group']);
  const response = await sendFile(app, csv(HEADER, ...rows));
  const { errors, errorsOmitted, rejected } = response.json();
  t.same([response.statusCode, errors.length, errorsOmitted, rejected], [422, 10_000, 50, 10_050]);
});
