import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, formatReais } from '#domain/money/money.ts';
import { parseReais } from '#domain/money/parse-reais.ts';

describe('an unambiguous amount', () => {
  it.each([
    { text: '1.234,56', centavos: 123_456 },
    { text: 'R$ 1.234,56', centavos: 123_456 },
    { text: 'R$1.234,56', centavos: 123_456 },
    { text: 'R$   1.234,56', centavos: 123_456 },
    { text: 'R$\u00a01.234,56', centavos: 123_456 },
    { text: ' 1234,56 ', centavos: 123_456 },
    { text: '1234.56', centavos: 123_456 },
    { text: '1234', centavos: 123_400 },
    { text: '1.234.567', centavos: 123_456_700 },
    { text: '12.345.678,90', centavos: 1_234_567_890 },
    { text: '0,05', centavos: 5 },
    { text: '0.05', centavos: 5 },
    { text: '0', centavos: 0 },
    { text: '90.071.992.547.409,91', centavos: Number.MAX_SAFE_INTEGER },
  ])('$text', ({ text, centavos }) => {
    expect(parseReais(text)).toEqual({ ok: true, centavos });
  });
});

describe('an amount that is refused, and why', () => {
  it.each([
    {
      text: '1.234',
      reason: 'is ambiguous, thousands or decimals: write the centavos too, as 1.234,00',
    },
    {
      text: 'R$ 1,234',
      reason: 'is ambiguous, thousands or decimals: write the centavos too, as 1.234,00',
    },
    { text: '12.345', reason: 'is ambiguous, thousands or decimals: write the centavos too, as 1.234,00' },
    { text: '123,456', reason: 'is ambiguous, thousands or decimals: write the centavos too, as 1.234,00' },
    { text: '1R$ 234,56', reason: 'must be digits with "." and ",", and may begin with R$' },
    { text: '1-23', reason: 'must be digits with "." and ",", and may begin with R$' },
    { text: '', reason: 'is empty' },
    { text: 'R$ ', reason: 'is empty' },
    { text: '-1,00', reason: 'must not be negative' },
    { text: 'R$ −1,00', reason: 'must not be negative' },
    { text: '(1,00)', reason: 'must not be negative' },
    { text: 'US$ 1,00', reason: 'must be digits with "." and ",", and may begin with R$' },
    { text: '1 234,56', reason: 'must be digits with "." and ",", and may begin with R$' },
    { text: '1e3', reason: 'must be digits with "." and ",", and may begin with R$' },
    { text: '01,00', reason: 'must not begin with a zero too many' },
    { text: '12,5', reason: 'must have two decimals' },
    { text: '1,234.56', reason: 'must have "." for thousands and "," for decimals' },
    { text: '1,234,567', reason: 'must have "." for thousands and "," for decimals' },
    { text: '1.234.56', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '1.234,567', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '12345.678,00', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '1.23.456,00', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '0.123.456,00', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: ',50', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '5,', reason: 'must be an amount as 1.234,56 or 1234.56' },
    { text: '90.071.992.547.409,92', reason: 'is too large' },
  ])('"$text" $reason', ({ text, reason }) => {
    expect(parseReais(text)).toEqual({ ok: false, reason });
  });
});

describe('for every amount', () => {
  const amounts = fc.maxSafeNat();

  it('what is written is read back, in every form, to the centavo', () => {
    fc.assert(
      fc.property(amounts, (centavos) => {
        const digits = String(centavos).padStart(3, '0');
        const forms = [
          formatReais(centavos),
          formatReais(centavos).replace('R$ ', ''),
          `${digits.slice(0, -2)},${digits.slice(-2)}`,
          `${digits.slice(0, -2)}.${digits.slice(-2)}`,
        ];
        for (const form of forms) expect(parseReais(form)).toEqual({ ok: true, centavos });
      }),
    );
  });

  it('an amount that is read and written again has the same digits', () => {
    const texts = fc.stringMatching(/^(R\$ )?[\d.,]{1,12}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseReais(text);
        if (!parsed.ok) return;
        const digits = (amount: string): string => amount.replace(/\D/g, '');
        expect([
          digits(formatReais(parsed.centavos)),
          digits(formatReais(parsed.centavos)).slice(0, -2),
        ]).toContain(digits(text));
      }),
    );
  });
});

it.each([
  { percent: 1, text: '1%' },
  { percent: 0.33, text: '0,33%' },
  { percent: 1.5, text: '1,5%' },
])('$percent percent is $text', ({ percent, text }) => {
  expect(formatPercent(percent)).toBe(text);
});
