// The command that prints a token of local mode, run as people run it: as a process of its own.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, loadLocalKey } from '../../src/auth/local-key.js';
import { ROLES } from '../../src/auth/permissions.js';
import { createTokenVerifier } from '../../src/auth/verify-token.js';

const COMMAND = fileURLToPath(new URL('../../src/token.js', import.meta.url));

type Outcome = { exitCode: number; stdout: string; stderr: string };

function runToken(args: string[], env: Record<string, string>, cwd?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { env, cwd }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

async function verifierFor(dataDir: string) {
  const { jwks } = await loadLocalKey(dataDir);
  return createTokenVerifier({ issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys: { jwks } });
}

t.test('it prints a token that the service accepts, and nothing else', async (t) => {
  const dataDir = t.testdir();
  const { exitCode, stdout, stderr } = await runToken(['lead_product_manager'], { DATA_DIR: dataDir });
  t.equal(exitCode, 0);
  t.equal(stderr, '');
  t.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const verify = await verifierFor(dataDir);
  t.match(await verify(stdout.trim()), {
    subject: 'local-lead_product_manager',
    roles: ['lead_product_manager'],
    businessUnits: null,
  });
});

t.test('business units narrow the token, and a subject tells assessors apart', async (t) => {
  const dataDir = t.testdir();
  const { stdout } = await runToken(['assessor', 'BU-1', 'BU-2', '--subject', 'ana'], { DATA_DIR: dataDir });
  const principal = await (await verifierFor(dataDir))(stdout.trim());
  t.equal(principal.subject, 'ana');
  t.same(principal.businessUnits, new Set(['BU-1', 'BU-2']));
});

t.test('several processes that start at once share one key', async (t) => {
  const dataDir = t.testdir();
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => runToken(['viewer'], { DATA_DIR: dataDir })),
  );
  const verify = await verifierFor(dataDir);
  for (const { stdout } of runs) t.equal((await verify(stdout.trim())).subject, 'local-viewer');
});

t.test('without DATA_DIR the key is kept in .data', async (t) => {
  const cwd = t.testdir();
  t.equal((await runToken(['viewer'], {}, cwd)).exitCode, 0);
  t.same(await readdir(cwd), ['.data']);
  t.same(await readdir(join(cwd, '.data')), ['local-signing-key.pem']);
});

t.test('whoever names no role, or a wrong one, or an unknown option, is told the roles', async (t) => {
  for (const args of [[], ['minister'], ['constructor'], ['viewer', '--root']]) {
    const { exitCode, stdout, stderr } = await runToken(args, { DATA_DIR: t.testdir() });
    t.equal(exitCode, 2, args.join(' '));
    t.equal(stdout, '');
    for (const role of ROLES) t.ok(stderr.includes(role), role);
    t.notMatch(stderr, /\n\s+at /, 'no stack trace');
  }
});

t.test('with an issuer configured it refuses, and says where tokens come from', async (t) => {
  const dataDir = t.testdir();
  const env = { DATA_DIR: dataDir, AUTH_ISSUER: 'https://login.example.test/' };
  const { exitCode, stdout, stderr } = await runToken(['viewer'], env);
  t.equal(exitCode, 2);
  t.equal(stdout, '');
  t.match(stderr, 'https://login.example.test/');
  t.same(await readdir(dataDir), [], 'and makes no key');
});

t.test('a data directory that cannot be used is reported in one line', async (t) => {
  const dir = t.testdir({ file: 'in the way' });
  const { exitCode, stdout, stderr } = await runToken(['viewer'], { DATA_DIR: join(dir, 'file') });
  t.equal(exitCode, 1);
  t.equal(stdout, '');
  t.match(stderr, /^[^\n]+\n$/);
});
