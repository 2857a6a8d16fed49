// The server: `npm start`.

import { readConfig } from './config.js';
import { runService } from './run.js';
import { startService } from './service.js';

await runService(() =>
  startService(readConfig(process.env), { report: (line) => process.stderr.write(`${line}\n`) }),
);
