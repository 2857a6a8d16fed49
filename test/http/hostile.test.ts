// Whatever is sent, the answer is a problem in the 400s that gives nothing away, and nothing is left behind. The
// operations come from the published document, so a new one is attacked without being named here.

import { sql } from 'kysely';
import t, { type Test } from 'tap';
import { asDecider, type Call, startTestApp, type TestApp } from '../support/app.js';
import { makeAttacked } from '../support/attacked-records.js';
import { HOSTILE_BODIES, HOSTILE_QUERY_VALUES } from '../support/corpus.js';
import { checkProblem } from '../support/problems.js';

type Schema = { type?: string | string[]; properties?: Record<string, Schema>; required?: string[] };
type Operation = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Operations = { method: string; path: string; operation: Operation }[];

const app = asDecider(await startTestApp(t));
const { productId, existing, goodBody } = await makeAttacked(app);

function operations(): Operations {
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** The operations that take JSON, with the type that they take it as. */
function writes(): { method: string; path: string; type: string; schema: Schema | undefined }[] {
  return operations().flatMap(({ method, path, operation }) => {
    if (method === 'DELETE') return [{ method, path, type: 'application/json', schema: undefined }];
    const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    if (type?.endsWith('json') !== true || type.includes('ndjson')) return [];
    return [{ method, path, type, schema: body?.schema }];
  });
}

function send(line: string, type: string, payload: string | Buffer, options: Call = {}) {
  const headers = { 'content-type': type, 'if-match': '*', ...options.headers };
  return app.call(line, { ...options, payload, headers });
}

async function rowCounts({ db }: TestApp): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
      db,
    );
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

/** Runs the attack and sees that no table has a row more or less, and that nothing was edited. */
async function leavingNothing(t: Test, attack: () => Promise<void>): Promise<void> {
  const before = { counts: await rowCounts(app), product: await stateOf(productId) };
  await attack();
  t.same(
    { counts: await rowCounts(app), product: await stateOf(productId) },
    before,
    'nothing is left behind',
  );
}

async function stateOf(id: string): Promise<unknown> {
  return (await app.call(`GET /v1/products/${id}`)).json();
}

t.test('every operation that writes is attacked', async (t) => {
  const attacked = writes();
  t.ok(attacked.length >= 21, `${attacked.length} operations`);
  for (const { method, path, type } of attacked.filter(({ method }) => method !== 'DELETE')) {
    const { statusCode, body } = await send(
      `${method} ${existing(path)}`,
      type,
      JSON.stringify(goodBody(method, path)),
    );
    t.ok([200, 201].includes(statusCode), `${method} ${path} takes the good body: ${body}`);
  }
});

t.test('a body that is no well-formed JSON object of known fields is refused', async (t) => {
  await leavingNothing(t, async () => {
    for (const { method, path, type } of writes()) {
      for (const { name, payload, status, sound } of HOSTILE_BODIES) {
        // Nothing reads the body of a DELETE beyond seeing that it is JSON.
        if (method === 'DELETE' && (sound || payload === '')) continue;
        const response = await send(`${method} ${existing(path)}`, type, payload);
        checkProblem(t, response, `${method} ${path} with ${name}`);
        t.equal(response.statusCode, status, `${method} ${path} with ${name}`);
      }
    }
  });
});

t.test('a field of the wrong type is refused and named, and never converted', async (t) => {
  await leavingNothing(t, async () => {
    for (const { method, path, type, schema } of writes()) {
      for (const [field, fieldSchema] of Object.entries(schema?.properties ?? {})) {
        for (const wrong of wrongValues(fieldSchema)) {
          const good = JSON.stringify({ ...goodBody(method, path), [field]: '?' });
          const response = await send(`${method} ${existing(path)}`, type, good.replace('"?"', wrong));
          const what = `${method} ${path} with ${field} ${wrong.slice(0, 30)}`;
          checkProblem(t, response, what);
          // Infinite points are a number, and off the scale.
          const isPoints = field === 'points' && fieldSchema.type === 'number';
          const status = isPoints && wrong.endsWith('1e400') ? 422 : 400;
          t.equal(response.statusCode, status, what);
          const pointers = (response.json().errors ?? []) as { pointer: string }[];
          t.ok(
            pointers.some(({ pointer }) => pointer.startsWith(`#/${field}`)),
            `${what} names it`,
          );
        }
      }
      for (const field of schema?.required ?? []) {
        const { [field]: _, ...rest } = goodBody(method, path);
        const response = await send(`${method} ${existing(path)}`, type, JSON.stringify(rest));
        t.match(
          response.json().errors,
          [{ pointer: `#/${field}`, code: 'required' }],
          `${path} without ${field}`,
        );
      }
    }
  });
});

