// The settings: sensible without any, refused as a whole when something is wrong, each fault named.

import t from 'tap';
import { ConfigError, readConfig } from '../src/config.js';

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

t.test('without any setting it listens on this machine alone, with tokens of its own', async (t) => {
  t.match(readConfig({}), {
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: '.data',
    LOG_LEVEL: 'info',
    AUTH_ISSUER: undefined,
    DATABASE_URL: undefined,
  });
  t.same(readConfig({ PORT: '', HOST: '', DATABASE_URL: '' }), readConfig({}), 'empty is as good as not set');
  t.same(
    readConfig({ PATH: '/bin', HOME: '/root' }),
    readConfig({}),
    "other programs' settings are none of ours",
  );
});

t.test('all faults are named at once', async (t) => {
  const faults = faultsOf({
    PORT: 'http',
    DATABASE_URL: 'mysql://db.example.test/x',
    DATABASE_CONNECTIONS: '0',
    DATABASE_WAIT_MS: '1e3',
    AUTH_ISSUER: 'login.example.test',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'api.example.test',
    RATE_LIMIT_PER_MINUTE: '-1',
    BUSY_AFTER_MS: '-1',
    TRUST_PROXY: 'everybody',
  });
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'DATABASE_CONNECTIONS',
    'DATABASE_WAIT_MS',
    'AUTH_ISSUER',
    'AUTH_JWKS_URL',
    'LOG_LEVEL',
    'PUBLIC_URL',
    'RATE_LIMIT_PER_MINUTE',
    'BUSY_AFTER_MS',
    'TRUST_PROXY',
  ]) {
    t.equal(faults.match(new RegExp(`^ +${name} `, 'gm'))?.length, 1, `${name} is named once in ${faults}`);
  }
});

t.test('numbers are whole and within their range', async (t) => {
  for (const port of [
    '-1',
    '65536',
    '3000.5',
    '3e3',
    '0x10',
    ' 3000',
    'three',
    'NaN',
    '99999999999999999999',
  ])
    t.match(faultsOf({ PORT: port }), /PORT /, port);
  t.equal(readConfig({ PORT: '0' }).PORT, 0);
  t.equal(readConfig({ PORT: '65535' }).PORT, 65_535);
});

t.test('nobody else can reach a service that signs its own tokens', async (t) => {
  for (const host of [
    '0.0.0.0',
    '::',
    '192.0.2.7',
    'api.example.test',
    '127.0.0.1.example.test',
    '128.0.0.1',
    '1270.0.0.1',
  ])
    t.match(faultsOf({ HOST: host }), /HOST .* is not loopback/, host);
  for (const host of ['127.0.0.1', '127.8.0.1', '::1', 'localhost'])
    t.equal(readConfig({ HOST: host }).HOST, host);
  const issued = {
    AUTH_ISSUER: 'https://login.example.test/',
    AUTH_JWKS_URL: 'https://login.example.test/keys',
  };
  t.equal(
    readConfig({ HOST: '0.0.0.0', ...issued }).HOST,
    '0.0.0.0',
    'with an issuer it may listen anywhere',
  );
});

t.test('an issuer comes with the address of its keys, and the address with an issuer', async (t) => {
  t.match(faultsOf({ AUTH_ISSUER: 'https://login.example.test/' }), /AUTH_JWKS_URL is needed/);
  t.match(
    faultsOf({ AUTH_JWKS_URL: 'https://login.example.test/keys' }),
    /AUTH_ISSUER is needed/,
    'a misspelt AUTH_ISSUER must not end in tokens of its own',
  );
});

t.test('addresses that no program could use are refused here, not half-way through the start', async (t) => {
  const issuer = { AUTH_ISSUER: 'https://login.example.test/' };
  for (const url of ['https://', 'http://:80', 'https://[::1', 'ftp://x.test/'])
    t.match(faultsOf({ ...issuer, AUTH_JWKS_URL: url }), /AUTH_JWKS_URL /, url);
  t.match(faultsOf({ PUBLIC_URL: 'http://' }), /PUBLIC_URL /);
  t.match(faultsOf({ DATABASE_URL: 'postgres://:x' }), /DATABASE_URL /);
  for (const proxies of ['10.0.0.0/8, 127.0.0.1', 'loopback', 'fd00::/8'])
    t.equal(faultsOf({ TRUST_PROXY: proxies }), '', proxies);
});

t.test('in production the database role is checked, unless it is said otherwise', (t) => {
  const DATABASE_URL = 'postgres://service@db.example.test/portfolio';
  const checkOf = (env: Record<string, string>) => readConfig(env).DATABASE_ROLE_CHECK;
  t.equal(checkOf({ DATABASE_URL }), 'off');
  t.equal(checkOf({ DATABASE_URL, NODE_ENV: 'production' }), 'on');
  t.equal(checkOf({ DATABASE_URL, NODE_ENV: 'production', DATABASE_ROLE_CHECK: 'off' }), 'off');
  t.equal(checkOf({ DATABASE_URL, DATABASE_ROLE_CHECK: 'on' }), 'on');
  t.equal(checkOf({ NODE_ENV: 'production' }), 'off', 'the embedded database has one role');
  t.match(faultsOf({ DATABASE_URL, DATABASE_ROLE_CHECK: 'perhaps' }), /^ +DATABASE_ROLE_CHECK /m);
  t.match(
    faultsOf({ MIGRATION_DATABASE_URL: DATABASE_URL }),
    /DATABASE_URL is needed with MIGRATION_DATABASE_URL/,
  );
  t.end();
});

t.test('keys for the audit trail are long, and a fault in them does not show them', (t) => {
  const good = 'k'.repeat(32);
  t.equal(faultsOf({ AUDIT_KEYS: `${good},${good}` }), '');
  for (const bad of ['short', `${good},short`, `${good},`]) {
    const said = faultsOf({ AUDIT_KEYS: bad });
    t.match(said, /^ +AUDIT_KEYS /m, bad);
    t.notMatch(said, bad);
  }
  t.match(faultsOf({ AUDIT_SEAL_SECONDS: '-1' }), /^ +AUDIT_SEAL_SECONDS /m);
  t.end();
});
