// A process that holds the embedded database named on its command line until told "stop", or killed. It prints
// one JSON message a line, so that a test can watch a real process without sharing its fate.

import { createInterface } from 'node:readline';
import { startEmbedded } from '../../src/embedded/embedded-postgres.js';

export type Message = { report?: string; url?: string; refused?: string; stopped?: boolean };

function say(message: Message): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

try {
  const dataDir = process.argv[2] ?? '';
  const database = await startEmbedded({ dataDir, report: (line) => say({ report: line }) });
  say({ url: database.url });
  for await (const line of createInterface({ input: process.stdin })) if (line === 'stop') break;
  await database.stop();
  say({ stopped: true });
} catch (error) {
  say({ refused: String(error) });
  process.exitCode = 1;
}
