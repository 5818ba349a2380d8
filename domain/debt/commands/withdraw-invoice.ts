import type { Holiday } from '#domain/calendar/calendar.ts';
import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { cancelInvoice } from './cancel-invoice.ts';

/** The batch of an invoice was withdrawn. */
export interface WithdrawInvoice {
  readonly batch: string;
  /** When the debt follows (ISO-8601). */
  readonly at: string;
  /** When the batch was withdrawn (ISO-8601, UTC). */
  readonly withdrawnAt: string;
  /** From when on the debtor may be told, by AWS's clock (ISO-8601 with milliseconds). */
  readonly tellFrom: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** Whether a debt shows that it was withdrawn before. */
export const isWithdrawn = (debt: StoredDebt): boolean =>
  debt.status !== 'awaitingInvoice' && debt.withdrawnAt !== undefined;

/**
 * Cancels the debt of an invoice that came by mistake. Where a message may have reached the debtor, its own or one that listed it, the
 * debtor is told so. A debt that is paid stays paid, and is published for a person. An instalment follows the debt whose plan it is of.
 */
export function withdrawInvoice(
  debt: DebtFor<'withdrawInvoice'>,
  { batch, at, withdrawnAt, tellFrom, holidays }: WithdrawInvoice,
): Change | typeof ALREADY {
  if (debt.instalmentOf) return ALREADY;
  if (debt.status === 'settled')
    return change({
      set: { withdrawnAt },
      events: [debtEvent('WithdrawnInvoicePaid.v1', batch, { at, batch, received: sumOf(debt.payments) })],
    });
  const cancelled = cancelInvoice(debt, { at, holidays }, 'withdrawn');
  const wasTold = wasWrittenTo(debt) || debt.listedBy !== undefined;
  return {
    ...cancelled,
    set: { ...cancelled.set, withdrawnAt },
    effects: [
      ...cancelled.effects,
      ...(wasTold ? [{ kind: 'sendCourtesy', by: 'withdrawal', notBefore: tellFrom } as const] : []),
    ],
  };
}
