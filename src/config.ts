// The environment, read once: every setting described, every fault reported at once.

import { isIP } from 'node:net';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { isRange } from './domain/public-address.js';

const port = (description: string, defaultPort: number) =>
  Type.Integer({ minimum: 0, maximum: 65_535, default: defaultPort, description });

const ConfigSchema = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', description: 'Address to listen on.' }),
  PORT: port('Port to listen on; 0 picks a free one.', 3000),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL 15 to 18. Without it an embedded one is started.',
    }),
  ),
  READ_DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description:
        'A streaming standby of DATABASE_URL, one server and not several behind one address: it answers lists, records, histories and questions about the past whenever it has replayed all that was acknowledged before them. Needs synchronous_commit not to be off.',
    }),
  ),
  MIGRATION_DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description:
        'The same database as DATABASE_URL, signing in as the owner of its tables: migrations are made by that role, which then grants the role of DATABASE_URL what the service needs. Better given to `npm run migrate` alone.',
    }),
  ),
  DATABASE_ROLE_CHECK: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    default: 'off',
    description:
      'Refuses to start as a superuser, as the owner of the change log or of its schema, or as a role that may rewrite it, and makes no migrations as the role of DATABASE_URL. On by default where NODE_ENV is production and DATABASE_URL is set.',
  }),
  AUDIT_SEAL_SECONDS: Type.Integer({
    minimum: 0,
    maximum: 3_600,
    default: 10,
    description: 'How often new changes are sealed; 0: not by this process, but by `npm run audit:seal`.',
  }),
  AUDIT_KEYS: Type.Optional(
    Type.String({
      pattern: '^[^,]{32,}(,[^,]{32,})*$',
      description:
        'Secrets of at least 32 characters, separated by commas, kept where nobody who has the database has them. Seals are made with the first; the others check what they once sealed.',
    }),
  ),
  DATABASE_CONNECTIONS: Type.Integer({
    minimum: 1,
    maximum: 200,
    default: 20,
    description: 'Size of the connection pool.',
  }),
  DATABASE_WAIT_MS: Type.Integer({
    minimum: 50,
    maximum: 60_000,
    default: 1_000,
    description: 'How long a request waits for a connection before it is answered 503.',
  }),
  DATABASE_PREPARE: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    default: 'off',
    description:
      'Prepares frequent statements once a connection, which halves what writes cost PostgreSQL. Not through a PgBouncer in transaction mode before 1.21 or with max_prepared_statements = 0. The embedded database always does.',
  }),
  DATA_DIR: Type.String({
    minLength: 1,
    default: '.data',
    description: 'Embedded database and local signing key.',
  }),
  AUTH_ISSUER: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'Issuer whose tokens count. Without it: local mode.' }),
  ),
  AUTH_AUDIENCE: Type.String({
    minLength: 1,
    default: 'portfolio-prioritisation-api',
    description: 'Required `aud`.',
  }),
  AUTH_JWKS_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: "The issuer's key set; required with AUTH_ISSUER." }),
  ),
  AUTH_TOKENS: Type.Union([Type.Literal('rfc9068'), Type.Literal('entra')], {
    default: 'rfc9068',
    description: 'How the issuer writes access tokens: as RFC 9068 has them, or as Microsoft Entra ID does.',
  }),
  AUTH_LONGEST_TOKEN_HOURS: Type.Integer({
    minimum: 1,
    maximum: 168,
    default: 24,
    description:
      'Tokens that live longer, from `iat` to `exp`, are refused: nothing takes a stolen one back.',
  }),
  LOG_LEVEL: Type.String({ pattern: '^(fatal|error|warn|info|debug|trace|silent)$', default: 'info' }),
  PUBLIC_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'The address that clients use.' }),
  ),
  RATE_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 1,
    default: 600,
    description:
      'Requests a minute for each client in each process. Imports, robustness, movements, replay bundles and whatever shows ranks of the past count as ten. Who sends no token, or a wrong one, is counted by address.',
  }),
  REQUESTS_AT_ONCE: Type.Integer({
    minimum: 1,
    default: 100,
    description: 'Requests that one client may have under way at once in each process.',
  }),
  BUSY_AFTER_MS: Type.Integer({
    minimum: 0,
    maximum: 60_000,
    default: 2_000,
    description: 'Requests are answered 503 while the process runs later than this on average; 0: never.',
  }),
  CHANGES_KEPT_DAYS: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 36_500,
      description: 'The change feed hands out changes of so many days. Without it, all.',
    }),
  ),
  WEBHOOK_ALLOWED_TARGETS: Type.Optional(
    Type.String({
      description:
        'Comma-separated host names, addresses or ranges that webhooks may be sent to though they are private, and over plain HTTP.',
    }),
  ),
  WEBHOOK_SECRETS_KEY: Type.Optional(
    Type.String({
      minLength: 32,
      description:
        'Encrypts the secrets of webhooks in the database. Without it a key is used that the database itself holds, which does not protect them from whoever reads all of it.',
    }),
  ),
  TRUST_PROXY: Type.Optional(
    Type.String({
      description: 'Comma-separated addresses or ranges of proxies whose X-Forwarded-For counts.',
    }),
  ),
});

