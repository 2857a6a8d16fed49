// Who may import, repeated requests, imports at the same time, and files of scores.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { counts, csv, faults, LENIENT, sendFile, state } from '../support/imports.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';

const app = await startTestApp(t, { now: () => new Date('2026-11-20T12:00:00Z') });

const HEADER = ['reference', 'name', 'businessUnitReference', 'businessUnit', 'productGroup'];
const LICENCE = ['LIC-1', 'Boat licence', 'LIC', 'Licensing', 'Applying'];
const REVIEW = ['REV-1', 'Review', 'REV', 'Reviews', 'All'];

t.test('who may import', async (t) => {
  t.test(
    'products need portfolio:write, scores need scores:write, reading needs portfolio:read',
    async (t) => {
      t.equal((await sendFile(app, '', { as: 'assessor' })).statusCode, 403);
      t.equal((await sendFile(app, '', { as: 'viewer', kind: 'scores' })).statusCode, 403);
      t.equal((await sendFile(app, '', { as: null })).statusCode, 401);
      t.equal(
        (await app.call('GET /v1/imports/01900000-0000-7000-8000-00000000dead', { as: null })).statusCode,
        401,
      );
    },
  );

  t.test('points in a product file need scores:write too', async (t) => {
    const writer = { as: 'viewer', token: { scope: 'portfolio:write' } } as const;
    const response = await sendFile(app, csv([...HEADER, 'value'], [...LICENCE, '7']), writer);
    t.match([response.statusCode, response.json().detail], [403, 'value']);
    const lines = JSON.stringify({ name: 'x', value: 7 });
    t.equal((await sendFile(app, lines, { ...writer, type: 'application/x-ndjson' })).statusCode, 403);
    t.same(counts(await sendFile(app, csv(HEADER, LICENCE), writer)), [1, 0, 0, 0]);
  });

  t.test('a token narrowed to some units gets a fault for each row in another', async (t) => {
    const response = await sendFile(
      app,
      csv(HEADER, REVIEW, [...LICENCE.slice(0, 1), 'Renamed', ...LICENCE.slice(2)]),
      {
        headers: LENIENT,
        token: { businessUnits: ['LIC'] },
      },
    );
    t.same(faults(response), ['2 businessUnitReference not_in_your_units']);
    t.same(counts(response), [0, 1, 0, 1]);
    const scores = csv(['subjectReference', 'measure', 'points'], ['LIC-1', 'value', '7']);
    const refused = await sendFile(app, scores, { kind: 'scores', token: { businessUnits: ['REV'] } });
    t.same([refused.statusCode, ...faults(refused)], [422, '2 subjectReference not_in_your_units']);
  });
});

t.test('a repeated request with its key gets the same answer, and a different one is refused', async (t) => {
  const key = (headers = {}) => ({ headers: { 'idempotency-key': '"first-load"', ...headers } });
  const first = await sendFile(app, csv(HEADER, LICENCE), key());
  const { changes } = await state(app);
  const again = await sendFile(app, csv(HEADER, LICENCE), key());
  t.equal(again.headers['idempotent-replayed'], 'true');
  t.same([again.statusCode, again.body, again.headers.location], [201, first.body, first.headers.location]);
  t.match((await sendFile(app, csv(HEADER, REVIEW), key())).json(), { status: 422, code: 'key_reused' });
  t.match((await sendFile(app, csv(HEADER, LICENCE), key(LENIENT))).json(), { code: 'key_reused' });
  t.equal((await state(app)).changes, changes);

  const other = { headers: { 'idempotency-key': 'rejected-load' } };
  t.equal((await sendFile(app, csv(HEADER, ['LIC-9']), other)).statusCode, 422);
  t.equal(
    (await sendFile(app, csv(HEADER, LICENCE), other)).statusCode,
    201,
    'a rejected file may be mended under its key',
  );
});

