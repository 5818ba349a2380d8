import * as z from 'zod';
import {
  CalendarDay,
  Centavos,
  Channel,
  PersonType,
  PositiveCentavos,
  Profile,
  Slug,
  Tag,
} from '#schemas/primitives.ts';
import { inEachLanguage } from './in-each-language.ts';

/**
 * Where an offer is made. `page`: the debtor's page, open every day. `person`: a person of the creditor, on the
 * phone. The others: in the text of a message.
 */
export const OfferChannel = z.enum(['page', ...Channel.options, 'person']);
export type OfferChannel = z.infer<typeof OfferChannel>;

/** Whole percents, so that people can see the difference between two tiers. */
const Percent = z.int('must be a whole percent').min(0).max(100);

/** A discount: on the fine and the interest first, and on the principal only if those are discounted completely. */
const DiscountTerms = z.strictObject({
  /** Percent of the fine and the interest. */
  chargesPercent: Percent.default(0),
  /** Percent of the principal still owed. */
  principalPercent: Percent.default(0),
});
export type DiscountTerms = z.infer<typeof DiscountTerms>;

/** The debtors that a tier is for; all given conditions must hold. */
const OfferCondition = z.strictObject({
  /** How the debtor had paid when the debt was opened. */
  profiles: z.array(Profile).min(1).optional(),
  /** The debtor has at least one of these. */
  tags: z.array(Tag).min(1).optional(),
  personType: PersonType.optional(),
  channels: z.array(OfferChannel).min(1).optional(),
  /** Only debts whose due date, rolled to a business day, is earlier than this day. */
  dueBefore: CalendarDay.optional(),
});
export type OfferCondition = z.infer<typeof OfferCondition>;

const OfferTier = z.strictObject({
  id: Slug,
  /** Whole days after the due date, rolled to a business day; both ends included. Without `to`: from then on. */
  daysLate: z.strictObject({ from: z.int().min(1).max(1825), to: z.int().min(1).max(1825).optional() }),
  when: OfferCondition.optional(),
  /** One payment. */
  cash: DiscountTerms.optional(),
  /** An entry and at most N payments in all, on the terms of the band. */
  instalments: DiscountTerms.extend({ most: z.int().min(2).max(24) }).optional(),
});
export type OfferTier = z.infer<typeof OfferTier>;

/** The terms of a band's instalments. */
const InstalmentTerms = z.strictObject({
  /** The percent of the price that is paid first. */
  entryPercent: z.int('must be a whole percent').min(1).max(90),
  /** Simple interest on what is paid later. At most double the legal rate, and never on interest. */
  interestPercentPerMonth: z
    .number()
    .min(0)
    .max(1, 'must be at most 1 a month for a creditor that is not a bank: Decreto 22.626/33 art. 1 and 4')
    .multipleOf(0.01),
  /** No payment is smaller, centavos. */
  minimum: PositiveCentavos,
});
export type InstalmentTerms = z.infer<typeof InstalmentTerms>;

/** The offers for invoices up to an amount: the lowest price, the terms of instalments, and the tiers. */
const OfferBand = z.strictObject({
  id: Slug,
  /** The highest billed amount, centavos, inclusive; absent in the last band. */
  upTo: PositiveCentavos.optional(),
  /** No price is below this percent of the principal still owed. */
  floorPercent: z.int('must be a whole percent').min(1).max(100),
  instalments: InstalmentTerms.optional(),
  /** Read from the top: the first that matches makes the offers of a day. */
  tiers: z.array(OfferTier).min(1).max(20),
});
export type OfferBand = z.infer<typeof OfferBand>;

/** A limit, because the check that waiting never pays goes through every combination of tags. */
const MOST_TAGS = 6;

/** `config/offers/<id>.yaml`: the settlement offers for late debts, and their dates. */
export const OfferBook = z
  .strictObject({
    id: Slug,
    description: inEachLanguage(z.string().min(5).max(200)),
    /** The days on which offers are made, both ends included. That waiting never pays holds among them. */
    inForce: z.strictObject({ from: CalendarDay, until: CalendarDay.optional() }),
    /**
     * An offer is valid for N days, and until the business day on or after the last of them: two at least, as one to pay in
     * instalments has to be (CDC art. 54-B, III).
     */
    validityDays: z.int().min(2, 'must be 2 days or more (CDC art. 54-B, III)').max(30),
    /** Above either limit, a person of the creditor has to approve. */
    approval: z.strictObject({
      /** The discount in centavos. */
      discountOver: Centavos,
      /** The number of payments. */
      instalmentsOver: z.int().min(1).max(24),
    }),
    /** The bands by the amount billed, smallest first. */
    bands: z.array(OfferBand).min(1).max(12),
  })
  .superRefine((book, context) => {
    for (const { path, message } of [...wrongWithBook(book), ...book.bands.flatMap(wrongWithBand(book))])
      context.addIssue({ code: 'custom', path, message });
  });
