import type { FirstContacts, Unreached } from '#cli/planning/first-contacts.ts';

/** What was last said of a batch: `open` when nobody ever paused it. */
export type BatchState = 'paused' | 'released' | 'withdrawn' | 'open';

/** What an act on a batch would do, for the person who decides. */
export interface BatchView {
  readonly creditorId: string;
  readonly state: BatchState;
  readonly invoices: number;
  readonly debtors: number;
  /** What payments left of the principal of its invoices that are owed, without charges, centavos. */
  readonly open: number;
  /** How many debtors have their first message on which day, in their order. */
  readonly firstContacts: readonly { readonly day: string; readonly debtors: number }[];
  /** Debtors of whom no address of a channel that a step uses is known. */
  readonly unreached: readonly Unreached[];
  /** Invoices for which no message can be planned. */
  readonly unplanned: number;
  /** Debtors who were written to; undefined where nobody can know, as in a file. */
  readonly writtenTo?: number;
  /** Invoices that are paid. */
  readonly paid: number;
}

/** Whom the ladders of a batch reach first, and whom they do not; an invoice without any step is one of those that no message is planned for. */
export function whomItReaches(
  contacts: FirstContacts,
  unplanned: number,
): Pick<BatchView, 'firstContacts' | 'unreached' | 'unplanned'> {
  const all = contacts.unreached;
  const withoutStep = all.filter(({ uses, has }) => uses.length === 0 && has.length > 0);
  return {
    firstContacts: contacts.byDay,
    unreached: all.filter((one) => !withoutStep.includes(one)),
    unplanned: unplanned + withoutStep.reduce((sum, { invoiceIds }) => sum + invoiceIds.length, 0),
  };
}
