import { describe, expect, it } from 'vitest';
import { isWrittenOff, writeOff } from '#domain/debt/commands/write-off.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-08T16:00:00Z';
const FACTS = { at: AT, otherOpenDebts: 0, holidays: [] };
const ALL = { writeOffId: 'W-1', reason: 'goodwill' };
const OWED = ['open', 'promised', 'caseOpen', 'handedOver'] as const;
/** The fine of 2%, and three days at 1% a month. */
const TOTAL = 102_100;
const entry = (amount: number) => ({ amount, on: '2026-05-08', at: AT, by: 'person', reason: 'goodwill' });
const WRITTEN = {
  'billing/W-1': { amount: 100, on: '2026-05-08', at: AT, by: 'person', reason: ALL.reason },
} as const;

describe('a write-off', () => {
  it.each(OWED)('of all that is owed settles a debt that is %s', (status) => {
    const debt = { ...aDebt(status), sellerId: 'seller-1' };
    expect(writeOff(debt, ALL, { ...FACTS, otherOpenDebts: 2 })).toEqual({
      kind: 'change',
      set: {
        status: 'settled',
        settledAt: AT,
        writeOffs: { 'billing/W-1': entry(TOTAL) },
      },
      remove: [],
      sends: {},
      events: [
        {
          type: 'DebtWrittenOff.v1',
          occasion: 'W-1',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'seller-1',
            writeOffId: 'W-1',
            amount: TOTAL,
            reason: 'goodwill',
            balance: 0,
          },
        },
        {
          type: 'DebtSettled.v1',
          occasion: 'billing/W-1',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'seller-1',
            settledAt: AT,
            amount: 100_000,
            received: 0,
            writtenOff: TOTAL,
            by: 'write-off',
            waived: 0,
            daysLate: 3,
            otherOpenDebts: 2,
            released: false,
          },
        },
      ],
      effects: [
        { kind: 'endWait', event: 'settled' },
        { kind: 'writeSummary' },
        { kind: 'releaseCreditHold' },
      ],
      isNote: false,
    });
  });

  it.each(OWED)('of a part leaves a debt that is %s as it is', (status) => {
    const debt = aDebt(status);
    expect(writeOff(debt, { ...ALL, amount: 2_500 }, FACTS)).toEqual({
      kind: 'change',
      set: { writeOffs: { 'billing/W-1': entry(2_500) } },
      remove: [],
      sends: {},
      events: [
        {
          type: 'DebtWrittenOff.v1',
          occasion: 'W-1',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            writeOffId: 'W-1',
            amount: 2_500,
            reason: 'goodwill',
            balance: TOTAL - 2_500,
          },
        },
      ],
      effects: [{ kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it('is never of more than is owed, and keeps the entries before it', () => {
    const writeOffs = {
      'billing/W-0': { amount: 2_000, on: '2026-05-08', at: AT, by: 'person' as const, reason: 'goodwill' },
    };
    const decision = writeOff(aDebt('open', { writeOffs }), { ...ALL, amount: 500_000 }, FACTS);
    expect(decision).toMatchObject({
      set: { status: 'settled', writeOffs: { ...writeOffs, 'billing/W-1': entry(TOTAL - 2_000) } },
      events: [{ detail: { amount: TOTAL - 2_000 } }, { detail: { writtenOff: TOTAL } }],
    });
  });

  it('that leaves as few charges as the creditor waives settles the debt', () => {
    const terms = {
      ...aDebt('open').terms,
      whenOnlyChargesAreLeft: { waiveUpTo: 5_000, above: 'uphold' as const },
    };
    const payments = {
      'psp/1': { amount: 100_000, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    };
    const decision = writeOff(aDebt('open', { terms, payments }), { ...ALL, amount: 500 }, FACTS);
    expect(decision).toMatchObject({
      set: {
        status: 'settled',
        writeOffs: {
          'billing/W-1': entry(500),
          'rule/billing/W-1': { amount: 1_600, on: '2026-05-08', at: AT, by: 'rule' },
        },
      },
      events: [
        { detail: { amount: 500, balance: 0 } },
        { detail: { waived: 1_600, writtenOff: 500, received: 100_000 } },
      ],
    });
  });

  it('counts from the latest entry of the ledger', () => {
    const payments = {
      'psp/1': {
        amount: 50_000,
        paidAt: '2026-05-10T15:00:00Z',
        method: 'pix' as const,
        receivedAt: AT,
      },
    };
    const decision = writeOff(aDebt('open', { payments }), { ...ALL, amount: 100 }, FACTS);
    expect(decision).toMatchObject({
      set: { writeOffs: { 'billing/W-1': { amount: 100, on: '2026-05-10', at: AT } } },
    });
  });

  it('of a debt of which nothing is owed that day is refused', () => {
    const payments = { 'psp/1': { amount: 110_000, paidAt: AT, method: 'pix' as const, receivedAt: AT } };
    expect(writeOff(aDebt('handedOver', { payments }), ALL, FACTS)).toEqual({
      kind: 'refused',
      reason: 'nothing-owed',
    });
  });

  it.each(ISSUED_STATUSES)('is known again by its id, of a debt that is %s', (status) => {
    const debt = { ...aDebt(status), writeOffs: WRITTEN };
    expect(isWrittenOff(debt, ALL)).toBe(true);
    expect(isWrittenOff(debt, { ...ALL, writeOffId: 'W-2' })).toBe(false);
  });

  it.each([
    { what: 'the same amount', given: { amount: 100 }, same: true },
    { what: 'more, of which that much was owed', given: { amount: 101 }, same: true },
    { what: 'less than was written off', given: { amount: 99 }, same: false },
    { what: 'another reason', given: { reason: 'fraud' }, same: false },
  ])('with the same id and $what is the same one: $same', ({ given, same }) => {
    const debt = aDebt('open', { writeOffs: WRITTEN });
    expect(isWrittenOff(debt, { ...ALL, ...given })).toBe(same);
    expect(writeOff(debt, { ...ALL, ...given }, FACTS)).toEqual({
      kind: 'refused',
      reason: 'written-off-otherwise',
    });
  });

  it('of an invoice that has not come is not known', () => {
    expect(isWrittenOff(aDebt('awaitingInvoice'), ALL)).toBe(false);
  });
});
