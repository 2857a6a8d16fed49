// The commands `npm run audit:seal` and `npm run audit:verify`: seal the change log, and check that it still is what was
// sealed. Exit codes: 0 done and sound, 1 not sound or not done, 2 wrongly asked.

import { parseArgs } from 'node:util';
import { readConfig } from './config.js';
import { startEmbedded } from './embedded/embedded-postgres.js';
import { checkSeals } from './store/audit-check.js';
import { findHead, sealChanges } from './store/audit-seals.js';
import { type Db, openDatabase, openPool } from './store/database.js';
import { type SealKeys, sealKeys } from './store/seal-keys.js';

const USAGE = `Usage: npm run audit:seal
       npm run audit:verify [-- --head <number>:<hash>] [--accept <number>:<hash> ...]
With --head the seal of that number, noted from the service's log, must be the one there.
With --accept a seal on changes out of place, which somebody has looked into, is no fault any more.`;

type Known = { number: number; hash: string };
type Request = { command: 'seal' | 'verify'; known: Known | null; accepted: Known[] };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readRequest(args: string[]): Request {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { head: { type: 'string' }, accept: { type: 'string', multiple: true, default: [] } },
  });
  const [command, ...rest] = positionals;
  if ((command !== 'seal' && command !== 'verify') || rest.length > 0) throw new Error('Seal or verify?');
  const known = values.head === undefined ? null : readSeal(values.head);
  const accepted = values.accept.map(readSeal);
  if (command === 'seal' && (known !== null || accepted.length > 0))
    throw new Error('Seals are named to be verified.');
  return { command, known, accepted };
}

function readSeal(text: string): Known {
  const [, number, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new Error('A seal is named by its number and its hash: 12:0123…');
  return { number: Number(number), hash };
}

async function seal(db: Db, keys: SealKeys): Promise<number> {
  await sealChanges(db, keys, ({ number, changes, hash }) =>
    say(`Seal ${number}: ${changes} changes, ${hash}`),
  );
  const head = await findHead(db);
  say(head === null ? 'Nothing is sealed yet.' : `Head ${head.number}:${head.hash}`);
  return 0;
}

async function verify(db: Db, keys: SealKeys, { known, accepted }: Request): Promise<number> {
  const { seals, changes, last, unsealed, fault, misplaced, stray } = await checkSeals(db, keys, known);
  const isAccepted = (seal: Known) =>
    accepted.some(({ number, hash }) => number === seal.number && hash === seal.hash);
  for (const seal of misplaced) {
    const note = isAccepted(seal) ? ' This was accepted.' : '';
    say(`Seal ${seal.number}:${seal.hash} was put on a change out of place: ${seal.what}.${note}`);
  }
  if (fault !== null) {
    say(`Seal ${fault.number} does not hold: ${fault.why}.`);
    say(`Before it ${seals} seals over ${changes} changes hold.`);
    return 1;
  }
  say(`${seals} seals over ${changes} changes hold; ${unsealed} changes are not sealed yet.`);
  if (stray !== null) say(`Of those that are not sealed there is one out of place: ${stray}.`);
  if (last !== null) say(`Head ${last.number}:${last.hash}, sealed at ${last.sealedAt}`);
  return stray === null && misplaced.every(isAccepted) ? 0 : 1;
}

async function main(request: Request): Promise<number> {
  const config = readConfig(process.env);
  const embedded =
    config.DATABASE_URL === undefined ? await startEmbedded({ dataDir: config.DATA_DIR }) : null;
  const url = config.DATABASE_URL ?? (embedded?.url as string);
  const pool = openPool({ url, maxConnections: 1, connectionWait: config.DATABASE_WAIT_MS, statementMs: 0 });
  const db = openDatabase(pool, { answerMs: 0 });
  try {
    const keys = sealKeys(config.AUDIT_KEYS);
    return request.command === 'seal' ? await seal(db, keys) : await verify(db, keys, request);
  } finally {
    await db.destroy();
    await embedded?.stop();
  }
}

try {
  const request = readRequest(process.argv.slice(2));
  process.exitCode = await main(request).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    return 1;
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = 2;
}
