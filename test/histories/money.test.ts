import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const INVOICES = ['NF-1', 'NF-2'] as const;

/** What may happen: to an invoice, or to one of the payments that were reported before. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('pay' as const),
      names: fc.constantFrom(...INVOICES, ...INVOICES, 'NF-never-came', null),
      /** Around what is owed, centavos. */
      amount: fc.constantFrom(1, 30_000, 60_000, 100_000, 101_000, 102_333, 150_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('again' as const, 'chargedBack' as const, 'won' as const, 'refunded' as const),
      which: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('writeOff' as const),
      names: fc.constantFrom(...INVOICES),
      amount: fc.constantFrom(undefined, 500, 40_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('move' as const), which: fc.nat({ max: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const sum = (entries: Iterable<{ readonly amount: number }>): number =>
  [...entries].reduce((total, { amount }) => total + amount, 0);

/** Plays a history; returns the sum of the reported payments, each counted once. */
async function play(world: TestWorld, history: readonly Happening[], issuedAfter: number): Promise<number> {
  const charges: {
    readonly amount: number;
    readonly names: string | null;
    readonly charge: ReturnType<typeof aCharge>;
  }[] = [];
  for (const [index, each] of history.entries()) {
    if (index === issuedAfter) await issue(world);
    const earlier = 'which' in each ? charges[each.which % Math.max(1, charges.length)] : undefined;
    switch (each.what) {
      case 'pay': {
        const { amount, names } = each;
        const charge = aCharge(world, {
          id: `pay_${charges.length}`,
          value: amount / 100,
          externalReference: names,
          clientPaymentDate: dayOf(world.now()),
        });
        charges.push({ amount, names, charge });
        await charge.paid();
        break;
      }
      case 'writeOff':
        await world.billing('WriteOffApproved.v1', {
          invoiceId: each.names,
          creditorId: CREDITOR,
          writeOffId: `W-${index}`,
          reason: 'goodwill',
          ...(each.amount === undefined ? {} : { amount: each.amount }),
        });
        break;
      case 'move':
        if (earlier?.names === 'NF-1' || earlier?.names === 'NF-2')
          await world.billing('PaymentReassigned.v1', {
            creditorId: CREDITOR,
            reassignmentId: `M-${index}`,
            paymentId: `asaas/pay_${charges.indexOf(earlier)}`,
            fromInvoiceId: earlier.names,
            toInvoiceId: earlier.names === 'NF-1' ? 'NF-2' : 'NF-1',
          });
        break;
      case 'wait':
        await world.runUntil(`${addDays(dayOf(world.now()), each.days)}T12:00:00-03:00`);
        break;
      case 'again':
        await earlier?.charge.paid();
        break;
      default:
        await earlier?.charge[each.what]();
    }
    await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
  }
  if (history.length <= issuedAfter) await issue(world);
  // What waited for its invoice in the queue is taken, or with a person.
  await world.runUntil(new Date(world.clock.now() + 6 * 3_600_000).toISOString());
  return sum(charges);
}

async function issue(world: TestWorld): Promise<void> {
  for (const invoiceId of INVOICES) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
}

test(
  'for every history of payments (before and after the invoice, in part, over, twice, late, of nothing known), refunds, chargebacks, disputes won, moves and write-offs: what came is applied, too much, back with its payer or unapplied, to the centavo; what is settled owes nothing, and nothing else does not',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 3, maxLength: 12 }),
        fc.nat({ max: 4 }),
        async (history, issuedAfter) => {
          const world = await worldOfProviders();
          try {
            const came = await play(world, history, issuedAfter);
            let onDebts = 0;
            for (const invoiceId of INVOICES) {
              const debt = (await world.debt(invoiceId)) as Debt;
              const { payments, refunds, amount, status } = debt;
              const day = latestDay(debt, dayOf(world.now()));
              const { total, charged, waived, excess } = balanceOn(debt, day);
              const applied = amount + charged.fine + charged.interest - waived.principal - total;
              const all = sum(Object.values(payments));
              expect(all).toBe(applied + excess + sum(Object.values(refunds)));
              expect(Math.min(applied, excess, total)).toBeGreaterThanOrEqual(0);
              expect(total === 0).toBe(status === 'settled');
              expect(debt.outbox).toEqual({});

              // The events show the same: each payment once, and all of it.
              const charges = world.eventsOf(invoiceId, 'PaymentApplied.v1').map(({ detail }) => detail);
              expect(charges).toHaveLength(Object.keys(payments).length);
              expect(
                charges.reduce((so, { applied, excess }) => so + Number(applied) + Number(excess), 0),
              ).toBe(all);
              expect(world.eventsOf(invoiceId, 'DebtReopened.v1')).toHaveLength(debt.version - 1);
              const running = world.executionsOf(invoiceId).filter(({ status }) => status === 'RUNNING');
              expect(running).toHaveLength(status === 'open' ? 1 : 0);

              // Money that came again, or came from the other debt, came once.
              const again = Object.values(payments).filter(({ of }) => of !== undefined);
              onDebts += all - sum(again);
            }
            const waiting = await world.debt('NF-never-came');
            const list = (await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)) as unknown as { amount: number }[];
            expect(onDebts + sum(Object.values(waiting?.payments ?? {})) + sum(list)).toBe(came);
          } finally {
            await world.close();
          }
        },
      ),
      { ...howMany(4, 20_260_425), endOnFailure: true },
    );
  },
  HISTORIES_TIMEOUT,
);
