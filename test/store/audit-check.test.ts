// Tampering with the log by who owns its tables: each way is found, at the first seal that it breaks; and what cannot be
// found without something kept elsewhere is shown to be found with it.

import t from 'tap';
import { type Seal, sealText } from '../../src/domain/audit-chain.js';
import { hashWith, sealKeys } from '../../src/store/seal-keys.js';
import { type Log, NO_KEYS, startLog } from '../support/audit.js';

const KEYS = sealKeys('a secret that the database never saw');
/** The sequence numbers of the second of three blocks. */
const SECOND = 'sequence between 4 and 6';

/** Three blocks of three changes each, sealed one by one. */
async function sealedLog(
  t: Parameters<typeof startLog>[0],
  keys = NO_KEYS,
): Promise<Log & { seals: Seal[] }> {
  const log = await startLog(t);
  let seals: Seal[] = [];
  for (let block = 0; block < 3; block += 1) {
    await log.append(3);
    seals = await log.seal(keys);
  }
  return { ...log, seals };
}

t.test('every column of a change is held: whichever is altered, its block no longer holds', async (t) => {
  const log = await sealedLog(t);
  const edits: Record<string, string> = {
    sequence: 'sequence + 100',
    xid: `'${log.seals[0]?.toXid}'`,
    occurred_at: "occurred_at + interval '1 microsecond'",
    actor: "'eve'",
    client: "'other'",
    request_id: "'other'",
    type: "'product.archived'",
    subject_kind: "'product_group'",
    subject_id: "'01900000-0000-7000-8000-000000000001'",
    reason: 'null',
    before: `before || '{"points": 4.50}'`,
    after: `after || '{"points": 10}'`,
  };
  const { rows } = await log.owner.query(
    "select column_name from information_schema.columns where table_name = 'change' order by 1",
  );
  t.same(
    Object.keys(edits).sort(),
    rows.map(({ column_name: name }) => name),
  );
  t.match(await log.check(), { seals: 3, fault: null });
  for (const [column, value] of Object.entries(edits)) {
    await log.owner.query('create table kept as select * from change');
    await log.tamper(`update change set ${column} = ${value} where sequence = 5`);
    const { fault, seals } = await log.check();
    // A change that is moved into another block breaks the first of the two.
    const broken = column === 'xid' ? 1 : 2;
    t.match(fault, { number: broken }, column);
    t.equal(seals, broken - 1, `${column}: those before it hold`);
    await log.tamper('delete from change; insert into change select * from kept; drop table kept');
    t.equal((await log.check()).fault, null, `${column} put back`);
  }
});

t.test('a text moved from one column to the next is not taken for the same', async (t) => {
  const log = await sealedLog(t);
  await log.tamper("update change set actor = actor || client, client = '' where sequence = 5");
  t.match(await log.check(), { fault: { number: 2 } });
});

t.test('a change taken out, put in, exchanged or doubled is found', async (t) => {
  const ways: Record<string, string> = {
    'taken out': 'delete from change where sequence = 5',
    'a block taken out': `delete from change where ${SECOND}`,
    'put in': `insert into change (xid, actor, client, request_id, type, subject_kind, subject_id)
      select xid, 'eve', 'c', 'r', 'product.updated', 'product', gen_random_uuid() from change where sequence = 5`,
    doubled: `insert into change select 100, xid, occurred_at, actor, client, request_id, type, subject_kind, subject_id,
      reason, before, after from change where sequence = 5`,
    'two exchanged': `update change set sequence = 100 where sequence = 4; update change set sequence = 4 where
      sequence = 5; update change set sequence = 5 where sequence = 100`,
    'one replaced': `delete from change where sequence = 5; insert into change (sequence, xid, actor, client, request_id,
      type, subject_kind, subject_id) select 5, xid, 'eve', 'c', 'r', 'product.updated', 'product', subject_id
      from change where sequence = 4`,
  };
  for (const [way, statement] of Object.entries(ways)) {
    const log = await sealedLog(t);
    await log.tamper(statement);
    t.match(await log.check(), { seals: 1, fault: { number: 2 } }, way);
  }
});

t.test('a seal altered, taken out or put in is found', async (t) => {
  const ways: [what: string, statement: string, number: number][] = [
    ['number', 'update audit_seal set number = 5 where number = 3', 5],
    ['after_xid', "update audit_seal set after_xid = '1' where number = 1", 1],
    ['to_xid', 'update audit_seal set to_xid = (to_xid::text::bigint + 1)::text::xid8 where number = 3', 3],
    ['changes', 'update audit_seal set changes = 4 where number = 2', 2],
    ['sealed_at', "update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 2", 2],
    ['previous_hash', 'update audit_seal set previous_hash = hash where number = 2', 2],
    ['hash', "update audit_seal set hash = repeat('0', 64) where number = 2", 2],
    ['one taken out', 'delete from audit_seal where number = 2', 3],
    ['the first taken out', 'delete from audit_seal where number = 1', 2],
    [
      'two blocks made one',
      `update audit_seal set after_xid = '0', changes = 6, previous_hash = null where number = 2;
        delete from audit_seal where number = 1; update audit_seal set number = number + 10;
        update audit_seal set number = number - 11`,
      1,
    ],
    ['a key claimed', "update audit_seal set key_id = '0123456789abcdef' where number = 2", 2],
  ];
  for (const [what, statement, number] of ways) {
    const log = await sealedLog(t);
    await log.tamper(statement);
    t.match(await log.check(), { fault: { number } }, what);
  }
});

