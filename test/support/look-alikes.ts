// A department in which products of two business units look alike.

import type { Test } from 'tap';
import type { SharedOpportunity } from '../../src/domain/shared-opportunity.js';
import { startTestApp, type TestApp } from './app.js';
import { makeGroup, makeProduct, makeUnit } from './make.js';

/** Who judges pairs. */
export const LEAD = { as: 'lead_product_manager', token: { subject: 'lea' } } as const;
export const LIST = '/v1/shared-opportunities';

/** Two units that issue fishing permits, and one that does something else. */
export async function makeUnits(t: Test) {
  const app = await startTestApp(t);
  const rivers = await makeUnit(app, { reference: 'RIVERS' });
  const coast = await makeUnit(app, { reference: 'COAST' });
  const courts = await makeUnit(app, { reference: 'COURTS' });
  const inUnit = async (businessUnitId: string, name: string, fields: object = {}) =>
    makeProduct(app, { productGroupId: await makeGroup(app, { businessUnitId }), name, ...fields });
  return { app, rivers, coast, courts, inUnit };
}

/** The opportunities that a query lists. */
export async function listOpportunities(app: TestApp, query = ''): Promise<SharedOpportunity[]> {
  return (await app.call(`GET ${LIST}${query}`)).json().items;
}

/** A world with one pair. */
export async function makePair(t: Test) {
  const world = await makeUnits(t);
  await world.inUnit(world.courts, 'Jury summons replies');
  const rod = await world.inUnit(world.rivers, 'Salmon fishing rod permits');
  const sea = await world.inUnit(world.coast, 'Permits for salmon fishing by rod');
  const [pair] = (await listOpportunities(world.app)) as [SharedOpportunity];
  const url = `${LIST}/${pair.id}`;
  const patch = (json: object, tag = '"1"', more: object = LEAD) =>
    world.app.call(`PATCH ${url}`, { ...more, json, headers: { 'if-match': tag } });
  return { ...world, rod, sea, pair, url, patch };
}
