// docker-compose.yml hands on to the service whatever the pages under docs/ tell people to set.

import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { readConfig } from '../src/config.js';

const ROOT = new URL('../../', import.meta.url);

/** Settings that the service there is not to have from outside, and why. */
const KEPT: Record<string, string> = {
  MIGRATION_DATABASE_URL: 'only the migrations sign in as the owner',
  DATABASE_ROLE_CHECK: 'in production it is on',
};

const read = (path: string) => readFile(new URL(path, ROOT), 'utf8');

const compose = await read('docker-compose.yml');
const api = /^ {2}api:\n((?: {4}.*\n|\n)+)/m.exec(compose)?.[1] ?? '';
const handedOn = [...api.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name as string);
const example = Object.fromEntries(
  [...(await read('.env.example')).matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
);

t.test('every setting that the docs name is handed on', async (t) => {
  const known = [...(await read('src/config.ts')).matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
  const pages = (await readdir(new URL('docs/', ROOT))).filter((file) => file.endsWith('.md'));
  const docs = (await Promise.all(pages.map((page) => read(`docs/${page}`)))).join('\n');
  const named = new Set([...docs.matchAll(/`([A-Z_]+)[`=]/g)].map(([, name]) => name as string));
  const settings = [...named].filter((name) => known.includes(name));
  t.ok(settings.length > 12, `${settings.length} settings`);
  for (const name of settings) t.equal(handedOn.includes(name), !(name in KEPT), KEPT[name] ?? name);
});

t.test('every setting that it asks for is in the example, and the example can be used', async (t) => {
  for (const [, name, given] of compose.matchAll(/\$\{([A-Z_]+):(.)/g)) {
    t.hasProp(example, name as string);
    t.equal(example[name as string] === '', given === '-', `${name} may stay empty or has to be given`);
  }
  const env = {
    ...example,
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://database/portfolio',
  };
  t.match(readConfig(env), { AUTH_TOKENS: 'rfc9068', RATE_LIMIT_PER_MINUTE: 600, DATABASE_ROLE_CHECK: 'on' });
});

t.test('nothing begins before the database has been set up and listens', async (t) => {
  t.match(compose, /pg_isready -h 127\.0\.0\.1 /, 'while it is set up it listens on its socket alone');
  t.match(compose, / {2}migrate:\n(?: {4}.*\n)+? {4}restart: on-failure\n/);
});
