// How long and how large: read from the environment, so that a quick look and a full run are the same code.

function number(name: string, otherwise: number): number {
  const given = Number(process.env[name]);
  return given > 0 ? given : otherwise;
}

const quick = process.env.BENCH_QUICK === '1';

/** Rounds that each contender gets, in turn with the others. */
export const ROUNDS = number('BENCH_ROUNDS', quick ? 3 : 7);
/** Length of a round. */
export const SECONDS = number('BENCH_SECONDS', quick ? 2 : 5);
export const PRODUCTS = number('BENCH_PRODUCTS', 100_000);
/** The largest portfolio of the growth row. */
export const MOST_PRODUCTS = number('BENCH_MOST_PRODUCTS', quick ? 100_000 : 1_000_000);
/** Where the database stays between runs; unset: a fresh one, removed at the end. */
export const DATA_DIR = process.env.BENCH_DATA_DIR;
/** `main.js` of another build, measured beside this one: before and after a change. */
export const OTHER_BUILD = process.env.BENCH_OTHER_BUILD;
/** Flags for Node when it runs the measured server, such as `--cpu-prof`. */
export const SERVER_FLAGS = process.env.BENCH_SERVER_FLAGS?.split(' ') ?? [];
