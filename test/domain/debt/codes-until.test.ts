import { expect, it } from 'vitest';
import { codesUntil, hasGoodCodes } from '#domain/debt/codes-until.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

const until = (goodThrough: string, zone = 'America/Sao_Paulo') =>
  aQuote({ id: goodThrough, goodThrough, zone });

it('is the last day of the last code that can be paid', () => {
  expect(codesUntil(aDebt('open', { quotes: [until('2026-05-27'), until('2026-05-25')] }))).toBe(
    '2026-05-27',
  );
});

it('counts neither a figure without codes nor a code that was withdrawn', () => {
  const { bill, ...figure } = until('2026-05-27');
  const withdrawn = { ...until('2026-05-28'), bill: { ...bill, withdrawn: true as const } };
  const debt = aDebt('open', { quotes: [figure, withdrawn] });
  expect(codesUntil(debt)).toBeUndefined();
  expect(hasGoodCodes(debt, '2026-05-20T12:00:00Z')).toBe(false);
});

it.each([
  { case: 'on its last day', at: '2026-05-28T02:59:00Z', zone: 'America/Sao_Paulo', good: true },
  { case: 'once that is over', at: '2026-05-28T03:00:00Z', zone: 'America/Sao_Paulo', good: false },
  {
    case: 'while that goes on where the debtor is',
    at: '2026-05-28T03:00:00Z',
    zone: 'America/Rio_Branco',
    good: true,
  },
])('is good $case: $good', ({ at, zone, good }) => {
  expect(hasGoodCodes(aDebt('open', { quotes: [until('2026-05-27', zone)] }), at)).toBe(good);
});

it('of the codes that a debtor asked for since the last message, the first counts, and those of its days', () => {
  const asked = (issuedOn: string, goodThrough: string) => aQuote({ id: issuedOn, issuedOn, goodThrough });
  const lastMessage = { day: '2026-05-20', stepKey: '2/reissue' } as const;
  const first = asked('2026-05-26', '2026-05-29');
  const withIt = asked('2026-05-28', '2026-05-29');
  const later = asked('2026-06-01', '2026-06-04');
  const debt = aDebt('open', { lastMessage, quotes: [later, withIt, first] });
  expect(codesUntil(debt)).toBe('2026-05-29');
  expect(hasGoodCodes(debt, '2026-06-02T12:00:00Z')).toBe(false);
  const since = { day: '2026-05-30', stepKey: '2/reissue' } as const;
  expect(codesUntil({ ...debt, lastMessage: since })).toBe('2026-06-04');
});
