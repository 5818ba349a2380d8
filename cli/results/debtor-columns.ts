import type { Words } from '#cli/words/words.ts';
import type { Column } from './columns.ts';
import type { DebtorRow } from './debtor-row.ts';

/** The columns of a table of debtors. */
export const debtorColumns = (words: Words): readonly Column<DebtorRow>[] => [
  { title: words.say('results.debtor'), width: 36, of: ({ debtor }) => ({ text: debtor }) },
  { title: words.say('results.invoices'), width: 10, of: ({ invoices }) => ({ count: invoices }) },
  { title: words.say('results.billed'), width: 14, of: ({ billed }) => ({ centavos: billed }) },
  { title: words.say('results.paid'), width: 14, of: ({ paid }) => ({ centavos: paid }) },
  { title: words.say('results.owed'), width: 14, of: ({ owed }) => ({ centavos: owed }) },
  { title: words.say('results.asked'), width: 14, of: ({ asked }) => ({ centavos: asked }) },
  { title: words.say('results.messages'), width: 11, of: ({ messages }) => ({ count: messages }) },
  { title: words.say('results.statuses'), width: 40, of: (row) => ({ text: statusesOf(row, words) }) },
];

const statusesOf = ({ statuses }: DebtorRow, { named }: Words): string =>
  [...statuses]
    .map(([status, count]) => `${named('statuses', status)}${count > 1 ? ` (${count})` : ''}`)
    .join(', ');
