// Scoring by hand: an application on a fixed day, and what assessors do there.

import type { Test } from 'tap';
import { startTestApp } from './app.js';
import { makeProduct } from './make.js';
import { readPage } from './pages.js';

export const TODAY = '2026-06-15';

/** An application on that day; scores are put and withdrawn as this assessor. */
export async function startScoring(t: Pick<Test, 'teardown'>) {
  const app = await startTestApp(t, { now: () => new Date(`${TODAY}T12:00:00Z`) });
  return {
    app,
    put: (url: string, measure: string, json: unknown, subject = 'ada') =>
      app.call(`PUT ${url}/scores/${measure}`, { as: 'assessor', token: { subject }, json }),
    withdraw: (url: string, measure: string, subject = 'ada') =>
      app.call(`DELETE ${url}/scores/${measure}`, { as: 'assessor', token: { subject } }),
    async agreedOn(url: string, measure: string): Promise<Record<string, unknown>> {
      const { agreed } = (await readPage(app, `${url}/scores`)).json();
      return agreed.find((score: Record<string, unknown>) => score.measure === measure);
    },
    productUrl: async () => `/v1/products/${await makeProduct(app)}`,
  };
}
