/** `HISTORIES=n` plays n times as many histories as `npm test` does; `.ci/run` and `npm run test:histories` say so. */
export const TIMES = Number(process.env.HISTORIES ?? 1);

/** The seed, unless `HISTORIES_SEED` is another number, or `random`: the same at each run, so that a red test is about the change. */
export function seedOf(seed: number): { readonly seed?: number } {
  const given = process.env.HISTORIES_SEED;
  if (given === 'random') return {};
  return { seed: given === undefined ? seed : Number(given) };
}

/**
 * How many random histories to play, and from which seed.
 * @param few how many of them `npm test` plays
 */
export const howMany = (few: number, seed: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: TIMES * few,
  ...seedOf(seed),
});

/** Milliseconds that the histories may take, on a slow machine. */
export const HISTORIES_TIMEOUT = TIMES * 300_000;
