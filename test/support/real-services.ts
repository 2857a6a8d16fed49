// A department's real list of services, which lies beside the checkout where there is one.

import { existsSync } from 'node:fs';

export const REAL_SERVICES = new URL('../../../../shared/data/services.csv', import.meta.url);

/** Why tests of it are skipped; false where the file is there. */
export const skipped = existsSync(REAL_SERVICES)
  ? false
  : 'the file of real services is not beside this checkout: nothing of it was tried';

/** The file as a form with a map from our fields to its columns. */
export function multipart(
  file: string,
  columns: Record<string, string>,
): { payload: string; headers: Record<string, string> } {
  const boundary = 'real-portfolio';
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const payload =
    part('name="columns"', JSON.stringify(columns)) +
    part('name="file"; filename="services.csv"\r\nContent-Type: text/csv', file) +
    `--${boundary}--\r\n`;
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
