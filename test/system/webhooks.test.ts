// Webhooks of the service as a process that is killed: between a commit and its delivery, and amid an attempt.

import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { createTestDatabase } from '../support/database.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { temporaryDirectory } from './embedded-processes.js';
import { localToken, openSession, send, startServiceProcess } from './service-process.js';

t.test(
  'killed between a commit and its delivery, and amid one, it delivers all of it once it is back',
  async (t) => {
    const databaseUrl = await createTestDatabase();
    const dataDir = await temporaryDirectory(t);
    const token = await localToken(dataDir);
    const settings = {
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, WEBHOOK_ALLOWED_TARGETS: '127.0.0.0/8' },
      WEBHOOK_SECRETS_KEY: 'a key of thirty-two characters or more',
    };
    // Takes the connection, and never answers.
    const attempts: Socket[] = [];
    const silent = createServer((socket) => attempts.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const first = startServiceProcess(t, settings);
    const url = await first.url();
    const json = { name: 'Kept', url: `http://127.0.0.1:${port}/hook`, types: ['business_unit.created'] };
    const { secret } = JSON.parse((await send(`${url}/v1/webhooks`, token, { json })).body);
    const make = async (at: string, name: string) => {
      const answer = await send(`${at}/v1/business-units`, token, { json: { name } });
      if (answer.status !== 201) throw new Error(answer.body);
    };
    await make(url, 'Amid its attempt');
    await until(() => attempts.length > 0, 'an attempt is under way');
    await make(url, 'Just committed');
    await first.kill();
    for (const socket of attempts) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    // The next process is killed as soon as it has committed something.
    const second = startServiceProcess(t, settings);
    await make(await second.url(), 'Committed at the last moment');
    await second.kill();

    const receiver = await startReceiver(t, { port });
    const third = startServiceProcess(t, settings);
    await third.url();
    const session = await openSession(t, databaseUrl);
    await until(async () => {
      const { rows } = await session.query(
        "select count(*)::int as n from webhook_delivery where status = 'delivered'",
      );
      return rows[0].n === 3;
    }, 'three are delivered');
    const names = receiver.received.map(({ body, headers }) => {
      const event = new Webhook(secret).verify(body, headers as Record<string, string>);
      return (event as { data: { after: { name: string } } }).data.after.name;
    });
    t.same([...new Set(names)], ['Amid its attempt', 'Just committed', 'Committed at the last moment']);
    third.process.kill('SIGTERM');
    t.equal(await third.ended, 0, 'and it stops in order');
  },
);
