import type { Ids } from './ids.ts';
import type { KeptTitle } from './kept-book.ts';
import type { RefusedRow } from './refused-row.ts';
import { markOfCell } from './refused-rows.ts';
import { VANISHED_TITLE } from './vanished.ts';

/** Known titles as the rows of a file in which a person says what became of those that vanished. */
export const vanishedRowsOf = (titles: Readonly<Record<string, KeptTitle>>, ids: Ids): RefusedRow[] =>
  Object.entries(titles).map(([id, { due, open, amount }]) => ({
    cells: { [VANISHED_TITLE]: id },
    marks: {
      due: markOfCell('due', { text: due }, ids),
      open: markOfCell('open', { text: (open / 100).toFixed(2) }, ids),
      amount: markOfCell('amount', { text: (amount / 100).toFixed(2) }, ids),
    },
  }));
