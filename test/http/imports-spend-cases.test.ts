// Files of spend cases: facts by reference, strict or lenient, and a second time nothing changes.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { counts, csv, faults, LENIENT, sendFile } from '../support/imports.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { DECIDER, decide, edit, setLimit, triaged } from '../support/spend.js';

const app = await startTestApp(t, { now: () => new Date('2026-11-24T12:00:00Z') });
await setLimit(app, '900000.00', '2026-11-24');
const unit = await makeUnit(app, { reference: 'OWN' });
await makeUnit(app, { reference: 'OTHER' });
const product = await makeProduct(app, {
  productGroupId: await makeGroup(app, { businessUnitId: unit }),
  reference: 'LIC',
});
const spend = { kind: 'spend-cases', as: 'product_manager' } as const;
const HEADER = ['reference', 'name', 'businessUnitReference'];
const find = async (reference: string) =>
  (await app.call(`GET /v1/spend-cases?reference=${reference}`)).json().items[0];
const state = async () => {
  const { rows } = await app.pool.query(
    'select (select count(*) from change) as changes, (select sum(version) from spend_case) as versions',
  );
  return rows[0];
};

t.test('a file creates cases, and a second time changes nothing', async (t) => {
  const file = csv(
    [
      ...HEADER,
      'productReference',
      'wholeLifeCost',
      'ncrFlags',
      'expectedCommitmentDate',
      'spendType',
      'fundingSecured',
    ],
    ['S1', 'Licences', 'OWN', 'LIC', '£1,250,000.50', 'none', '15/01/2027', 'Digital service', 'yes'],
    ['S2', 'Hosting', 'OWN', '', '', 'novel; contentious', '', '', ''],
  );
  t.same(counts(await sendFile(app, file, spend)), [2, 0, 0, 0]);
  t.match(await find('S1'), {
    productId: product,
    wholeLifeCost: { amount: '1250000.50' },
    ncrFlags: [],
    expectedCommitmentDate: '2027-01-15',
    spendType: 'digital_service',
    fundingSecured: true,
    regime: 'digital_assurance_2026',
    status: 'draft',
  });
  t.match(await find('S2'), {
    ncrFlags: ['contentious', 'novel'],
    wholeLifeCost: null,
    route: { route: 'hm_treasury' },
  });
  const before = await state();
  const second = await sendFile(app, file, spend);
  t.same(counts(second), [0, 0, 2, 0]);
  t.equal((await state()).versions, before.versions);
});

t.test('blank cells and absent columns leave a case as it is', async (t) => {
  await sendFile(app, csv([...HEADER, 'phase'], ['S3', 'Kept', 'OWN', 'alpha']), spend);
  t.same(
    counts(await sendFile(app, csv(['reference', 'phase', 'description'], ['S3', '', 'More.']), spend)),
    [0, 1, 0, 0],
  );
  t.match(await find('S3'), { name: 'Kept', phase: 'alpha', description: 'More.', version: 2 });
});

t.test('columns are mapped, and NDJSON is taken', async (t) => {
  const lines = '{"reference":"S4","name":"By line","businessUnitReference":"OWN","transactionsPerYear":7}\n';
  t.same(counts(await sendFile(app, lines, { ...spend, type: 'application/x-ndjson' })), [1, 0, 0, 0]);
  t.equal((await find('S4')).transactionsPerYear, 7);
});

t.test('a row that is at fault stops a strict file, and only itself in a lenient one', async (t) => {
  const file = csv(
    [...HEADER, 'productReference', 'startDate', 'endDate', 'wholeLifeCost', 'ncrFlags'],
    ['S5', 'Good', 'OWN', '', '', '', '', ''],
    ['S6', 'No unit', 'NOWHERE', '', '', '', '', ''],
    ['S7', '', 'OWN', '', '', '', '', ''],
    ['S8', 'Astray', 'OTHER', 'LIC', '', '', '', ''],
    ['S9', 'Backwards', 'OWN', '', '2027-02-01', '2027-01-01', '', ''],
    ['S5', 'Again', 'OWN', '', '', '', '', ''],
    ['', 'Nameless', 'OWN', '', '', '', '', ''],
    ['S10', 'Cells', 'OWN', '', '', '', 'much', 'dull'],
  );
  const strict = await sendFile(app, file, spend);
  t.equal(strict.statusCode, 422);
  t.equal(await find('S5'), undefined);
  const lenient = await sendFile(app, file, { ...spend, headers: LENIENT });
  t.same(counts(lenient), [1, 0, 0, 7]);
  t.same(faults(lenient), [
    '3 businessUnitReference unknown_parent',
    '4 name required',
    '5 productReference unknown_parent',
    '6 endDate invalid_spend_case',
    '7 reference duplicate',
    '8 reference required',
    '9 wholeLifeCost not_an_amount',
    '9 ncrFlags not_a_choice',
  ]);
});

t.test(
  'a narrowed token imports into its own units alone, and cannot draw a case out of another',
  async (t) => {
    const token = { subject: 'narrow', businessUnits: ['OWN'] };
    const theirs = csv(HEADER, ['S11', 'Theirs', 'OTHER']);
    t.same(faults(await sendFile(app, theirs, { ...spend, token })), [
      '2 businessUnitReference not_in_your_units',
    ]);
    await sendFile(app, theirs, spend);
    const drawn = csv(HEADER, ['S11', 'Drawn', 'OWN']);
    t.same(faults(await sendFile(app, drawn, { ...spend, token })), [
      '2 businessUnitReference not_in_your_units',
    ]);
  },
);

t.test(
  'an import is an edit like any other: an approval lapses, and who sent it does not decide',
  async (t) => {
    const approved = (await decide(app, await triaged(app, unit, { reference: 'S12' }))).json();
    t.equal(approved.spending.maySpend, true);
    const file = csv(['reference', 'wholeLifeCost'], ['S12', '250000.01']);
    await sendFile(app, file, { kind: 'spend-cases', ...DECIDER });
    const lapsed = await find('S12');
    t.match(lapsed, {
      spending: { needsReevaluation: true, bars: ['needs_reevaluation'] },
      contributors: ['owner', 'decider'],
    });
    t.equal((await decide(app, lapsed)).json().code, 'own_spend_case');
  },
);

t.test('a withdrawn case is left as it is', async (t) => {
  await sendFile(app, csv(HEADER, ['S13', 'Given up', 'OWN']), { ...spend, token: { subject: 'owner' } });
  await edit(app, await find('S13'), { status: 'withdrawn' });
  t.same(faults(await sendFile(app, csv(HEADER, ['S13', 'Back', 'OWN']), spend)), [
    '2 reference spend_step_refused',
  ]);
  t.same(counts(await sendFile(app, csv(HEADER, ['S13', 'Given up', 'OWN']), spend)), [0, 0, 1, 0]);
});

t.test('importing spend takes the scope for it', async (t) => {
  const response = await sendFile(app, csv(HEADER, ['S14', 'X', 'OWN']), {
    kind: 'spend-cases',
    as: 'assessor',
  });
  t.equal(response.statusCode, 403);
});
