// Which addresses count as public: the tables of the registries, held against Node's own reading of addresses.

import { BlockList, isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import t from 'tap';
import { isInRange, isPublicAddress, isRange } from '../../src/domain/public-address.js';
import { holds } from '../support/property.js';

t.test('addresses of the public internet are public', async (t) => {
  for (const address of [
    '8.8.8.8',
    '93.184.216.34',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '223.255.255.255',
  ])
    t.ok(isPublicAddress(address), address);
  for (const address of ['2606:4700:4700::1111', '2a00:1450:4009:81f::200e', '::ffff:8.8.8.8', '2A00::1'])
    t.ok(isPublicAddress(address), address);
});

t.test('private, loopback, link-local, metadata, reserved and translated addresses are not', async (t) => {
  const refused = [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.19.255.255',
    ],
    ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '64:ff9b::7f00:1',
      '64:ff9b::169.254.169.254',
    ],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::FFFF:10.0.0.1',
      '::ffff:169.254.169.254',
      '0:0:0:0:0:ffff:7f00:1',
    ],
    ...['2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '::127.0.0.1', '100::1', '5f00::1'],
  ];
  for (const address of refused) t.notOk(isPublicAddress(address), address);
});

t.test('what is no address is not public', async (t) => {
  const refused = [
    ...[
      '',
      'localhost',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '01.1.1.1',
      '1.1.1',
      '1.1.1.1.1',
      '256.1.1.1',
    ],
    ...[
      ':::',
      '1::2::3',
      '2a00:1',
      '2a00::1::',
      '2a00::g',
      '2a00::12345',
      'fe80::1%eth0',
      '2a00::1.2.3',
      '1:2:3:4:5:6:7:8:9',
    ],
  ];
  for (const text of refused) t.notOk(isPublicAddress(text), text);
});

t.test('ranges are read by their bits, and what is no range is told', async (t) => {
  t.ok(isInRange('127.9.9.9', '127.0.0.0/8'));
  t.ok(isInRange('::ffff:127.0.0.1', '127.0.0.0/8'), 'an IPv4 address within IPv6 is itself');
  t.ok(isInRange('10.0.0.127', '10.0.0.0/25'));
  t.notOk(isInRange('10.0.0.128', '10.0.0.0/25'));
  t.ok(isInRange('::1', '::1'));
  t.notOk(isInRange('::1', '127.0.0.0/8'));
  t.ok(isInRange('8.8.8.8', '0.0.0.0/0'));
  for (const text of ['10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/x', '10.0.0.0/8/8', '10/8', 'hooks.example'])
    t.notOk(isRange(text), text);
});

t.test(
  'any text that Node takes for an address lies in the ranges that Node finds it in, and no other text in any',
  async (t) => {
    const ranges = [
      '10.0.0.0/8',
      '100.64.0.0/10',
      '172.16.0.0/12',
      '2000::/3',
      '2001::/23',
      'fc00::/7',
    ] as const;
    const lists = ranges.map((range) => {
      const list = new BlockList();
      const [address = '', bits] = range.split('/');
      list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
      return list;
    });
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const near = fc.constantFrom(
      '10.0.0.1',
      '100.127.255.255',
      '172.31.9.9',
      '2001:1ff::1',
      '2001:200::',
      'fdff::',
      '::ffff:a00:1',
    );
    const address = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      near,
      fc.array(group, { minLength: 7, maxLength: 9 }).map((all) => all.join(':')),
    );
    holds(
      t,
      fc.property(address, (text) => {
        const family = isIPv4(text) ? 'ipv4' : isIPv6(text) ? 'ipv6' : null;
        return ranges.every((range, index) => {
          const expected = family !== null && (lists[index] as BlockList).check(text, family);
          return isInRange(text, range) === expected;
        });
      }),
    );
  },
);
