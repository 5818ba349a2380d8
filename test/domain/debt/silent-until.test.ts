import { describe, expect, test } from 'vitest';
import { silentUntil } from '#domain/debt/silent-until.ts';
import type { Send } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

const STEPS = [
  { id: 'introduction', offset: 1, introduces: true },
  { id: 'soft-offer', offset: 12 },
] as const;

const BUSINESS = { ladder: { days: 'business', steps: STEPS }, offset: 12, bankHolidays: [] } as const;

/** A debt with these messages, each sent at noon in Brasília. */
const withSends = (sends: Readonly<Record<SendKey, readonly [day: string, status?: Send['status']]>>) => ({
  sends: Object.fromEntries(
    Object.entries(sends).map(([key, [day, status = 'sent']]) => [
      key,
      { status, at: `${day}T12:00:00-03:00` },
    ]),
  ),
});

describe('the silence after an introduction', () => {
  test('ends on the eleventh business day after it, or as many calendar days where the ladder counts them', () => {
    const debt = withSends({ '1/introduction/email': ['2026-06-08'] });
    expect(silentUntil(debt, BUSINESS)).toBe('2026-06-23');
    expect(silentUntil(debt, { ...BUSINESS, ladder: { steps: STEPS } })).toBe('2026-06-19');
  });

  test('is longer by a holiday of the banks', () => {
    const debt = withSends({ '1/introduction/email': ['2026-06-08'] });
    const bankHolidays = [{ date: '2026-06-12', name: 'of the town' }];
    expect(silentUntil(debt, { ...BUSINESS, bankHolidays })).toBe('2026-06-24');
  });

  test('counts from the last introduction that may have arrived, whatever the version, and in whichever message', () => {
    const debt = withSends({
      '1/introduction/email': ['2026-06-08', 'unknown'],
      '2/introduction/sms': ['2026-06-09', 'consolidated'],
      '3/introduction/email': ['2026-06-10', 'undelivered'],
      '3/introduction/sms': ['2026-06-10', 'refused'],
    });
    expect(silentUntil(debt, BUSINESS)).toBe('2026-06-24');
  });

  test('counts from the day where the debtor is', () => {
    const sends = { '1/introduction/email': { status: 'sent', at: '2026-06-09T03:30:00Z' } } as const;
    expect(silentUntil({ sends, zone: 'America/Sao_Paulo' }, BUSINESS)).toBe('2026-06-24');
    expect(silentUntil({ sends, zone: 'America/Rio_Branco' }, BUSINESS)).toBe('2026-06-23');
  });

  test('is none when nothing introduced the debt', () => {
    expect(silentUntil(withSends({}), BUSINESS)).toBeUndefined();
    const debt = withSends({
      '1/introduction/email': ['2026-06-08', 'undelivered'],
      '1/promise-reminder/email': ['2026-06-09'],
    });
    expect(silentUntil(debt, BUSINESS)).toBeUndefined();
  });
});
