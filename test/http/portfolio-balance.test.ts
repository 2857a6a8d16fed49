// The balance of the portfolio: what is counted and what is not, held to its policy, now and as it was.

import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { refused } from '../support/problems.js';

const URL = '/v1/triage/balance';
const money = (amount: string) => ({ amount, currency: 'GBP' });
const HERE = { count: null, cost: null, people: null };

type Item = Record<string, unknown> & { dimension: string; key: string | null };

const read = async (app: TestApp, query = '') => (await app.call(`GET ${URL}${query}`)).json();
const items = (balance: { items: Item[] }, dimension: string) =>
  balance.items.filter((item) => item.dimension === dimension);
const item = (balance: { items: Item[] }, dimension: string, key: string | null) =>
  items(balance, dimension).find((each) => each.key === key);

t.test('an empty portfolio has every key, nothing in any, and no shares', async (t) => {
  const app = await startTestApp(t);
  const balance = await read(app);
  t.match(balance, {
    policy: { kind: 'portfolio-balance', version: 1, measuredBy: 'cost', tolerance: 10 },
    totals: { count: 0, cost: money('0.00'), people: 0, withoutCost: 0, withoutTeamSize: 0 },
    unknown: { phase: 0, horizon: 0, workClass: 0, annualCost: 0, teamSize: 0 },
  });
  t.same(
    balance.items.map(({ dimension, key }: Item) => `${dimension} ${key}`),
    [
      ...['pre_discovery', 'discovery', 'alpha', 'private_beta', 'public_beta', 'live', null].map(
        (key) => `phase ${key}`,
      ),
      ...['h1_exploit', 'h2_emerging', 'h3_explore', null].map((key) => `horizon ${key}`),
      ...['new_features', 'improved_support', 'technical_debt', 'technical_innovation', null].map(
        (key) => `workClass ${key}`,
      ),
    ],
  );
  for (const each of balance.items) t.match(each, { shares: HERE, gap: HERE, outsideTolerance: null });
  t.same(
    items(balance, 'horizon').map(({ target }) => target),
    [70, 20, 10, null],
  );
});

t.test('one product is all of it, whatever is known of it', async (t) => {
  const app = await startTestApp(t);
  const id = await makeProduct(app);
  const unknown = await read(app);
  t.match(unknown, {
    totals: { count: 1, cost: null, people: null, withoutCost: 1, withoutTeamSize: 1 },
    unknown: { phase: 1, horizon: 1, workClass: 1, annualCost: 1, teamSize: 1 },
  });
  t.match(item(unknown, 'horizon', null), { count: 1, shares: { count: 100, cost: null, people: null } });
  t.match(item(unknown, 'horizon', 'h1_exploit'), { count: 0, cost: money('0.00'), actual: HERE, gap: HERE });
  const json = {
    phase: 'alpha',
    workClass: 'new_features',
    annualCost: money('99999999999999.99'),
    teamSize: 4.35,
  };
  await app.call(`PATCH /v1/products/${id}`, { json, headers: { 'if-match': '*' } });
  const known = await read(app);
  t.match(known, {
    totals: { count: 1, cost: money('99999999999999.99'), people: 4.35, withoutCost: 0, withoutTeamSize: 0 },
    unknown: { phase: 0, horizon: 0, workClass: 0, annualCost: 0, teamSize: 0 },
  });
  const whole = { count: 100, cost: 100, people: 100 };
  t.match(item(known, 'horizon', 'h3_explore'), {
    ...{ shares: whole, target: 10, actual: whole, gap: { count: 90, cost: 90, people: 90 } },
    outsideTolerance: true,
  });
  t.match(item(known, 'horizon', 'h1_exploit'), { gap: { cost: -70 }, outsideTolerance: true });
  t.match(item(known, 'workClass', 'new_features'), { shares: whole, target: null, outsideTolerance: null });
});

