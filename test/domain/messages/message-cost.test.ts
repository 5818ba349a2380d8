import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWithinCeiling, messageCost } from '#domain/messages/message-cost.ts';

const PRICES = {
  reaisPerDollar: 5.4,
  email: { usd: 0.0001 },
  sms: { usd: 0.0277 },
  whatsapp: { utility: { usd: 0.0068 }, marketing: { usd: 0.0625 } },
};

describe('the cost of a message, millionths of a real', () => {
  it.each([
    ['email', undefined, 540],
    ['sms', undefined, 149_580],
    ['whatsapp', 'utility', 36_720],
    ['whatsapp', 'marketing', 337_500],
    ['whatsapp', undefined, 36_720],
  ] as const)('%s %s is %i', (channel, category, expected) => {
    expect(messageCost(PRICES, channel, category)).toBe(expected);
  });

  it('is rounded up', () => {
    expect(messageCost({ ...PRICES, reaisPerDollar: 5.43217 }, 'email')).toBe(544);
  });
});

describe('a ceiling', () => {
  // An SMS is some 15 centavos.
  it.each([
    { case: 'nothing, because there is none,', ceiling: undefined, owed: 900, within: true },
    { case: '14 centavos', ceiling: { centavos: 14 }, owed: 900, within: false },
    { case: '15 centavos', ceiling: { centavos: 15 }, owed: 900, within: true },
    { case: '2% of R$ 7,00', ceiling: { percentOfOwed: 2 }, owed: 700, within: false },
    { case: '2% of R$ 7,50', ceiling: { percentOfOwed: 2 }, owed: 750, within: true },
    {
      case: 'two amounts, of which one is passed,',
      ceiling: { centavos: 14, percentOfOwed: 100 },
      owed: 900,
      within: false,
    },
  ])('of $case lets a message of 15 centavos pass: $within', ({ ceiling, owed, within }) => {
    expect(isWithinCeiling(ceiling, { spent: 0, cost: 149_580, owed })).toBe(within);
  });

  test('counts what the earlier messages cost', () => {
    const ceiling = { centavos: 15 };
    expect(isWithinCeiling(ceiling, { spent: 420, cost: 149_580, owed: 900 })).toBe(true);
    expect(isWithinCeiling(ceiling, { spent: 421, cost: 149_580, owed: 900 })).toBe(false);
  });

  test('a debt of R$ 9,00 never costs R$ 2,00 in messages, however many are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('email', 'sms', 'whatsapp'), { maxLength: 50 }), (wanted) => {
        let spent = 0;
        for (const channel of wanted) {
          const cost = messageCost(PRICES, channel as 'sms');
          if (isWithinCeiling({ percentOfOwed: 5 }, { spent, cost, owed: 900 })) spent += cost;
        }
        expect(spent).toBeLessThanOrEqual(450_000);
      }),
    );
  });
});
