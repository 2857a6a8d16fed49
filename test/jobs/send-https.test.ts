// Webhooks over real TLS. Whom Node trusts is settled as a process starts, so the cases run in a process of their own,
// which trusts an authority of this test as an installation trusts that of its department: by NODE_EXTRA_CA_CERTS.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import t, { type Test } from 'tap';
import { type Certified, createAuthority } from '../support/certificates.js';
import { makeUnit } from '../support/make.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { deliveries, setUp, withJob } from '../support/webhooks.js';

const NAME = 'hooks.example.org';
const DAY_MS = 86_400_000;
type Kind = 'its own name' | 'another name' | 'its own name, until yesterday';

const given = process.env.TEST_CERTIFICATES;
if (given === undefined) {
  const authority = createAuthority('The department');
  const certificates: Record<Kind, Certified> = {
    'its own name': authority.certify(NAME),
    'another name': authority.certify('elsewhere.example.org'),
    'its own name, until yesterday': authority.certify(NAME, new Date(Date.now() - DAY_MS)),
  };
  const directory = await mkdtemp(join(tmpdir(), 'authority-'));
  t.teardown(() => rm(directory, { recursive: true }));
  const trusted = join(directory, 'authority.pem');
  await writeFile(trusted, authority.cert);
  const env = {
    ...process.env,
    NODE_EXTRA_CA_CERTS: trusted,
    TEST_CERTIFICATES: JSON.stringify(certificates),
  };
  await t.spawn(process.execPath, [fileURLToPath(import.meta.url)], { env }, 'with a private authority');
} else {
  testOverTls(JSON.parse(given));
}

/** What becomes of a delivery to the name, where a receiver with this certificate is at its address. */
async function deliverTo(t: Test, tls: Certified) {
  const { app } = await withJob(t, { resolve: async (host) => (host === NAME ? ['127.0.0.1'] : []) });
  const receiver = await startReceiver(t, { tls });
  const url = `https://${NAME}:${new URL(receiver.url).port}/hook`;
  const { path, secret } = await setUp(app, url, { types: ['business_unit.created'] });
  await makeUnit(app, { name: 'Told' });
  const attempted = async () => (await deliveries(app, path))[0]?.attemptedAt;
  await until(async () => typeof (await attempted()) === 'string', 'it is attempted');
  return { delivery: (await deliveries(app, path))[0], received: receiver.received, secret };
}

function testOverTls(certificates: Record<Kind, Certified>): void {
  t.test(
    'a webhook goes to the address that was judged, whose certificate must be for the name',
    async (t) => {
      const { delivery, received, secret } = await deliverTo(t, certificates['its own name']);
      t.match(delivery, { status: 'delivered', responseStatus: 204, fault: null });
      const [told] = received;
      t.equal(told?.serverName, NAME, 'the receiver is asked for the certificate of the name');
      t.match(told?.headers.host, NAME);
      const headers = told?.headers as Record<string, string>;
      t.match(new Webhook(secret).verify(told?.body ?? '', headers), { data: { after: { name: 'Told' } } });
    },
  );

  const refused: [of: string, tls: Certified, fault: RegExp][] = [
    [
      'for another name',
      certificates['another name'],
      /for another name \(ERR_TLS_CERT_ALTNAME_INVALID\)\.$/,
    ],
    [
      'that has expired',
      certificates['its own name, until yesterday'],
      /receiver has expired \(CERT_HAS_EXPIRED\)\.$/,
    ],
    [
      'of an authority nobody knows',
      createAuthority('A stranger').certify(NAME),
      /an authority that is not trusted here/,
    ],
  ];
  for (const [of, tls, fault] of refused) {
    t.test(`a receiver with a certificate ${of} is sent nothing, and the log says why`, async (t) => {
      const { delivery, received } = await deliverTo(t, tls);
      t.match(delivery, { responseStatus: null, fault });
      t.same(received, []);
    });
  }
}
