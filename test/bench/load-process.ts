// The load, in a process of its own so that it does not run on the time of what it measures.

import autocannon, { type Request } from 'autocannon';
import { FIRST_LIST, FIRST_PAGE } from './paths.js';
import { productId } from './portfolio.js';

/** What to ask: always the same page of the ranking or of the list, a page under fresh weights, or to record a score. */
export type Load = {
  url: string;
  token: string;
  kind: 'page' | 'list' | 'weights' | 'score';
  connections: number;
  seconds: number;
  /** How many products there are to score. */
  products: number;
};

export type LoadResult = {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  processorShare: number;
};

let asked = 0;

/** Weights that no earlier request of this process had. */
function freshWeights(): string {
  asked += 1;
  const part = (factor: number) => (1 + ((asked * factor) % 99_991) / 1000).toFixed(3);
  return `value:${part(7_919)},urgency:${part(104_729)},feasibility:${part(15_485_863)}`;
}

function randomScore(request: Request, products: number): Request {
  const measure = ['value', 'urgency', 'feasibility'][Math.floor(Math.random() * 3)];
  const path = `/v1/products/${productId(1 + Math.floor(Math.random() * products))}/scores/${measure}`;
  return { ...request, path, body: `{"points":${1 + Math.floor(Math.random() * 19) / 2}}` };
}

const REQUESTS: Record<Load['kind'], (load: Load) => Request> = {
  page: () => ({ path: FIRST_PAGE }),
  list: () => ({ path: FIRST_LIST }),
  weights: () => ({
    setupRequest: (request) => ({ ...request, path: `${FIRST_PAGE}&weights=${freshWeights()}` }),
  }),
  score: ({ products }) => ({
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"points":5}',
    path: '/',
    setupRequest: (request) => randomScore(request, products),
  }),
};

async function run(load: Load): Promise<LoadResult> {
  const { url, token, kind, connections, seconds } = load;
  const request = REQUESTS[kind](load);
  const authorization = `Bearer ${token}`;
  const before = process.cpuUsage();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { authorization },
    requests: [{ ...request, headers: { ...request.headers, authorization } }],
  });
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
    processorShare: (user + system) / 1_000_000 / result.duration,
  };
}

process.on('message', async (load: Load) => process.send?.(await run(load)));