/** JSON texts of values that a schema does not take. */
function wrongValues({ type }: Schema): string[] {
  const types = [type].flat();
  const values: [string, string[]][] = [
    ['string', ['""', '"x"', '"5"', '"true"', '"null"', `"${'x'.repeat(6_000)}"`]],
    ['number', ['0', '-1', '1e400', '9007199254740993', '123456789012345678901234567890']],
    ['boolean', ['true', 'false']],
    ['array', ['[]', '[1]', '["x",2]', '[null]', '[[]]', '[{"a":1}]']],
    ['object', ['{}', '{"length":1}', '{"toString":"x"}']],
    ['null', ['null']],
  ];
  const wrong = values.filter(
    ([name]) => !types.includes(name === 'number' && types.includes('integer') ? 'integer' : name),
  );
  const spoilt: Record<string, string[]> = {
    string: ['""', '"   "', `"${'x'.repeat(6_000)}"`],
    integer: ['1.5', '-1', '1e400', '9007199254740993'],
    number: ['1e400', '-1e400'],
    array: ['[1]', '["x",2]', '[null]', '["x","x"]', `[${'"x",'.repeat(60)}"y"]`],
    object: ['{"amount":120000,"currency":"GBP"}', '{"authority":1}', '{"surprise":true}'],
  };
  return [...wrong.flatMap(([, texts]) => texts), ...types.flatMap((name) => spoilt[name ?? ''] ?? [])];
}

t.test('a query value that does not fit is refused, whatever the parameter', async (t) => {
  const texts = ['q', 'reference', 'actor'];
  // Points of a percentage may be halves.
  const isDecimal = (name: string, value: string) => name === 'plusMinus' && /^\d\d?\.\d$/.test(value);
  let asked = 0;
  for (const { method, path, operation } of operations()) {
    if (method !== 'GET') continue;
    const names = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);
    for (const name of [...names, 'surprise']) {
      if (!path.startsWith('/v1/')) continue;
      for (const value of HOSTILE_QUERY_VALUES) {
        const response = await app.call(`GET ${existing(path)}?${name}=${value}`);
        const what = `${path}?${name}=${value.slice(0, 40)}`;
        asked += 1;
        if (isDecimal(name, value) && response.statusCode === 200) continue;
        if (
          texts.includes(name) &&
          response.statusCode === 200 &&
          !/%00|%FF|%C3%28|%ED|%zz|^%$|^$/.test(value)
        )
          continue;
        checkProblem(t, response, what);
        t.equal(response.statusCode, 400, what);
      }
      if (!texts.includes(name)) continue;
      t.equal((await app.call(`GET ${existing(path)}?${name}=`)).statusCode, 400);
    }
    for (const name of ['limit', 'cursor', 'weights', 'sort'].filter((name) => names.includes(name))) {
      const { statusCode } = await app.call(`GET ${existing(path)}?${name}=1&${name}=2`);
      t.equal(statusCode, 400, `${path} with ${name} twice`);
    }
  }
  t.ok(asked > 1_000, `${asked} questions`);
});

t.test('an id that is none is refused, in the path and in a filter', async (t) => {
  const ids = [
    `urn:uuid:${productId}`,
    productId.toUpperCase(),
    `{${productId}}`,
    productId.replace(/-/g, ''),
    `${productId}%00`,
    `${productId}%20`,
    '0',
    "1'%20or%20'1'='1",
    '%F0%9F%92%A9',
    '..%2f..%2fetc%2fpasswd',
    'a'.repeat(101),
    'a'.repeat(10_000),
  ];
  for (const id of ids) {
    for (const { method, path, type } of [
      ...writes(),
      ...operations()
        .filter(({ method }) => method === 'GET')
        .map((operation) => ({ ...operation, type: 'application/json' })),
    ]) {
      if (!path.includes('{id}')) continue;
      const line = `${method} ${path.replace('{id}', id).replace('{measure}', 'value')}`;
      const body = method === 'GET' ? {} : { payload: JSON.stringify(goodBody(method, path)) };
      const headers = method === 'GET' ? {} : { 'content-type': type, 'if-match': '*' };
      const response = await app.call(line, { ...body, headers });
      checkProblem(t, response, line.slice(0, 80));
      t.equal(response.statusCode, 400, line.slice(0, 80));
    }
    if (id.endsWith('%20')) continue; // blanks around the values of a list are nothing
    const filtered = await app.call(`GET /v1/products?productGroupId=${id}`);
    t.equal(filtered.statusCode, 400, `filter ${id.slice(0, 40)}`);
  }
});

t.test('a body in another form than the method takes is refused', async (t) => {
  const patch = `PATCH /v1/products/${productId}`;
  const plain = await send(patch, 'application/json', '{"name":"x"}');
  t.equal(plain.statusCode, 415);
  t.equal(plain.headers['accept-patch'], 'application/merge-patch+json');
  const unit = 'POST /v1/business-units';
  for (const type of [
    'application/merge-patch+json',
    'text/plain',
    'application/xml',
    'application/jsonx',
    'x',
  ]) {
    const response = await send(unit, type, '{"name":"In another form"}');
    checkProblem(t, response, type);
    t.equal(response.statusCode, 415, type);
  }
  const zipped = await send(unit, 'application/json', '{"name":"Zipped"}', {
    headers: { 'content-encoding': 'gzip' },
  });
  t.equal(zipped.statusCode, 415);
  const spelt = await send(patch, 'Application/Merge-Patch+JSON; charset=utf-8', '{"summary":"Taken."}');
  t.equal(spelt.statusCode, 200);
});
