import { describe, expect, it } from 'vitest';
import { inEnglish } from '#domain/money/in-english.ts';
import { inPortuguese } from '#domain/money/in-portuguese.ts';

describe('an amount in words', () => {
  it.each([
    [0, 'zero reais', 'zero reais'],
    [1, 'one centavo', 'um centavo'],
    [100, 'one real', 'um real'],
    [1_50, 'one real and fifty centavos', 'um real e cinquenta centavos'],
    [1_500_00, 'one thousand five hundred reais', 'mil e quinhentos reais'],
    [
      2_019_11,
      'two thousand nineteen reais and eleven centavos',
      'dois mil e dezenove reais e onze centavos',
    ],
    [1_000_000_00, 'one million reais', 'um milhão de reais'],
    [
      12_345_678_99,
      'twelve million three hundred forty-five thousand six hundred seventy-eight reais and ninety-nine centavos',
      'doze milhões trezentos e quarenta e cinco mil seiscentos e setenta e oito reais e noventa e nove centavos',
    ],
  ])('of %i centavos', (centavos, english, portuguese) => {
    expect(inEnglish(centavos)).toBe(english);
    expect(inPortuguese(centavos)).toBe(portuguese);
  });
});
