import fc from 'fast-check';
import { addDays } from '#domain/calendar/days.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { betterByWaiting } from '#domain/offers/better-by-waiting.ts';
import { offersFor } from '#domain/offers/offers-for.ts';
import type { Situation } from '#domain/offers/situation.ts';
import type { DiscountTerms, OfferBand, OfferBook, OfferChannel, OfferTier } from '#schemas/config/offers.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';
import { chargeTerms } from './arbitraries.ts';

/** The day from which the books of tests are in force. */
export const FROM = '2026-01-01';

export const tier = (
  id: string,
  from: number,
  to: number | undefined,
  more: Partial<OfferTier>,
): OfferTier => ({
  id,
  daysLate: { from, to },
  ...more,
});
export const cash = (chargesPercent: number, principalPercent = 0) => ({
  cash: { chargesPercent, principalPercent },
});
export const plan = (most: number, chargesPercent = 0, principalPercent = 0) => ({
  instalments: { most, chargesPercent, principalPercent },
});

/** A book of one band. */
export const bookOf = (tiers: readonly OfferTier[], more: Partial<OfferBand> = {}): OfferBook => ({
  id: 'livro',
  description: { 'pt-BR': 'Um livro de uma faixa', en: 'A book of one band' },
  inForce: { from: FROM },
  validityDays: 5,
  approval: { discountOver: 50_000, instalmentsOver: 6 },
  bands: [
    {
      id: 'todas',
      floorPercent: 50,
      instalments: { entryPercent: 20, interestPercentPerMonth: 1, minimum: 1 },
      tiers: [...tiers],
      ...more,
    },
  ],
});

/** What a book offers to a debtor, by the situation that the book distinguishes debtors by. */
export const offersIn = (
  book: OfferBook,
  debt: Omit<MoneyView, 'rolledDueDate'>,
  { profile, rolledDueDate, ...situation }: Situation,
  today: string,
) =>
  offersFor({
    ...situation,
    book,
    debt: { ...debt, rolledDueDate },
    today,
    profile: { kind: profile, reason: 'pagou 2 das últimas 4 faturas em dia' },
    holidays: [],
  });

const PROFILES: Profile[] = ['new', 'good', 'occasional', 'recurrent'];
const TAGS = ['bar', 'vip'];
const CHANNELS: OfferChannel[] = ['page', 'email', 'person'];
const DUE_BEFORE = ['2025-10-01', '2025-12-01'];

const conditions = fc.record(
  {
    profiles: fc.subarray(PROFILES, { minLength: 1 }),
    tags: fc.subarray(TAGS, { minLength: 1 }),
    personType: fc.constantFrom<PersonType>('person', 'company'),
    channels: fc.subarray(CHANNELS, { minLength: 1 }),
    dueBefore: fc.constantFrom(...DUE_BEFORE),
  },
  { requiredKeys: [] },
);

const percents = fc.constantFrom(0, 25, 33, 50, 99, 100);

const least = <T extends DiscountTerms & { readonly most?: number }>(
  one: T,
  other: DiscountTerms & { readonly most?: number },
): T => ({
  ...one,
  chargesPercent: Math.min(one.chargesPercent, other.chargesPercent),
  principalPercent: Math.min(one.principalPercent, other.principalPercent),
  ...(one.most === undefined ? {} : { most: Math.min(one.most, other.most ?? one.most) }),
});

