import { leftAfter } from '#domain/statistics/kaplan-meier.ts';
import type { Profile } from '#schemas/primitives.ts';

/** Which debts a curve is for: of a profile, if it has one, and of an amount from `from` to less than `below`, centavos. */
export interface Band {
  readonly profile?: Profile | undefined;
  readonly from?: number | undefined;
  readonly below?: number | undefined;
}

/** The share of a band that is unpaid at the end of each day on which it changes, in days after the due date. */
export interface UnpaidCurve extends Band {
  readonly curve: readonly { readonly day: number; readonly left: number }[];
}

/** How debts are expected to be paid: by the first of the curves that is for them. */
export type PaymentModel = readonly UnpaidCurve[];

/** What decides which curve is a debt's. */
export interface Banded {
  readonly profile: Profile;
  /** Centavos. */
  readonly amount: number;
}

/** Whether a band is for a debt. */
export const isIn = ({ profile, from = 0, below }: Band, debt: Banded): boolean =>
  (profile === undefined || profile === debt.profile) &&
  debt.amount >= from &&
  (below === undefined || debt.amount < below);

/** The curve of a debt; undefined when the model says nothing of it. */
export const curveFor = (model: PaymentModel, debt: Banded): UnpaidCurve['curve'] | undefined =>
  model.find((band) => isIn(band, debt))?.curve;

/**
 * The chance that a debt is still unpaid at the end of a day, if it was when it came.
 * @param came the day before the one on which it came; both in days after the due date
 */
export function chanceUnpaid(curve: UnpaidCurve['curve'], came: number, day: number): number {
  const then = leftAfter(curve, came);
  // Of a band of which everybody had paid by then, nothing is known.
  return then > 0 && day > came ? leftAfter(curve, day) / then : 1;
}
