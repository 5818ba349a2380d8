import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedOccurrences, decideOccurrence } from '#formats/cnab/decide-occurrence.ts';
import { LAYOUTS } from '#formats/cnab/layouts.ts';

const layoutNamed = (id: string) => {
  const layout = LAYOUTS.find((one) => one.id === id);
  if (!layout) throw new Error(`no layout ${id}`);
  return layout;
};

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  'the codes of %s',
  (_id, { occurrences }) => {
    const decided = decidedOccurrences(occurrences);

    test('are each on one list, with the bank’s words and the page of the manual', () => {
      const codes = decided.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(occurrences.source).toMatch(/p\. \d+|pp\. \d+|rows? \d+/);
      for (const { code, meaning, why } of decided) {
        expect(code).toMatch(/^[0-9A-Z]\d$/);
        expect(meaning.length, code).toBeGreaterThan(3);
        expect(why, code).toContain(occurrences.source);
      }
      expect(decided.some(({ decision }) => decision === 'paid')).toBe(true);
    });

    test('go to a person when they are on no list', () => {
      const listed = new Set(decided.map(({ code }) => code));
      const twoLetters = fc.string({ minLength: 2, maxLength: 2 }).filter((code) => !listed.has(code));
      fc.assert(
        fc.property(
          twoLetters,
          fc.option(fc.string({ maxLength: 4 }), { nil: undefined }),
          (code, nature) => {
            expect(decideOccurrence(code, nature, occurrences)).toMatchObject({
              decision: 'doubtful',
              meaning: expect.stringContaining('is on no list'),
            });
          },
        ),
        { seed: 61, numRuns: 300 },
      );
    });

    test('of which the bank says that a title is paid, or that a payment goes back, are never no money', () => {
      for (const { decision, meaning } of decided)
        if (/liquida|pag(o|amento) |estorno|compensad/i.test(meaning) && !IS_NO_MONEY.test(meaning))
          expect(decision, meaning).not.toBe('noMoney');
    });
  },
);

/** Words in which a payment stands and is none: fees, parameters, and a listing that ends because of one. */
const IS_NO_MONEY =
  /tarifa|parâmetro|créditos em liquidação|negativação|franco de pagamento|reembolso|pagador|não pag/i;

describe('the second code of a record', () => {
  test.each<[string, string, string, 'paid' | 'doubtful' | 'noMoney']>([
    ['banco-do-brasil-400', '06', '01', 'paid'],
    ['banco-do-brasil-400', '06', '03', 'paid'],
    ['banco-do-brasil-400', '06', '04', 'doubtful'],
    ['banco-do-brasil-400', '08', '11', 'doubtful'],
    // Written off: debited, paid before, or an adjustment that nobody explains.
    ['banco-do-brasil-400', '09', '19', 'doubtful'],
    ['banco-do-brasil-400', '10', '31', 'doubtful'],
    ['banco-do-brasil-400', '09', '51', 'doubtful'],
    ['banco-do-brasil-400', '09', '90', 'noMoney'],
    ['banco-do-brasil-400', '10', '00', 'noMoney'],
    ['banco-do-brasil-400', '10', '99', 'doubtful'],
    ['banco-do-brasil-400', '10', '  ', 'doubtful'],
    ['banco-do-brasil-400', '20', '00', 'doubtful'],
    ['banco-do-brasil-400', '03', '30', 'doubtful'],
    ['banco-do-brasil-400', '03', '20', 'noMoney'],
    ['banco-do-brasil-400-convenio-6', '10', '31', 'doubtful'],
    // The payer says that they paid the creditor.
    ['itau-400', '25', '1479', 'doubtful'],
    ['itau-400', '25', '1313', 'noMoney'],
    ['itau-240', '25', '1479', 'doubtful'],
    ['sicoob-240', '29', '0305', 'doubtful'],
    ['sicoob-240', '29', '    ', 'noMoney'],
    ['santander-240', '29', '0305', 'doubtful'],
  ])('of %s makes %s with %s %s', (id, code, nature, decision) => {
    expect(decideOccurrence(code, nature, layoutNamed(id).occurrences).decision).toBe(decision);
  });

  test.each([
    ['06', undefined, 'paid', 'the payer paid (a manual)', 'Liquidação'],
    [
      '10',
      undefined,
      'mayRepeat',
      'the payer paid, and another record may report the same money (a manual)',
      'Baixa',
    ],
    [
      '25',
      undefined,
      'doubtful',
      'it may be money, or money taken back: a person decides (a manual)',
      'Estorno',
    ],
    ['02', undefined, 'noMoney', 'it is no money of the payer (a manual)', 'Entrada'],
    ['02', '7', 'noMoney', 'it is no money of the payer (a manual)', 'Entrada (7): confirmada'],
    [
      '02',
      '8',
      'doubtful',
      'it may be money, or money taken back: a person decides (a manual)',
      'Entrada (8): paga',
    ],
    [
      '02',
      '9',
      'doubtful',
      'a code that is on no list may be money: a person decides (a manual)',
      'code "9" of Entrada is on no list of this layout',
    ],
    ['06', '9', 'paid', 'the payer paid (a manual)', 'Liquidação'],
    ['25', '8', 'doubtful', 'it may be money, or money taken back: a person decides (a manual)', 'Estorno'],
    [
      '99',
      undefined,
      'doubtful',
      'a code that is on no list may be money: a person decides (a manual)',
      'code "99" is on no list of this layout',
    ],
  ] as const)('of a record with %s and %s: %s, with why', (code, nature, decision, why, meaning) => {
    const occurrences = {
      source: 'a manual',
      paid: { '06': 'Liquidação' },
      mayRepeat: { '10': 'Baixa' },
      doubtful: { '25': 'Estorno' },
      noMoney: { '02': 'Entrada' },
      natures: [{ of: ['02', '25'], doubtful: { '8': 'paga' }, noMoney: { '7': 'confirmada' } }],
    };
    expect(decideOccurrence(code, nature, occurrences)).toEqual({ decision, meaning, why });
  });

  test('is in the bank’s words', () => {
    expect(decideOccurrence('10', '31', layoutNamed('banco-do-brasil-400').occurrences)).toMatchObject({
      meaning: 'Baixa solicitada (31): liquidado anteriormente',
      why: expect.stringMatching(/a person decides \(BB, CNAB400\/CBR643/),
    });
  });
});
