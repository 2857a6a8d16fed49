// Where webhooks may go: https and public, whatever the address is dressed up as, and what configuration adds.

import t from 'tap';
import { addressFault, targetFault } from '../../src/domain/webhook-target.js';

t.test('an https address on the public internet is taken', async (t) => {
  for (const url of [
    'https://hooks.example.org/in?key=1',
    'https://93.184.216.34:8443/',
    'https://[2606:4700::1111]/',
  ])
    t.equal(targetFault(url, []), null, url);
});

t.test('other schemes, credentials and fragments are refused', async (t) => {
  for (const url of [
    'http://hooks.example.org/',
    'ftp://hooks.example.org/',
    'file:///etc/passwd',
    'javascript:1',
    'hooks',
    '',
  ])
    t.equal(targetFault(url, []), 'This must be an https address.', url);
  t.match(targetFault('https://ada:secret@hooks.example.org/', []), /user name/);
  t.match(targetFault('https://hooks.example.org/#in', []), /fragment/);
});

t.test('an address that is not public is refused in every spelling', async (t) => {
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      '0177.0.0.1',
      '0',
      '10.0.0.1',
      '169.254.169.254',
      '192.168.0.1',
    ],
    ...[
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[fe80::1]',
      '[fd00:ec2::254]',
      '[64:ff9b::7f00:1]',
    ],
    ...['127.0.0.1.', '１２７.0.0.1', '127%2e0.0.1'],
  ];
  for (const host of hosts)
    t.match(targetFault(`https://${host}/`, []), /is not on the public internet/, host);
});

t.test('a name is judged by each address that it has', async (t) => {
  t.equal(addressFault('hooks.example.org', '93.184.216.34', []), null);
  t.match(
    addressFault('hooks.example.org', '10.0.0.1', []),
    'hooks.example.org is not on the public internet.',
  );
});

t.test('what configuration allows may be private and without TLS, and nothing else', async (t) => {
  const allowed = ['127.0.0.0/8', 'hooks.internal', '10.1.0.0/16'];
  for (const url of [
    'http://127.0.0.1:8080/',
    'https://127.0.0.1/',
    'http://hooks.internal/',
    'https://10.1.2.3/',
  ])
    t.equal(targetFault(url, allowed), null, url);
  t.ok(targetFault('https://10.2.0.1/', allowed));
  t.ok(targetFault('http://other.internal/', allowed));
  t.equal(addressFault('hooks.internal', '192.168.0.1', allowed), null, 'an allowed name may lie elsewhere');
  for (const address of ['169.254.169.254', 'fe80::1', '::ffff:169.254.169.254'])
    t.ok(addressFault('hooks.internal', address, allowed), 'but not where clouds keep their secrets');
  t.equal(
    addressFault('hooks.internal', '169.254.1.1', ['169.254.1.0/24']),
    null,
    'unless that is allowed itself',
  );
  t.equal(addressFault('other.internal', '10.1.0.1', allowed), null, 'any name may lie in an allowed range');
  t.ok(addressFault('other.internal', '192.168.0.1', allowed));
});