t.test('a portfolio', async (t) => {
  const app = await startTestApp(t);
  const harbours = await makeUnit(app, { name: 'Harbours' });
  const licensing = await makeUnit(app, { name: 'Licensing' });
  const dues = await makeGroup(app, { businessUnitId: harbours });
  const pilots = await makeGroup(app, { businessUnitId: harbours });
  const permits = await makeGroup(app, { businessUnitId: licensing });
  const make = (productGroupId: string, phase: string | null, cost: string | null, fields: object = {}) =>
    makeProduct(app, { productGroupId, phase, annualCost: cost && money(cost), ...fields });
  const live = await make(dues, 'live', '650000.01', { teamSize: 6 });
  await make(dues, 'public_beta', null, { teamSize: 1.5 });
  await make(pilots, 'private_beta', '250000', { workClass: 'technical_debt' });
  await make(permits, 'discovery', '99999.99', { teamSize: 2.5 });
  const retired = await make(permits, 'retired', '5000000', { teamSize: 50 });
  const archived = await make(permits, 'live', '5000000', { teamSize: 50 });
  await app.call(`DELETE /v1/products/${archived}`, { headers: { 'if-match': '*' } });
  const before = await momentNow();

  await t.test('leaves out the archived and the retired, and counts what is unknown', async (t) => {
    const balance = await read(app);
    t.match(balance, {
      totals: { count: 4, cost: money('1000000.00'), people: 10, withoutCost: 1, withoutTeamSize: 1 },
      unknown: { phase: 0, horizon: 0, workClass: 3, annualCost: 1, teamSize: 1 },
    });
    t.match(item(balance, 'horizon', 'h1_exploit'), {
      ...{ name: 'H1 exploit', count: 2, cost: money('650000.01'), people: 7.5, withoutCost: 1 },
      ...{ shares: { count: 50, cost: 65, people: 75 }, gap: { count: -20, cost: -5, people: 5 } },
      outsideTolerance: false,
    });
    t.match(item(balance, 'horizon', 'h2_emerging'), { people: null, shares: { cost: 25, people: null } });
    t.match(item(balance, 'phase', 'public_beta'), {
      count: 1,
      cost: null,
      shares: { count: 25, cost: null },
    });
    t.match(item(balance, 'workClass', null), { count: 3, name: 'Class of work not known' });
    t.match(
      items(balance, 'businessUnit').map(({ key, name, count }) => [key, name, count]),
      [
        [harbours, 'Harbours', 3],
        [licensing, 'Licensing', 1],
      ],
    );
  });

  await t.test('is told of some units or groups alone', async (t) => {
    const count = async (query: string) => (await read(app, query)).totals.count;
    t.equal(await count(`?businessUnitId=${harbours}`), 3);
    t.equal(await count(`?businessUnitId=${harbours},${licensing}`), 4);
    t.equal(await count(`?productGroupId=${dues}`), 2);
    t.equal(await count(`?productGroupId=${dues},${permits}`), 3);
    t.equal(await count(`?productGroupId=${dues}&businessUnitId=${licensing}`), 0);
    const one = await read(app, `?businessUnitId=${licensing}`);
    t.same(
      items(one, 'businessUnit').map(({ key }) => key),
      [licensing],
    );
    refused(t, await app.call(`GET ${URL}?businessUnitId=all`), 400, 'invalid_request');
    refused(t, await app.call(`GET ${URL}?phase=live`), 400, 'invalid_request');
  });

  await t.test('comes as a table with the same rows', async (t) => {
    const balance = await read(app);
    const csv = await app.call(`GET ${URL}`, { headers: { accept: 'text/csv' } });
    t.equal(
      csv.body.split('\r\n')[0],
      'dimension,key,name,count,cost,people,withoutCost,withoutTeamSize,shareOfCount,shareOfCost,shareOfPeople,' +
        'target,actualOfCount,actualOfCost,actualOfPeople,gapOfCount,gapOfCost,gapOfPeople,outsideTolerance',
    );
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    t.same(
      rows.map(({ dimension, key }) => [dimension, key]),
      balance.items.map(({ dimension, key }: Item) => [dimension, key ?? '']),
    );
    t.match(
      rows.find(({ key }) => key === 'h2_emerging'),
      {
        count: '1',
        cost: '250000.00',
        people: '',
        target: '20',
        gapOfCost: '5',
        gapOfPeople: '',
        outsideTolerance: 'false',
      },
    );
    const ndjson = await app.call(`GET ${URL}`, { headers: { accept: 'application/x-ndjson' } });
    const lines = ndjson.body.split('\n').filter((line) => line !== '');
    t.same(
      lines.map((line) => JSON.parse(line)),
      balance.items,
    );
    refused(t, await app.call(`GET ${URL}`, { headers: { accept: 'text/html' } }), 406, 'not_acceptable');
  });

  await t.test('follows its products, and the past stays as it was', async (t) => {
    const then = await read(app);
    const edit = (id: string, json: object) =>
      app.call(`PATCH /v1/products/${id}`, { json, headers: { 'if-match': '*' } });
    await edit(live, { horizon: 'h3_explore', annualCost: money('1') });
    await edit(retired, { phase: 'live' });
    await app.call(`PATCH /v1/business-units/${licensing}`, {
      json: { name: 'A new name' },
      headers: { 'if-match': '*' },
    });
    const present = await read(app);
    t.equal(present.totals.count, 5);
    t.match(item(present, 'horizon', 'h3_explore'), { count: 2, cost: money('100000.99') });
    t.same(await read(app, `?asOf=${before}`), then);
    const filtered = await read(app, `?asOf=${before}&businessUnitId=${licensing}`);
    t.match(filtered, { totals: { count: 1 }, items: filtered.items });
    t.equal((await read(app, '?asOf=2000-01-01T00:00:00Z')).totals.count, 0, 'before there was anything');
    refused(t, await app.call(`GET ${URL}?asOf=2999-01-01T00:00:00Z`), 400, 'as_of_in_future');
  });

  await t.test('is held to the policy in force, and the past to the one of its day', async (t) => {
    const policy = {
      effectiveFrom: new Date().toISOString().slice(0, 10),
      reason: 'Agreed at the board.',
      definition: {
        ...{ measuredBy: 'count', tolerance: 0 },
        horizonByPhase: {
          ...{ pre_discovery: 'h3_explore', discovery: 'h2_emerging', alpha: 'h3_explore' },
          ...{ private_beta: 'h2_emerging', public_beta: 'h2_emerging', live: 'h1_exploit' },
        },
        horizons: { h1_exploit: 20, h2_emerging: 60, h3_explore: 20 },
        workClasses: { new_features: 25, improved_support: 25, technical_debt: 25, technical_innovation: 25 },
      },
    };
    const decided = await app.call('POST /v1/policies/portfolio-balance', { json: policy });
    t.equal(decided.statusCode, 201, decided.body);
    const balance = await read(app);
    t.match(balance.policy, { version: 2, measuredBy: 'count', tolerance: 0 });
    t.same(
      items(balance, 'horizon').map(({ count, target, outsideTolerance }) => [
        count,
        target,
        outsideTolerance,
      ]),
      [
        [1, 20, false],
        [3, 60, false],
        [1, 20, false],
        [0, null, null],
      ],
    );
    t.match(item(balance, 'workClass', 'technical_debt'), {
      actual: { count: 100 },
      gap: { count: 75 },
      outsideTolerance: true,
    });
    t.equal((await read(app, `?asOf=${before}`)).policy.version, 1);
    const horizons = { h1_exploit: 70, h2_emerging: 20, h3_explore: 20 };
    const broken = { ...policy, definition: { ...policy.definition, horizons } };
    const response = await app.call('POST /v1/policies/portfolio-balance', { json: broken });
    refused(t, response, 422, 'invalid_policy', ['#/definition/horizons']);
  });

  await t.test('is for everybody who may read, narrowed or not', async (t) => {
    const response = await app.call(`GET ${URL}`, { as: 'viewer', token: { businessUnits: ['NONE'] } });
    t.equal(response.json().totals.count, 5);
    refused(t, await app.call(`GET ${URL}`, { as: null }), 401, 'unauthenticated');
  });
});
