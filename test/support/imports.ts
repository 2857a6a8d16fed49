// Sending files to the import endpoints.

import type { LightMyRequestResponse } from 'fastify';
import type { ImportKind } from '../../src/store/tables.js';
import type { Call, TestApp } from './app.js';

export type Sent = Omit<Call, 'json' | 'payload'> & {
  kind?: ImportKind;
  type?: string;
};

/** Sends text or bytes as CSV, or as the type given. */
export function sendFile(
  app: TestApp,
  payload: string | Buffer,
  { kind = 'products', type = 'text/csv', headers, ...rest }: Sent = {},
): Promise<LightMyRequestResponse> {
  return app.call(`POST /v1/imports/${kind}`, {
    ...rest,
    headers: { 'content-type': type, ...headers },
    payload,
  });
}

export const LENIENT = { prefer: 'handling=lenient' };

/** Rows of cells as CSV. Cells with commas, quotes or line ends are quoted. */
export function csv(...rows: string[][]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A form as browsers send it: each part with its name, and a file name and type where there is one. */
export function form(parts: { name: string; text: string; filename?: string; type?: string }[]): {
  payload: string;
  type: string;
} {
  const boundary = 'a-boundary-of-the-tests';
  const body = parts.map(({ name, text, filename, type }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const of = type === undefined ? '' : `Content-Type: ${type}\r\n`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${of}\r\n${text}\r\n`;
  });
  return {
    payload: `${body.join('')}--${boundary}--\r\n`,
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** The counts of an answer: created, updated, unchanged, rejected. */
export function counts(response: LightMyRequestResponse): number[] {
  const { created, updated, unchanged, rejected } = response.json();
  return [created, updated, unchanged, rejected];
}

/** The faults of an answer in short: line, column and code. */
export function faults(response: LightMyRequestResponse): string[] {
  const { errors = [] } = response.json() as { errors?: { line: number; column: string; code: string }[] };
  return errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
}

/** All active products by name. */
export async function productsByName(app: TestApp): Promise<Record<string, Record<string, unknown>>> {
  const { items } = (await app.call('GET /v1/products?limit=200')).json();
  return Object.fromEntries(items.map((item: { name: string }) => [item.name, item]));
}

/** How much there is of everything that an import may write, and the sum of the versions. */
export async function state(app: TestApp): Promise<Record<string, number>> {
  const { rows } = await app.pool.query(`
    select (select count(*) from change) as changes, (select count(*) from score) as scores,
      (select count(*) from business_unit) as units, (select count(*) from product_group) as groups,
      (select count(*) from product) as products, (select coalesce(sum(version), 0) from product) as versions`);
  return rows[0];
}
