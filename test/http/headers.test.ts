// The headers that every answer carries, whatever its status, and those that none carries.

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import t from 'tap';
import { type Call, startTestApp } from '../support/app.js';
import { makeProduct } from '../support/make.js';

const POLICY = /^default-src 'none'; ?frame-ancestors 'none'$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

t.test('every answer carries the security headers and a request id of its own', async (t) => {
  const app = await startTestApp(t);
  const product = `/v1/products/${await makeProduct(app)}`;
  const { etag } = (await app.call(`GET ${product}`)).headers;
  const edit = { json: { summary: 'x' }, headers: { 'if-match': String(etag) } };
  const cases: [string, Call, number][] = [
    [`GET ${product}`, {}, 200],
    [`HEAD ${product}`, {}, 200],
    ['GET /v1/rankings/products', { headers: { accept: 'text/csv' } }, 200],
    [`GET ${product}`, { headers: { 'if-none-match': String(etag) } }, 304],
    [`PATCH ${product}`, edit, 200],
    [`PATCH ${product}`, edit, 412],
    [`PATCH ${product}`, { json: {} }, 428],
    ['POST /v1/business-units', { json: { name: 'Made' } }, 201],
    [`DELETE ${product}`, { headers: { 'if-match': '*' } }, 204],
    [`GET ${product}`, {}, 410],
    ['GET /v1/products?limit=0', {}, 400],
    ['GET /v1/products/%zz', {}, 400],
    [`GET /v1/products/${'a'.repeat(200)}`, {}, 400],
    ['GET /v1/products', { as: null }, 401],
    ['POST /v1/products', { as: 'viewer', json: {} }, 403],
    ['GET /v1/nothing', {}, 404],
    ['TRACE /v1/products', {}, 405],
    ['GET /v1/products', { headers: { accept: 'image/png' } }, 406],
    ['GET /health/live', { as: null }, 200],
    ['GET /openapi.json', { as: null }, 200],
    ['GET /metrics', { as: null }, 200],
  ];
  const ids = new Set<unknown>();
  for (const [line, call, status] of cases) {
    const { statusCode, headers, body } = await app.call(line, {
      ...call,
      headers: { 'x-request-id': 'chosen-by-the-caller', ...call.headers },
    });
    const what = `${line.slice(0, 60)} ${status}`;
    t.equal(statusCode, status, `${what} ${body}`);
    t.match(headers['content-security-policy'], POLICY, what);
    t.equal(headers['x-content-type-options'], 'nosniff', what);
    t.match(headers['strict-transport-security'], /max-age=63072000/, what);
    t.match(headers['x-request-id'], UUID, what);
    t.ok(headers['cache-control'], what);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'set-cookie'])
      t.notOk(headers[name], `${what} has no ${name}`);
    ids.add(headers['x-request-id']);
  }
  t.equal(ids.size, cases.length, 'no two answers share an id');
});

t.test('what is private is never stored by a cache in between, and no error is', async (t) => {
  const app = await startTestApp(t);
  const product = `/v1/products/${await makeProduct(app)}`;
  const cached = async (line: string, call: Call = {}) =>
    (await app.call(line, call)).headers['cache-control'];
  for (const line of [
    `GET ${product}`,
    'GET /v1/products',
    'GET /v1/rankings/products',
    `GET ${product}/history`,
  ])
    t.match(await cached(line), /^(no-store|private, no-cache)$/, line);
  t.equal(await cached('POST /v1/business-units', { json: { name: 'x' } }), 'no-store');
  t.equal(await cached('GET /v1/products', { as: null }), 'no-store');
  t.equal(await cached('GET /v1/nothing'), 'no-store');
  t.equal(await cached('GET /health/ready'), 'no-store');
});

t.test('bytes that are no request are answered with a problem and the same headers', async (t) => {
  const { app } = await startTestApp(t);
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const cases: [string, number, string][] = [
    ['hello\r\n\r\n', 400, 'invalid_request'],
    [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ['POST /v1/products HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', 400, 'invalid_request'],
    [
      'POST /v1/products HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'invalid_request',
    ],
    ['GET /v1/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400, 'invalid_url'],
    ['GET /v1/products HTTP/1.1\r\n\r\n', 400, 'invalid_request'],
    ['GET /v1/nothing HTTP/1.1\r\nhost: x\r\nexpect: luck\r\nconnection: close\r\n\r\n', 404, 'not_found'],
    ['GET /v1/products?q=\xc3\xa9 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400, 'invalid_request'],
  ];
  for (const [request, status, code] of cases) {
    const socket = connect(Number(url.port), url.hostname);
    socket.write(Buffer.from(request, 'latin1'));
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes;
    });
    await once(socket, 'close');
    const [head = '', body = ''] = text.split('\r\n\r\n');
    t.match(head, new RegExp(`^HTTP/1.1 ${status} \\w`), head);
    t.match(head, /^content-type: application\/problem\+json/im);
    t.match(head, /^x-content-type-options: nosniff/im);
    t.match(head, /^content-security-policy: default-src 'none'/im);
    t.match(head, /^connection: close/im);
    const problem = JSON.parse(body);
    t.match(problem, { type: `/problems/${code}`, code, status });
    t.match(head, `x-request-id: ${problem.requestId}`);
  }
});

t.test('the docs page works under its own policy, which the rest of the API does not share', async (t) => {
  const { app } = await startTestApp(t);
  const page = await app.inject('/docs');
  t.equal(page.statusCode, 200);
  const policy = String(page.headers['content-security-policy']);
  const sources = (directive: string) =>
    new RegExp(`(?:^|; *)${directive} ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];
  t.notMatch(policy, /unsafe-inline|unsafe-eval|upgrade-insecure-requests/);
  t.ok(sources('default-src').includes("'self'"), 'it may fetch the document');
  const inline = [...page.body.matchAll(/<(script|style)(?![^>]*src=)[^>]*>([\s\S]*?)<\/\1>/g)];
  for (const [, tag, text = ''] of inline) {
    if (text.trim() === '') continue;
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    t.ok(sources(`${tag}-src`).includes(hash), `the inline ${tag} is allowed by its hash`);
  }
  const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path as string);
  t.ok(
    parts.some((path) => path.endsWith('.js')) && parts.some((path) => path.endsWith('.css')),
    parts.join(' '),
  );
  for (const part of parts) {
    const url = new URL(part, 'http://portfolio.test/docs/');
    t.equal(url.host, 'portfolio.test', `${part} comes from here`);
    const response = await app.inject(url.pathname);
    t.equal(response.statusCode, 200, part);
    const type = part.endsWith('.js') ? /javascript/ : part.endsWith('.css') ? /text\/css/ : /image/;
    t.match(response.headers['content-type'], type, part);
    t.equal(response.headers['x-content-type-options'], 'nosniff');
  }
  const document = await app.inject('/docs/json');
  t.match(document.json(), { openapi: /^3\.1/ });
  t.match((await app.inject('/v1/products')).headers['content-security-policy'], POLICY);
});
