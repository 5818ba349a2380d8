import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debtKey } from '#adapters/table/keys.ts';
import { SellerFeedV1 } from '#schemas/portal/seller-feed.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { callByKey, KEY } from '#test/builders/seller.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const SELLERS = ['vendedor-01', 'vendedor-02'] as const;
const INVOICES = [
  { invoiceId: 'NF-1', sellerId: SELLERS[0], debtorId: 'cli-1' },
  { invoiceId: 'NF-2', sellerId: SELLERS[1], debtorId: 'cli-1' },
  { invoiceId: 'NF-3', sellerId: SELLERS[0], debtorId: 'cli-2' },
] as const;
const DAY = 86_400_000;

/** Something that happens to one of the invoices, after N days. */
const happening = fc.record({
  days: fc.integer({ min: 0, max: 9 }),
  invoice: fc.nat({ max: INVOICES.length - 1 }),
  what: fc.constantFrom(
    'part',
    'whole',
    'promise',
    'case',
    'solve',
    'makePaymentPlan',
    'cancel',
    'amend',
    'nothing',
  ),
  amount: fc.integer({ min: 1, max: 99_999 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

async function play(
  world: TestWorld,
  { days, invoice, what, amount }: Happening,
  index: number,
): Promise<void> {
  await world.runUntil(new Date(world.clock.now() + days * DAY).toISOString());
  const { invoiceId } = INVOICES[invoice] as (typeof INVOICES)[number];
  const at = world.now();
  const dayAfter = (count: number) => new Date(world.clock.now() + count * DAY).toISOString().slice(0, 10);
  const bill = (type: Parameters<TestWorld['billing']>[0], detail: object) =>
    world.billing(type, { creditorId: CREDITOR, invoiceId, ...detail });
  const pay = (centavos: number) =>
    world.webhook(aPayment({ id: `p-${index}`, invoiceId, amount: centavos, paidAt: at }));
  const instalments = [dayAfter(5), dayAfter(35)].map((dueDate) => ({ amount: 60_000, dueDate }));
  switch (what) {
    case 'part':
      return void (await pay(amount));
    case 'whole':
      return void (await pay(150_000));
    case 'promise':
      return bill('PromiseReported.v1', { day: dayAfter(4), promisedAt: at });
    case 'case':
      return bill('DisputeRaised.v1', { kind: 'not-mine', raisedAt: at });
    case 'solve':
      return bill('CaseAnswered.v1', { number: 1, outcome: 'upheld', answeredAt: at });
    case 'makePaymentPlan':
      return bill('PaymentPlanReported.v1', { instalments, agreedAt: at });
    case 'cancel':
      return bill('InvoiceCancelled.v1', { cancelledAt: at });
    case 'amend':
      return bill('InvoiceAmended.v1', { amount: 100_000 + amount, amendedAt: at });
    default:
  }
}

/** Every debt that there is: those of the invoices, and their instalments. */
async function debtsOf(world: TestWorld): Promise<Debt[]> {
  const ids = new Set(world.events.flatMap(({ detail }) => (detail.debtId ? [detail.debtId] : [])));
  const items = await Promise.all([...ids].map((id) => world.item(debtKey(id))));
  return items.filter((item) => item !== undefined) as unknown as Debt[];
}

/** The standing of a debt on a day, derived again from its record. */
function truth({ status, rolledDueDate }: Debt, today: string): string {
  if (status === 'open') return today > rolledDueDate ? 'late' : 'due';
  return status === 'handedOver' ? 'handedOver' : status;
}

const keepsFromBuying = (debt: Debt, today: string): boolean =>
  ['late', 'promised', 'caseOpen', 'handedOver'].includes(truth(debt, today));

async function checkFeed(world: TestWorld, sellerId: string, debts: readonly Debt[], today: string) {
  const { body } = await callByKey(world, { sellerId });
  const { customers } = SellerFeedV1.parse(JSON.parse(body));
  const own = debts.filter((debt) => debt.sellerId === sellerId);
  const listed = customers.flatMap(({ debts: shown }) =>
    shown.map(({ invoiceId, standing }) => `${invoiceId} ${standing}`),
  );
  expect(listed.toSorted()).toEqual(own.map((debt) => `${debt.invoiceId} ${truth(debt, today)}`).toSorted());
  for (const { debtorId, creditHoldReleased, otherOpenDebts } of customers) {
    const all = debts.filter((debt) => debt.debtorId === debtorId);
    expect({ debtorId, creditHoldReleased }).toEqual({
      debtorId,
      creditHoldReleased: !all.some((debt) => keepsFromBuying(debt, today)),
    });
    const others = all.filter((debt) => debt.sellerId !== sellerId);
    expect(otherOpenDebts).toBe(
      others.filter(({ status }) => status !== 'settled' && status !== 'cancelled').length,
    );
  }
}

/** The event of the highest revision has the debt's standing, except for the days that passed since. */
function checkNews(world: TestWorld, debt: Debt): void {
  const last = world
    .eventsOf(debt.invoiceId, 'NegotiationUpdated.v1')
    .toSorted((one, other) => Number(one.detail.revision) - Number(other.detail.revision))
    .at(-1);
  const onThatDay = new Date(Date.parse(String(last?.detail.at)) - 3 * 3_600_000).toISOString().slice(0, 10);
  expect(`${debt.invoiceId} ${last?.detail.standing}`).toBe(`${debt.invoiceId} ${truth(debt, onThatDay)}`);
}

test(
  'whatever happens to the debts, the feeds and the last event of each show their standing',
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 7 }), async (history) => {
        const world = await TestWorld.start({ sellerKeys: { [CREDITOR]: [KEY] } });
        try {
          for (const { debtorId, ...rest } of INVOICES)
            await world.billing('InvoiceIssued.v1', anInvoice({ ...rest, debtor: aDebtor({ debtorId }) }));
          await world.runUntil('2026-04-30T12:00:00-03:00');
          for (const [index, one] of history.entries()) await play(world, one, index);
          await world.runUntil(new Date(world.clock.now() + 3_600_000).toISOString());

          const debts = await debtsOf(world);
          const today = new Date(world.clock.now() - 3 * 3_600_000).toISOString().slice(0, 10);
          for (const sellerId of SELLERS) await checkFeed(world, sellerId, debts, today);
          for (const debt of debts) {
            checkNews(world, debt);
            seen.add(truth(debt, today));
          }
        } finally {
          await world.close();
        }
      }),
      { ...howMany(8, 20_261_126), endOnFailure: true },
    );
    // A history in which nothing happens would pass as well.
    expect([...seen].toSorted()).toEqual([
      'cancelled',
      'caseOpen',
      'due',
      'handedOver',
      'late',
      'onPaymentPlan',
      'promised',
      'settled',
    ]);
  },
  HISTORIES_TIMEOUT,
);
