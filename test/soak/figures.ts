// What is looked at every minute of the soak, and whether it grows.

import type pg from 'pg';
import { memory } from '../bench/children.js';
import { figure, percentile } from '../bench/table.js';
import type { Counts } from './client.js';

export type Sample = { minute: number; values: Record<(typeof MEASURED)[number], number> };

/** In the order of the columns: memory in MiB, then counts, then what clients saw in that minute. */
export const MEASURED = [
  ...(['resident', 'heap', 'external', 'handles', 'connections', 'database'] as const),
  ...(['a second', 'p50 ms', 'p99 ms', '503'] as const),
] as const;

const MIB = 2 ** 20;

/** Takes the figures of this moment; `counts` are those of the `seconds` since the last. */
export async function takeSample(
  { url, pid }: { url: string; pid: number },
  database: pg.Client,
  { minute, counts, seconds }: { minute: number; counts: Counts; seconds: number },
): Promise<Sample> {
  const { resident } = await memory(pid);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const gauge = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
  const { rows } = await database.query(
    'select count(*)::int as backends, pg_database_size(current_database())::float8 as bytes from pg_stat_activity where datname = current_database()',
  );
  const values = {
    resident,
    heap: gauge('nodejs_heap_size_used_bytes') / MIB,
    external: gauge('nodejs_external_memory_bytes') / MIB,
    handles: gauge('nodejs_active_handles_total'),
    connections: rows[0].backends,
    database: rows[0].bytes / MIB,
    'a second': counts.requests / seconds,
    'p50 ms': percentile(counts.milliseconds, 0.5) ?? 0,
    'p99 ms': percentile(counts.milliseconds, 0.99) ?? 0,
    '503': counts.statuses.get(503) ?? 0,
  };
  return { minute, values };
}

/** The sample as cells of a table. */
export function cellsOf({ minute, values }: Sample): string[] {
  return [String(minute), ...MEASURED.map((name) => figure(values[name]))];
}

/** What a figure gains an hour over the second half of the samples: the slope of the least-squares line. */
export function growthAnHour(samples: readonly Sample[], name: (typeof MEASURED)[number]): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const points = half.map(({ minute, values }) => [minute / 60, values[name]] as const);
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
