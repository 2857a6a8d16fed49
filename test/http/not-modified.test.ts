// 304 on the wire: it has no body, and so it tells no length of one (RFC 9110, 8.6).

import { once } from 'node:events';
import { connect } from 'node:net';
import t from 'tap';
import { startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';

t.test('304 tells no length, to GET and HEAD, and the connection goes on', async (t) => {
  const app = await startTestApp(t);
  const product = await makeProduct(app);
  const { port } = new URL(await app.app.listen({ host: '127.0.0.1', port: 0 }));
  const token = await app.issuer.token('viewer');
  for (const url of [
    `/v1/products/${product}`,
    '/v1/products',
    '/v1/feeds/ranked-backlog',
    '/v1/odata/RankedBacklog',
  ]) {
    const { headers } = await app.call(`GET ${url}`);
    const socket = connect(Number(port), '127.0.0.1');
    const heads = ['GET', 'HEAD', 'GET'].map((method, index) =>
      [
        `${method} ${url} HTTP/1.1`,
        'Host: portfolio.test',
        `Authorization: Bearer ${token}`,
        `If-None-Match: ${headers.etag}`,
        `Connection: ${index === 2 ? 'close' : 'keep-alive'}\r\n\r\n`,
      ].join('\r\n'),
    );
    socket.write(heads.join(''));
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes;
    });
    await once(socket, 'close');
    const answers = received.split(/(?=HTTP\/1\.1 )/);
    t.equal(answers.length, 3, received);
    for (const answer of answers) {
      t.match(answer, /^HTTP\/1\.1 304 .*\r\n\r\n$/s, 'its head is all there is');
      t.match(answer, `etag: ${headers.etag}`);
      t.notMatch(answer, /\n(content-length|transfer-encoding|content-type):/i);
    }
  }
});
