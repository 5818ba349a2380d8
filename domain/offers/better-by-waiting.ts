import type { DiscountTerms, OfferBand, OfferBook, OfferTier } from '#schemas/config/offers.ts';
import type { Profile } from '#schemas/primitives.ts';
import { type Asked, discountOf, priceAfter } from './discount.ts';
import { tierOf } from './find-tier.ts';
import { type Path, pathsOf } from './paths-of.ts';
import type { Situation } from './situation.ts';

/** A tier for which a debtor would wait, pay worse, or choose another channel. */
export interface Lure {
  /** What the debtor would wait for: another day, a worse profile, another channel than the page. */
  readonly by: 'waiting' | 'profile' | 'channel';
  readonly kind: 'cash' | 'instalments';
  readonly band: OfferBand;
  /** The tier that discounts more. */
  readonly tier: OfferTier;
  /**
   * The tier that discounts less: of the days before, of the better profile, or of the page. Undefined if nothing is
   * offered there.
   */
  readonly than: OfferTier | undefined;
  /** The days late on which it discounts more; for `waiting`, more than on the day before. */
  readonly daysLate: number;
  /** The situation that is offered more, and the one that is offered less. */
  readonly to: Situation;
  readonly lessTo: Situation;
  /** The prices of an example under both tiers, centavos; equal if only the number of payments differs. */
  readonly example: {
    readonly principal: number;
    readonly fine: number;
    readonly less: number;
    readonly more: number;
  };
}

/**
 * The better profiles of each profile: a worse payer is never offered more, and waiting makes nobody a better payer.
 */
const BETTER_THAN: Readonly<Record<Profile, readonly Profile[]>> = {
  good: [],
  new: [],
  occasional: ['good', 'new'],
  recurrent: ['occasional'],
};

const NOTHING: DiscountTerms = { chargesPercent: 0, principalPercent: 0 };

/**
 * Finds everything in a book that would make it better to wait. Exhaustive: it checks every kind of debtor and debt
 * that the tiers distinguish, on every day on which the offers change. No result means, for any debt, charges and
 * part payments:
 *
 * - the discount in percent never grows from one day late to the next, from the first on, so that no price falls;
 * - a payer who has become worse is never offered more;
 * - no channel offers more than the debtor's page, which is open on every day, did on any earlier day.
 *
 * It compares percents, not only reais of some debts: a discount that grows no faster than the interest would still
 * reward a debtor who waits with little principal left, because the fine no longer grows.
 */
export function betterByWaiting(book: Pick<OfferBook, 'bands' | 'inForce'>): Lure[] {
  const lures = book.bands.flatMap((band, index) =>
    pathsOf(band, book)
      .flatMap((path) => alongPath(band, path))
      .map(withExample(book.bands[index - 1]?.upTo ?? 0)),
  );
  // Many kinds of debtors lead to the same two tiers: the first is reported.
  const met = new Map<string, Lure>();
  for (const lure of lures) {
    const { by, kind, band, tier, than } = lure;
    const key = [by, kind, band.id, tier.id, than?.id ?? ''].join(' ');
    if (!met.has(key)) met.set(key, lure);
  }
  return [...met.values()];
}

/** Tiers that no debt ever uses, because the tiers above them match first. */
export const neverTaken = (
  book: Pick<OfferBook, 'bands' | 'inForce'>,
): { band: OfferBand; tier: OfferTier }[] =>
  book.bands.flatMap((band) => {
    const taken = new Set(
      pathsOf(band, book).flatMap((path) =>
        daysOfChange(band, path).map((daysLate) => tierOf(band, path.situation, daysLate)),
      ),
    );
    return band.tiers.filter((tier) => !taken.has(tier)).map((tier) => ({ band, tier }));
  });

/** The days late on which a debt may use another tier than on the day before. */
const daysOfChange = ({ tiers }: OfferBand, { startsAt }: Path): number[] =>
  [
    ...new Set([
      startsAt,
      ...tiers.flatMap(({ daysLate: { from, to } }) => [from, ...(to === undefined ? [] : [to + 1])]),
    ]),
  ]
    .filter((day) => day >= startsAt)
    .sort((one, other) => one - other);

function alongPath(band: OfferBand, path: Path): Omit<Lure, 'example'>[] {
  const { situation } = path;
  const lures: Omit<Lure, 'example'>[] = [];
  let before: OfferTier | undefined;
  /** Instalments may begin later, or pause, but never return at a lower price. */
  let lastPlan: OfferTier | undefined;
  for (const daysLate of daysOfChange(band, path)) {
    const tier = tierOf(band, situation, daysLate);
    const found = { band, daysLate, to: situation };
    if (tier && daysLate > path.startsAt) {
      const waited = { ...found, tier, by: 'waiting', lessTo: situation } as const;
      if (givesMore(tier.cash, before?.cash)) lures.push({ ...waited, kind: 'cash', than: before });
      if (lastPlan && givesMore(tier.instalments, lastPlan.instalments))
        lures.push({ ...waited, kind: 'instalments', than: lastPlan });
    }
    if (tier)
      for (const { by, lessTo } of betterOff(situation)) {
        const than = tierOf(band, lessTo, daysLate);
        for (const kind of ['cash', 'instalments'] as const)
          if (isBetter(kind, tier, than)) lures.push({ ...found, tier, by, kind, than, lessTo });
      }
    before = tier;
    if (tier?.instalments) lastPlan = tier;
  }
  return lures;
}

/** The situations that must be offered at least as much: better payers, and the same debtor on the page. */
const betterOff = (situation: Situation): { by: 'profile' | 'channel'; lessTo: Situation }[] => [
  ...BETTER_THAN[situation.profile].map((profile) => ({
    by: 'profile' as const,
    lessTo: { ...situation, profile },
  })),
  ...(situation.channel === 'page'
    ? []
    : [{ by: 'channel' as const, lessTo: { ...situation, channel: 'page' as const } }]),
];

const givesMore = (terms: DiscountTerms | undefined, than: DiscountTerms = NOTHING): boolean =>
  terms !== undefined &&
  (terms.chargesPercent > than.chargesPercent || terms.principalPercent > than.principalPercent);

/** True if a tier offers a larger discount, or more payments, on the same day. */
function isBetter(kind: Lure['kind'], tier: OfferTier, than: OfferTier | undefined): boolean {
  if (kind === 'cash') return givesMore(tier.cash, than?.cash);
  return (
    givesMore(tier.instalments, than?.instalments) ||
    (tier.instalments?.most ?? 0) > (than?.instalments?.most ?? 0)
  );
}

/**
 * Adds an example in reais: the largest invoice of the band, or R$ 1.000,00 above the band below, and a fine of 2%.
 */
const withExample =
  (below: number) =>
  (found: Omit<Lure, 'example'>): Lure => {
    const { band, tier, than, kind } = found;
    const principal = band.upTo ?? below + 100_000;
    const asked: Asked = { principal, charges: Math.floor(principal / 50) };
    const price = (of: OfferTier | undefined): number =>
      priceAfter(asked, discountOf(asked, of?.[kind] ?? NOTHING, band.floorPercent));
    return { ...found, example: { principal, fine: asked.charges, less: price(than), more: price(tier) } };
  };
