// The peer of feeds: a bare Fastify that sends the same bytes under the same headers from memory, by address.

import fastify from 'fastify';

export type KeptPage = { url: string; headers: Record<string, string>; body: string };

process.once('message', async (pages: KeptPage[]) => {
  const app = fastify();
  const kept = new Map(
    pages.map(({ url, headers, body }) => [url, { headers, bytes: Buffer.from(body, 'base64') }]),
  );
  app.get('/*', (request, reply) => {
    const page = kept.get(request.url);
    return page === undefined ? reply.code(404).send() : reply.headers(page.headers).send(page.bytes);
  });
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
});
