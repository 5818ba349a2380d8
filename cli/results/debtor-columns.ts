import type { Words } from '#cli/words/words.ts';
import type { Column } from './columns.ts';
import type { DebtorRow } from './debtor-row.ts';

const AMOUNTS = [
  'invoiced',
  'amended',
  'charges',
  'agreed',
  'takenOff',
  'waiting',
  'paidBefore',
  'paid',
  'owed',
  'asked',
] as const;
/** Those that the screen has no room for while they are zero. */
const SELDOM: ReadonlySet<string> = new Set(['amended', 'agreed', 'takenOff', 'waiting', 'paidBefore']);

/** The columns of a table of debtors. */
export const debtorColumns = (words: Words): readonly Column<DebtorRow>[] => [
  { title: words.say('results.debtor'), width: 36, of: ({ debtor }) => ({ text: debtor }) },
  { title: words.say('results.invoices'), width: 10, of: ({ invoices }) => ({ count: invoices }) },
  ...AMOUNTS.map(
    (amount): Column<DebtorRow> => ({
      ...{ title: words.say(`results.${amount}`), width: 14 },
      of: (row) => ({ centavos: row[amount] }),
      ...(SELDOM.has(amount) ? { isDetail: 'whileZero' } : {}),
    }),
  ),
  { title: words.say('results.messages'), width: 11, of: ({ messages }) => ({ count: messages }) },
  { title: words.say('results.statuses'), width: 40, of: (row) => ({ text: statusesOf(row, words) }) },
];

const statusesOf = ({ statuses }: DebtorRow, { named }: Words): string =>
  [...statuses]
    .map(([status, count]) => `${named('statuses', status)}${count > 1 ? ` (${count})` : ''}`)
    .join(', ');
