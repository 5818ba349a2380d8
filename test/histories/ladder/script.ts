import fc from 'fast-check';
import type { CaseKind } from '#schemas/records/negotiation.ts';

/** When something is done to a debt: in the middle of a handler, before its n-th API call; or at a time. */
export type Moment =
  | { readonly kind: 'call'; readonly call: number }
  | { readonly kind: 'minute'; readonly minute: number };

/** What is done. */
export type Deed =
  | { readonly kind: 'pay'; readonly amount: number }
  | { readonly kind: 'pay again' }
  | { readonly kind: 'issue again' }
  | { readonly kind: 'cancel' }
  /** Billing sends another invoice of the same debtor, due N days from now: their steps meet. */
  | { readonly kind: 'another'; readonly days: number }
  /** The other invoice is paid, whole or in part. */
  | { readonly kind: 'pay other'; readonly amount: number }
  /** Billing changes the amount, or postpones the due date by N days. */
  | { readonly kind: 'amend'; readonly change: { readonly amount: number } | { readonly days: number } }
  /** The debtor promises to pay in N days. */
  | { readonly kind: 'promise'; readonly days: number }
  /** The debtor disputes the debt, or cannot pay. */
  | { readonly kind: 'dispute'; readonly why: CaseKind }
  /** A person answers the case that is open. */
  | { readonly kind: 'answer'; readonly outcome: 'upheld' | 'cancelled' | 'corrected' }
  /** A person agrees on two instalments with the debtor, the first in N days. */
  | { readonly kind: 'makePaymentPlan'; readonly days: number }
  /** An instalment of the first payment plan is paid. */
  | { readonly kind: 'pay part'; readonly part: number }
  /** The function under way dies, before or after the call took effect. */
  | { readonly kind: 'crash'; readonly side: 'before' | 'after' }
  /** N days pass during the call: tokens grow stale, waits time out. */
  | { readonly kind: 'stall'; readonly days: number };

export type Script = readonly { readonly moment: Moment; readonly deed: Deed }[];

const LADDER_MINUTES = 32 * 24 * 60;
/** Centavos. */
export const AMOUNT = 100_000;

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }).map((call) => ({ kind: 'call', call }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: LADDER_MINUTES })
      .map((minute) => ({ kind: 'minute', minute }) as const),
  },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(AMOUNT, AMOUNT + 5_000, AMOUNT / 2, AMOUNT / 4, 1)
      .map((amount) => ({ kind: 'pay', amount }) as const),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'pay again' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'issue again' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancel' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom({ amount: AMOUNT / 2 }, { amount: AMOUNT + 1 }, { days: 3 }, { days: 10 })
      .map((change) => ({ kind: 'amend', change }) as const),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 4, 9, 15).map((days) => ({ kind: 'promise', days }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(2, 6).map((days) => ({ kind: 'makePaymentPlan', days }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 2).map((part) => ({ kind: 'pay part', part }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('not-mine', 'goods-or-service', 'hardship')
      .map((why) => ({ kind: 'dispute', why }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('upheld', 'cancelled', 'corrected')
      .map((outcome) => ({ kind: 'answer', outcome }) as const),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('before', 'after').map((side) => ({ kind: 'crash', side }) as const),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((days) => ({ kind: 'stall', days }) as const) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -8, max: 8 }).map((days) => ({ kind: 'another', days }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(AMOUNT + 5_000, AMOUNT / 2)
      .map((amount) => ({ kind: 'pay other', amount }) as const),
  },
);

/** A random history of one debt, and perhaps of another of the same debtor. */
export const script: fc.Arbitrary<Script> = fc.array(fc.record({ moment, deed }), {
  minLength: 1,
  maxLength: 6,
});
