import type { ListingKind } from '#schemas/primitives.ts';
import type { BureauReport, ListingAction } from '#schemas/records/listing-order.ts';

/** What a bureau is asked. The same order may be asked again: a bureau does it once, and says what has become of it. */
export interface BureauOrder {
  readonly action: ListingAction;
  readonly kind: ListingKind;
  readonly debtId: string;
  readonly orderId: string;
  /** When this action was first ordered (ISO-8601). */
  readonly orderedAt: string;
  /** When it is asked (ISO-8601). */
  readonly now: string;
  readonly creditor: { readonly id: string; readonly name: string; readonly taxId: string };
  readonly invoiceId: string;
  /** Principal that is owed, centavos, and the due date. */
  readonly owed: number;
  readonly dueDate: string;
  /** The debtor to notify and list; absent for a clearing, which the order alone is enough for. */
  readonly debtor?: BureauDebtor | undefined;
}

export interface BureauDebtor {
  readonly name: string;
  /** CPF or CNPJ without punctuation. */
  readonly taxId: string;
  readonly uf?: string | undefined;
  /** Addresses that are not known to be wrong. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
}

/**
 * What an order came to. `taken`: with all that the bureau knows of it. `refused`: it never takes this order, and why. `not-taken`: it
 * surely did not take it, and may be asked again. `maybe-taken`: it may have.
 */
export type BureauAnswer =
  | { readonly means: 'taken'; readonly reports: readonly BureauReport[] }
  | { readonly means: 'refused'; readonly reason: string }
  | { readonly means: 'not-taken' | 'maybe-taken'; readonly answer: string };

/** A register of bad payers, or the notaries of protests. */
export interface Bureau {
  ask(order: BureauOrder): Promise<BureauAnswer>;
}
