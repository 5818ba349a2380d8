import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, ratesOverCap, termsFor } from '#domain/compliance/charge-caps.ts';
import { CAPS_BY_RELATION, ChargeTerms, type Relation } from '#schemas/config/charge-terms.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

describe('a rate over the cap', () => {
  it.each([
    { case: 'neither', fine: 2, interest: 1, refused: [] },
    {
      case: 'a fine over 2%',
      fine: 2.01,
      interest: 1,
      refused: [
        {
          field: 'finePercent',
          most: 2,
          law: 'CDC art. 52 §1',
          reason: 'must be at most 2 for a consumer: CDC art. 52 §1',
        },
      ],
    },
    {
      case: 'interest over 1% a month',
      fine: 0,
      interest: 1.01,
      refused: [
        {
          field: 'interestPercentPerMonth',
          most: 1,
          law: 'Decreto 22.626/33 arts. 1 and 5',
          reason: 'must be at most 1 a month for a consumer: Decreto 22.626/33 arts. 1 and 5',
        },
      ],
    },
    {
      case: 'a rate that is no number',
      fine: Number.NaN,
      interest: 1,
      refused: [expect.objectContaining({ field: 'finePercent' })],
    },
  ])('$case', ({ fine, interest, refused }) => {
    expect(ratesOverCap({ finePercent: fine, interestPercentPerMonth: interest })).toEqual(refused);
  });

  it('is refused by the schema of the config in the same words', () => {
    const relations = fc.constantFrom<Relation>('consumer', 'business');
    const percents = fc.integer({ min: 0, max: 1500 }).map((points) => points / 100);
    fc.assert(
      fc.property(relations, percents, percents, (relation, finePercent, interestPercentPerMonth) => {
        const rates = { relation, finePercent, interestPercentPerMonth };
        const parsed = ChargeTerms.safeParse({
          ...rates,
          basis: 'contract',
          whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
        });
        const bySchema = parsed.error?.issues.map(({ path, message }) => [path[0], message]) ?? [];
        expect(bySchema).toEqual(ratesOverCap(rates).map(({ field, reason }) => [field, reason]));
      }),
    );
  });

  it('is none of what the config allows', () => {
    fc.assert(
      fc.property(chargeTerms, (terms) => {
        expect(ratesOverCap(terms)).toEqual([]);
      }),
    );
  });

  it('between companies is another', () => {
    expect(ratesOverCap({ relation: 'business', finePercent: 10, interestPercentPerMonth: 5 })).toEqual([]);
    expect(ratesOverCap({ relation: 'business', finePercent: 10.01, interestPercentPerMonth: 1 })).toEqual([
      expect.objectContaining({
        field: 'finePercent',
        most: 10,
        law: 'Decreto 22.626/33 art. 9; CC arts. 412 and 413',
      }),
    ]);
  });

  it('is the same here and in the schema', () => {
    expect(CAPS).toEqual(CAPS_BY_RELATION);
  });

  it('is lowered to it for an invoice of a consumer whose creditor sells to companies', () => {
    const terms = { finePercent: 10, interestPercentPerMonth: 3 };
    expect(termsFor(terms, 'consumer')).toEqual({
      relation: 'consumer',
      finePercent: 2,
      interestPercentPerMonth: 1,
    });
    expect(termsFor(terms, 'business')).toEqual({ relation: 'business', ...terms });
  });
});

describe('charge terms of a creditor', () => {
  const rest = { whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' } };
  it.each([
    { case: 'no fine', terms: { interestPercentPerMonth: 1, basis: 'contract' }, path: 'finePercent' },
    {
      case: 'two fines',
      terms: { finePercent: 2, fineAmount: 100, interestPercentPerMonth: 1, basis: 'contract' },
      path: 'finePercent',
    },
    {
      case: 'a contract without interest',
      terms: { finePercent: 2, basis: 'contract' },
      path: 'interestPercentPerMonth',
    },
    {
      case: 'a contract with interest twice',
      terms: { finePercent: 2, interestPercentPerMonth: 1, interestPerDay: 10, basis: 'contract' },
      path: 'interestPercentPerMonth',
    },
    {
      case: 'a rate of the contract and that of the law',
      terms: { finePercent: 2, interestPercentPerMonth: 1, basis: 'legal' },
      path: 'basis',
    },
  ])('refuse $case', ({ terms, path }) => {
    const parsed = ChargeTerms.safeParse({ ...terms, ...rest });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('are those of a consumer where nothing says otherwise', () => {
    expect(ChargeTerms.parse({ finePercent: 2, basis: 'legal', ...rest }).relation).toBe('consumer');
  });
});
