import type { Discount } from './discount.ts';
import type { Instalment } from './instalment-plan.ts';

/** What a debtor is offered, centavos; `schemas/records/negotiation.ts` says what each is. */
export interface Offer {
  readonly id: string;
  readonly kind: 'cash' | 'instalments';
  readonly owed: number;
  readonly discount: Discount;
  readonly interest: number;
  readonly total: number;
  readonly instalments: Instalment[];
  readonly validUntil: string;
  readonly needsApproval: boolean;
  readonly reason: string;
}

/** An offer, but for the words. */
export type Bare = Omit<Offer, 'reason'> & { readonly byRule: boolean };
