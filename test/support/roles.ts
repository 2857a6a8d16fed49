// Database roles of a test's own: one that owns nothing, and one that owns a database but is no superuser.

import { randomBytes } from 'node:crypto';
import type { Test } from 'tap';
import { connect } from './database.js';

/** The same database, signing in as somebody else. */
export function signedInAs(url: string, { role, password }: { role: string; password: string }): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}

/** A role that may sign in, dropped with all its rights in the database at the end. */
export async function createRole(
  t: Test,
  url: string,
  options = '',
): Promise<{ role: string; password: string }> {
  const role = `role_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const client = await connect(t, url);
  await client.query(`create role ${role} login ${options} password '${password}'`);
  t.teardown(async () => {
    const { rows } = await client.query('select current_user as owner');
    await client.query(
      `reassign owned by ${role} to ${rows[0].owner}; drop owned by ${role}; drop role ${role}`,
    );
  });
  return { role, password };
}
