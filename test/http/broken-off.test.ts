// Clients that break off: nobody is there to read the answer, and the log does not call it a failure of ours.

import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import t from 'tap';
import { startTestApp } from '../support/app.js';

type Line = { level: number; msg: string };

t.test('a client that breaks off what it sends leaves no error in the log', async (t) => {
  const lines: Line[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const app = await startTestApp(t, { logger });
  const { hostname, port } = new URL(await app.app.listen({ host: '127.0.0.1', port: 0 }));
  const authorization = `Bearer ${await app.issuer.token('head_of_product')}`;
  const uploads: [url: string, type: string, begun: string][] = [
    ['/v1/business-units', 'application/json', '{"name":'],
    ['/v1/imports/products', 'multipart/form-data; boundary=x', '--x\r\ncontent-disp'],
  ];
  for (const [url, type, begun] of uploads) {
    lines.length = 0;
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${url} HTTP/1.1\r\nhost: a\r\nauthorization: ${authorization}\r\ncontent-type: ${type}\r\ncontent-length: 100000\r\n\r\n${begun}`,
    );
    await once(socket, 'connect');
    // Until it has begun to be read.
    while (!lines.some(({ msg }) => msg === 'incoming request')) await sleep(10);
    await sleep(100);
    socket.destroy();
    const told = () => lines.find(({ msg }) => msg === 'the client broke off' || msg === 'request failed');
    while (told() === undefined) await sleep(10);
    t.equal(told()?.level, 30, `${url} ${type}`);
  }
});
