// The peer to come near to: a bare Fastify that sends the same bytes under the same headers from memory.

import fastify from 'fastify';

type Settings = { path: string; headers: Record<string, string>; body: string };

process.once('message', async ({ path, headers, body }: Settings) => {
  const app = fastify();
  const bytes = Buffer.from(body);
  app.get(path, (_request, reply) => reply.headers(headers).send(bytes));
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
});