export type Config = Static<typeof ConfigSchema>;

export class ConfigError extends Error {}

/** Reads the settings from an environment. Throws one ConfigError that names every fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, unknown> = {};
  if (env.NODE_ENV === 'production' && env.DATABASE_URL) given.DATABASE_ROLE_CHECK = 'on';
  for (const [key, schema] of Object.entries(ConfigSchema.properties)) {
    const text = env[key];
    if (text === undefined || text === '') continue;
    given[key] = 'type' in schema && schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
  }
  const config = Value.Default(ConfigSchema, given) as Config;
  const faults = faultsOf(config);
  if (config.AUTH_ISSUER !== undefined && config.AUTH_JWKS_URL === undefined)
    faults.push('AUTH_JWKS_URL is needed with AUTH_ISSUER');
  if (config.AUTH_ISSUER === undefined && config.AUTH_JWKS_URL !== undefined)
    faults.push('AUTH_ISSUER is needed with AUTH_JWKS_URL');
  if (config.READ_DATABASE_URL !== undefined && config.DATABASE_URL === undefined)
    faults.push('DATABASE_URL is needed with READ_DATABASE_URL');
  if (config.MIGRATION_DATABASE_URL !== undefined && config.DATABASE_URL === undefined)
    faults.push('DATABASE_URL is needed with MIGRATION_DATABASE_URL');
  if (config.AUTH_ISSUER === undefined && !isLoopback(config.HOST)) {
    faults.push(
      `HOST ${config.HOST} is not loopback: without AUTH_ISSUER anybody who reaches it could sign in, so set AUTH_ISSUER or HOST=127.0.0.1`,
    );
  }
  if (faults.length > 0) throw new ConfigError(`The settings are not usable:\n  ${faults.join('\n  ')}`);
  return config;
}

const ADDRESSES = [
  'DATABASE_URL',
  'READ_DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'AUTH_ISSUER',
  'AUTH_JWKS_URL',
  'PUBLIC_URL',
] as const;

/** One fault for each setting that is wrong by itself. Checked one by one, because a whole would stop at the eighth. */
function faultsOf(config: Config): string[] {
  const faults = new Map<string, string>();
  for (const [key, schema] of Object.entries(ConfigSchema.properties)) {
    const value = config[key as keyof Config];
    const [fault] = value === undefined ? [] : Value.Errors(schema, value);
    if (fault !== undefined) faults.set(key, fault.message);
  }
  for (const key of ADDRESSES) {
    const value = config[key];
    if (value !== undefined && !faults.has(key) && !URL.canParse(value))
      faults.set(key, 'must be an address');
  }
  if (config.TRUST_PROXY !== undefined && !areProxies(config.TRUST_PROXY))
    faults.set('TRUST_PROXY', 'must be addresses or ranges such as 10.0.0.0/8, separated by commas');
  const targets = config.WEBHOOK_ALLOWED_TARGETS;
  if (targets !== undefined && !listOf(targets).every(isTarget))
    faults.set(
      'WEBHOOK_ALLOWED_TARGETS',
      'must be host names, addresses or ranges such as 10.0.0.0/8, separated by commas',
    );
  return [...faults].map(([key, message]) => `${key} ${message}`);
}

/** The parts of a list that is separated by commas. */
export function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function isTarget(text: string): boolean {
  return isRange(text) || /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(text);
}

function areProxies(text: string): boolean {
  return listOf(text).every((part) => {
    const [address = '', bits, ...rest] = part.split('/');
    if (['loopback', 'linklocal', 'uniquelocal'].includes(part)) return true;
    const widest = isIP(address) === 6 ? 128 : 32;
    return (
      isIP(address) !== 0 &&
      rest.length === 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
    );
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
