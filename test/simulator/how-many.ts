import { TIMES } from '#test/histories/how-many.ts';

/** What `npm test` plays in some twenty seconds; `HISTORIES=n` plays n times as many. */
const FEW = 14;

/** The seeds to play: the same at each run, so that a red test is about the change. */
export const SIMULATIONS = Array.from({ length: TIMES * FEW }, (_, index) => 20_261_100 + index);
