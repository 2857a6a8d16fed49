// The published reports of 2013 to 2015 go in as a file, without loss.

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import t, { type Test } from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { counts, csv, form, sendFile } from '../support/imports.js';

type Row = Record<string, string>;

const send = (app: TestApp, payload: string | Buffer, options: object = {}) =>
  sendFile(app, payload, { kind: 'assessments', ...options });
const list = async (app: TestApp, query = '') =>
  (await app.call(`GET /v1/service-assessments?limit=200${query}`)).json().items;
const DATA = new URL('../../../../shared/data/', import.meta.url);

async function published(t: Test): Promise<{ assessments: Row[]; points: Row[] } | null> {
  const read = async (name: string) =>
    parse(await readFile(new URL(name, DATA)), { columns: true, bom: true }) as Row[];
  try {
    return { assessments: await read('assessments.csv'), points: await read('assessment_points.csv') };
  } catch {
    t.comment('skipped: the published reports are not here (shared/data/assessments.csv)');
    return null;
  }
}

/** One row a point, with the columns of its assessment before it. */
function joined({ assessments, points }: { assessments: Row[]; points: Row[] }): string {
  const names = Object.keys(assessments[0] as Row);
  const rows = assessments.flatMap((assessment) => {
    const own = points.filter(({ assessment_id: id }) => id === assessment.assessment_id);
    const cells = names.map((name) => assessment[name] ?? '');
    if (own.length === 0) return [[...cells, '', '', '']];
    return own.map(({ point = '', result = '', result_raw: raw = '' }) => [...cells, point, result, raw]);
  });
  return csv([...names, 'point', 'result', 'result_raw'], ...rows);
}

const COLUMNS = {
  ...{ reference: 'assessment_id', productReference: 'service_slug', product: 'service_name' },
  ...{ businessUnit: 'department', stage: 'phase', kind: 'type', assessedOn: 'assessment_date' },
  ...{ originalAssessedOn: 'original_assessment_date', originalResult: 'original_result' },
  ...{ overallResult: 'overall_result', standardVersion: 'standard_points', reportUrl: 'source_url' },
  ...{ pointResult: 'result', pointSource: 'result_raw' },
};
t.test('the published reports go in without loss, and a second time change nothing', async (t) => {
  const real = await published(t);
  if (real === null) return;
  const app = await startTestApp(t);
  const { payload, type } = form([
    { name: 'columns', text: JSON.stringify(COLUMNS) },
    { name: 'file', text: joined(real), filename: 'reports.csv', type: 'text/csv' },
  ]);
  const first = await send(app, payload, { type });
  t.same(counts(first), [192, 0, 0, 0], first.body);
  const kept = await list(app);
  t.equal(kept.length, 192);
  const byReference = new Map<string, Record<string, never>>(
    kept.map((each: { reference: string }) => [each.reference, each as never]),
  );
  const said = (text: string | undefined) => (text === '' ? null : text);
  let results = 0;
  for (const row of real.assessments) {
    const one = byReference.get(row.assessment_id as string) as unknown as {
      source: Row;
      points: { number: number; result: string; sourceResult: string }[];
    };
    t.same(one.source, row, 'every column as it was written');
    const { overall_result: overall } = row;
    t.match(one, {
      ...{ stage: row.phase, assessedOn: said(row.assessment_date), reportUrl: row.source_url },
      ...{
        originalAssessedOn: said(row.original_assessment_date),
        originalResult: said(row.original_result),
      },
      standardVersion:
        row.standard_points === '' ? null : { 26: 2014, 18: 2016 }[row.standard_points as '18'],
      legacyResult: overall === 'other' ? null : said(overall),
      ...{
        kind: 'service_assessment',
        isReassessment: row.type === 'reassessment',
        reportState: 'published',
      },
      assessedBy: row.type === 'self-certification' ? 'self_certified' : null,
      ...{ overallRating: null, derivedRating: null, overrideReason: null },
    });
    const own = real.points.filter(({ assessment_id: id }) => id === row.assessment_id);
    t.same(
      one.points.map(({ number, result, sourceResult }) => [number, result, sourceResult]),
      own.map(({ point, result, result_raw: raw }) => [Number(point), result, raw]),
    );
    results += one.points.length;
  }
  t.equal(results, 4_088);
  const passed = kept.filter(
    ({ legacyResult, points }: { legacyResult: string; points: { result: string }[] }) =>
      legacyResult === 'met' && points.some(({ result }) => result === 'not_met'),
  );
  t.equal(passed.length, 30, 'passed as a whole with points not met');
  t.equal(new Set(kept.map(({ productId }: { productId: string }) => productId)).size, 149, 'services');
  const second = await send(app, payload, { type });
  t.same(counts(second), [0, 0, 192, 0]);
  t.same(await list(app), kept);
});
