import { describe, expect, it } from 'vitest';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-06T12:30:00Z';

describe('a message about a debt may have reached the debtor', () => {
  it.each([
    { status: 'sent', reached: true },
    { status: 'unknown', reached: true },
    { status: 'refused', reached: false },
    { status: 'undelivered', reached: false },
  ] as const)('when it is $status: $reached', ({ status, reached }) => {
    expect(wasWrittenTo(aDebt('open', { sends: { '1/reminder/email': { status, at: AT } } }))).toBe(reached);
  });

  it('when that of another debt spoke of it', () => {
    const sends = { '1/reminder/email': { status: 'consolidated', at: AT, by: 'other/1/reminder' } } as const;
    expect(wasWrittenTo(aDebt('open', { sends }))).toBe(true);
  });

  it('not by the step that is being taken', () => {
    const debt = aDebt('open', { sends: { '2/reminder/email': { status: 'sent', at: AT } } });
    expect(wasWrittenTo(debt, { version: 2, step: 'reminder' })).toBe(false);
    expect(wasWrittenTo(debt, { version: 1, step: 'reminder' })).toBe(true);
  });

  it('not before the first one', () => {
    expect(wasWrittenTo(aDebt('open'))).toBe(false);
  });
});
