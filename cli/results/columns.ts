import type { Words } from '#cli/words/words.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { ResultRow } from './result-row.ts';

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
  /** Read seldom: a page shows it only when its reader asks for all columns. */
  readonly isDetail?: true;
}

/** The columns of a result, one row for each invoice. */
export function invoiceColumns({ say, named }: Words): readonly Column<ResultRow>[] {
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
  const money = (title: string, of: (row: ResultRow) => number): Column<ResultRow> => ({
    ...{ title, width: 14 },
    of: (row) => ({ centavos: of(row) }),
  });
  const day = (title: string, of: (row: ResultRow) => string | undefined): Column<ResultRow> => ({
    ...{ title, width: 12 },
    of: (row) => {
      const on = of(row);
      return on === undefined ? undefined : { day: on };
    },
  });
  const detail = (column: Column<ResultRow>): Column<ResultRow> => ({ ...column, isDetail: true });
  return [
    text(say('results.debtor'), 36, ({ debtor }) => debtor),
    detail(text(say('results.taxId'), 20, ({ taxId }) => taxId)),
    text(say('results.invoice'), 18, ({ invoiceId }) => invoiceId),
    detail(text(say('results.description'), 30, ({ description }) => description)),
    day(say('results.due'), ({ dueDate }) => dueDate),
    money(say('results.billed'), ({ billed }) => billed),
    detail(money(say('results.paidBefore'), ({ paidBefore }) => paidBefore)),
    money(say('results.paid'), ({ paid }) => paid),
    detail(money(say('results.fine'), ({ fine }) => fine)),
    detail(money(say('results.interest'), ({ interest }) => interest)),
    money(say('results.owed'), ({ owed }) => owed),
    detail(money(say('results.waived'), ({ owed, asked }) => owed - asked)),
    money(say('results.asked'), ({ asked }) => asked),
    text(say('results.status'), 18, ({ status }) => named('statuses', status)),
    { title: say('results.messages'), width: 11, of: ({ messages }) => ({ count: messages }) },
    detail(text(say('results.lastStep'), 28, ({ last }) => last?.what)),
    detail(day(say('results.lastOn'), ({ last }) => last?.on)),
    detail(text(say('results.nextStep'), 28, ({ next }) => next?.what)),
    detail(day(say('results.nextOn'), ({ next }) => next?.on)),
    text(say('results.why'), 44, ({ why }) => why),
    detail(text(say('results.creditor'), 20, ({ creditorId }) => creditorId)),
    detail(text(say('results.debtorId'), 16, ({ debtorId }) => shownId(debtorId))),
  ];
}

/** An id that is a CPF or a CNPJ is masked as one. */
function shownId(debtorId: string): string {
  const parsed = parseTaxId(debtorId);
  return parsed.ok ? maskTaxId(parsed.taxId) : debtorId;
}
