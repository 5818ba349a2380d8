import { expect, it } from 'vitest';
import { replaceBills } from '#domain/debt/commands/replace-bills.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

/** Issued on 20 May at half past twelve (UTC), good through the 23rd. */
const QUOTE = aQuote();
const owing = (...quotes: ReturnType<typeof aQuote>[]) => aDebt('open', { quotes });
const asked = { replacedAt: '2026-05-21T12:00:00Z', today: '2026-05-21' };

it('a bill that names a wrong person is shown no more, and its quote stays', () => {
  expect(replaceBills(owing(QUOTE), asked)).toMatchObject({
    set: { quotes: [{ ...QUOTE, bill: { ...QUOTE.bill, isWrong: true } }] },
    events: [{ type: 'BillsReplaced.v1', detail: { bills: 1 } }],
  });
});

it.each([
  ['is over', { ...asked, today: '2026-05-24' }, QUOTE],
  ['was issued after the correction', { ...asked, replacedAt: '2026-05-20T12:00:00Z' }, QUOTE],
  ['was withdrawn', asked, aQuote({ bill: { ...QUOTE.bill, withdrawn: true } })],
  ['was replaced before', asked, aQuote({ bill: { ...QUOTE.bill, isWrong: true } })],
] as const)('a bill that %s is left alone', (_what, given, quote) => {
  expect(replaceBills(owing(quote), given)).toEqual({ kind: 'already' });
});
