// The command `npm run -s token`: prints one token of local mode for a role, and nothing else, on standard output.
// The server need not run. Exit codes: 0 printed, 1 the key cannot be had, 2 wrongly asked.
import { parseArgs } from 'node:util';
import { loadLocalKey, signLocalToken } from './auth/local-key.js';
import { isRole, ROLES, type Role } from './auth/permissions.js';

const USAGE = `Usage: npm run -s token -- <role> [businessUnitReference...] [--subject <name>]
Roles: ${ROLES.join(', ')}
With references, the token may write to those business units alone.`;

type Request = { role: Role; businessUnits: string[]; subject: string | undefined };

function readRequest(args: string[]): Request {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { subject: { type: 'string' } },
  });
  const [role, ...businessUnits] = positionals;
  if (role === undefined) throw new Error('Which role?');
  if (!isRole(role)) throw new Error(`There is no role ${JSON.stringify(role)}.`);
  return { role, businessUnits, subject: values.subject };
}

async function printToken({ role, businessUnits, subject }: Request): Promise<void> {
  const key = await loadLocalKey(process.env.DATA_DIR || '.data');
  const token = await signLocalToken(key, {
    roles: [role],
    ...(businessUnits.length > 0 && { businessUnits }),
    ...(subject && { subject }),
  });
  process.stdout.write(`${token}\n`);
}

function fail(exitCode: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const issuer = process.env.AUTH_ISSUER;
  if (issuer) return fail(2, `AUTH_ISSUER is set: tokens come from ${issuer}, and only its tokens count.`);
  let request: Request;
  try {
    request = readRequest(process.argv.slice(2));
  } catch (error) {
    return fail(2, `${messageOf(error)}\n${USAGE}`);
  }
  await printToken(request).catch((error) => fail(1, messageOf(error)));
}

await main();