export type OfferBook = z.infer<typeof OfferBook>;

interface Wrong {
  readonly path: PropertyKey[];
  readonly message: string;
}
interface Book {
  readonly inForce: { readonly from: string; readonly until?: string | undefined };
  readonly bands: readonly OfferBand[];
}

function wrongWithBook({ inForce, bands }: Book): Wrong[] {
  const wrong: Wrong[] = [];
  if (inForce.until !== undefined && inForce.until < inForce.from)
    wrong.push({ path: ['inForce', 'until'], message: `must be ${inForce.from} or later` });
  for (const [index, { id, upTo }] of bands.entries()) {
    const path = ['bands', index];
    const isLast = index === bands.length - 1;
    const before = bands[index - 1]?.upTo ?? 0;
    if (bands.findIndex((other) => other.id === id) < index)
      wrong.push({ path: [...path, 'id'], message: `must not be there twice: "${id}"` });
    if (isLast && upTo !== undefined)
      wrong.push({
        path: [...path, 'upTo'],
        message: 'must be absent in the last band: every amount has one',
      });
    if (!isLast && upTo === undefined)
      wrong.push({ path, message: 'must have "upTo": without it the bands below are never reached' });
    if (!isLast && upTo !== undefined && upTo <= before)
      wrong.push({
        path: [...path, 'upTo'],
        message: `must be more than the ${before} of the band before it`,
      });
  }
  return wrong;
}

const wrongWithBand =
  ({ inForce }: Book) =>
  (band: OfferBand, bandIndex: number): Wrong[] => {
    const at = (...path: PropertyKey[]) => ['bands', bandIndex, ...path];
    const tags = new Set(band.tiers.flatMap(({ when }) => when?.tags ?? []));
    return [
      ...(tags.size > MOST_TAGS
        ? [
            {
              path: at('tiers'),
              message: `must name at most ${MOST_TAGS} tags in all, and names ${tags.size}`,
            },
          ]
        : []),
      ...band.tiers.flatMap((tier, index): Wrong[] =>
        [
          ...(band.tiers.findIndex(({ id }) => id === tier.id) < index
            ? [{ path: ['id'], message: `must not be there twice in a band: "${tier.id}"` }]
            : []),
          ...wrongWithTier(tier, band, inForce.from),
        ].map(({ path, message }) => ({ path: at('tiers', index, ...path), message })),
      ),
    ];
  };

function wrongWithTier(
  { daysLate, when, cash, instalments }: OfferTier,
  band: OfferBand,
  from: string,
): Wrong[] {
  const wrong: Wrong[] = [];
  if (daysLate.to !== undefined && daysLate.to < daysLate.from)
    wrong.push({ path: ['daysLate', 'to'], message: `must be ${daysLate.from} or more` });
  if (when?.dueBefore !== undefined && when.dueBefore > from)
    wrong.push({
      path: ['when', 'dueBefore'],
      message: `must be ${from} or earlier, the day from which the book is in force: a debtor who could still pay in time would wait for it`,
    });
  if (!cash && !instalments)
    wrong.push({ path: [], message: 'must offer something: cash, instalments, or both' });
  if (cash && cash.chargesPercent + cash.principalPercent === 0)
    wrong.push({ path: ['cash'], message: 'must discount something: paying what is owed needs no offer' });
  if (instalments && !band.instalments)
    wrong.push({ path: ['instalments'], message: 'has no terms: the band needs "instalments" too' });
  for (const kind of ['cash', 'instalments'] as const) {
    const discount = kind === 'cash' ? cash : instalments;
    if (discount)
      wrong.push(
        ...wrongWithDiscount(discount, band.floorPercent, when?.dueBefore).map(({ path, message }) => ({
          path: [kind, ...path],
          message,
        })),
      );
  }
  for (const part of ['chargesPercent', 'principalPercent'] as const)
    if (instalments && instalments[part] > (cash?.[part] ?? 0))
      wrong.push({
        path: ['instalments', part],
        message: `must be at most the ${cash?.[part] ?? 0} of cash: paying later is not cheaper`,
      });
  return wrong;
}

function wrongWithDiscount(
  { chargesPercent, principalPercent }: DiscountTerms,
  floorPercent: number,
  dueBefore: string | undefined,
): Wrong[] {
  if (principalPercent === 0) return [];
  const says = (message: string): Wrong => ({ path: ['principalPercent'], message });
  return [
    ...(principalPercent > 100 - floorPercent
      ? [
          says(
            `must be at most ${100 - floorPercent}: the floor of the band is ${floorPercent}% of the principal`,
          ),
        ]
      : []),
    ...(chargesPercent < 100
      ? [says('must be 0 while chargesPercent is less than 100: fine and interest are discounted first')]
      : []),
    ...(dueBefore === undefined
      ? [says('needs "when: { dueBefore: … }": without it, paying late would be cheaper than paying in time')]
      : []),
  ];
}
