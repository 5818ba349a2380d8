import type { Words } from '#cli/words/words.ts';

/** Rows of a kind that are shown one by one. */
const SHOWN = 10;

/** The first ten, and how many more there are, in one line. */
export const some = (all: readonly string[]): string =>
  all.length > SHOWN ? `${all.slice(0, SHOWN).join(', ')}, … +${all.length - SHOWN}` : all.join(', ');

/** A line of each of the first ten, and how many more there are. */
export const listed = <T>(all: readonly T[], { say }: Words, inLine: (one: T) => string): string[] => [
  ...all.slice(0, SHOWN).map(inLine),
  ...(all.length > SHOWN ? [say('importBook.more', { count: all.length - SHOWN })] : []),
];
