import { describe, expect, it } from 'vitest';
import { prescribe } from '#domain/debt/commands/prescribe.ts';
import { aDebt, aPromise, aQuote } from '#test/builders/debt.ts';

const AT = '2031-05-05T03:00:00Z';
const FACTS = { at: AT, on: '2031-05-05', holidays: [] };

describe('a debt whose last day has passed', () => {
  it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
    'is prescribed though it is %s: its execution ends, and the event names what ended',
    (was) => {
      const { set, events, effects } = prescribe(aDebt(was), FACTS);
      expect(set).toMatchObject({ status: 'prescribed', prescribedAt: AT });
      expect(events).toEqual([
        {
          type: 'DebtPrescribed.v1',
          occasion: '2031-05-05',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            prescribedOn: '2031-05-05',
            was,
            ...(was === 'handedOver' ? { handedOverFor: 'ladder-over' } : {}),
            // 100.000, a fine of 2.000, and 1% a month of 100.000 for 1.826 days.
            unpaid: 162_866,
            daysLate: 1826,
          },
        },
      ]);
      expect(effects).toEqual([{ kind: 'endWait', event: 'prescribed' }, { kind: 'writeSummary' }]);
    },
  );

  it('voids the promise that holds, which counts neither way', () => {
    expect(prescribe(aDebt('promised'), FACTS).set).toMatchObject({ promises: [{ ended: 'void' }] });
  });

  it('names all that is unpaid, whatever a bill or a promise still held', () => {
    const debt = aDebt('promised', {
      promises: [aPromise({ until: '2031-05-09', amount: 1 })],
      quotes: [aQuote({ goodThrough: '2031-05-09', amount: 1 })],
    });
    expect(prescribe(debt, FACTS).events[0]?.detail).toMatchObject({ unpaid: 162_866 });
  });

  it('has to be cleared from registers of bad payers (CDC art. 43 §1)', () => {
    const debt = aDebt('handedOver', { listings: { serasa: { listedAt: '2026-06-09T12:00:00Z' } } });
    expect(prescribe(debt, FACTS).events[1]).toMatchObject({
      type: 'ListingClearanceRequested.v1',
      detail: { bureau: 'serasa', clearBy: '2031-05-12' },
    });
  });
});
