// One writer beside the readers, and the judge of freshness: it records scores through the API and now and then asks at
// once for the page and for the product's place, which must both show what has just been acknowledged.

import { setTimeout as sleep } from 'node:timers/promises';
import { FIRST_PAGE, PAGE } from './paths.js';
import { productId } from './portfolio.js';

/** `perSecond` null: the next write as soon as the last is acknowledged. */
export type Writing = { url: string; token: string; perSecond: number | null; products: number };

export type Written = { perSecond: number; checked: number; stale: number };

type Page = { asOf: string };
type Place = { subject: { criteria: { value: number } } };

const CHECK_EVERY = 25;

let writing: Writing | null = null;
let written = 0;
let checked = 0;
let stale = 0;
let since = 0;
let done: Promise<void> = Promise.resolve();

async function write({ url, token, perSecond, products }: Writing): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async <T>(path: string) => (await (await fetch(url + path, { headers })).json()) as T;
  const mine = writing;
  while (writing === mine) {
    const id = productId(3 * (1 + Math.floor(Math.random() * Math.floor(products / 3))));
    const points = 1 + Math.floor(Math.random() * 19) / 2;
    const path = `/v1/products/${id}/scores/value`;
    const answer = await fetch(url + path, { method: 'PUT', headers, body: JSON.stringify({ points }) });
    const { recordedAt, detail } = (await answer.json()) as { recordedAt: string; detail?: string };
    if (!answer.ok) throw new Error(`A write was answered ${answer.status}: ${detail}`);
    written += 1;
    if (written % CHECK_EVERY === 0) {
      const [page, place] = await Promise.all([ask<Page>(FIRST_PAGE), ask<Place>(`${PAGE}/${id}`)]);
      checked += 1;
      if (page.asOf < recordedAt || place.subject.criteria.value !== points) stale += 1;
    }
    if (perSecond !== null) await sleep(since + (1000 * written) / perSecond - Date.now());
  }
}

process.on('message', async (order: Writing | null) => {
  if (order !== null) {
    writing = order;
    written = checked = stale = 0;
    since = Date.now();
    done = write(order);
    return;
  }
  writing = null;
  await done;
  process.send?.({ perSecond: (1000 * written) / (Date.now() - since), checked, stale } satisfies Written);
});
