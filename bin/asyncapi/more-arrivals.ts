import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';

export const CREDITOR = 'bebidas-nordeste';

/** What happens to invoices beside what the sample portfolio shows, so that each event has an example that was really on the bus. */
const EVENTS: readonly (readonly [BillingEventType, string, Readonly<Record<string, unknown>>])[] = [
  ...[
    'CESSAO',
    'BAIXA',
    'PROMESSA',
    'ACORDO',
    'PAUSA',
    'LISTADA',
    'DIFICULDADE',
    'TROCADA',
    'CERTA',
    'APAGADA',
  ].map((name, index) => ['InvoiceIssued.v1', '2026-02-02T09:00:00-03:00', issued(name, index)] as const),
  ['InvoiceIssued.v1', '2026-02-02T09:05:00-03:00', { ...issued('LOTE', 20), batch: 'carga-fevereiro' }],
  ['InvoiceIssued.v1', '2026-02-02T09:05:00-03:00', { ...issued('LOTE-PAGO', 21), batch: 'carga-fevereiro' }],
  [
    'InvoiceIssued.v1',
    '2026-02-02T09:05:00-03:00',
    { ...issued('ANTIGA', 22), issuedAt: '2021-01-11T09:00:00-03:00', dueDate: '2021-02-15' },
  ],
  ['InvoiceIssued.v1', '2026-02-02T09:06:00-03:00', { ...issued('SEM-VALOR', 23), amount: 0 }],
  [
    'InvoiceAmended.v1',
    '2026-02-02T09:10:00-03:00',
    { ...of('DESCONHECIDA'), amendedAt: '2026-02-02T09:10:00-03:00', dueDate: '2026-03-02' },
  ],
  [
    'ContactUpdated.v1',
    '2026-02-03T10:00:00-03:00',
    {
      creditorId: CREDITOR,
      debtorId: 'ex-1',
      emails: ['compras@cliente-1.example'],
      updatedAt: '2026-02-03T10:00:00-03:00',
    },
  ],
  [
    'ContactConsentGiven.v1',
    '2026-02-03T10:05:00-03:00',
    {
      creditorId: CREDITOR,
      debtorId: 'ex-1',
      channel: 'email',
      address: 'compras@cliente-1.example',
      givenAt: '2026-02-03T10:00:00-03:00',
      proof: 'portal-8812',
    },
  ],
  [
    'LinkRevocationRequested.v1',
    '2026-02-03T10:10:00-03:00',
    { creditorId: CREDITOR, debtorId: 'ex-1', requestedAt: '2026-02-03T10:10:00-03:00' },
  ],
  [
    'TaxIdCorrected.v1',
    '2026-02-03T10:15:00-03:00',
    { creditorId: CREDITOR, debtorId: 'ex-1', taxId: taxIdOf(71), correctedAt: '2026-02-03T10:15:00-03:00' },
  ],
  [
    'CollectionPaused.v1',
    '2026-02-05T10:00:00-03:00',
    {
      ...of('PAUSA'),
      pauseId: 'reclamacao-77',
      reason: 'disputed-outside',
      pausedAt: '2026-02-05T10:00:00-03:00',
      lastDay: '2026-03-20',
    },
  ],
  [
    'CollectionResumed.v1',
    '2026-02-12T10:00:00-03:00',
    { ...of('PAUSA'), resumedAt: '2026-02-12T10:00:00-03:00' },
  ],
  [
    'BatchWithdrawn.v1',
    '2026-02-20T10:00:00-03:00',
    { creditorId: CREDITOR, batch: 'carga-fevereiro', withdrawnAt: '2026-02-20T10:00:00-03:00' },
  ],
  [
    'NegativeListingMade.v1',
    '2026-03-10T10:00:00-03:00',
    { ...of('LISTADA'), bureau: 'serasa', listedAt: '2026-03-10T10:00:00-03:00' },
  ],
  [
    'NegativeListingCleared.v1',
    '2026-03-20T10:00:00-03:00',
    { ...of('LISTADA'), bureau: 'serasa', clearedAt: '2026-03-20T10:00:00-03:00' },
  ],
  [
    'CreditAssigned.v1',
    '2026-03-02T10:00:00-03:00',
    {
      ...of('CESSAO'),
      to: { name: 'Fundo Exemplo FIDC', taxId: '11.444.777/0001-61' },
      notifiedOn: '2026-03-02',
      assignedAt: '2026-03-02T10:00:00-03:00',
    },
  ],
  [
    'WriteOffApproved.v1',
    '2026-03-05T10:00:00-03:00',
    { ...of('BAIXA'), writeOffId: 'baixa-12', reason: 'acordo-comercial' },
  ],
  [
    'PromiseReported.v1',
    '2026-02-24T10:00:00-03:00',
    { ...of('PROMESSA'), day: '2026-02-27', promisedAt: '2026-02-24T10:00:00-03:00' },
  ],
  [
    'PaymentPlanReported.v1',
    '2026-02-24T11:00:00-03:00',
    {
      ...of('ACORDO'),
      instalments: [
        { amount: 50_000, dueDate: '2026-03-05' },
        { amount: 52_500, dueDate: '2026-04-06' },
      ],
      agreedAt: '2026-02-24T11:00:00-03:00',
    },
  ],
  [
    'HardshipReported.v1',
    '2026-02-24T12:00:00-03:00',
    { ...of('DIFICULDADE'), reportedAt: '2026-02-24T12:00:00-03:00' },
  ],
  [
    'PaymentReassigned.v1',
    '2026-02-16T10:00:00-03:00',
    {
      creditorId: CREDITOR,
      reassignmentId: 'troca-5',
      paymentId: 'sandbox/ex-pix-2',
      fromInvoiceId: 'EX-TROCADA',
      toInvoiceId: 'EX-CERTA',
    },
  ],
  [
    'PaymentAssigned.v1',
    '2026-02-16T11:00:00-03:00',
    { creditorId: CREDITOR, paymentId: 'sandbox/ex-pix-9', invoiceId: 'EX-CERTA' },
  ],
  [
    'ErasureRequested.v1',
    '2026-02-18T10:00:00-03:00',
    {
      creditorId: CREDITOR,
      debtorId: 'ex-9',
      requestId: 'lgpd-31',
      requestedAt: '2026-02-18T10:00:00-03:00',
    },
  ],
  [
    'OwnerNamed.v1',
    '2026-03-12T09:50:00-03:00',
    { ...of('TROCADA'), owner: 'ana', namedAt: '2026-03-12T09:50:00-03:00' },
  ],
  ['ChargesUpheld.v1', '2026-03-12T10:00:00-03:00', of('TROCADA')],
  [
    'PaymentReported.v1',
    '2026-02-16T10:30:00-03:00',
    {
      ...of('CERTA'),
      paymentId: 'extrato-551',
      amount: 100_000,
      paidAt: '2026-02-14T10:01:00-03:00',
      method: 'pix',
    },
  ],
  [
    'PaymentSourceReported.v1',
    '2026-02-03T08:00:00-03:00',
    { creditorId: CREDITOR, source: '341/111-12345', reportedUntil: '2026-02-02T23:59:59-03:00' },
  ],
];

