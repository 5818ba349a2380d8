import type { DebtRow } from '#schemas/api/debt-row.ts';
import { ApiError } from '#web/api/api-error.ts';
import type { ApiClient } from '#web/api/client.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts';
import type { Filter } from './filter.ts';
import { nextInWords, type Saying } from './next-in-words.ts';
import type { PortfolioWords } from './words/pt-BR.ts';

/** How often a page is asked for again when the API asks to slow down. */
const TRIES = 5;

/**
 * All debts of a filter as a file for spreadsheets, in its parts: read page by page, so that the browser holds one at a time.
 * @param given.onProgress called with the number of rows after each page
 * @param given.wait seconds until a page is asked for again
 */
export async function exportDebts(
  api: ApiClient,
  filter: Filter,
  given: {
    readonly say: PortfolioWords;
    readonly sayingIn: (creditorId: string) => Saying;
    readonly signal: AbortSignal;
    readonly onProgress: (count: number) => void;
    readonly wait: (seconds: number) => Promise<void>;
  },
): Promise<string[]> {
  const { say, sayingIn, signal, onProgress, wait } = given;
  const columns = columnsOf(say);
  const parts = [BYTE_ORDER_MARK, csvLine(columns.map(({ title }) => ({ text: title })))];
  let cursor: string | undefined;
  let count = 0;
  do {
    const { items, next } = await patiently(
      () => api.read('/debts', { named: {}, query: { ...filter, limit: '100', cursor }, signal }),
      wait,
    );
    parts.push(
      items.map((row) => csvLine(columns.map(({ of }) => of(row, sayingIn(row.creditorId))))).join(''),
    );
    count += items.length;
    onProgress(count);
    cursor = next;
  } while (cursor !== undefined);
  return parts;
}

/** Does something again, later, while the API asks for patience. */
async function patiently<Answer>(
  ask: () => Promise<Answer>,
  wait: (seconds: number) => Promise<void>,
  tries = TRIES,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 429) || tries === 1) throw error;
    await wait(error.retryAfter ?? 1);
    return patiently(ask, wait, tries - 1);
  }
}

interface Column {
  readonly title: string;
  readonly of: (row: DebtRow, saying: Saying) => Cell;
}

const text = (value: string | undefined): Cell => (value === undefined ? undefined : { text: value });

function columnsOf(say: PortfolioWords): readonly Column[] {
  const titles = say.export.columns;
  return [
    { title: titles.name, of: ({ name }) => text(name ?? say.erased) },
    { title: titles.invoice, of: ({ invoiceId }) => text(invoiceId) },
    { title: titles.creditor, of: ({ creditorId }) => text(creditorId) },
    { title: titles.status, of: ({ status }) => text(say.statuses[status]) },
    { title: titles.owed, of: ({ owed }) => ({ centavos: owed }) },
    { title: titles.asOf, of: ({ asOf }) => ({ day: asOf }) },
    { title: titles.amount, of: ({ amount }) => ({ centavos: amount }) },
    { title: titles.dueDate, of: ({ dueDate }) => ({ day: dueDate }) },
    { title: titles.daysLate, of: ({ daysLate }) => ({ count: daysLate }) },
    {
      title: titles.next,
      of: (row, saying) => {
        const { what, why } = nextInWords(row, saying);
        return text(why === undefined ? what : `${what}: ${why}`);
      },
    },
    { title: titles.owner, of: ({ owner }) => text(owner) },
    { title: titles.regua, of: ({ regua }) => text(regua) },
    { title: titles.seller, of: ({ sellerId }) => text(sellerId) },
    { title: titles.batch, of: ({ batch }) => text(batch) },
  ];
}
