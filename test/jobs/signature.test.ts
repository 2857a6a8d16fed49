// Signatures of webhooks, worked out a second time with Node's own cryptography.

import { createHmac } from 'node:crypto';
import t from 'tap';
import { newSecret } from '../../src/http/webhook-secret.js';
import { signedHeaders } from '../../src/jobs/signature.js';

const at = new Date('2026-03-01T12:00:00.900Z');

t.test('a body is signed with each secret in force, over its id, the second and its bytes', async (t) => {
  const secrets = [newSecret(), newSecret()];
  const body = '{"name":"Grüße"}';
  const headers = signedHeaders('7', body, { secrets, at });
  const signed = secrets.map((secret) =>
    createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`7.1772366400.${body}`)
      .digest('base64'),
  );
  t.same(headers, {
    'webhook-id': '7',
    'webhook-timestamp': '1772366400',
    'webhook-signature': `v1,${signed[0]} v1,${signed[1]}`,
  });
});

t.test('what is no secret signs nothing', async (t) => {
  for (const secret of ['', 'whsec_', 'whsec_no base64', 'whsec_abc'])
    t.throws(() => signedHeaders('7', '{}', { secrets: [newSecret(), secret], at }), secret);
});
