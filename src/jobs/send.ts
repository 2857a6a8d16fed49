// Sending a webhook: the name is resolved once, every address it has is judged, and the connection goes to one of the very
// addresses that were judged. Redirects are not followed, and neither time nor memory is the receiver's to spend.

import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import {
  type AllowedTargets,
  addressFault,
  hostOf,
  isAddress,
  targetFault,
} from '../domain/webhook-target.js';
import { sendFault } from './send-fault.js';

export type Message = { url: string; headers: Record<string, string>; body: string };

export type Reply = {
  /** Null where no answer came. */
  status: number | null;
  retryAfterSeconds: number | null;
  /** The beginning of the answer's body. */
  excerpt: string | null;
  /** Why no answer came. */
  fault: string | null;
};

export type Route = {
  allowed: AllowedTargets;
  /** The addresses of a name. */
  resolve: (host: string) => Promise<string[]>;
  timeoutMs: number;
};

const MOST_BYTES = 65_536;
const EXCERPT_BYTES = 1_000;

/** Posts a message and tells what came back. Rejects only when `stop` is aborted. */
export async function send(message: Message, route: Route, stop: AbortSignal): Promise<Reply> {
  // No AbortSignal.any: on Node 20 each leaves something behind in a signal that lives as long as the process.
  const attempt = new AbortController();
  const breakOff = () => attempt.abort(stop.reason);
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    attempt.abort();
  }, route.timeoutMs);
  stop.addEventListener('abort', breakOff);
  const { signal } = attempt;
  try {
    stop.throwIfAborted();
    const url = new URL(message.url);
    const addresses = await judgedAddresses(url, route, signal);
    return await post(url, addresses, { message, signal });
  } catch (error) {
    stop.throwIfAborted();
    const fault = isLate
      ? `No answer came within ${route.timeoutMs / 1_000} seconds.`
      : sendFault(error as Error);
    return { status: null, retryAfterSeconds: null, excerpt: null, fault };
  } finally {
    clearTimeout(clock);
    stop.removeEventListener('abort', breakOff);
  }
}

async function judgedAddresses(
  url: URL,
  { allowed, resolve }: Route,
  signal: AbortSignal,
): Promise<string[]> {
  const fault = targetFault(url.href, allowed);
  if (fault !== null) throw new Error(fault);
  const host = hostOf(url);
  if (isAddress(host)) return [host];
  const addresses = await Promise.race([resolve(host), aborted(signal)]);
  const refused = addresses
    .map((address) => addressFault(host, address, allowed))
    .find((text) => text !== null);
  if (refused !== undefined) throw new Error(refused);
  if (addresses.length === 0) throw new Error(`${host} has no address.`);
  return addresses;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function post(
  url: URL,
  addresses: readonly string[],
  { message: { headers, body }, signal }: { message: Message; signal: AbortSignal },
): Promise<Reply> {
  // Asked for all, so that the next is tried where one does not take the connection.
  const lookup: LookupFunction = (_host, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = { 'content-length': Buffer.byteLength(body) };
  const connection = { agent: false, lookup, autoSelectFamily: true } as const;
  const options = { method: 'POST', headers: { ...headers, ...length }, ...connection, signal };
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const sent = request(url, options, (begun) => {
      answer = begun;
      readBeginning(begun).then(resolve);
    });
    // Once there is a status the attempt has its answer: a body that breaks off, or never ends, changes nothing.
    sent.on('error', (error) => answer === undefined && reject(error));
    // Nothing else tells of a receiver that switches protocols.
    sent.on(
      'close',
      () => answer === undefined && reject(new Error('The receiver closed without an answer.')),
    );
    sent.end(body);
  });
}

function readBeginning(answer: IncomingMessage): Promise<Reply> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = () => {
      answer.destroy();
      resolve({
        status: answer.statusCode ?? null,
        retryAfterSeconds: secondsOf(answer.headers['retry-after']),
        excerpt: excerptOf(Buffer.concat(chunks)),
        fault: null,
      });
    };
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) finish();
    });
    for (const event of ['end', 'error', 'close']) answer.on(event, finish);
  });
}

// PostgreSQL stores no NUL.
function excerptOf(body: Buffer): string | null {
  const text = body.subarray(0, EXCERPT_BYTES).toString('utf8').replaceAll('\0', '\ufffd');
  return text === '' ? null : text;
}

function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - Date.now()) / 1_000));
}
