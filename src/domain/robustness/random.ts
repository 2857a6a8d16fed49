// Numbers that look random and are the same for the same input: a hash of the input seeds the generator.

/**
 * A 32-bit hash of lists of whole numbers, each taken as four bytes, the lowest first, after its list's length
 * (FNV-1a: Fowler, Noll and Vo, RFC 9923).
 */
export function hashOf(lists: readonly ArrayLike<number>[]): number {
  let hash = 0x811c9dc5;
  const take = (number: number) => {
    for (let shift = 0; shift < 32; shift += 8) {
      hash = Math.imul(hash ^ ((number >>> shift) & 0xff), 0x01000193);
    }
  };
  for (const list of lists) {
    take(list.length);
    for (let at = 0; at < list.length; at += 1) take(list[at] as number);
  }
  return hash >>> 0;
}

/** A generator's 128 bits, not all 0. */
export type State = Uint32Array;

/** The state that a seed stands for: four outputs of a SplitMix generator with the finaliser of MurmurHash3. */
export function stateOf(seed: number): State {
  let counter = seed;
  return new Uint32Array(4).map(() => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  });
}

/** The next 32 bits, and moves the state on (xoshiro128**: Blackman and Vigna 2018, prng.di.unimi.it). */
export function nextBits(state: State): number {
  const [a, b] = [state[0] as number, state[1] as number];
  const [c, d] = [state[2] as number, state[3] as number];
  const bits = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
  state[0] = a ^ d ^ b;
  state[1] = b ^ c ^ a;
  state[2] = c ^ a ^ (b << 9);
  state[3] = rotated(d ^ b, 11);
  return bits;
}

/** The next number from 0 up to but not including 1, in steps of 2^-32. */
export function nextShare(state: State): number {
  return nextBits(state) / 2 ** 32;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
