import type { BilledQuote } from '#domain/debt/codes-for.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import type { DebtStatus, StoredDebt } from '#schemas/records/debt.ts';
import type { Case, PaymentPlan, PaymentPromise } from '#schemas/records/negotiation.ts';

/** A stored debt of one status. */
export type DebtOf<S extends DebtStatus> = Extract<StoredDebt, { readonly status: S }>;

const DEBT_ID = 'bebidas-nordeste_NF-1_abcd2345';

const KNOWN = {
  debtId: DEBT_ID,
  creditorId: 'bebidas-nordeste',
  invoiceId: 'NF-1',
  revision: 7,
  payments: {},
  refunds: {},
  outbox: {},
  effects: {},
};

/** R$ 1.000,00, due on a Tuesday of May. */
const ISSUED = {
  ...KNOWN,
  debtorId: 'debtor-of-NF-1',
  issued: { amount: 100_000, dueDate: '2026-05-05', issuedAt: '2026-04-25T12:00:00Z' },
  amount: 100_000,
  dueDate: '2026-05-05',
  rolledDueDate: '2026-05-05',
  bill: { url: 'https://pay.example/NF-1' },
  quotes: [],
  terms: {
    relation: 'consumer',
    finePercent: 2,
    interestPercentPerMonth: 1,
    basis: 'contract',
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' },
    whenLittleIsLeft: { upTo: 0, action: 'waive' },
  },
  regua: 'padrao',
  version: 2,
  execution: {
    debtId: DEBT_ID,
    version: 2,
    from: 'first',
    at: { 'lembrete-d1': '2026-05-06T12:30:00Z', 'hand-over': '2026-05-25T12:30:00Z' },
  },
  amended: {},
  dueSince: 1,
  profile: { kind: 'new', reason: 'no invoice was paid before' },
  spent: 0,
  sends: {},
  writeOffs: {},
  promises: [],
  pauses: [],
  cases: [],
  paymentPlans: [],
  executionFailures: [],
} satisfies Omit<DebtOf<'open'>, 'status'>;

/** An assignment to a fund on D+3, without a bill of its own. */
export const anAssignment = (given: Partial<Assignment> = {}): Assignment => ({
  to: { name: 'Fundo de Recebíveis Horizonte FIDC', taxId: '11222333000181' },
  notifiedOn: '2026-05-08',
  assignedAt: '2026-05-08T15:00:00Z',
  zone: 'America/Sao_Paulo',
  ...given,
});

/** The first promise, made on D+3 for D+6. */
export const aPromise = (given: Partial<PaymentPromise> = {}): PaymentPromise => ({
  number: 1,
  madeAt: '2026-05-08T15:00:00Z',
  madeOn: '2026-05-08',
  by: 'debtor',
  day: '2026-05-11',
  until: '2026-05-12',
  amount: 102_300,
  received: 0,
  ...given,
});

/** The first case, not answered yet. */
export const aCase = (given: Partial<Case> = {}): Case => ({
  number: 1,
  kind: 'not-mine',
  openedAt: '2026-05-08T15:00:00Z',
  by: 'debtor',
  deadline: '2026-05-15',
  owner: 'back-office',
  ...given,
});

/** The first payment plan: two instalments, a month apart. */
export const aPaymentPlan = (given: Partial<PaymentPlan> = {}): PaymentPlan => ({
  number: 1,
  madeAt: '2026-05-08T15:00:00Z',
  by: 'debtor',
  total: 102_300,
  instalments: [1, 2].map((number) => ({
    number,
    amount: 51_150,
    dueDate: number === 1 ? '2026-05-11' : '2026-06-11',
    debtId: `instalment-${number}`,
    invoiceId: `NF-1-acordo1-parcela${number}`,
    exempt: 1_150,
  })),
  breach: { days: 10, instalments: 1 },
  ...given,
});

const DEBTS: { readonly [S in DebtStatus]: DebtOf<S> } = {
  awaitingInvoice: { ...KNOWN, status: 'awaitingInvoice' },
  open: { ...ISSUED, status: 'open' },
  promised: { ...ISSUED, status: 'promised', promises: [aPromise()] },
  caseOpen: { ...ISSUED, status: 'caseOpen', cases: [aCase()] },
  onPaymentPlan: { ...ISSUED, status: 'onPaymentPlan', paymentPlans: [aPaymentPlan()] },
  handedOver: {
    ...ISSUED,
    status: 'handedOver',
    handedOver: { at: '2026-05-25T12:30:00Z', reason: 'ladder-over' },
  },
  settled: { ...ISSUED, status: 'settled', settledAt: '2026-05-10T15:00:00Z' },
  cancelled: { ...ISSUED, status: 'cancelled', cancelledAt: '2026-05-10T15:00:00Z' },
  prescribed: { ...ISSUED, status: 'prescribed', prescribedAt: '2031-05-05T03:00:00Z' },
};

/** A sound debt of a status; give what the case is about. */
export const aDebt = <S extends DebtStatus>(status: S, given: Partial<DebtOf<S>> = {}): DebtOf<S> => ({
  ...DEBTS[status],
  ...given,
});

/** A debt of every status but `awaitingInvoice`, for what happens to all of them alike. */
export const ISSUED_STATUSES = [
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
] as const satisfies readonly DebtStatus[];

/** A payment by Pix, at noon in Brasília of a day. */
export const aPayment = (amount: number, day: string) => ({
  amount,
  paidAt: `${day}T15:00:00Z`,
  method: 'pix' as const,
  receivedAt: `${day}T15:00:00Z`,
});

/** The payoff quote of a bill of ours for all of it, issued on D+15 and good through 23 May. */
export const aQuote = ({ bill, ...given }: Partial<BilledQuote> = {}): BilledQuote => ({
  id: 'reissue0000000000000000001',
  by: 'bill',
  amount: 100_000,
  received: 0,
  entries: 0,
  of: { amount: 100_000, dueDate: '2026-05-05' },
  issuedAt: `${given.issuedOn ?? '2026-05-20'}T12:30:00Z`,
  issuedOn: '2026-05-20',
  goodThrough: '2026-05-23',
  zone: 'America/Sao_Paulo',
  ...given,
  bill: {
    txid: given.id ?? 'reissue0000000000000000001',
    pixCode: 'the Pix code of the reissued bill',
    ...bill,
  },
});

/** The latest bill of ours of a debt, with what it asks for; undefined when there is none. */
export const latestBill = (debt: StoredDebt | undefined): BilledQuote | undefined =>
  debt === undefined || debt.status === 'awaitingInvoice'
    ? undefined
    : debt.quotes.findLast((quote): quote is BilledQuote => quote.bill !== undefined);

/** An instalment that was paid on a day. */
export const anInstalment = (number: number, amount: number, day: string): DebtOf<'settled'> =>
  aDebt('settled', {
    debtId: `instalment-${number}`,
    amount,
    instalmentOf: { debtId: 'whole', number },
    payments: { [`psp/${number}`]: aPayment(amount, day) },
    settledAt: `${day}T15:00:00Z`,
  });
