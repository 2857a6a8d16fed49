// Sealing: every change once, in whatever order transactions begin and end, and no writer waits for it.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { checkSeals } from '../../src/store/audit-check.js';
import { sealChanges } from '../../src/store/audit-seals.js';
import { sealKeys } from '../../src/store/seal-keys.js';
import { APPEND, NO_KEYS, settled, startLog } from '../support/audit.js';
import { connect } from '../support/database.js';

t.test('an empty log has no seals and nothing against it', async (t) => {
  const log = await startLog(t);
  t.same(await log.seal(), []);
  t.same(await log.check(), {
    seals: 0,
    changes: 0,
    last: null,
    unsealed: 0,
    fault: null,
    misplaced: [],
    stray: null,
  });
});

t.test(
  'what was written since the last seal is sealed once, and nothing is sealed for nothing',
  async (t) => {
    const log = await startLog(t);
    await log.append(3);
    t.match(await log.seal(), [{ number: 1, changes: 3, afterXid: '0', previousHash: null, keyId: null }]);
    t.equal((await log.seal()).length, 1);
    await log.append(1);
    await log.append(4);
    const [first, second] = await log.seal();
    t.match(second, { number: 2, changes: 5, afterXid: first?.toXid, previousHash: first?.hash });
    t.match(await log.check(), { seals: 2, changes: 8, last: second, unsealed: 0, fault: null });
  },
);

t.test('a long log is sealed in blocks of whole transactions', async (t) => {
  const log = await startLog(t);
  for (const count of [9_999, 2, 12_000, 1]) await log.append(count);
  t.same(
    (await log.seal()).map(({ changes }) => changes),
    [10_001, 12_000, 1],
  );
  t.match(await log.check(), { seals: 3, changes: 22_002, fault: null });
});

t.test('told to stop, it ends with the block in hand, and goes on another time', async (t) => {
  const log = await startLog(t);
  for (const count of [10_000, 10_000, 1]) await log.append(count);
  await settled(log.owner);
  const stopping = new AbortController();
  const sealed: number[] = [];
  const tell = ({ number }: { number: number }) => {
    sealed.push(number);
    stopping.abort();
  };
  await sealChanges(log.db, NO_KEYS, tell, stopping.signal);
  t.same(sealed, [1]);
  await sealChanges(log.db, NO_KEYS, tell, stopping.signal);
  t.same(sealed, [1], 'nor does it begin');
  t.match(await log.check(), { seals: 1, changes: 10_000, unsealed: 10_001, fault: null });
  t.match(await log.seal(), [{ number: 2 }, { number: 3 }]);
});

t.test('a transaction that began earlier and ends later is in a later seal, not lost', async (t) => {
  const log = await startLog(t);
  const late = await connect(t, log.url);
  await late.query('begin');
  await late.query(APPEND, [2]);
  await log.append(3);
  t.same(await log.sealNow(), [], 'as long as it runs, nobody knows what comes before those that ended');
  await late.query('commit');
  t.same(
    (await log.seal()).map(({ changes }) => changes),
    [5],
  );
});

t.test('what is rolled back leaves nothing to seal', async (t) => {
  const log = await startLog(t);
  await log.owner.query('begin');
  await log.append(2);
  await log.owner.query('rollback');
  t.same(await log.seal(), []);
});

t.test('while many write, many seal, and no change is lost, sealed twice or kept waiting', async (t) => {
  const log = await startLog(t);
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect(t, log.url)));
  let writing = clients.length;
  // How long a transaction and a pass of the sealer may have taken together.
  const longest = { write: 0, seal: 0 };
  const time = async (what: keyof typeof longest, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    longest[what] = Math.max(longest[what], performance.now() - start);
  };
  const write = async (client: (typeof clients)[number], writer: number) => {
    for (let round = 0; round < 30; round += 1) await time('write', () => writeOnce(client, writer, round));
    writing -= 1;
  };
  const writeOnce = async (client: (typeof clients)[number], writer: number, round: number) => {
    await client.query('begin');
    await client.query(APPEND, [1 + ((writer + round) % 3)]);
    if (round % 5 === writer % 5) await sleep(10);
    await client.query(round % 7 === 3 ? 'rollback' : 'commit');
  };
  const sealed: number[] = [];
  const seal = async () => {
    while (writing > 0) {
      await time('seal', () => sealChanges(log.db, NO_KEYS, ({ number }) => void sealed.push(number)));
      await sleep(1);
    }
  };
  await Promise.all([...clients.map(write), seal(), seal(), seal()]);
  await settled(log.owner);
  await sealChanges(log.db, NO_KEYS, ({ number }) => void sealed.push(number));
  const { rows } = await log.owner.query('select count(*)::integer as count from change');
  // How many depends on what else runs on the server: a transaction anywhere on it keeps blocks from ending.
  t.ok(sealed.length > 0, `${sealed.length} seals`);
  t.same(
    sealed.sort((a, b) => a - b),
    sealed.map((_, index) => index + 1),
  );
  const check = await checkSeals(log.db, NO_KEYS, null, longest.write + longest.seal);
  t.match(check, { seals: sealed.length, changes: rows[0].count, unsealed: 0, fault: null });
  t.same(check.misplaced, [], 'nor is one taken for a change that was put in later');
});

t.test('a writer does not wait for a sealer, nor a sealer for another', async (t) => {
  const log = await startLog(t);
  await log.append(1);
  await log.db.transaction().execute(async (trx) => {
    await trx.selectFrom('change').selectAll().execute();
    const other = await connect(t, log.url);
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(7022023001)');
    await log.append(1);
    t.same(await log.sealNow(), [], 'another is at it');
    await other.query('rollback');
  });
  t.equal((await log.seal()).length, 1);
});

t.test('with keys the first seals, and those before check what they sealed', async (t) => {
  const log = await startLog(t);
  const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)];
  await log.append(1);
  await log.seal();
  for (const keys of [old, `${fresh},${old}`]) {
    await log.append(1);
    await log.seal(sealKeys(keys));
  }
  t.match(await log.check(null, sealKeys(`${fresh},${old}`)), { seals: 3, fault: null });
  t.match(await log.check(null, sealKeys(fresh)), { fault: { number: 2, why: /key .* not at hand/ } });
  t.match(await log.check(), { fault: { number: 2, why: /key .* not at hand/ } });
  await log.append(1);
  await t.rejects(log.seal(), /Set AUDIT_KEYS/, 'and sealing never goes back to none');
});

t.test('on a server that counts transactions from below those in the log, sealing says so', async (t) => {
  const log = await startLog(t);
  await log.append(1);
  await log.tamper("update change set xid = '9000000000'");
  await log.tamper(`insert into audit_seal values (1, '0', '9000000000', 1, now(), null, null, 'x')`);
  await t.rejects(log.sealNow(), /restored from a dump/);
});
