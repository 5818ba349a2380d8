import type { Bill } from '#schemas/records/bill.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** A code of every kind with which a debt may have been paid: of billing's bill, or of the latest bill of ours that has it. */
export function anyCodes({ bill, quotes }: Pick<Debt, 'bill' | 'quotes'>): Bill {
  const ours = quotes.flatMap((quote) => quote.bill ?? []);
  const pixCode = ours.at(-1)?.pixCode ?? bill.pixCode;
  const digitableLine = ours.findLast((one) => one.digitableLine)?.digitableLine ?? bill.digitableLine;
  return {
    ...bill,
    ...(pixCode === undefined ? {} : { pixCode }),
    ...(digitableLine === undefined ? {} : { digitableLine }),
  };
}
