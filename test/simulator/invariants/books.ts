import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Invariant, SeenEvent } from '#test/simulator/recording.ts';

/** What the bus alone says of a debt. */
interface Book {
  amount: number | undefined;
  /** By the id of the payment: one that waited for its invoice is published again when that comes. */
  readonly paid: Map<unknown, { readonly amount: number }>;
  returned: number;
  writtenOff: number;
}

const sum = (entries: Iterable<{ readonly amount: number }>): number =>
  [...entries].reduce((total, { amount }) => total + amount, 0);

/**
 * The books, rebuilt from the events on the bus by somebody who never sees the table, are those of the table
 * (docs/money.md): what was paid, went back and was written off, centavo by centavo, and what the debt has come to.
 */
export const books: Invariant = ({ events, debts }) => {
  const byDebt = Map.groupBy(onceEach(events), ({ detail }) => String(detail.debtId));
  return debts.flatMap((debt) =>
    differences(bookOf(byDebt.get(debt.debtId) ?? []), debt).map((what) => `${debt.debtId}: ${what}`),
  );
};

/** The events of ours about debts, each once, in the order in which they were first published. */
function onceEach(events: readonly SeenEvent[]): SeenEvent[] {
  const seen = new Map<unknown, SeenEvent>();
  for (const event of events)
    if (event.source === 'regua' && event.detail.debtId !== undefined && !seen.has(event.detail.eventId))
      seen.set(event.detail.eventId, event);
  return [...seen.values()];
}

function bookOf(events: readonly SeenEvent[]): Book {
  const book: Book = {
    amount: undefined,
    paid: new Map(),
    returned: 0,
    writtenOff: 0,
  };
  for (const { type, detail } of events) {
    const of = detail as Readonly<Record<string, number>>;
    if (type === 'DebtOpened.v1' || type === 'DebtAmended.v1') book.amount = of.amount;
    if (type === 'PaymentApplied.v1' || type === 'PaymentUnapplied.v1')
      book.paid.set(detail.paymentId, { amount: of.amount ?? 0 });
    if (type === 'PaymentReversed.v1') book.returned += of.amount ?? 0;
    if (type === 'DebtWrittenOff.v1') book.writtenOff += of.amount ?? 0;
  }
  return book;
}

function differences(book: Book, debt: StoredDebt): string[] {
  const paid = sum(Object.values(debt.payments));
  const returned = sum(Object.values(debt.refunds));
  // What an instalment has is a share of what was paid of its debt (docs/negotiation.md).
  const isShare = debt.status !== 'awaitingInvoice' && debt.instalmentOf !== undefined;
  const figures: (readonly [string, number | undefined, number | undefined])[] = isShare
    ? []
    : [
        ['paid', sum(book.paid.values()), paid],
        ['went back', book.returned, returned],
      ];
  if (debt.status !== 'awaitingInvoice') {
    const { amount, writeOffs } = debt as Debt;
    figures.push(['amount', book.amount, amount]);
    figures.push([
      'written off',
      book.writtenOff,
      sum(Object.values(writeOffs).filter(({ by }) => by === 'person')),
    ]);
  }
  return figures
    .filter(([, reported, kept]) => reported !== kept)
    .map(([name, reported, kept]) => `${name} ${reported} by the bus, ${kept} in the table`);
}
