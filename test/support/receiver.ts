// A receiver of webhooks on loopback, which keeps what it is sent and answers as it is told.

import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import type { Test } from 'tap';
import type { Certified } from './certificates.js';

export type Received = {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
  /** The name that the client asked for as it began to speak TLS. */
  serverName: unknown;
};
export type Receiver = {
  url: string;
  received: Received[];
  /** How it answers from now on. */
  answer: (reply: ServerResponse, received: Received) => void;
  /** Waits until it has been sent so many in all. */
  until(count: number): Promise<Received[]>;
};

/**
 * Starts a receiver, which answers 204 until it is told otherwise; on the same port where one is given, and speaking TLS
 * where it has a certificate.
 */
export async function startReceiver(
  t: Pick<Test, 'teardown'>,
  { port = 0, tls }: { port?: number; tls?: Certified } = {},
): Promise<Receiver> {
  const take: RequestListener = (request, reply) => {
    let body = '';
    request.on('data', (bytes) => {
      body += bytes;
    });
    request.on('end', () => {
      const { servername: serverName } = request.socket as TLSSocket;
      const item = { headers: request.headers, body, path: request.url ?? '', serverName };
      receiver.received.push(item);
      receiver.answer(reply, item);
    });
  };
  const server = tls === undefined ? createServer(take) : createTlsServer(tls, take);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const receiver: Receiver = {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answer: (reply) => reply.writeHead(204).end(),
    async until(count) {
      for (let waited = 0; receiver.received.length < count; waited += 20) {
        if (waited > 60_000) throw new Error(`${receiver.received.length} came, not ${count}`);
        await sleep(20);
      }
      return receiver.received;
    },
  };
  return receiver;
}
