import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import {
  ASAAS_TOKEN,
  aPix,
  asaasEvent,
  asaasRefund,
  e2e,
  PIX_TOKEN,
  PROVIDERS,
} from '#test/builders/providers.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const BILL = 'c3e0e7a4e7f1469a9f782d3d4999343c';
const INVOICES = ['NF-1', 'NF-2', 'NF-never-came'];

/** A payment, what it names, and what of it goes back: at times more than came. */
const payment = fc.record({
  names: fc.constantFrom(...INVOICES, 'nothing', 'a bill', 'a bill of others'),
  amount: fc.integer({ min: 1, max: 150_000 }),
  refund: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
  /** Each notice comes so often, */
  times: fc.integer({ min: 1, max: 3 }),
  /** and when, among all. */
  order: fc.array(fc.integer(), { minLength: 6, maxLength: 6 }),
});
type Payment = { names: string; amount: number; refund?: number | undefined; times: number; order: number[] };

const reais = (amount: number): string => (amount / 100).toFixed(2);

/** The calls of its provider: the payment, and then that some of it went back. */
function noticesOf(
  { names, amount, refund }: Payment,
  n: number,
): ((world: TestWorld) => Promise<unknown>)[] {
  if (names.startsWith('a bill')) {
    const pix = aPix({
      endToEndId: e2e(n),
      txid: names === 'a bill' ? BILL : 'OfOthers',
      valor: reais(amount),
    });
    const devolucoes = [{ id: 'R', valor: reais(refund ?? 0), status: 'DEVOLVIDO' }];
    return [pix, ...(refund ? [{ ...pix, devolucoes }] : [])].map(
      (deliveries) => (world) =>
        world.call({ provider: 'banco', token: PIX_TOKEN, body: { pix: [deliveries] } }),
    );
  }
  const charge = {
    id: `pay_${n}`,
    value: amount / 100,
    externalReference: names === 'nothing' ? null : names,
  };
  const refunds = [asaasRefund({ value: (refund ?? 0) / 100 })];
  const events = [
    asaasEvent('PAYMENT_RECEIVED', charge),
    ...(refund ? [asaasEvent('PAYMENT_PARTIALLY_REFUNDED', { ...charge, refunds })] : []),
  ];
  return events.map(
    (body) => (world) =>
      world.call({ provider: 'asaas', headers: { 'asaas-access-token': ASAAS_TOKEN }, body }),
  );
}

const sum = (entries: readonly { readonly amount: number }[]): number =>
  entries.reduce((total, { amount }) => total + amount, 0);

/** Everything on the debts and on the list, by payment. */
async function books(world: TestWorld) {
  const debts = (await Promise.all(INVOICES.map((invoiceId) => world.debt(invoiceId)))).filter(
    (debt) => debt !== undefined,
  );
  const list = (await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)) as unknown as {
    readonly paymentId: string;
    readonly amount: number;
    readonly assignedTo?: string;
  }[];
  return {
    onDebts: sum(debts.flatMap(({ payments }) => Object.values(payments))),
    refunded: sum(debts.flatMap(({ refunds }) => Object.values(refunds))),
    unapplied: sum(list.filter(({ assignedTo }) => assignedTo === undefined)),
    list,
  };
}

test(
  'whatever the order and however often: received = on debts + unapplied, and what went back is never more',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 7 }), async (payments: Payment[]) => {
        const world = await TestWorld.start({ webhookSecrets: PROVIDERS });
        try {
          for (const invoiceId of ['NF-1', 'NF-2'])
            await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
          await world.runUntil('2026-04-25T10:00:00-03:00');
          const shares = ['NF-1', 'NF-2'].map((invoiceId) => ({
            debtId: debtIdOf(CREDITOR, invoiceId),
            invoiceId,
            amount: 60_000,
          }));
          await putBill(BILL, { creditorId: CREDITOR, shares });
          const deliveries = payments
            .flatMap((given, n) =>
              noticesOf(given, n).flatMap((deliver, which) =>
                Array.from({ length: given.times }, (_, k) => ({
                  deliver,
                  at: given.order[3 * which + k] ?? 0,
                })),
              ),
            )
            .sort((one, other) => one.at - other.at);
          for (let start = 0; start < deliveries.length; start += 3)
            await Promise.all(deliveries.slice(start, start + 3).map(({ deliver }) => deliver(world)));

          const received = sum(payments);
          const before = await books(world);
          expect(before.onDebts + before.unapplied).toBe(received);

          for (const { paymentId } of before.list)
            await world.billing('PaymentAssigned.v1', { creditorId: CREDITOR, paymentId, invoiceId: 'NF-2' });
          await world.runUntil('2026-04-25T10:05:00-03:00');
          const after = await books(world);
          expect(after).toMatchObject({ onDebts: received, unapplied: 0 });
          expect(after.refunded).toBe(
            sum(payments.map(({ amount, refund = 0 }) => ({ amount: Math.min(amount, refund) }))),
          );
          expect(world.deadLetters).toEqual([]);
        } finally {
          await world.close();
        }
      }),
      { ...howMany(4, 20_260_425), endOnFailure: true },
    );
  },
  HISTORIES_TIMEOUT,
);
