// Ids of requests: never the same twice, and those of later requests sort after those of earlier ones.

import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { newRequestId } from '../../src/http/request-ids.js';

t.test('a thousand ids in a row are all different, and of version 7', async (t) => {
  const ids = Array.from({ length: 1000 }, newRequestId);
  t.equal(new Set(ids).size, 1000);
  for (const id of ids) t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const random = new Set(ids.map((id) => id.slice(15)));
  t.equal(random.size, 1000, 'nor are their random parts');
});

t.test('an id made later sorts later', async (t) => {
  const ids: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    ids.push(newRequestId());
    await sleep(3);
  }
  t.same([...ids].sort(), ids);
});
