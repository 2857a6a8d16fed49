// Tampering that no seal can show: changes that are put in later, before the next seal, as if they were of the past.

import t from 'tap';
import { checkSeals } from '../../src/store/audit-check.js';
import { listAuditEvents } from '../../src/store/audit-events.js';
import { NO_KEYS, startLog } from '../support/audit.js';

t.test(
  'a past that is put in later is found though its seal holds: by its time, and by its number',
  async (t) => {
    const insert = (number: string, time: string) => `
    insert into change (sequence, occurred_at, actor, client, request_id, type, subject_kind, subject_id)
    overriding system value
    select ${number}, ${time}, 'eve', 'c', 'r', 'product.updated', 'product', subject_id from change where sequence = 2`;
    // The fourth number is free: its transaction was rolled back.
    const logWithGap = async () => {
      const log = await startLog(t);
      await log.append(3);
      await log.owner.query('begin');
      await log.append(1);
      await log.owner.query('rollback');
      for (let block = 0; block < 3; block += 1) {
        await log.append(3);
        await log.seal();
      }
      return log;
    };
    const ways: [string, RegExp, number | undefined][] = [
      [insert('4', "now() - interval '1 year'"), /^one dated \d{4}-/, undefined],
      [insert('100', "now() - interval '2 hours'"), /^one dated/, undefined],
      [insert('-1', 'now()'), /^number -1/, undefined],
      // Over a log of seconds, with no more allowed than none runs.
      [insert('4', 'now()'), /^number 4/, 0],
    ];
    for (const [statement, what, allowedMs] of ways) {
      const log = await logWithGap();
      const check = () => checkSeals(log.db, NO_KEYS, null, allowedMs);
      t.match(await check(), { seals: 3, fault: null, misplaced: [] });
      await log.tamper(statement);
      await log.append(2);
      await log.seal();
      await log.append(2);
      await log.seal();
      const { fault, seals, misplaced } = await check();
      t.match({ fault, seals }, { fault: null, seals: 5 }, 'the rest of the log is checked all the same');
      t.match(misplaced, [{ number: 4, what }], statement);
      t.equal(misplaced.length, 1);
    }
  },
);

t.test('a past that is put in under a transaction that no block takes in is found, too', async (t) => {
  const put = (xid: string, time: string) => `
    insert into change (xid, occurred_at, actor, client, request_id, type, subject_kind, subject_id)
    select '${xid}', ${time}, 'eve', 'c', 'r', 'product.updated', 'product', subject_id from change where sequence = 2`;
  for (const xid of ['0', '9000000000000000000']) {
    const log = await startLog(t);
    for (let block = 0; block < 2; block += 1) {
      await log.append(3);
      await log.seal();
    }
    await log.append(1);
    t.match(await log.check(), { unsealed: 1, stray: null }, 'what is new is in its place');
    await log.tamper(put(xid, "now() - interval '30 days'"));
    t.match(await log.check(), { unsealed: 2, stray: /^one dated \d{4}-/ }, xid);
    const { items } = await listAuditEvents(log.db, { actor: 'eve' }, null, 1);
    t.match(items, [{ seal: null }], 'and no seal is said to cover it');
  }
});