const PAYMENTS: readonly Readonly<Record<string, unknown>>[] = [
  paid('ex-pix-1', 'LOTE-PAGO', '2026-02-10T10:00:00-03:00', 100_000),
  paid('ex-pix-2', 'TROCADA', '2026-02-14T10:00:00-03:00', 100_000),
  paid('ex-pix-3', 'CESSAO', '2026-03-06T10:00:00-03:00', 103_000),
  {
    ...paid('ex-pix-4', 'LISTADA', '2026-03-16T10:00:00-03:00', 104_000),
    credited: { amount: 103_000, fee: 99 },
  },
  {
    id: 'ex-pix-9',
    creditorId: CREDITOR,
    billId: 'NaoExiste0001',
    amount: 12_345,
    paidAt: '2026-02-14T10:05:00-03:00',
    method: 'pix',
  },
];

/** Everything that comes beside the sample portfolio, at its instants. */
export const moreArrivals = (): Arrival[] => [
  ...EVENTS.map(([detailType, at, detail], index) => eventArrival(detailType, at, detail, index + 1)),
  ...PAYMENTS.map(
    (payment, index): Arrival => ({
      ...{ kind: 'payment', file: 'more payments', line: index + 1 },
      at: Date.parse(String(payment.paidAt)),
      body: { type: 'payment.received', ...payment },
    }),
  ),
];

/** An event of billing that comes at an instant. */
export const eventArrival = (
  detailType: BillingEventType,
  at: string,
  detail: Readonly<Record<string, unknown>>,
  line: number,
): Arrival => ({ ...{ kind: 'event', file: 'more events', line }, at: Date.parse(at), detailType, detail });

function of(name: string) {
  return { invoiceId: `EX-${name}`, creditorId: CREDITOR };
}

/** An invoice of somebody who is nobody else. */
export function issued(name: string, index: number) {
  return {
    ...of(name),
    debtor: {
      debtorId: `ex-${index}`,
      name: `Cliente Exemplo ${index}`,
      taxId: taxIdOf(index),
      personType: 'person',
      email: `cliente-${index}@cliente.example`,
      uf: 'CE',
    },
    amount: 100_000,
    currency: 'BRL',
    issuedAt: '2026-02-02T09:00:00-03:00',
    dueDate: '2026-02-16',
  };
}

function paid(id: string, name: string, paidAt: string, amount: number) {
  return { id, ...of(name), amount, paidAt, method: 'pix' };
}

/** A CPF that nobody has: of a series, with the check digits of its algorithm. */
export function taxIdOf(index: number): string {
  const nine = String(999_000_000 + index);
  const digit = (digits: string): number => {
    const sum = [...digits].reduce(
      (total, one, place) => total + Number(one) * (digits.length + 1 - place),
      0,
    );
    const rest = (sum * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  const first = digit(nine);
  return `${nine}${first}${digit(`${nine}${first}`)}`;
}
