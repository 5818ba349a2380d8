import { join } from 'node:path';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { showBeforeLastTry } from '#application/dead-letters/show-before-last-try.ts';
import { acceptOffer } from '#application/negotiation/accept-offer.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { loadConfig } from '#config-loader/load.ts';
import { textsOf } from '#config-loader/texts-of.ts';
import { type Arrival, readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { type Served, serveSandbox } from '#sandbox/server/serve.ts';
import { FAILED_AT_EVERY_TRY } from '#schemas/records/dead-letter.ts';
import { ROOT } from '#test/builders/root.ts';
import { BUILT } from './build-once.ts';

const CREDITOR = 'bebidas-nordeste';
const AT = '2026-04-02T12:00:00-03:00';

const invoiceOf = (invoiceId: string, amount: number, dueDate: string) => ({
  ...{
    invoiceId,
    creditorId: CREDITOR,
    amount,
    dueDate,
    currency: 'BRL',
    issuedAt: '2026-02-20T09:00:00-03:00',
  },
  debtor: {
    debtorId: `cliente-${invoiceId.toLowerCase()}`,
    name: 'Empório Beira Rio Ltda.',
    taxId: '99.990.142/0001-00',
    personType: 'company',
    email: 'compras@beirario.example',
    uf: 'CE',
  },
});

const about = (invoiceId: string) => ({ invoiceId, creditorId: CREDITOR });
const paid = (id: string, more: object) => ({
  ...{ id, type: 'payment.received', creditorId: CREDITOR, amount: 41_290, method: 'pix' },
  paidAt: '2026-03-30T10:15:00-03:00',
  ...more,
});

/** What comes beside the sample, so that every kind of work waits on its last day. */
const EVENTS: readonly (readonly [type: string, at: string, detail: object])[] = [
  ['InvoiceIssued.v1', '2026-02-20T09:00:00-03:00', invoiceOf('EX-GRANDE', 9_000_000, '2026-03-09')],
  ['InvoiceIssued.v1', '2026-02-20T09:05:00-03:00', invoiceOf('EX-CASO', 184_250, '2026-03-02')],
  ['InvoiceIssued.v1', '2026-02-20T09:10:00-03:00', invoiceOf('EX-CASO-2', 52_000, '2026-03-27')],
  [
    'DisputeRaised.v1',
    '2026-03-10T15:00:00-03:00',
    { ...about('EX-CASO'), kind: 'goods-or-service', raisedAt: '2026-03-10T15:00:00-03:00' },
  ],
  [
    'DisputeRaised.v1',
    '2026-04-01T15:00:00-03:00',
    { ...about('EX-CASO-2'), kind: 'not-mine', raisedAt: '2026-04-01T15:00:00-03:00' },
  ],
  [
    'InvoiceIssued.v1',
    '2026-03-31T09:00:00-03:00',
    { ...invoiceOf('EX-ERRADA', 61_500, '2026-04-10'), amount: -61_500 },
  ],
  ['InvoiceIssued.v1', '2026-02-20T09:20:00-03:00', invoiceOf('EX-ENCARGOS', 800_000, '2026-03-09')],
  [
    'PaymentReported.v1',
    '2026-04-01T09:00:00-03:00',
    {
      ...about('EX-ENCARGOS'),
      amount: 800_000,
      paidAt: '2026-04-01T08:50:00-03:00',
      method: 'transfer',
      paymentId: 'extrato-91',
    },
  ],
  ['InvoiceIssued.v1', '2026-02-20T09:15:00-03:00', invoiceOf('EX-DOBRO', 41_290, '2026-03-27')],
  [
    'PaymentReported.v1',
    '2026-03-31T09:00:00-03:00',
    {
      ...about('EX-DOBRO'),
      amount: 41_290,
      paidAt: '2026-03-30T10:20:00-03:00',
      method: 'pix',
      paymentId: 'extrato-88',
    },
  ],
];
const PAYMENTS: readonly object[] = [
  paid('pix-de-ninguem', { billId: 'NaoExiste0001', amount: 123_45 }),
  paid('pix-dobro', { invoiceId: 'EX-DOBRO' }),
];

/** Serves the sample with work of every kind that waits for a person. */
export async function serveWaitingWork(): Promise<Served> {
  const inputs = [
    readInvoices(join(ROOT, 'sample/portfolio.jsonl')),
    readPayments(join(ROOT, 'sample/payments.jsonl')),
  ];
  const config = await loadConfig(join(ROOT, 'config'));
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error(`the sample has no ${CREDITOR}`);
  const reconciliation = {
    ...creditor.reconciliation,
    sources: [{ id: 'caixa-da-loja', within: { businessDays: 2, by: '09:00' } }],
  };
  const charges = {
    ...creditor.charges,
    whenOnlyChargesAreLeft: { waiveUpTo: 10_000, above: 'ask' as const },
  };
  const arrivals: readonly Arrival[] = [
    ...inputs.flatMap((input) => input.arrivals),
    ...EVENTS.map(
      ([detailType, at, detail], index): Arrival => ({
        ...{ kind: 'event', file: 'work', line: index + 1, at: Date.parse(at), detailType, detail },
      }),
    ),
    ...PAYMENTS.map(
      (body, index): Arrival => ({
        ...{
          kind: 'payment',
          file: 'work',
          line: index + 1,
          at: Date.parse('2026-03-30T10:16:00-03:00'),
          body,
        },
      }),
    ),
  ];
  const served = await serveSandbox({
    config: {
      ...config,
      creditors: { ...config.creditors, [CREDITOR]: { ...creditor, reconciliation, charges } },
    },
    input: { arrivals, badRows: inputs.flatMap(({ badRows }) => badRows) },
    until: Date.parse(AT),
    port: 0,
    application: BUILT,
    editedFiles: () => textsOf(join(ROOT, 'config')),
  });
  await askForOffer();
  await leaveWorkUndone();
  return served;
}

/** A debtor asks on the page for an offer that a person has to approve. */
async function askForOffer(): Promise<void> {
  const debtId = debtIdOf(CREDITOR, 'EX-GRANDE');
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') throw new Error('EX-GRANDE was not issued');
  const offer = (await offersFor(debt, { at: AT, by: 'debtor' })).find(({ needsApproval }) => needsApproval);
  if (!offer) throw new Error('no offer to EX-GRANDE needs approval');
  await acceptOffer({ debtId, offerId: offer.id, total: offer.total, at: AT, by: 'debtor' });
}

/** The bills of a debt could not be withdrawn at any try. */
async function leaveWorkUndone(): Promise<void> {
  const debtId = debtIdOf(CREDITOR, 'EX-DOBRO');
  const body = JSON.stringify({ detail: { debtId } });
  const at = new Date(Date.parse(AT)).toISOString();
  await showBeforeLastTry({
    ...{ from: 'withdraw-bills', reason: FAILED_AT_EVERY_TRY },
    ...{ id: 'ex-1', debtId, body, at },
  });
}
