import { spread } from './spread.ts';

/** One part in this many of the span is left to chance, so that debts of one age do not come at one second. */
const BY_CHANCE = 10;

/**
 * A whole number from 0 to `width`: by the order of the debt where it has one, with a tenth of the span by chance; or else by the
 * hash of the key alone.
 * @param order from 0 to 1
 */
export function orderedSpread(key: string, width: number, order?: number): number {
  if (order === undefined) return spread(key, width);
  const byChance = Math.floor(width / BY_CHANCE);
  return Math.floor((width - byChance) * order) + spread(key, byChance);
}
