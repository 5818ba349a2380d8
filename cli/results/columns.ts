import type { Words } from '#cli/words/words.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { IN_FULL } from './closing.ts';
import type { ResultAmounts, ResultRow } from './result-row.ts';

/** A cell by what it holds, so that each kind of file can write it as its reader expects; undefined is empty. */
export type Cell =
  | { readonly text: string }
  | { readonly centavos: number }
  | { readonly count: number }
  /** YYYY-MM-DD */
  | { readonly day: string }
  | undefined;

export interface Column<Row> {
  readonly title: string;
  /** Characters, for files that have widths. */
  readonly width: number;
  readonly of: (row: Row) => Cell;
  /** Where a page shows it: only when its reader asks for all columns, or also if any of its cells is not zero. */
  readonly isDetail?: 'always' | 'whileZero';
}

/** The amounts of a file: each once, so that nothing is summed twice. */
const FILE_AMOUNTS: readonly (keyof ResultAmounts)[] = [
  ...[...IN_FULL.added, ...IN_FULL.takenOff],
  ...(['owed', 'principal', 'waivable', 'asked', 'overpaid'] as const),
];
/** The amounts of a page, which shows the sums of some, and these only when its reader asks for all columns. */
const PAGE_AMOUNTS: readonly (keyof ResultAmounts)[] = [
  ...(['invoiced', 'amended', 'charges', 'fine', 'interest', 'agreed'] as const),
  ...([
    'takenOff',
    'waived',
    'writtenOff',
    'cancelled',
    'prescribed',
    'waiting',
    'paidBefore',
    'paid',
  ] as const),
  ...(['owed', 'principal', 'waivable', 'asked', 'overpaid'] as const),
];
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['invoiced', 'paid', 'owed', 'asked']);
const SHOWN_IF_ANY: ReadonlySet<string> = new Set([
  'amended',
  'charges',
  'agreed',
  'takenOff',
  'waiting',
  'paidBefore',
]);

/** The columns of a file of results, one row for each invoice. */
export const invoiceColumns = (words: Words): readonly Column<ResultRow>[] => columnsOf(FILE_AMOUNTS, words);

/** The columns of a page of results. */
export const pageColumns = (words: Words): readonly Column<ResultRow>[] => columnsOf(PAGE_AMOUNTS, words);

function columnsOf(
  amounts: readonly (keyof ResultAmounts)[],
  { say, named }: Words,
): readonly Column<ResultRow>[] {
  const text = (
    title: string,
    width: number,
    of: (row: ResultRow) => string | undefined,
  ): Column<ResultRow> => ({
    ...{ title, width },
    of: (row) => {
      const content = of(row);
      return content ? { text: content } : undefined;
    },
  });
  const money = (amount: keyof ResultAmounts): Column<ResultRow> => {
    const column: Column<ResultRow> = {
      ...{ title: say(`results.${amount}`), width: 14 },
      of: (row) => ({ centavos: row[amount] }),
    };
    return ALWAYS_SHOWN.has(amount)
      ? column
      : { ...column, isDetail: SHOWN_IF_ANY.has(amount) ? 'whileZero' : 'always' };
  };
  const day = (title: string, of: (row: ResultRow) => string | undefined): Column<ResultRow> => ({
    ...{ title, width: 12 },
    of: (row) => {
      const on = of(row);
      return on === undefined ? undefined : { day: on };
    },
  });
  const detail = (column: Column<ResultRow>): Column<ResultRow> => ({
    ...column,
    isDetail: 'always',
  });
  return [
    text(say('results.debtor'), 36, ({ debtor }) => debtor),
    detail(text(say('results.taxId'), 20, ({ taxId }) => taxId)),
    text(say('results.invoice'), 18, ({ invoiceId }) => invoiceId),
    detail(text(say('results.description'), 30, ({ description }) => description)),
    day(say('results.due'), ({ dueDate }) => dueDate),
    ...amounts.map(money),
    text(say('results.status'), 18, ({ status }) => named('statuses', status)),
    { title: say('results.messages'), width: 11, of: ({ messages }) => ({ count: messages }) },
    detail(text(say('results.lastStep'), 28, ({ last }) => last?.what)),
    detail(day(say('results.lastOn'), ({ last }) => last?.on)),
    detail(text(say('results.nextStep'), 28, ({ next }) => next?.what)),
    detail(day(say('results.nextOn'), ({ next }) => next?.on)),
    text(say('results.why'), 44, ({ why }) => why),
    detail(text(say('results.creditor'), 20, ({ creditor }) => creditor)),
    detail(text(say('results.debtorId'), 16, ({ debtorId }) => shownId(debtorId))),
  ];
}

/** Whether a column has nothing to show of some rows that its reader did not ask for. */
export const isLeftOut = <Row>({ of, isDetail }: Column<Row>, rows: readonly Row[]): boolean =>
  isDetail === 'always' || (isDetail === 'whileZero' && rows.every((row) => isZero(of(row))));

/** Whether no cell of a column says anything of some rows: all are empty, or amounts or counts of nothing. */
export const isEmpty = <Row>({ of }: Column<Row>, rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every((row) => {
    const cell = of(row);
    return (
      cell === undefined ||
      isZero(cell) ||
      ('count' in cell && cell.count === 0) ||
      ('text' in cell && cell.text === '')
    );
  });

const isZero = (cell: Cell): boolean => cell !== undefined && 'centavos' in cell && cell.centavos === 0;

/** An id that is a CPF or a CNPJ is masked as one. */
function shownId(debtorId: string): string {
  const parsed = parseTaxId(debtorId);
  return parsed.ok ? maskTaxId(parsed.taxId) : debtorId;
}
