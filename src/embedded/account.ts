// Whom PostgreSQL runs as, and how its programs are run. PostgreSQL refuses to be root, so root hands over to
// an account without privileges; anyone else runs it as themselves.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EmbeddedError } from './embedded-error.js';

/** The account to hand over to; `undefined` everywhere means "as ourselves". */
export type Account = { uid: number; gid: number };

export type Outcome = { succeeded: boolean; output: string };

const CANDIDATES = ['postgres', 'nobody'];

/**
 * A fixed environment: PG* variables of the operator must not leak in, and messages must be in English to be
 * recognised. The working directory may be one that the account cannot enter, hence `/`.
 */
export const SURROUNDINGS = { cwd: '/', env: { LC_ALL: 'C' } };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account for a new cluster. Throws EmbeddedError when root has no account to hand over to. */
export async function chooseAccount(): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((l) => l.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedError(
    `PostgreSQL cannot run as root, and there is no account "${CANDIDATES.join('" or "')}" to run it as. ` +
      'Start the service as an ordinary user, or set DATABASE_URL.',
  );
}

/** Runs a program to its end. Never rejects: a program that cannot be started has not succeeded. */
export async function run(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    execFile(program, args, { ...SURROUNDINGS, ...account }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ succeeded: error === null, output: output || (error?.message ?? '') });
    });
    // Some failures to start (a wrong executable format, a forbidden change of user) are thrown at once.
  }).catch((error: unknown) => ({ succeeded: false, output: String(error) }));
}

/** Whether the account can enter the directory, found out by entering it. */
export async function canEnter(directory: string, account: Account | undefined): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], account)).succeeded;
}
