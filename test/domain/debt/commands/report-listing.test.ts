import { describe, expect, it } from 'vitest';
import { reportListing } from '#domain/debt/commands/report-listing.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00.000Z';
const FACTS = { at: AT, holidays: [] };
const LISTED = '2026-05-12T12:00:00.000Z';
const CLEARED = '2026-05-18T12:00:00.000Z';
const clearance = (clearBy: string) => ({
  type: 'ListingClearanceRequested.v1',
  occasion: `serasa/${LISTED}/${AT}`,
  detail: { at: AT, debtorId: 'debtor-of-NF-1', bureau: 'serasa', listedAt: LISTED, clearBy },
});

const eventsOf = (decision: ReturnType<typeof reportListing>) =>
  decision.kind === 'change' ? decision.events : [];

describe('a listing in a register of bad payers', () => {
  it.each(['open', 'promised', 'caseOpen', 'handedOver'] as const)(
    'is recorded on a debt that is %s, beside those in other registers',
    (status) => {
      const listings = { spc: { listedAt: LISTED } };
      expect(
        reportListing(
          { ...aDebt(status), listings },
          { bureau: 'serasa', listedAt: '2026-05-12T09:00:00-03:00' },
          FACTS,
        ),
      ).toEqual({
        kind: 'change',
        set: { listings: { spc: { listedAt: LISTED }, serasa: { listedAt: LISTED } } },
        remove: [],
        sends: {},
        events: [],
        entries: [
          {
            type: 'ListingReported',
            detail: { at: AT, bureau: 'serasa', listedAt: '2026-05-12T09:00:00-03:00' },
          },
        ],
        effects: [],
        isNote: false,
      });
    },
  );

  it.each([
    { case: 'cleared', known: { listedAt: LISTED }, reported: { clearedAt: CLEARED } },
    {
      case: 'known to be cleared, when the listing comes late',
      known: { clearedAt: CLEARED },
      reported: { listedAt: LISTED },
    },
  ])('$case: the latest of each is kept', ({ known, reported }) => {
    const debt = aDebt('open', { listings: { serasa: known } });
    expect(reportListing(debt, { bureau: 'serasa', ...reported }, FACTS)).toMatchObject({
      set: { listings: { serasa: { listedAt: LISTED, clearedAt: CLEARED } } },
    });
  });

  it.each([
    { case: 'an older listing', reported: { listedAt: '2026-05-11T12:00:00.000Z' } },
    { case: 'an older clearance', reported: { clearedAt: '2026-05-11T12:00:00.000Z' } },
    { case: 'the same again', reported: { listedAt: LISTED, clearedAt: CLEARED } },
  ])('says nothing new of a closed debt when $case comes', ({ reported }) => {
    const listings = { serasa: { listedAt: LISTED, clearedAt: CLEARED } };
    const debt = aDebt('cancelled', { listings });
    expect(reportListing(debt, { bureau: 'serasa', ...reported }, FACTS)).toEqual({ kind: 'already' });
  });

  it('has to be cleared once, whatever is reported of another register', () => {
    const debt = aDebt('cancelled', { listings: { serasa: { listedAt: LISTED } } });
    expect(eventsOf(reportListing(debt, { bureau: 'serasa', listedAt: LISTED }, FACTS))).toEqual([]);
    expect(eventsOf(reportListing(debt, { bureau: 'spc', listedAt: LISTED }, FACTS))).toMatchObject([
      { detail: { bureau: 'spc' } },
    ]);
  });

  it('is replaced by a newer one', () => {
    const listings = { serasa: { listedAt: '2026-05-11T12:00:00.000Z' } };
    const decision = reportListing(
      aDebt('open', { listings }),
      { bureau: 'serasa', listedAt: LISTED },
      FACTS,
    );
    expect(decision).toMatchObject({ set: { listings: { serasa: { listedAt: LISTED } } } });
  });

  it('of a settled debt has to be cleared within five business days of the payment', () => {
    const paidAt = '2026-05-10T15:00:00.000Z';
    const payments = { 'psp/1': { amount: 102_300, paidAt, method: 'pix' as const, receivedAt: paidAt } };
    const debt = aDebt('settled', { payments });
    const decision = reportListing(debt, { bureau: 'serasa', listedAt: LISTED }, FACTS);
    expect(eventsOf(decision)).toEqual([clearance('2026-05-15')]);
  });

  it('of a cancelled debt has to be cleared within five business days of its cancellation', () => {
    const debt = aDebt('cancelled', { cancelledAt: '2026-05-13T15:00:00.000Z' });
    const holidays = [{ date: '2026-05-14', name: 'a local holiday' }];
    const decision = reportListing(debt, { bureau: 'serasa', listedAt: LISTED }, { at: AT, holidays });
    expect(eventsOf(decision)).toEqual([clearance('2026-05-21')]);
    const ofSettled = reportListing(
      aDebt('settled', { settledAt: '2026-05-13T15:00:00.000Z' }),
      { bureau: 'serasa', listedAt: LISTED },
      { at: AT, holidays },
    );
    expect(eventsOf(ofSettled)).toEqual([clearance('2026-05-21')]);
  });

  it('of a debt that a payment plan replaced has to be cleared within five business days of the plan (CC art. 360 I)', () => {
    const decision = reportListing(aDebt('onPaymentPlan'), { bureau: 'serasa', listedAt: LISTED }, FACTS);
    expect(eventsOf(decision)).toEqual([clearance('2026-05-15')]);
  });

  it.each(ISSUED_STATUSES)('that is cleared asks for nothing more, of a debt that is %s', (status) => {
    const debt = { ...aDebt(status), listings: { serasa: { listedAt: LISTED } } };
    expect(eventsOf(reportListing(debt, { bureau: 'serasa', clearedAt: CLEARED }, FACTS))).toEqual([]);
  });
});
