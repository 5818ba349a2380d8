import type { Words } from '#cli/words/words.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** The invoices of batches that were undone, which nothing else counts; no row if there are none. */
export const undoneRow = (
  { undone }: Pick<Report, 'undone'>,
  { say, number, money }: Words,
): Section['rows'] =>
  undone.count === 0 ? [] : [[say('forecast.undone'), number(undone.count), money(undone.amount)]];
