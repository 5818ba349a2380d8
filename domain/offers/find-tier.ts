import type { OfferBand, OfferBook, OfferCondition, OfferTier } from '#schemas/config/offers.ts';
import type { Situation } from './situation.ts';

/**
 * The band of an invoice, by the billed amount (centavos): neither interest nor a part payment moves a debt to
 * another band. Throws `RangeError` if the last band has an end, which the schema of the configuration refuses.
 */
export function bandOf(book: Pick<OfferBook, 'bands'>, amount: number): OfferBand {
  const band = book.bands.find(({ upTo }) => upTo === undefined || amount <= upTo);
  if (!band) throw new RangeError(`no band of the offer book takes ${amount} centavos`);
  return band;
}

/** The tier of a debt that is `daysLate` whole days late: the first match from the top, if any. */
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
