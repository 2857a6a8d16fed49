// A client of the soak: asks, counts what it was answered, and remembers what should not have happened.

import { setTimeout as sleep } from 'node:timers/promises';

export type Asked = {
  method?: string;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
  /** A long poll: how long it takes says nothing. */
  patient?: true;
};
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown };

/** What was asked since the last look: how often, how long it took, and what was wrong. */
export type Counts = { requests: number; milliseconds: number[]; statuses: Map<number, number> };

export type Client = {
  /** Asks and counts. A status that is not among `expected` (by default any 2xx), nor 503, is written down as a fault. */
  ask(path: string, asked?: Asked, expected?: readonly number[]): Promise<Answer>;
  /** What was counted since the last time this was called. */
  take(): Counts;
  faults: string[];
  fault(text: string): void;
};

const MOST_FAULTS = 20;

/** Makes a client that asks the service at this address with this token. */
export function makeClient(url: string, token: string): Client {
  let counts: Counts = empty();
  const faults: string[] = [];
  const fault = (text: string) => {
    if (faults.length < MOST_FAULTS) faults.push(`${new Date().toISOString()} ${text.slice(0, 1_000)}`);
  };
  return {
    faults,
    fault,
    async ask(path, { method, json, body, headers, patient } = {}, expected) {
      const start = performance.now();
      const sent = json === undefined ? body : JSON.stringify(json);
      const answer = await fetch(url + path, {
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: {
          authorization: `Bearer ${token}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await answer.text();
      const { status } = answer;
      counts.requests += 1;
      if (!patient) counts.milliseconds.push(performance.now() - start);
      counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1);
      // A machine that is busy with other things may turn a request away, and says when to try again.
      const isTurnedAway = status === 503 && answer.headers.has('retry-after');
      if (!isTurnedAway && (expected === undefined ? status >= 300 : !expected.includes(status)))
        fault(`${method ?? ''} ${path} was answered ${status}: ${text}`);
      return { status, headers: answer.headers, text, json: () => JSON.parse(text) };
    },
    take() {
      const taken = counts;
      counts = empty();
      return taken;
    },
  };
}

/** Does something again and again with a rest between, until it is to stop; what it throws is a fault. */
export async function again(
  client: Client,
  { restMs, stop }: { restMs: number; stop: AbortSignal },
  work: () => Promise<void>,
): Promise<void> {
  while (!stop.aborted) {
    await work().catch((error) => stop.aborted || client.fault(String(error?.cause ?? error)));
    await sleep(restMs * (0.5 + Math.random()), undefined, { signal: stop }).catch(() => {});
  }
}

function empty(): Counts {
  return { requests: 0, milliseconds: [], statuses: new Map() };
}
