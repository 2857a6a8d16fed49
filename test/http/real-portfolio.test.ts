// A department's real list of services goes in as one file, gets scores, and comes out ranked by department. No public
// source has value, urgency or feasibility scores, so the scores here are made up, by a rule, from the services' volumes.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { startTestApp, type TestApp } from '../support/app.js';
import { multipart, REAL_SERVICES, skipped } from '../support/real-services.js';

const COLUMNS = {
  reference: 'slug',
  businessUnit: 'department',
  productGroup: 'agency',
  transactionsPerYear: 'latest_volume',
  url: 'service_url',
};

type Service = Record<string, string>;
type RankedItem = {
  reference: string;
  rank: number;
  tied: boolean;
  score: number;
  businessUnit: { id: string; name: string };
};

/** Our own rule: value by the power of ten of the volume, urgency and feasibility by the length of the name. */
function madeUpScores({ latest_volume, name }: Service): Record<string, number> {
  const volume = Number(latest_volume || 0);
  const value = Math.min(10, 1 + Math.floor(Math.log10(volume + 1) * 2) / 2);
  return {
    value,
    urgency: 1 + (String(name).length % 19) / 2,
    feasibility: 1 + (String(name).length % 17) / 2,
  };
}

async function allPages(app: TestApp, address: string): Promise<RankedItem[]> {
  const items: RankedItem[] = [];
  let cursor: string | null = null;
  do {
    const answer: { items: RankedItem[]; page: { next: string | null } } = (
      await app.call(`GET ${address}&limit=200${cursor === null ? '' : `&cursor=${cursor}`}`)
    ).json();
    items.push(...answer.items);
    cursor = answer.page.next;
  } while (cursor !== null);
  return items;
}

t.test('734 real services are imported, scored and ranked by department', { skip: skipped }, async (t) => {
  const file = readFileSync(REAL_SERVICES, 'utf8');
  const services = parse(file, { columns: true, bom: true }) as Service[];
  const app = await startTestApp(t);

  const first = await app.call('POST /v1/imports/products', multipart(file, COLUMNS));
  t.equal(first.statusCode, 201, first.body);
  t.match(first.json(), {
    status: 'completed',
    created: 734,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    errors: [],
  });
  const again = await app.call('POST /v1/imports/products', multipart(file, COLUMNS));
  t.match(
    again.json(),
    { created: 0, updated: 0, unchanged: 734, rejected: 0 },
    'the same file again changes nothing',
  );

  const units = (await app.call('GET /v1/business-units?limit=200&count=exact')).json();
  const groups = (await app.call('GET /v1/product-groups?count=exact')).json();
  t.equal(units.page.total, new Set(services.map((service) => service.department)).size);
  t.equal(
    groups.page.total,
    new Set(services.map((service) => `${service.department}|${service.agency}`)).size,
  );

  const blank = services.find((service) => service.latest_volume === '') as Service;
  const [unknown] = (await app.call(`GET /v1/products?reference=${blank.slug}`)).json().items;
  t.equal(unknown.transactionsPerYear, null, 'a blank volume is unknown, not zero');
  t.match((await app.call('GET /v1/rankings/products')).json().counts, { ranked: 0, unranked: 734 });

  const lines = services.flatMap((service) =>
    Object.entries(madeUpScores(service)).map(
      ([measure, points]) => `${service.slug},${measure},${points},made up for a test`,
    ),
  );
  const scores = await app.call('POST /v1/imports/scores', {
    payload: `subjectReference,measure,points,rationale\n${lines.join('\n')}\n`,
    headers: { 'content-type': 'text/csv' },
  });
  t.match(scores.json(), { status: 'completed', created: 734 * 3, rejected: 0 }, scores.body.slice(0, 300));

  const expected = new Map(
    services.map((service) => {
      const { value = 0, urgency = 0, feasibility = 0 } = madeUpScores(service);
      return [service.slug, Math.round(value * 5000 + urgency * 3000 + feasibility * 2000)];
    }),
  );
  for (const unit of units.items as { id: string; name: string }[]) {
    const items = await allPages(app, `/v1/rankings/products?businessUnitId=${unit.id}`);
    const own = services.filter((service) => service.department === unit.name);
    t.equal(items.length, own.length, `${unit.name} ranks all of its ${own.length} services`);
    const totals = own.map((service) => expected.get(service.slug as string) as number);
    for (const { reference, rank, score } of items) {
      const total = expected.get(reference) as number;
      const above = totals.filter((other) => other > total).length;
      if (rank !== 1 + above || Math.round(score * 10_000) !== total)
        t.fail(`${reference} is ranked ${rank} with ${score}`);
    }
  }
});