t.test('an import that meets a unit in the making waits for it and uses it', async (t) => {
  const other = await app.pool.connect();
  const blocked = async () => {
    const { rows } = await app.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };
  try {
    await other.query('begin');
    await other.query(
      `insert into business_unit (id, name, reference) values (gen_random_uuid(), 'In the making', 'MAKE')`,
    );
    const load = sendFile(app, csv(HEADER, ['MAKE-1', 'First', 'MAKE', 'In the making', 'Any']));
    while (!(await blocked())) await new Promise((resolve) => setTimeout(resolve, 10));
    await other.query('commit');
    t.same(counts(await load), [1, 0, 0, 0]);
    const { items } = (await app.call('GET /v1/business-units?reference=MAKE')).json();
    t.equal(items.length, 1);
  } finally {
    other.release();
  }
});

t.test('the same file sent several times at once is loaded once', async (t) => {
  const row = (reference: string, name: string, index: number) => [
    reference,
    name,
    '',
    `Many ${index % 7}`,
    `Group ${index % 3}`,
    '7',
  ];
  const indexes = [...Array(300).keys()];
  // With units and groups in place nothing but the order of the imports keeps nameless twins apart.
  const seed = indexes.slice(0, 21).map((index) => row(`SEED-${index}`, `Seed ${index}`, index));
  const rows = indexes.map((index) => row('', `Product ${index}`, index));
  const header = [...HEADER, 'value'];
  t.same(counts(await sendFile(app, csv(header, ...seed))), [21, 0, 0, 0]);
  const before = await state(app);
  const responses = await Promise.all([1, 2, 3, 4].map(() => sendFile(app, csv(header, ...rows))));
  t.same(
    responses.map(({ statusCode }) => statusCode),
    [201, 201, 201, 201],
  );
  t.same(responses.map((response) => counts(response)[0]).sort(), [0, 0, 0, 300]);
  const after = await state(app);
  const added = (what: string) => Number(after[what]) - Number(before[what]);
  t.same(['products', 'units', 'groups', 'scores', 'versions'].map(added), [300, 0, 0, 300, 300]);
});

