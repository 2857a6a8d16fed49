// A department in which scoring rounds are held, and a clock that can be stopped.

import type { Test } from 'tap';
import { startTestApp } from './app.js';
import { makeGroup, makeProduct, makeUnit } from './make.js';
import { LEAD } from './rounds.js';

/** An application with a unit (ROUNDS) and a group, in which products are made and the lead reads. */
export async function startRounds(t: Pick<Test, 'teardown'>) {
  let time: Date | null = null;
  const app = await startTestApp(t, { now: () => time ?? new Date() });
  const unit = await makeUnit(app, { reference: 'ROUNDS' });
  const group = await makeGroup(app, { businessUnitId: unit });
  const newProduct = () => makeProduct(app, { productGroupId: group });
  return {
    ...{ app, unit, group, newProduct },
    newProducts: (count: number) => Promise.all(Array.from({ length: count }, newProduct)),
    read: async (url: string) => (await app.call(`GET ${url}`, LEAD)).json(),
    archive: (id: string) => app.call(`DELETE /v1/products/${id}`, { headers: { 'if-match': '*' } }),
    /** Lets the clock stand at a time until the test ends. */
    at(t: Pick<Test, 'teardown'>, stopped: Date): void {
      time = stopped;
      t.teardown(() => {
        time = null;
      });
    },
  };
}
