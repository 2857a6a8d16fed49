// The sample department loads as it is, and loading it again changes nothing.

import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { startTestApp } from '../support/app.js';

const SAMPLES = new URL('../../../db/samples/', import.meta.url);

t.test('the sample department loads as it is, and a second time nothing changes', async (t) => {
  const app = await startTestApp(t);
  const load = async () => {
    const files = (await readdir(SAMPLES)).filter((file) => file.endsWith('.csv')).sort();
    const answers = [];
    for (const file of files) {
      const kind = file.startsWith('scores-') ? 'scores' : 'products';
      const response = await app.call(`POST /v1/imports/${kind}`, {
        headers: { 'content-type': 'text/csv' },
        payload: await readFile(new URL(file, SAMPLES)),
        token: { subject: file },
      });
      t.equal(response.statusCode, 201, response.body);
      answers.push(response.json());
    }
    return answers;
  };
  const state = async () => {
    const { rows } = await app.pool.query(
      'select (select count(*) from change) as changes, (select sum(version) from product) as versions',
    );
    return rows[0];
  };

  const first = await load();
  t.same(
    first.map(({ created, updated, unchanged, rejected }) => [created, updated, unchanged, rejected]),
    [
      [120, 0, 0, 0],
      [318, 0, 0, 0],
      [226, 0, 0, 0],
      [258, 0, 0, 0],
      [199, 0, 0, 0],
      [163, 0, 0, 0],
    ],
  );
  const before = await state();
  const second = await load();
  t.ok(second.every(({ created, updated, rejected }) => created + updated + rejected === 0));
  t.same(await state(), before);
});
