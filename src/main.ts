// The process: settings, database, application, listening, and a graceful end on a signal.

import { ConfigError, readConfig } from './config.js';
import { EmbeddedError } from './embedded/embedded-error.js';
import { startService } from './service.js';

try {
  const service = await startService(readConfig(process.env), {
    report: (line) => process.stderr.write(`${line}\n`),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      service.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof EmbeddedError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
