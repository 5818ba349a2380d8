import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openListings } from '#domain/compliance/open-listings.ts';
import { recordBureauWord } from '#domain/debt/commands/record-bureau-word.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { BureauReport, ListingOrder } from '#schemas/records/listing-order.ts';
import { aDebt } from '#test/builders/debt.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const AT = '2026-05-20T15:00:00.000Z';
const FACTS = { at: AT, holidays: [] };
const ORDERED = '2026-05-19T12:00:00.000Z';
const orderId = 'negative-listing-1';
const proof = { id: 'doc-1' };
const said = (report: BureauReport['report'], at = '2026-05-20T12:00:00.000Z'): BureauReport => ({
  report,
  at,
  proof,
});

const debtWith = (moments: ListingOrder['moments'], status: Debt['status'] = 'open'): Debt => {
  const debt = aDebt(status);
  const isListed = moments.listingOrdered !== undefined;
  return {
    ...debt,
    listingOrders: [anOrder(moments, { version: debt.version })],
    ...(isListed ? { listings: { bureau: { listedAt: ORDERED } } } : {}),
  };
};
const LISTED = { listingOrdered: { at: ORDERED } };
const record = (debt: Debt, given: Partial<Parameters<typeof recordBureauWord>[1]>, facts = {}) =>
  recordBureauWord(debt, { orderId, reports: [], ...given }, { ...FACTS, ...facts });

describe('the word of a bureau', () => {
  it('is recorded with its proof and published, and the step that waits looks at the debt again', () => {
    expect(record(debtWith({}), { reports: [said('noticeDelivered')] })).toMatchObject({
      set: { listingOrders: [{ moments: { noticeDelivered: { at: '2026-05-20T12:00:00.000Z', proof } } }] },
      events: [
        {
          type: 'ListingProgressed.v1',
          occasion: 'negative-listing-1/noticeDelivered/2026-05-20T12:00:00.000Z',
          detail: { bureau: 'bureau', moment: 'noticeDelivered', proof },
        },
      ],
      effects: [{ kind: 'reEvaluate' }],
    });
  });

  it.each([
    ['a debt that is owed no more', debtWith({}, 'cancelled'), {}],
    ['an order whose debt has another amount by now', { ...debtWith({}), amount: 90_000 }, {}],
    ['an order that is over', debtWith({ over: { at: AT } }), {}],
    ['the step itself', debtWith({}), { isOwnStep: true }],
  ])('wakes nothing for %s', (_case, debt, facts) => {
    expect(record(debt, { reports: [said('noticeDelivered')] }, facts)).toMatchObject({ effects: [] });
  });

  it('is refused for an order that was never made', () => {
    expect(record(debtWith({}), { orderId: 'negative-listing-2' })).toEqual({
      kind: 'refused',
      reason: 'no-such-order',
    });
  });

  it('changes nothing when it comes again', () => {
    const first = record(debtWith({}), { reports: [said('noticeSent')] });
    if (first.kind !== 'change') throw new RangeError('it was not recorded');
    const after = evolve(debtWith({}), first);
    expect(record(after, { reports: [said('noticeSent', AT)] })).toEqual({ kind: 'already' });
  });

  it('of a clearing clears the listing, whatever the debt is by then', () => {
    for (const status of ['open', 'settled', 'prescribed'] as const) {
      const decision = record(debtWith(LISTED, status), { reports: [said('cleared')] });
      if (decision.kind !== 'change') throw new RangeError('it was not recorded');
      expect(openListings(decision.set.listings)).toEqual([]);
      expect(decision.events.map(({ type }) => type)).toEqual(['ListingProgressed.v1']);
    }
  });

  it('that it listed a debt which is owed no more has it cleared', () => {
    expect(record(debtWith(LISTED, 'cancelled'), { reports: [said('listed')] })).toMatchObject({
      events: [
        { type: 'ListingProgressed.v1' },
        { type: 'ListingClearanceRequested.v1', detail: { bureau: 'bureau' } },
      ],
    });
  });

  it('that it refused an order, or surely did not take it, leaves no listing', () => {
    for (const given of [
      { reports: [{ report: 'refused', at: AT } as const] },
      { answer: 'not-taken' as const },
    ]) {
      const decision = record(debtWith(LISTED), given);
      expect(decision).toMatchObject({ set: { listings: {} } });
    }
    expect(record(debtWith(LISTED), { answer: 'not-taken' })).toMatchObject({
      set: { listingOrders: [{ moments: {} }] },
    });
  });

  it('that it did not take an order counts for nothing once it took it', () => {
    expect(record(debtWith({ ...LISTED, listingTaken: { at: AT } }), { answer: 'not-taken' })).toEqual({
      kind: 'already',
    });
  });

  const reports = fc.shuffledSubarray(
    ['noticeSent', 'noticeDelivered', 'noticeFailed', 'listed', 'cleared'].map((report, index) =>
      said(report as BureauReport['report'], `2026-05-${20 + index}T12:00:00.000Z`),
    ),
  );
  it('comes to the same in any order, and again', () => {
    const apply = (words: readonly BureauReport[]): Debt =>
      words.reduce((debt, word) => {
        const decision = record(debt, { reports: [word] }, { isOwnStep: true });
        return decision.kind === 'change' ? evolve(debt, decision) : debt;
      }, debtWith(LISTED));
    fc.assert(
      fc.property(reports, (words) => {
        const one = apply(words.toSorted((a, b) => a.at.localeCompare(b.at)));
        const other = apply([...words, ...words]);
        expect(other.listings).toEqual(one.listings);
        expect(other.listingOrders).toEqual(one.listingOrders);
      }),
    );
  });
});
