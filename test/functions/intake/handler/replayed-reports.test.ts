import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BillingEventType } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
const SAID_AT = '2026-05-07T12:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

const answer = { ...about, number: 1, outcome: 'upheld', answeredAt: '2026-05-09T12:00:00-03:00' };
const cases = (debt: Debt) => debt.cases.length;

test.each<{
  readonly type: BillingEventType;
  readonly detail: object;
  readonly what: string;
  /** Billing's event that ends it; without it, time does. */
  readonly ended?: readonly [BillingEventType, object];
  readonly count: (debt: Debt) => number;
}>([
  {
    type: 'DisputeRaised.v1',
    detail: { ...about, kind: 'goods-or-service', raisedAt: SAID_AT },
    what: 'case that was answered',
    ended: ['CaseAnswered.v1', answer],
    count: cases,
  },
  {
    type: 'HardshipReported.v1',
    detail: { ...about, reportedAt: SAID_AT },
    what: 'case that was answered',
    ended: ['CaseAnswered.v1', answer],
    count: cases,
  },
  {
    type: 'PromiseReported.v1',
    detail: { ...about, day: '2026-05-08', promisedAt: SAID_AT },
    what: 'promise that broke',
    count: ({ promises }) => promises.length,
  },
  {
    type: 'PaymentPlanReported.v1',
    detail: { ...about, instalments: [{ amount: 100_000, dueDate: '2026-05-08' }], agreedAt: SAID_AT },
    what: 'payment plan that broke',
    count: ({ paymentPlans }) => paymentPlans.length,
  },
])(
  '$type, replayed from the archive of the bus, makes no second $what',
  async ({ type, detail, ended, count }) => {
    await world.runUntil(SAID_AT);
    await world.billing(type, detail);
    await world.runUntil('2026-05-09T12:00:00-03:00');
    if (ended) await world.billing(...ended);
    await world.runUntil('2026-07-01T12:00:00-03:00');
    const before = (await world.debt('NF-1')) as Debt;
    expect(count(before)).toBe(1);
    expect(['promised', 'caseOpen', 'onPaymentPlan']).not.toContain(before.status);

    await world.billing(type, detail);
    await world.runUntil('2026-07-02T12:00:00-03:00');

    expect(await world.debt('NF-1')).toEqual(before);
    expect(world.deadLetters).toEqual([]);
  },
);
