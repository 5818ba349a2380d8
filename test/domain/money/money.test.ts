import { expect, it } from 'vitest';
import { basisPoints, formatReais } from '#domain/money/money.ts';

it.each([
  { centavos: 0, text: 'R$ 0,00' },
  { centavos: 5, text: 'R$ 0,05' },
  { centavos: 123_456, text: 'R$ 1.234,56' },
  { centavos: 1_000_000_000_000, text: 'R$ 10.000.000.000,00' },
])('$centavos centavos are $text', ({ centavos, text }) => {
  expect(formatReais(centavos)).toBe(text);
});

it('every percent of two decimals is whole basis points, in spite of binary fractions', () => {
  for (let points = 0; points <= 200; points += 1)
    expect(basisPoints(Number((points / 100).toFixed(2)))).toBe(BigInt(points));
});
