import { afterEach, beforeEach, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import type { ReguaEventType } from '#schemas/events/regua.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await worldOfProviders();
});
afterEach(() => world.close());

const issue = (invoiceId = 'NF-1') => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
const until = (instant: string) => world.runUntil(`2026-${instant}:00-03:00`);
const pay = (amount: number, id = 'p1', paidAt = world.now()) =>
  world.webhook(aPayment({ id, invoiceId: 'NF-1', amount, paidAt }));

/** A rule of a payment: what happens, and what is published of it for billing, sales and the timeline of the debt. */
interface Rule {
  readonly rule: string;
  readonly happens: () => Promise<unknown>;
  readonly status: string;
  readonly published: readonly (readonly [ReguaEventType, object])[];
}

const RULES: readonly Rule[] = [
  {
    rule: 'partial: applied, and the rest stays owed',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      await pay(40_000);
    },
    status: 'open',
    published: [['PaymentApplied.v1', { applied: 40_000, excess: 0, balance: 60_000, late: false }]],
  },
  {
    rule: 'of all but a few centavos: settles, and the rest is waived',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      await pay(99_999);
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { applied: 99_999, excess: 0, waived: 1, balance: 0 }],
      ['DebtSettled.v1', { by: 'payment', received: 99_999, waived: 1 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'exact: settles',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      await pay(100_000);
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { applied: 100_000, excess: 0, balance: 0 }],
      ['DebtSettled.v1', { by: 'payment', received: 100_000 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'of too much: settles, and what is too much is published',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      await pay(130_000);
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { applied: 100_000, excess: 30_000 }],
      ['DebtSettled.v1', { received: 130_000 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'duplicate: the same notice twice is one payment',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      const at = world.now();
      await pay(40_000, 'p1', at);
      await pay(40_000, 'p1', at);
    },
    status: 'open',
    published: [['PaymentApplied.v1', { balance: 60_000 }]],
  },
  {
    rule: 'duplicate: two payments of the same debt, of which the second is too much',
    happens: async () => {
      await issue();
      await until('05-04T10:00');
      await pay(100_000);
      await pay(100_000, 'p2');
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { applied: 100_000, late: false }],
      ['PaymentApplied.v1', { applied: 0, excess: 100_000, late: true }],
      ['DebtSettled.v1', { received: 100_000 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'late after a second bill was issued, of the first bill: charges up to the limit are waived',
    happens: async () => {
      await issue();
      await until('05-20T15:00');
      await pay(100_000);
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { applied: 100_000, waived: 2_500, late: false }],
      ['DebtSettled.v1', { waived: 2_500, daysLate: 15 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'late after it was cancelled: nobody owed it',
    happens: async () => {
      await issue();
      await until('04-26T10:00');
      const cancelledAt = world.now();
      await world.billing('InvoiceCancelled.v1', { invoiceId: 'NF-1', creditorId: CREDITOR, cancelledAt });
      await until('04-26T10:01');
      await pay(100_000);
    },
    status: 'cancelled',
    published: [
      ['DebtClosed.v1', { reason: 'cancelled' }],
      ['CreditHoldReleased.v1', {}],
      ['PaymentApplied.v1', { applied: 0, excess: 100_000, late: true }],
    ],
  },
  {
    rule: 'early, before the invoice: it waits for it',
    happens: async () => {
      await pay(100_000);
      await issue();
      await until('04-25T10:00');
    },
    status: 'settled',
    published: [
      ['PaymentUnapplied.v1', { amount: 100_000 }],
      ['PaymentApplied.v1', { applied: 100_000 }],
      ['DebtSettled.v1', { daysLate: -10 }],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'of nothing that is known: it waits for a person, who says what it is for',
    happens: async () => {
      await issue();
      await until('04-26T10:00');
      await aCharge(world, { externalReference: null }).paid();
      expect(world.events.filter(({ type }) => type === 'PaymentUnidentified.v1')).toHaveLength(1);
      await world.billing('PaymentAssigned.v1', {
        creditorId: CREDITOR,
        paymentId: 'asaas/pay_1',
        invoiceId: 'NF-1',
      });
      await until('04-26T10:01');
    },
    status: 'settled',
    published: [
      ['PaymentApplied.v1', { paymentId: 'asaas/pay_1', applied: 100_000 }],
      ['DebtSettled.v1', {}],
      ['CreditHoldReleased.v1', {}],
    ],
  },
  {
    rule: 'of the wrong debtor: it pays what it names until a person reassigns it',
    happens: async () => {
      await issue();
      await issue('NF-2');
      await until('04-26T10:00');
      await aCharge(world).paid();
      await world.billing('PaymentReassigned.v1', {
        creditorId: CREDITOR,
        reassignmentId: 'M-1',
        paymentId: 'asaas/pay_1',
        fromInvoiceId: 'NF-1',
        toInvoiceId: 'NF-2',
      });
      await until('04-26T10:01');
      expect(await world.debt('NF-2')).toMatchObject({ status: 'settled' });
    },
    status: 'open',
    published: [
      ['PaymentApplied.v1', { applied: 100_000 }],
      ['DebtSettled.v1', {}],
      ['CreditHoldReleased.v1', {}],
      ['PaymentReversed.v1', { kind: 'reassigned', amount: 100_000, balance: 100_000 }],
      ['DebtReopened.v1', { because: 'reassigned', to: 'ladder' }],
    ],
  },
  {
    rule: 'reversed: owed again',
    happens: async () => {
      await issue();
      await until('04-26T10:00');
      await aCharge(world).paid();
      await until('04-26T10:01');
      await aCharge(world).chargedBack();
    },
    status: 'open',
    published: [
      ['PaymentApplied.v1', { applied: 100_000 }],
      ['DebtSettled.v1', {}],
      ['CreditHoldReleased.v1', {}],
      ['PaymentReversed.v1', { kind: 'reversal', amount: 100_000, balance: 100_000 }],
      ['DebtReopened.v1', { because: 'reversal', owed: 100_000 }],
    ],
  },
];

const OF_MONEY: readonly ReguaEventType[] = [
  'PaymentUnapplied.v1',
  'PaymentApplied.v1',
  'PaymentReversed.v1',
  'DebtReopened.v1',
  'DebtSettled.v1',
  'DebtClosed.v1',
  'CreditHoldReleased.v1',
  'DebtHandedOver.v1',
];

test.each(RULES)('a payment that is $rule', async ({ happens, status, published }) => {
  await happens();

  expect((await world.debt('NF-1'))?.status).toBe(status);
  const expected = published.map(([type, detail]) => ({ type, detail: expect.objectContaining(detail) }));
  const isOfMoney = ({ type }: { readonly type: unknown }) => OF_MONEY.includes(type as ReguaEventType);
  const inOrder = (events: readonly { type: unknown; detail: unknown }[]) =>
    events
      .filter(isOfMoney)
      .map(({ type, detail }) => ({ type, detail }))
      .sort((one, other) => OF_MONEY.indexOf(one.type as never) - OF_MONEY.indexOf(other.type as never));
  expect(inOrder(world.eventsOf('NF-1'))).toEqual(inOrder(expected));
  expect(inOrder(await listTimeline(debtIdOf(CREDITOR, 'NF-1')))).toEqual(inOrder(expected));
  expect(world.deadLetters).toEqual([]);
});