t.test('files of scores', async (t) => {
  const businessUnitId = await makeUnit(app, { reference: 'WATER' });
  const productGroupId = await makeGroup(app, { businessUnitId, reference: 'APPLY' });
  const id = await makeProduct(app, { productGroupId, reference: 'WET-1' });
  const COLUMNS = [
    'subjectKind',
    'subjectReference',
    'measure',
    'points',
    'confidence',
    'rationale',
    'assessedOn',
  ];
  const alice = { kind: 'scores', as: 'assessor', token: { subject: 'alice' } } as const;
  const scoresOf = async (path: string) => (await app.call(`GET /v1/${path}/scores`)).json().items;

  t.test(
    'products, groups and units are scored by reference, and a second time nothing changes',
    async (t) => {
      const file = csv(
        COLUMNS,
        ['', 'WET-1', 'value', '7.5', 'High', 'Seen.', '01/09/2026'],
        ['Product group', 'APPLY', 'urgency', '6', '', '', ''],
        ['business_unit', 'WATER', 'feasibility', '3', '', '', ''],
      );
      t.same(counts(await sendFile(app, file, alice)), [3, 0, 0, 0]);
      const [score] = await scoresOf(`products/${id}`);
      t.match(score, {
        assessor: 'alice',
        points: 7.5,
        confidence: 'high',
        rationale: 'Seen.',
        assessedOn: '2026-09-01',
      });
      t.match(await scoresOf(`product-groups/${productGroupId}`), [
        { measure: 'urgency', points: 6, assessedOn: '2026-11-20' },
      ]);
      t.match(await scoresOf(`business-units/${businessUnitId}`), [{ measure: 'feasibility', points: 3 }]);
      const before = await state(app);
      t.same(counts(await sendFile(app, file, alice)), [0, 0, 3, 0]);
      t.same(await state(app), before);
    },
  );

  t.test('an imported score is logged as a single one is', async (t) => {
    await sendFile(app, csv(['subjectReference', 'measure', 'points'], ['WET-1', 'value', '9']), alice);
    await app.call(`PUT /v1/products/${id}/scores/value`, { ...alice, json: { points: 8 } });
    const { rows } = await app.pool.query(
      `select type, subject_kind, actor, before, after from change where subject_id = $1 and type like '%score%' order by sequence`,
      [id],
    );
    t.same(
      rows.map(({ type, actor }) => [type, actor]),
      Array(3).fill(['product.score_recorded', 'alice']),
    );
    t.equal(rows[0].before, null);
    t.same(rows[1].before, rows[0].after);
    t.same(rows[2].before, rows[1].after);
    t.match(rows[1].after, { points: 9, rationale: null, assessedOn: '2026-11-20' });
  });

  t.test('faults of score rows', async (t) => {
    const file = csv(
      COLUMNS,
      ['', 'LIC-2', 'value', '7', '', '', ''],
      ['', 'WET-1', 'joy', '7', '', '', ''],
      ['', 'WET-1', 'value', '7.25', 'certain', '', '2026-12-01'],
      ['', 'WET-1', 'urgency', '', '', '', ''],
      ['', 'WET-1', 'value', '8', '', '', ''],
      ['', 'WET-1', 'value', '8', '', '', ''],
      ['team', 'WET-1', 'value', '8', '', 'x'.repeat(2_001), ''],
    );
    const response = await sendFile(app, file, { ...alice, headers: LENIENT });
    t.same(faults(response), [
      '2 subjectReference unknown_subject',
      '3 measure unknown_measure',
      '4 confidence not_a_choice',
      '4 assessedOn assessed_in_future',
      '4 points invalid_points',
      '5 points required',
      '7 subjectReference duplicate',
      '8 subjectKind not_a_choice',
      '8 rationale maxLength',
    ]);
    t.match(response.json().errors[6].detail, 'Line 6');
    t.same(counts(response), [0, 0, 1, 6]);
    t.same(faults(await sendFile(app, csv(['points']), alice)), [
      '1 subjectReference required',
      '1 measure required',
    ]);
  });
});

t.test('scores sent while a file of the same assessor loads each log the score before them', async (t) => {
  const references = Array.from({ length: 40 }, (_, index) => `CHAIN-${index}`);
  const productGroupId = await makeGroup(app);
  const ids: string[] = [];
  for (const reference of references) ids.push(await makeProduct(app, { productGroupId, reference }));
  const put = async (lane: number) => {
    for (let turn = 0; turn < 25; turn += 1) {
      const id = ids[(lane * 7 + turn * 11) % ids.length];
      const json = { points: 1 + ((lane + turn) % 19) / 2 };
      const response = await app.call(`PUT /v1/products/${id}/scores/value`, { json });
      t.ok([200, 201, 409].includes(response.statusCode), response.body);
    }
  };
  const load = async () => {
    for (let round = 0; round < 12; round += 1) {
      const rows = references.map((reference, at) => [
        reference,
        'value',
        String(1 + ((at + round) % 19) / 2),
      ]);
      const file = csv(['subjectReference', 'measure', 'points'], ...rows);
      t.equal((await sendFile(app, file, { kind: 'scores' })).statusCode, 201);
    }
  };
  await Promise.all([load(), put(1), put(2), put(3)]);
  const { rows } = await app.pool.query<{ subject_id: string; before: unknown; after: unknown }>(
    `select subject_id, before, after from change
     where type = 'product.score_recorded' and subject_id = any($1) order by sequence`,
    [ids],
  );
  t.ok(rows.length > 300, `${rows.length} scores were recorded`);
  const last = new Map<string, unknown>();
  for (const { subject_id, before, after } of rows) {
    t.same(before, last.get(subject_id) ?? null);
    last.set(subject_id, after);
  }
});
