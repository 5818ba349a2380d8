import type { OfferBand, OfferBook, OfferCondition, OfferTier } from '#schemas/config/offers.ts';
import type { Situation } from './situation.ts';

/**
 * The band of an invoice, by the amount billed (centavos): neither interest nor a part payment takes a debt from one band
 * to another. Throws `RangeError` when the last band has an end, which the config's schema refuses.
 */
export function bandOf(book: Pick<OfferBook, 'bands'>, amount: number): OfferBand {
  const band = book.bands.find(({ upTo }) => upTo === undefined || amount <= upTo);
  if (!band) throw new RangeError(`no band of the offer book takes ${amount} centavos`);
  return band;
}

/** The tier of a debt that is so many whole days late: the first that matches, from the top; none when none does. */
export const tierOf = (band: OfferBand, situation: Situation, daysLate: number): OfferTier | undefined =>
  band.tiers.find(
    ({ daysLate: { from, to }, when }) =>
      from <= daysLate && daysLate <= (to ?? Infinity) && (!when || holds(when, situation)),
  );

const holds = (
  when: OfferCondition,
  { profile, tags, personType, channel, rolledDueDate }: Situation,
): boolean =>
  (!when.profiles || when.profiles.includes(profile)) &&
  (!when.tags || when.tags.some((tag) => tags.includes(tag))) &&
  (!when.personType || when.personType === personType) &&
  (!when.channels || when.channels.includes(channel)) &&
  (!when.dueBefore || rolledDueDate < when.dueBefore);
