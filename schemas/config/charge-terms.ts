import * as z from 'zod';
import { Centavos, PositiveCentavos } from '#schemas/primitives.ts';

/**
 * Who owes whom. `consumer`: the debtor bought for themselves, and the consumer code (CDC) protects them. `business`: between
 * companies.
 */
export const Relation = z.enum(['consumer', 'business']);
export type Relation = z.infer<typeof Relation>;

/** The most that a relation allows, in percent, and the law behind it. The interest of `business` is our limit, against slips. */
export const CAPS_BY_RELATION = {
  consumer: {
    finePercent: { most: 2, law: 'CDC art. 52 §1' },
    interestPercentPerMonth: { most: 1, law: 'Decreto 22.626/33 arts. 1 and 5' },
  },
  business: {
    finePercent: { most: 10, law: 'Decreto 22.626/33 art. 9; CC arts. 412 and 413' },
    interestPercentPerMonth: { most: 5, law: 'our limit against slips; Lei 14.905/2024 art. 3 sets none' },
  },
} as const;

const ChargeFields = z.strictObject({
  /** Decides the caps and their citations. An invoice may say another. */
  relation: Relation.default('consumer'),
  /** Multa: percent of the principal, once. */
  finePercent: z.number().min(0).multipleOf(0.01).optional(),
  /** Multa: centavos, once, instead of a percent; of a principal that was paid in part, the same part. Never above the cap in percent. */
  fineAmount: PositiveCentavos.optional(),
  /** Juros de mora: percent a month, simple, pro rata die over 30 days. */
  interestPercentPerMonth: z.number().min(0).multipleOf(0.01).optional(),
  /** Juros de mora: centavos a day, instead of a percent; of a principal that was paid in part, the same part. Never above the cap. */
  interestPerDay: PositiveCentavos.optional(),
  /**
   * Where the interest comes from: the contract with the debtor; or the law, which is the rate of each month in
   * `config/legal/legal-rate.yaml` (CC art. 406 §1).
   */
  basis: z.enum(['contract', 'legal']),
  /** The creditor's choice for a debtor who pays the whole principal but not the charges. */
  whenOnlyChargesAreLeft: z.strictObject({
    /** They are waived up to this many centavos, and the debt is settled. 0 waives nothing. */
    waiveUpTo: Centavos,
    /**
     * Above the limit: with `uphold` they stay owed, and the ladder goes on; with `ask` the ladder ends, and a person
     * decides.
     */
    above: z.enum(['uphold', 'ask']),
  }),
  /**
   * The creditor's choice for a part payment that leaves very little of the principal: nobody is written to about a rest of up to
   * `upTo` centavos, charges included. With `waive` it is waived, and the debt is settled; with `wait` it stays owed without a
   * ladder (hand-over reason `little-left`), until it is paid, written off or prescribed. 0 is for nothing.
   */
  whenLittleIsLeft: z
    .strictObject({ upTo: Centavos, action: z.enum(['waive', 'wait']) })
    .default({ upTo: 100, action: 'waive' }),
});
type ChargeFields = z.infer<typeof ChargeFields>;

interface Wrong {
  readonly path: readonly [keyof ChargeFields];
  readonly message: string;
}

/** What is wrong between the fields of charge terms: a rate twice or not at all, or above the cap of the relation. */
function wrongIn(terms: ChargeFields): Wrong[] {
  const { relation, finePercent, fineAmount, interestPercentPerMonth, interestPerDay, basis } = terms;
  const wrong: Wrong[] = [];
  if ((finePercent === undefined) === (fineAmount === undefined))
    wrong.push({ path: ['finePercent'], message: 'must be given, or fineAmount in centavos, and not both' });
  const rates = [interestPercentPerMonth, interestPerDay].filter((rate) => rate !== undefined).length;
  if (basis === 'legal' && rates > 0)
    wrong.push({
      path: ['basis'],
      message:
        'must be contract when interest is given: the legal rate is that of each month (CC art. 406 §1)',
    });
  if (basis === 'contract' && rates !== 1)
    wrong.push({
      path: ['interestPercentPerMonth'],
      message: 'must be given, or interestPerDay in centavos, and not both; or else basis: legal',
    });
  const caps = CAPS_BY_RELATION[relation];
  for (const [field, unit] of [
    ['finePercent', ''],
    ['interestPercentPerMonth', ' a month'],
  ] as const) {
    const { most, law } = caps[field];
    if ((terms[field] ?? 0) > most)
      wrong.push({ path: [field], message: `must be at most ${most}${unit} for a ${relation}: ${law}` });
  }
  return wrong;
}

const checkTerms: z.core.CheckFn<ChargeFields> = (context) => {
  for (const { path, message } of wrongIn(context.value))
    context.issues.push({ code: 'custom', path: [...path], message, input: context.value });
};

/** What is charged on a late debt, as a creditor configures it. */
export const ChargeTerms = ChargeFields.check(checkTerms);
export type ChargeTerms = z.infer<typeof ChargeTerms>;

/** A month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month as "2026-03", in quotes');

/** The legal rate of each month, percent, as Banco Central publishes it: up to six decimals, never negative. */
export const MonthlyRates = z.record(
  Month,
  z
    .number()
    .min(0, 'must be 0 when the published one is negative (CC art. 406 §3)')
    .max(10)
    .multipleOf(0.000001),
);
export type MonthlyRates = z.infer<typeof MonthlyRates>;

/** The terms of a debt: those of its creditor when it was opened, within the caps of its own relation. */
export const DebtTerms = ChargeFields.extend({
  /** For `basis: legal`, the rates of the months from its due date on, as far as they are known: read again with each reading. */
  months: MonthlyRates.optional(),
}).check(checkTerms);
export type DebtTerms = z.infer<typeof DebtTerms>;
