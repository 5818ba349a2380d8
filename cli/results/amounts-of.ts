import type { ClosedBooks } from './closed-books.ts';
import type { ResultAmounts } from './result-row.ts';

/** The amounts of a debt as its books were closed. */
export function amountsOf(books: ClosedBooks): ResultAmounts {
  const { invoiced, amended, charges, fineCharged, agreed, waived, writtenOff, cancelled, prescribed } =
    books;
  const { waiting, received, receivedBefore, owed, fine, interest, asked, overpaid } = books;
  return {
    ...{
      invoiced,
      amended,
      charges,
      agreed,
      waived,
      writtenOff,
      cancelled,
      prescribed,
      owed,
      asked,
      overpaid,
      waiting,
    },
    fine: fineCharged,
    interest: charges - fineCharged,
    takenOff: waived + writtenOff + cancelled + prescribed,
    paidBefore: receivedBefore,
    paid: received - receivedBefore,
    principal: owed - fine - interest,
    waivable: owed - asked,
  };
}
