// What the service keeps for a while only, and lets go of as it starts.

import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { logOldChange } from '../support/old-changes.js';
import { until } from '../support/until.js';
import { temporaryDirectory } from './embedded-processes.js';
import { localToken, openSession, send, startServiceProcess } from './service-process.js';

t.test(
  'the feed lets go of what is older than CHANGES_KEPT_DAYS, and says so to who comes late',
  async (t) => {
    const dataDir = await temporaryDirectory(t);
    const settings = { DATABASE_URL: await createTestDatabase(), DATA_DIR: dataDir };
    const token = await localToken(dataDir);
    const keepsAll = startServiceProcess(t, settings);
    const first = await send(`${await keepsAll.url()}/v1/changes`, token);
    const { next } = JSON.parse(first.body).page;
    const late = async (url: string) => send(`${url}/v1/changes?after=${next}`, token);
    await logOldChange(await openSession(t, settings.DATABASE_URL));
    t.equal(JSON.parse((await late(await keepsAll.url())).body).items.length, 1);
    const url = await startServiceProcess(t, { ...settings, CHANGES_KEPT_DAYS: '365' }).url();
    await until(async () => (await late(url)).status === 410, 'the position is too old');
    t.match(JSON.parse((await late(url)).body), { code: 'position_expired' });
  },
);
