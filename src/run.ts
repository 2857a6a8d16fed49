// A service as a process: started, kept until a signal, stopped within ten seconds; expected faults said in a line.

import { ConfigError } from './config.js';
import { EmbeddedError } from './embedded/embedded-error.js';
import type { Service } from './service.js';

const STOP_WITHIN_MS = 10_000;

/** Starts the service and leaves it running until SIGTERM or SIGINT. */
export async function runService(start: () => Promise<Service>): Promise<void> {
  try {
    const service = await start();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopAndExit(service));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  }
}

function stopAndExit(service: Service): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  service.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

function messageOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another port.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
