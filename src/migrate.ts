// `npm run migrate`: brings the database to the newest schema and ends. With MIGRATION_DATABASE_URL it does so as that
// role, and grants the role of DATABASE_URL what the service needs.

import { ConfigError, readConfig } from './config.js';
import { prepareSchema } from './schema.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.DATABASE_URL === undefined) throw new ConfigError('DATABASE_URL is needed: which database?');
  const applied = await prepareSchema(config, config.DATABASE_URL);
  process.stdout.write(
    `Applied ${applied.length} migrations.\n${applied.map((name) => `  ${name}\n`).join('')}`,
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
