import { putBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { recordRefund } from '#application/payments/record-refund.ts';
import type { Path } from '#test/builders/crash.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { ABOUT, billing, deliver, issued } from './before.ts';

/** A debt on whose page a debtor is, who proved to be the debtor. */
async function visited(world: TestWorld, at: string, given: object = {}) {
  const { path, digits } = await withPage(world, { invoiceId: 'NF-1', dueDate: '2026-05-05', ...given });
  await world.runUntil(at);
  const visitor = new Visitor(world);
  await visitor.confirm(path, digits);
  const csrf = await visitor.csrf(path);
  const post = (action: string, fields: Readonly<Record<string, string>> = {}) =>
    visitor.post(`${path}/${action}`, { csrf, ...fields });
  return { visitor, path, post };
}

const refund = (world: TestWorld, paymentId: string) => ({
  creditorId: CREDITOR,
  paymentId: `sandbox/${paymentId}`,
  refundId: `sandbox/back-${paymentId}`,
  amount: 40_000,
  at: world.now(),
  receivedAt: world.now(),
  kind: 'refund' as const,
});

const anErasure = (world: TestWorld, debtorId: string) => ({
  creditorId: CREDITOR,
  debtorId,
  requestId: 'lgpd-1',
  requestedAt: world.now(),
});

/** What billing, providers, debtors and the machine do: the functions that they call. */
export const PATHS_OF_PEOPLE: readonly Path[] = [
  {
    name: 'an invoice is issued',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => () => world.billing('InvoiceIssued.v1', anInvoice(ABOUT)),
  },
  {
    name: 'an invoice is issued whose payment came before it',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 40_000, paidAt: world.now() }));
      return () => world.billing('InvoiceIssued.v1', anInvoice(ABOUT));
    },
  },
  {
    name: 'an invoice is cancelled',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () => billing(world, 'InvoiceCancelled.v1', { ...ABOUT, cancelledAt: world.now() });
    },
  },
  {
    name: 'a person who owes nothing is erased',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { post } = await visited(world, '2026-04-27T10:00:00-03:00', {
        sellerId: 'rep-1',
        description: 'Chope',
      });
      await post('sem-condicoes', { texto: 'Fiquei sem trabalho' });
      await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
      await world.clock.runUntil(world.clock.now() + 60_000);
      return () => billing(world, 'ErasureRequested.v1', anErasure(world, 'debtor-of-NF-1'));
    },
  },
  {
    name: 'a person who owes something is erased as far as that goes',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const debtor = aDebtor({ debtorId: 'cli-1', tags: ['bar'] });
      for (const invoiceId of ['NF-1', 'NF-2'])
        await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
      await world.clock.runUntil(world.clock.now() + 60_000);
      await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
      await world.clock.runUntil(world.clock.now() + 60_000);
      return () => billing(world, 'ErasureRequested.v1', anErasure(world, 'cli-1'));
    },
  },
  {
    name: 'an invoice is amended',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () => billing(world, 'InvoiceAmended.v1', { ...ABOUT, amendedAt: world.now(), amount: 50_000 });
    },
  },
  {
    name: 'a person reports a dispute',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () => billing(world, 'DisputeRaised.v1', { ...ABOUT, kind: 'not-mine', raisedAt: world.now() });
    },
  },
  {
    name: 'a person answers a case',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await issued(world);
      await world.billing('HardshipReported.v1', { ...ABOUT, reportedAt: world.now() });
      await world.clock.runUntil(world.clock.now() + 60_000);
      const answered = { number: 1, outcome: 'over-indebted', answeredAt: world.now() };
      return () => world.billing('CaseAnswered.v1', { ...ABOUT, ...answered });
    },
  },
  {
    name: 'a person agrees on instalments',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await issued(world);
      const instalments = ['2026-05-10', '2026-06-10'].map((dueDate) => ({ amount: 50_000, dueDate }));
      return () => world.billing('PaymentPlanReported.v1', { ...ABOUT, instalments, agreedAt: world.now() });
    },
  },
  {
    name: 'a person reports other instalments while some are in the place of the debt',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      const of = (amount: number) => ['2026-05-10', '2026-06-10'].map((dueDate) => ({ amount, dueDate }));
      const report = { ...ABOUT, instalments: of(50_000), agreedAt: world.now() };
      await world.billing('PaymentPlanReported.v1', report);
      await world.clock.runUntil(world.clock.now() + 60_000);
      const later = { ...ABOUT, instalments: of(40_000), agreedAt: world.now() };
      return () => billing(world, 'PaymentPlanReported.v1', later);
    },
  },
  {
    name: 'a debtor has new contacts and is over-indebted',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await issued(world);
      const debtorId = anInvoice(ABOUT).debtor.debtorId;
      const updated = { creditorId: CREDITOR, debtorId, overIndebted: true, updatedAt: world.now() };
      return () => world.billing('ContactUpdated.v1', updated);
    },
  },
  {
    name: 'a payment of the wrong invoice is moved',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await issued(world);
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
      await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
      await world.clock.runUntil(world.clock.now() + 5 * 60_000);
      return () =>
        world.billing('PaymentReassigned.v1', {
          creditorId: CREDITOR,
          reassignmentId: 'r1',
          paymentId: 'sandbox/p1',
          fromInvoiceId: 'NF-1',
          toInvoiceId: 'NF-2',
        });
    },
  },
  {
    name: 'a payment settles the debt',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () =>
        world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
    },
  },
  {
    name: 'a payment comes whose refund came before it',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      await recordRefund(refund(world, 'p1'));
      return () =>
        world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 40_000, paidAt: world.now() }));
    },
  },
  {
    name: 'a payment comes for an invoice that does not',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    prepare: async (world) => () =>
      world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-9', amount: 100_000, paidAt: world.now() })),
  },
  {
    name: 'a payment names nothing of ours',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    prepare: async (world) => () => {
      const { invoiceId: _, ...payment } = aPayment({
        id: 'p1',
        invoiceId: 'x',
        amount: 100_000,
        paidAt: world.now(),
      });
      return world.webhook({ ...payment, billId: 'NONE0000000000000000000000' });
    },
  },
  {
    name: 'one bill pays several debts',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
      await world.clock.runUntil(world.clock.now() + 60_000);
      const shares = ['NF-1', 'NF-2'].map((invoiceId) => ({
        debtId: debtIdOf(CREDITOR, invoiceId),
        invoiceId,
        amount: 100_000,
      }));
      await putBill('BILL00000000000000000000001', { creditorId: CREDITOR, shares });
      const { invoiceId: _, ...payment } = aPayment({
        id: 'p1',
        invoiceId: 'x',
        amount: 200_000,
        paidAt: world.now(),
      });
      return () => world.webhook({ ...payment, billId: 'BILL00000000000000000000001' });
    },
  },
  {
    name: 'the debtor promises a day',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { post } = await visited(world, '2026-05-08T10:00:00-03:00');
      // A code that lasts until that day is there: the promise alone is written. The path of `pagar` shows how one comes about.
      await post('pagar', {});
      return () => post('prometer', { dia: '2026-05-11' });
    },
  },
  {
    name: 'the debtor promises a day for a debt that was handed over',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { post } = await visited(world, '2026-05-29T10:00:00-03:00');
      await post('pagar', {});
      return () => post('prometer', { dia: '2026-06-01' });
    },
  },
  {
    name: 'the debtor takes instalments',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { visitor, path, post } = await visited(world, '2026-05-12T15:00:00-03:00', {
        amount: 75_000,
        dueDate: '2026-04-28',
      });
      const fields = await visitor.offered(path, 'Aceitar e parcelar');
      return () => post('aceitar', fields);
    },
  },
  {
    name: 'the debtor tells of a problem',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { post } = await visited(world, '2026-05-08T10:00:00-03:00');
      return () => post('problema', { texto: 'A caixa veio aberta.' });
    },
  },
  {
    name: 'the debtor wants no more messages',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const { post } = await visited(world, '2026-05-08T10:00:00-03:00');
      return () => post('parar');
    },
  },
  {
    name: 'an address is taken out',
    functionName: 'unsubscribe',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      const debtId = debtIdOf(CREDITOR, 'NF-1');
      const url = await unsubscribeUrl({
        creditorId: CREDITOR,
        address: 'maria@exemplo.example',
        debtId,
        channel: 'email',
      });
      return () =>
        world.aws.invoke('unsubscribe', {
          version: '2.0',
          routeKey: 'POST /u/{token}',
          pathParameters: { token: url.slice(url.lastIndexOf('/') + 1) },
          rawQueryString: '',
          headers: {},
          requestContext: { requestId: 'r-1', timeEpoch: world.clock.now(), http: { method: 'POST' } },
          isBase64Encoded: false,
        });
    },
  },
  {
    name: 'the ladder is over',
    functionName: 'hand-over',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      const debtId = debtIdOf(CREDITOR, 'NF-1');
      return () => world.aws.invoke('hand-over', { debtId, version: 1, enteredAt: world.now() });
    },
  },
  {
    name: 'a receipt may not be sent in the night',
    functionName: 'courtesy',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      await world.runUntil('2026-04-25T23:00:00-03:00');
      world.aws.faults = [{ service: 'ses', answer: { refuse: 'TooManyRequestsException', status: 429 } }];
      await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
      return () =>
        deliver(world, 'courtesy', { detail: { debtId: debtIdOf(CREDITOR, 'NF-1'), by: 'payment' } });
    },
  },
];