/** A tier as the schema takes it: charges first, principal only for debts of before, instalments never cheaper than cash. */
const tiers = fc
  .record({
    from: fc.constantFrom(1, 1, 2, 10, 30),
    length: fc.constantFrom(0, 9, 20, 60, undefined, undefined),
    when: fc.option(conditions, { nil: undefined, freq: 2 }),
    charges: percents,
    principal: fc.constantFrom(0, 1, 7, 20),
    plan: fc.option(fc.record({ most: fc.integer({ min: 2, max: 12 }), charges: percents }), {
      nil: undefined,
    }),
  })
  .map(({ from, length, when, charges, principal, plan: inParts }): Omit<OfferTier, 'id'> => {
    // A tier has to offer something.
    const parts = inParts ?? (charges === 0 ? { most: 2, charges: 0 } : undefined);
    const principalPercent = when?.dueBefore !== undefined && charges === 100 ? principal : 0;
    return {
      daysLate: { from, to: length === undefined ? undefined : from + length },
      when,
      cash: charges === 0 ? undefined : { chargesPercent: charges, principalPercent },
      instalments: parts && {
        most: parts.most,
        chargesPercent: Math.min(parts.charges, charges),
        principalPercent: 0,
      },
    };
  });

const bands = fc.record({
  floorPercent: fc.constantFrom(80, 93, 100),
  instalments: fc.record({
    entryPercent: fc.integer({ min: 1, max: 90 }),
    interestPercentPerMonth: fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
    minimum: fc.constantFrom(1, 1_000, 20_000),
  }),
  tiers: fc
    .array(tiers, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, index) => ({ id: `degrau-${index + 1}`, ...one }))),
});

/** Books as the schema takes them, in which waiting may well pay. */
export const books: fc.Arbitrary<OfferBook> = fc
  .record({
    validityDays: fc.integer({ min: 2, max: 30 }),
    approval: fc.record({
      discountOver: fc.constantFrom(0, 5_000),
      instalmentsOver: fc.integer({ min: 1, max: 12 }),
    }),
    bands: fc.array(bands, { minLength: 1, maxLength: 2 }),
  })
  .map(({ bands: all, ...book }) => ({
    id: 'livro',
    description: { 'pt-BR': 'Um livro qualquer', en: 'Any book' },
    inForce: { from: FROM },
    ...book,
    bands: all.map((band, index) => ({
      id: `faixa-${index + 1}`,
      ...band,
      tiers: band.tiers.map((one) => ({
        ...one,
        cash: one.cash && least(one.cash, { chargesPercent: 100, principalPercent: 100 - band.floorPercent }),
      })),
      upTo: index === all.length - 1 ? undefined : (index + 1) * 50_000,
    })),
  }));

/** Books that the check finds nothing in: whatever it names is lowered to what was given before. */
export const soundBooks: fc.Arbitrary<OfferBook> = books.map((book) => {
  let mended = book;
  for (let [lure] = betterByWaiting(mended); lure; [lure] = betterByWaiting(mended)) {
    const { band, tier: more, than, kind } = lure;
    const given = than?.[kind];
    const lowered = given && more[kind] && least(more[kind], given);
    const left = withinCash({ ...more, [kind]: lowered });
    mended = {
      ...mended,
      bands: mended.bands.map((other) =>
        other === band ? { ...band, tiers: band.tiers.map((one) => (one === more ? left : one)) } : other,
      ),
    };
  }
  return mended;
});

const withinCash = (one: OfferTier): OfferTier => ({
  ...one,
  instalments:
    one.instalments && least(one.instalments, one.cash ?? { chargesPercent: 0, principalPercent: 0 }),
});

/** Debtors of every kind, with debts of before the books and of later. */
export const situations: fc.Arbitrary<Situation> = fc.record({
  profile: fc.constantFrom(...PROFILES),
  tags: fc.subarray(TAGS),
  personType: fc.constantFrom<PersonType>('person', 'company'),
  channel: fc.constantFrom(...CHANNELS),
  rolledDueDate: fc
    .oneof(fc.integer({ min: -120, max: 60 }), fc.constantFrom(-93, -92, -91, -32, -31, -30, -1, 0))
    .map((days) => addDays(FROM, days)),
});

/** Debts of which nothing is paid yet, small and large. */
export const debts = fc.record({
  amount: fc.oneof(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.constantFrom(50_000, 50_001),
  ),
  terms: chargeTerms,
  payments: fc.constant({}),
});
