/** What was last said of a batch: `open` when nobody ever paused it. */
export type BatchState = 'paused' | 'released' | 'withdrawn' | 'open';

/** What an act on a batch would do, for the person who decides. */
export interface BatchView {
  readonly creditorId: string;
  readonly state: BatchState;
  readonly invoices: number;
  readonly debtors: number;
  /** Of all its invoices, centavos. */
  readonly amount: number;
  /** Of its invoices that are owed, without charges, centavos; undefined where nobody asks. */
  readonly open?: number;
  /** How many debtors have their first message on which day, in their order. */
  readonly firstContacts: readonly { readonly day: string; readonly debtors: number }[];
  /** Invoices for which no message can be planned. */
  readonly unplanned: number;
  /** Debtors who were written to; undefined where nobody can know, as in a file. */
  readonly writtenTo?: number;
  /** Invoices that are paid. */
  readonly paid: number;
}

/** Counts the debtors of each day of a first contact, by the earliest of each debtor. */
export class FirstContacts {
  readonly #earliest = new Map<string, string>();

  /** @param day in the debtor's zone */
  add(debtorId: string, day: string): void {
    const known = this.#earliest.get(debtorId);
    if (known === undefined || day < known) this.#earliest.set(debtorId, day);
  }

  get byDay(): BatchView['firstContacts'] {
    const counts = new Map<string, number>();
    for (const day of this.#earliest.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
    return [...counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([day, debtors]) => ({ day, debtors }));
  }
}
