import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { type Balance, balanceOn } from '#domain/debt/balance.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import type { OfferBand, OfferBook, OfferChannel, OfferTier } from '#schemas/config/offers.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';
import { type Asked, askedOn } from './discount.ts';
import { bandOf, tierOf } from './find-tier.ts';

/** The input for offers: a debt and its debtor on a day. */
export interface Asking {
  readonly debt: MoneyView;
  readonly book: OfferBook;
  /** The calendar day. */
  readonly today: string;
  /** The profile at the opening of the debt, never today's: waiting does not change it. */
  readonly profile: { readonly kind: Profile; readonly reason: string };
  /** The debtor's tags from billing. */
  readonly tags: readonly string[];
  readonly personType: PersonType;
  /** The channel on which the offer is made. */
  readonly channel: OfferChannel;
  /** Municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** The data that all offers of one tier share. */
export interface Basis extends Asking {
  readonly band: OfferBand;
  readonly tier: OfferTier;
  readonly balance: Balance;
  readonly asked: Asked;
  readonly validUntil: string;
}

/** Finds the tier that makes the offers of a day, and its data; undefined if there is nothing to offer. */
export function basisOf(asking: Asking): Basis | undefined {
  const { debt, book, today, profile, holidays } = asking;
  const { from, until } = book.inForce;
  if (today < from || (until !== undefined && until < today)) return undefined;
  const balance = balanceOn(debt, today);
  const asked = askedOn(balance);
  if (balance.daysLate < 1 || asked.principal === 0) return undefined;
  const band = bandOf(book, debt.amount);
  const situation = { ...asking, profile: profile.kind, rolledDueDate: debt.rolledDueDate };
  const tier = tierOf(band, situation, balance.daysLate);
  const validUntil = rollForward(addDays(today, book.validityDays), holidays);
  return tier && { ...asking, band, tier, balance, asked, validUntil };
}
