// Secrets kept encrypted: read again under their key, and under no other.

import t from 'tap';
import { createSecretBox } from '../../src/store/secret-box.js';

t.test('what is sealed is opened by the same key, and never sealed alike', async (t) => {
  const box = createSecretBox('a long key', 'webhooks');
  const [one, other] = [box.seal('whsec_Grüße'), box.seal('whsec_Grüße')];
  t.not(one, other);
  t.notMatch(Buffer.from(one, 'base64').toString('latin1'), 'whsec_');
  t.equal(createSecretBox('a long key', 'webhooks').open(one), 'whsec_Grüße');
});

t.test('another key, another purpose, and a change to what was sealed open nothing', async (t) => {
  const sealed = createSecretBox('a long key', 'webhooks').seal('secret');
  t.throws(() => createSecretBox('another key', 'webhooks').open(sealed));
  t.throws(() => createSecretBox('a long key', 'tokens').open(sealed));
  const bytes = Buffer.from(sealed, 'base64');
  for (const index of bytes.keys()) {
    const altered = Buffer.from(bytes);
    altered[index] = (altered[index] as number) ^ 1;
    t.throws(() => createSecretBox('a long key', 'webhooks').open(altered.toString('base64')));
  }
  t.throws(() => createSecretBox('a long key', 'webhooks').open('AAAA'));
});