t.test('the end cut off, changes and seals alike, is found by who noted a seal of it', async (t) => {
  const log = await sealedLog(t);
  const head = log.seals[2] as Seal;
  t.match(await log.check(head), { fault: null });
  await log.tamper('delete from change where sequence > 6');
  t.match(await log.check(), { fault: { number: 3, why: /put on 3 changes, and 0 are there/ } });
  await log.tamper('delete from audit_seal where number = 3');
  t.match(await log.check(), { seals: 2, fault: null }, 'what is left is whole');
  t.match(await log.check(head), { fault: { number: 3, why: 'it is gone' } });
  t.match(await log.check(log.seals[1]), { fault: null });
});

t.test('everything cut off is found by who noted a seal', async (t) => {
  const log = await sealedLog(t);
  await log.tamper('truncate change, audit_seal');
  t.match(await log.check(), { seals: 0, fault: null });
  t.match(await log.check(log.seals[0]), { fault: { number: 1, why: 'it is gone' } });
});

/** What an owner does who knows how seals are made, and has the key if one is given. */
async function rewriteSeals(log: Log, keys = NO_KEYS, keyId: string | null = null): Promise<void> {
  const { rows: digests } = await log.owner.query(`
    select s.number, (select encode(sha256(string_agg(sha256(convert_to(json_build_array(sequence::text, xid::text,
        (extract(epoch from occurred_at) * 1000000)::bigint::text, actor, client, request_id, type, subject_kind,
        subject_id::text, reason, before::text, after::text)::text, 'UTF8')), ''::bytea order by xid, sequence)), 'hex')
      from change where xid > after_xid and xid <= to_xid) as digest, after_xid as "afterXid", to_xid as "toXid",
      changes, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt"
    from audit_seal s order by number`);
  let previousHash: string | null = null;
  for (const { digest, ...seal } of digests) {
    const hash = hashWith(keys, keyId, sealText({ ...seal, keyId, previousHash }, digest)) as string;
    await log.tamper(`update audit_seal set hash = '${hash}', key_id = ${keyId === null ? 'null' : `'${keyId}'`},
      previous_hash = ${previousHash === null ? 'null' : `'${previousHash}'`} where number = ${seal.number}`);
    previousHash = hash;
  }
}

t.test(
  'all seals made anew over an altered log are found by who noted a seal, and by no one else',
  async (t) => {
    const log = await sealedLog(t);
    await rewriteSeals(log);
    t.match(await log.check(log.seals[2]), { fault: null }, 'made anew over the true log they are the same');
    await log.tamper("update change set actor = 'eve' where sequence = 5");
    await rewriteSeals(log);
    t.match(await log.check(), { seals: 3, fault: null });
    t.match(await log.check(log.seals[0]), { fault: null }, 'the seals before it are the same');
    for (const known of log.seals.slice(1))
      t.match(await log.check(known), {
        fault: { number: known.number, why: 'it is not the one that is known' },
      });
  },
);

t.test('where seals are made with a key, nobody without it can make them anew', async (t) => {
  const log = await sealedLog(t, KEYS);
  const keyId = log.seals[2]?.keyId as string;
  t.match(await log.check(null, KEYS), { fault: null });
  await log.tamper("update change set actor = 'eve' where sequence = 5");
  t.match(await log.check(null, KEYS), { fault: { number: 2 } });
  const forged = new Map([[keyId, 'a guess at the secret of the seals']]);
  await rewriteSeals(log, forged, keyId);
  t.match(await log.check(null, KEYS), { fault: { number: 1 } }, 'with another key');
  await rewriteSeals(log);
  t.match(await log.check(null, KEYS), { fault: { number: 3, why: /made without a key/ } }, 'with none');
});

t.test('with a key, too, an end cut off is found only by who noted a seal of it', async (t) => {
  const log = await sealedLog(t, KEYS);
  await log.tamper('delete from change where sequence > 6; delete from audit_seal where number = 3');
  t.match(await log.check(null, KEYS), { seals: 2, fault: null });
  t.match(await log.check(log.seals[2], KEYS), { fault: { number: 3, why: 'it is gone' } });
});

t.test(
  'a change put in among those not sealed yet passes for a true one: seals hold the past alone',
  async (t) => {
    const log = await sealedLog(t);
    await log.append(1);
    t.match(await log.check(), { fault: null, unsealed: 1 });
    await log.tamper("update change set actor = 'eve' where sequence = 10");
    await log.seal();
    t.match(await log.check(), { seals: 4, fault: null, unsealed: 0 });
  },
);

t.test('seals can be added and never rewritten, as changes', async (t) => {
  const log = await sealedLog(t);
  for (const statement of [
    'update audit_seal set changes = 0',
    'delete from audit_seal',
    'truncate audit_seal',
  ])
    await t.rejects(log.owner.query(statement), { code: '42501' }, statement);
});
