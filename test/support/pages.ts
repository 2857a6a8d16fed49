// Walking a list page by page, as a client would.

import type { LightMyRequestResponse } from 'fastify';
import type { TestApp } from './app.js';

export type Item = Record<string, unknown> & { id: string; name: string };
export type Walk = { items: Item[]; pages: LightMyRequestResponse[] };

/** The address of a list with one more parameter. */
export function withParameter(url: string, name: string, value: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}

/** Reads one page; anything but 200 is an error. */
export async function readPage(
  app: TestApp,
  url: string,
  cursor: string | null = null,
): Promise<LightMyRequestResponse> {
  const response = await app.call(`GET ${cursor === null ? url : withParameter(url, 'cursor', cursor)}`);
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`);
  return response;
}

/** Follows `next` (or `prev`, from a cursor on) to the end; `between` runs after each page. */
export async function walkList(
  app: TestApp,
  url: string,
  options: {
    from?: string;
    direction?: 'next' | 'prev';
    between?: (page: number) => Promise<unknown>;
  } = {},
): Promise<Walk> {
  const { direction = 'next', between } = options;
  const items: Item[] = [];
  const pages: LightMyRequestResponse[] = [];
  let cursor: string | null = options.from ?? null;
  do {
    const response = await readPage(app, url, cursor);
    const body = response.json();
    if (direction === 'next') items.push(...body.items);
    else items.unshift(...body.items);
    pages.push(response);
    await between?.(pages.length);
    cursor = body.page[direction];
  } while (cursor !== null);
  return { items, pages };
}

/** The names on a page of a list. */
export async function namesOf(app: TestApp, url: string): Promise<string[]> {
  return (await readPage(app, url)).json().items.map((item: Item) => item.name);
}
