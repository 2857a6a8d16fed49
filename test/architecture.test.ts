// The layout as the design draws it: which folder may import what, and what no source file does.

import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { breaches, type Source } from './support/architecture.js';

// Tests run from build/test; the sources are read as they were written.
const SRC = new URL('../../src/', import.meta.url);

async function readSources(): Promise<Source[]> {
  const paths = (await readdir(SRC, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(new URL(path, SRC), 'utf8') })));
}

t.test('the sources keep every rule of the layout', async (t) => {
  const sources = await readSources();
  t.ok(sources.length > 30, 'the sources were found');
  t.same(breaches(sources), []);
});

/** What is said about one file of these statements. */
const said = (path: string, ...statements: string[]) =>
  breaches([{ path, text: ['// What it is for.', ...statements, ''].join('\n') }]);

t.test('an import against the table is seen', async (t) => {
  const refused: [path: string, from: string][] = [
    ['domain/rank.ts', 'kysely'],
    ['domain/rank.ts', 'node:crypto'],
    ['domain/rank.ts', '../store/scores.js'],
    ['store/scores.ts', 'fastify'],
    ['store/scores.ts', 'typebox'],
    ['store/scores.ts', '../http/page.js'],
    ['store/scores.ts', '../auth/permissions.js'],
    ['store/scores.ts', '../config.js'],
    ['projection/load.ts', 'pg'],
    ['projection/load.ts', 'fastify'],
    ['projection/load.ts', '../http/page.js'],
    ['auth/verify-token.ts', 'fastify'],
    ['auth/verify-token.ts', 'kysely'],
    ['auth/verify-token.ts', '../http/page.js'],
    ['auth/verify-token.ts', '../store/scores.js'],
    ['http/routes/scores.ts', 'pg'],
    ['http/routes/scores.ts', 'kysely'],
    ['http/routes/scores.ts', 'jose'],
    ['http/routes/scores.ts', 'jose/jwt/verify'],
    ['http/routes/scores.ts', 'node:process'],
    ['http/routes/scores.ts', '../../config.js'],
    ['http/routes/scores.ts', '../../service.js'],
    ['http/routes/scores.ts', 'fastify-something'],
    ['jobs/webhooks.ts', 'fastify'],
    ['jobs/webhooks.ts', '../http/page.js'],
    ['embedded/cluster.ts', '../store/scores.js'],
    ['service.ts', './main.js'],
    ['main.ts', './token.js'],
    ['elsewhere/scores.ts', 'kysely'],
  ];
  for (const [path, from] of refused) {
    t.equal(said(path, `import { x } from '${from}';`).length, 1, `${path} importing ${from}`);
  }
  t.equal(said('domain/rank.ts', "import type { X } from 'kysely';").length, 1, 'a type');
  t.equal(said('domain/rank.ts', "type X = import('kysely').X;").length, 1, 'a type in its place');
  t.equal(said('domain/rank.ts', "await import('kysely');").length, 1, 'an import on the way');
  t.equal(said('domain/rank.ts', 'const x = 1;', "export { x } from 'kysely';").length, 1, 'a re-export');
});

t.test('an import that the table allows is let through', async (t) => {
  const allowed: [path: string, from: string][] = [
    ['domain/rank.ts', './standing.js'],
    ['store/scores.ts', '../domain/rank.js'],
    ['store/scores.ts', 'kysely'],
    ['store/migrate.ts', 'node:fs/promises'],
    ['projection/load.ts', '../store/scores.js'],
    ['auth/verify-token.ts', 'jose'],
    ['http/routes/scores.ts', '../../projection/projection.js'],
    ['http/routes/scores.ts', '@fastify/multipart'],
    ['http/routes/scores.ts', 'typebox/value'],
    ['http/routes/scores.ts', '../page.js'],
    ['app.ts', './http/page.js'],
    ['main.ts', './service.js'],
  ];
  for (const [path, from] of allowed) {
    t.same(said(path, `import { x } from '${from}';`), [], `${path} importing ${from}`);
  }
});

t.test('the clock and the outside are seen in the domain, and the process in http', async (t) => {
  for (const use of [
    'new Date()',
    'Date.now()',
    'Math.random()',
    'process.env',
    "fetch('/')",
    'console.log(1)',
  ]) {
    t.equal(said('domain/rank.ts', `export const x = () => ${use};`).length, 1, use);
  }
  t.equal(said('http/page.ts', 'export const x = process.env.HOME;').length, 1);
  t.same(said('http/page.ts', 'export const x = new Date();'), []);
});

t.test('what no file does is seen', async (t) => {
  const refused: [what: string, ...breach: Parameters<typeof said>][] = [
    ['has a default export', 'store/x.ts', 'export default 1;'],
    ['has a default export', 'store/x.ts', 'export default function x() {}'],
    ['has a default export', 'store/x.ts', 'const x = 1;', 'export { x as default };'],
    ['is a barrel', 'store/x.ts', "export * from './scores.js';"],
    ['is a barrel', 'store/x.ts', "import { x } from './scores.js';", 'export { x };'],
    ['is a barrel', 'store/index.ts', 'export const x = 1;'],
    ['has a name that says nothing', 'store/utils.ts', 'export const x = 1;'],
    ['has a name that says nothing', 'store/score-helper.ts', 'export const x = 1;'],
    ['has a name that says nothing', 'store/managers/x.ts', 'export const x = 1;'],
    ['is not named in kebab-case', 'store/scoreTable.ts', 'export const x = 1;'],
    ['has 251 lines', 'store/x.ts', ...Array(250).fill('export const x = 1;')],
    ['has a class ScoreStore that is no error', 'store/x.ts', 'export class ScoreStore {}'],
    ['lockScore does not demand a transaction', 'store/x.ts', 'export function lockScore(db: Db) {}'],
  ];
  for (const [what, ...breach] of refused) t.same(said(...breach), [`${breach[0]}: ${what}`]);
  const silent = breaches([{ path: 'store/x.ts', text: 'export const x = 1;\n' }]);
  t.same(silent, ['store/x.ts: does not open with a comment']);
  t.same(
    said('store/x.ts', 'export class ScoreError extends Error {}', 'function lockScore(trx: Trx) {}'),
    [],
  );
});

t.test('a circle of imports is seen, however long and even of types alone', async (t) => {
  const file = (path: string, from: string): Source => ({
    path,
    text: `// What it is for.\nimport type { X } from '${from}';\n`,
  });
  t.equal(breaches([file('domain/a.ts', './b.js'), file('domain/b.ts', './a.js')]).length, 1);
  const three = [file('domain/a.ts', './b.js'), file('domain/b.ts', './c.js'), file('domain/c.ts', './a.js')];
  t.same(breaches(three), [
    'domain/a.ts: imports itself by domain/a.ts > domain/b.ts > domain/c.ts > domain/a.ts',
  ]);
  t.same(breaches([file('domain/a.ts', './b.js'), file('domain/b.ts', './c.js')]), []);
});
