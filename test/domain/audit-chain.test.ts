// The chain of seals: which seal breaks it, and why.

import t from 'tap';
import { endFault, type Seal, sealFault, sealText } from '../../src/domain/audit-chain.js';

const hashOf = (keyId: string | null, text: string) =>
  keyId === 'lost' ? null : `${keyId ?? 'plain'}:${text}`;

function sealOn(previous: Seal | null, changes: number, keyId: string | null = null): Seal {
  const number = (previous?.number ?? 0) + 1;
  const unhashed = {
    ...{ number, changes, keyId, afterXid: previous?.toXid ?? '0', toXid: String(number * 10) },
    ...{ sealedAt: '2026-03-31T00:00:00.000Z', previousHash: previous?.hash ?? null },
  };
  return { ...unhashed, hash: hashOf(keyId, sealText(unhashed, `digest of ${changes}`)) ?? 'unknown' };
}

const block = (changes: number) => ({ changes, digest: `digest of ${changes}` });
const first = sealOn(null, 2);
const second = sealOn(first, 3);

t.test('seals that follow from one another hold', (t) => {
  t.equal(sealFault(null, first, block(2), hashOf), null);
  t.equal(sealFault(first, second, block(3), hashOf), null);
  t.equal(sealFault(first, sealOn(first, 3, 'key'), block(3), hashOf), null, 'a key may come into use');
  t.end();
});

t.test('each way of breaking the chain has its name', (t) => {
  const keyed = sealOn(first, 3, 'key');
  const cases: [why: RegExp, previous: Seal | null, seal: Seal, changes: number][] = [
    [/missing/, null, second, 3],
    [/missing/, second, { ...second, number: 4 }, 3],
    [/follow/, { ...first, hash: 'another' }, second, 3],
    [/follow/, null, { ...first, previousHash: 'x' }, 2],
    [/begin/, { ...first, toXid: '9' }, second, 3],
    [/begin/, null, { ...first, afterXid: '1' }, 2],
    [/without a key/, keyed, sealOn(keyed, 1), 1],
    [/put on 3 changes, and 2 are there/, first, second, 2],
    [/key .* \(lost\) is not at hand/, first, sealOn(first, 3, 'lost'), 3],
    [/not what they were/, first, { ...second, hash: 'x' }, 3],
    [/not what they were/, first, { ...second, toXid: '21' }, 3],
    [/not what they were/, first, { ...second, sealedAt: '2026-03-31T00:00:00.001Z' }, 3],
  ];
  for (const [why, previous, seal, changes] of cases)
    t.match(sealFault(previous, seal, block(changes), hashOf), why);
  t.match(sealFault(first, second, { changes: 3, digest: 'another' }, hashOf), /not what they were/);
  t.end();
});

t.test('no two seals are hashed as the same text', (t) => {
  const texts = [
    sealText(second, 'd'),
    ...(['number', 'changes'] as const).map((field) => sealText({ ...second, [field]: 9 }, 'd')),
    ...(['afterXid', 'toXid', 'sealedAt', 'keyId', 'previousHash'] as const).map((field) =>
      sealText({ ...second, [field]: '9' }, 'd'),
    ),
    sealText(second, 'e'),
  ];
  t.equal(new Set(texts).size, 9);
  t.end();
});

t.test('the end of a chain is held to what is known from elsewhere, and to the keys in use', (t) => {
  const known = (found: string | null) => ({ known: { number: 2, hash: 'h', found }, keyed: false });
  t.equal(endFault(second, known('h')), null);
  t.match(endFault(second, known('x')), { number: 2, why: /not the one/ });
  t.match(endFault(first, known(null)), { number: 2, why: /gone/ });
  t.equal(endFault(null, { known: null, keyed: true }), null, 'nothing is sealed yet');
  t.match(endFault(second, { known: null, keyed: true }), { number: 2, why: /without a key/ });
  t.equal(endFault(sealOn(first, 1, 'key'), { known: null, keyed: true }), null);
  t.end();
});
