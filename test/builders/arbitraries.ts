import fc from 'fast-check';
import { addDays, addMonths } from '#domain/calendar/days.ts';
import { termsFor } from '#domain/compliance/charge-caps.ts';
import type { UF } from '#schemas/primitives.ts';

/** Calendar days from 2024 to the end of 2031. */
export const days = fc.integer({ min: 0, max: 8 * 365 }).map((count) => addDays('2024-01-01', count));

/** Instants in UTC to the second, over the same years. */
export const instants = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z') / 1000, max: Date.parse('2031-12-31T00:00:00Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));

/** Federal units of each zone and of each law, and none. */
export const ufs = fc.constantFrom<UF | undefined>('SP', 'RJ', 'ES', 'AL', 'AM', 'AC', 'MT', 'CE', undefined);

/** Charge terms as config allows them. */
export const chargeTerms = fc.record({
  finePercent: fc.integer({ min: 0, max: 200 }).map((points) => points / 100),
  interestPercentPerMonth: fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
  whenOnlyChargesAreLeft: fc.record({
    waiveUpTo: fc.constantFrom(0, 50, 10_000),
    above: fc.constantFrom('uphold', 'ask'),
  }),
});

const left = fc.record({
  waiveUpTo: fc.constantFrom(0, 50, 10_000),
  above: fc.constantFrom('uphold', 'ask'),
});

/** Terms of any kind: percents or centavos, of the contract or of the law, of consumers or between companies. */
export const anyTerms = fc
  .record({
    relation: fc.constantFrom('consumer', 'business'),
    fine: fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((points) => ({ finePercent: points / 100 })),
      fc.integer({ min: 1, max: 100_000 }).map((fineAmount) => ({ fineAmount })),
    ),
    interest: fc.oneof(
      fc.integer({ min: 0, max: 500 }).map((points) => ({
        basis: 'contract' as const,
        interestPercentPerMonth: points / 100,
      })),
      fc
        .integer({ min: 1, max: 10_000 })
        .map((interestPerDay) => ({ basis: 'contract' as const, interestPerDay })),
      fc
        .array(fc.integer({ min: 0, max: 1_500_000 }), { minLength: 40, maxLength: 110 })
        .map((millionths) => ({
          basis: 'legal' as const,
          months: Object.fromEntries(
            millionths.map((rate, index) => [addMonths('2024-01-01', index).slice(0, 7), rate / 1_000_000]),
          ),
        })),
    ),
    whenOnlyChargesAreLeft: left,
  })
  .map(({ fine, interest, relation, whenOnlyChargesAreLeft }) => ({
    whenOnlyChargesAreLeft,
    ...termsFor({ ...interest, ...fine }, relation),
  }));
