// Reads that a standby may answer: whatever is the matter with it, they are answered by the primary. A real standby is
// tried in test/scale.

import { sql } from 'kysely';
import t, { type Test } from 'tap';
import { openPool, openReads } from '../../src/store/database.js';
import { createTestDatabase } from '../support/database.js';

const url = await createTestDatabase();

/** Who answers a read, by the name that its connections go under. */
async function whoAnswers(t: Test, standbyUrl: string): Promise<string[]> {
  const open = (address: string) => openPool({ url: address, maxConnections: 2, connectionWait: 500 });
  const [primary, standby, asked] = [open(named(url, 'primary')), open(standbyUrl), open(standbyUrl)];
  const reads = openReads({ primary, standby, asking: { primary, standby: asked } });
  t.teardown(() => Promise.all([reads.destroy(), primary.end(), asked.end()]));
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      sql<{ name: string }>`select current_setting('application_name') as name`.execute(reads),
    ),
  );
  return answers.map(({ rows }) => rows[0]?.name as string);
}

function named(address: string, name: string): string {
  const url = new URL(address);
  url.searchParams.set('application_name', name);
  return url.href;
}

t.test('a server that is no standby, or no longer one, is not asked', async (t) => {
  t.same(await whoAnswers(t, named(url, 'standby')), ['primary', 'primary', 'primary']);
});

t.test('a standby that cannot be reached keeps nobody from reading', async (t) => {
  t.same(await whoAnswers(t, 'postgres://127.0.0.1:1/none'), ['primary', 'primary', 'primary']);
});
