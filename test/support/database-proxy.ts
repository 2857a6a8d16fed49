// A TCP proxy before PostgreSQL that a test can cut and mend, to take the database away from a running application.

import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import type { Test } from 'tap';

export type DatabaseProxy = {
  /** The database's address through the proxy. */
  url: string;
  /** Drops every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Lets nothing through any more, on no connection, and closes none: as a firewall that forgot them. */
  hush(): void;
  /** Makes everything on later connections come this much later (ms). */
  delay(ms: number): void;
  /** Lets connections through again; those that were silent stay so. */
  mend(): Promise<void>;
};

export async function startDatabaseProxy(
  t: Pick<Test, 'teardown'>,
  databaseUrl: string,
): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let silent = false;
  let lateness = 0;
  const server: Server = createServer((client) => {
    const upstream = dial(Number(target.port), target.hostname);
    for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (silent) continue;
      if (lateness === 0) socket.pipe(other);
      else socket.pipe(lateBy(lateness)).pipe(other);
    }
  });
  const hush = () => {
    silent = true;
    for (const socket of sockets) socket.unpipe().pause();
  };
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  };
  const port = await listen(0);
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  t.teardown(cut);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  const mend = async () => {
    silent = false;
    if (!server.listening) await listen(port);
  };
  const delay = (ms: number) => {
    lateness = ms;
  };
  return { url: url.href, cut, hush, delay, mend };
}

/** Passes everything on in its order, each piece this much later. */
function lateBy(ms: number): Transform {
  return new Transform({
    transform: (piece, _encoding, done) => void setTimeout(() => done(null, piece), ms),
  });
}
