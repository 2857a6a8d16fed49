// The hash and the generator give the numbers that their authors published, so any other program can repeat a draw.

import t from 'tap';
import { hashOf, nextBits, nextShare, stateOf } from '../../../src/domain/robustness/random.js';

t.test('the generator gives the sequence known for the state 1, 2, 3, 4', async (t) => {
  const state = Uint32Array.of(1, 2, 3, 4);
  t.same(
    Array.from({ length: 10 }, () => nextBits(state)),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
});

t.test('the hash of numbers is the FNV-1a hash of their bytes', async (t) => {
  // Slowly and in whole numbers of any size, by the definition.
  const slowly = (bytes: number[]) =>
    Number(bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n, 0x811c9dc5n));
  t.equal(slowly([...'foobar'].map((letter) => letter.charCodeAt(0))), 0xbf9cf968, 'a published value');
  t.equal(hashOf([]), 0x811c9dc5, 'of nothing');
  t.equal(hashOf([[1, 258]]), slowly([2, 0, 0, 0, 1, 0, 0, 0, 2, 1, 0, 0]), 'length, then numbers');
  t.equal(hashOf([[-1]]), slowly([1, 0, 0, 0, 255, 255, 255, 255]), 'a negative number');
});

t.test('lists that read alike from end to end have other hashes', async (t) => {
  t.not(hashOf([[1], [2, 3]]), hashOf([[1, 2], [3]]));
});

t.test('neighbouring seeds start far apart, and shares fill the way from 0 to 1 evenly', async (t) => {
  const firsts = Array.from({ length: 4096 }, (_, seed) => nextShare(stateOf(seed)));
  t.equal(new Set(firsts).size, firsts.length);
  const mean = firsts.reduce((sum, share) => sum + share, 0) / firsts.length;
  // The standard error of the mean of 4,096 even shares is 0.0045.
  t.ok(Math.abs(mean - 0.5) < 4 * 0.0046, `mean ${mean}`);
  t.ok(firsts.every((share) => share >= 0 && share < 1));
});
