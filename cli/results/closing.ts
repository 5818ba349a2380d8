import type { Words } from '#cli/words/words.ts';
import type { ResultAmounts } from './result-row.ts';

/** Amounts that add up to what is owed, and those that are taken off, in the order of their columns. */
export interface Closing {
  readonly added: readonly (keyof ResultAmounts)[];
  readonly takenOff: readonly (keyof ResultAmounts)[];
}

/** How each row of a file closes, by all that there is. */
export const IN_FULL: Closing = {
  added: ['invoiced', 'amended', 'fine', 'interest', 'agreed'],
  takenOff: ['waived', 'writtenOff', 'cancelled', 'prescribed', 'waiting', 'paidBefore', 'paid'],
};
/** How a row closes where there is less room. */
export const IN_SHORT: Closing = {
  added: ['invoiced', 'amended', 'charges', 'agreed'],
  takenOff: ['takenOff', 'waiting', 'paidBefore', 'paid'],
};

/** How the columns of a row, and of the total, close: a sentence with their headings. */
export function closingInWords({ added, takenOff }: Closing, { say }: Words): string {
  const titled = (amount: keyof ResultAmounts): string => say(`results.${amount}`);
  return say('results.closes', {
    left: `${added.map(titled).join(' + ')} − ${takenOff.map(titled).join(' − ')}`,
    right: titled('owed'),
  });
}
