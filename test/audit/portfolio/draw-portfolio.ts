import { type Invoice, readInputs } from '../inputs.ts';
import type { Line } from '../journal.ts';
import { addDays, roll } from '../law/calendar.ts';
import { readEmail } from '../texts/email.ts';
import { pixCode } from '../texts/pix.ts';
import { isCourtesy } from '../world.ts';
import { type Customer, drawCustomer } from './debtors.ts';
import { Fate, type InputLine } from './events.ts';
import { Random } from './random.ts';

const CREDITOR = 'bebidas-nordeste';
const PIX_KEY = '7d9f0335-8dcc-4054-9bf9-0dbd61d36906';

/** The two files of a run, and the customers of whom they are. */
export interface Portfolio {
  invoices: string;
  payments: string;
  customers: Customer[];
}

function drawAmount(random: Random): number {
  const size = random.between(1, 10);
  if (size <= 2) return random.between(100, 5000);
  if (size <= 8) return random.between(5001, 500_000);
  return random.between(500_001, 5_000_000);
}

function drawInvoice(customer: Customer, number: number, first: string, random: Random): Invoice {
  const dueDate = customer.weekly
    ? addDays(first, number * 7)
    : addDays(first, number * random.between(3, 25));
  const amount = drawAmount(random);
  const invoiceId = `${customer.debtor.debtorId.replace('cliente', 'F')}-${number}`;
  const issued = addDays(dueDate, -random.between(2, 25));
  return {
    invoiceId,
    creditorId: CREDITOR,
    debtor: customer.debtor,
    amount,
    dueDate,
    issuedAt: `${issued}T${String(random.between(8, 18)).padStart(2, '0')}:${String(random.between(10, 59))}:00-03:00`,
    ...(random.chance(60)
      ? { bill: { pixCode: pixCode({ key: PIX_KEY, amount, txid: invoiceId.replace(/\W/g, '') }) } }
      : {}),
  };
}

const write = (lines: readonly InputLine[], file: InputLine['file']): string =>
  lines
    .filter((line) => line.file === file)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ json }) => `${JSON.stringify(json)}\n`)
    .join('');

/** An invoice that was issued long before it comes, far past due; or that billing issues only then. */
function drawOld(customer: Customer, number: number, random: Random): { invoice: Invoice; comes: string } {
  const comes = '2026-02-02T09:00:00-03:00';
  const invoice = drawInvoice(customer, number, addDays('2026-01-20', -random.between(1, 700)), random);
  const dueDate = invoice.dueDate < '2026-01-25' ? invoice.dueDate : addDays('2026-01-25', -number);
  const issuedAt = random.chance(30) ? comes : `${addDays(dueDate, -10)}T09:00:00-03:00`;
  const { bill: _, ...rest } = invoice;
  return { invoice: { ...rest, invoiceId: rest.invoiceId.replace('F-', 'V-'), dueDate, issuedAt }, comes };
}

/**
 * Draws debtors with one to thirty invoices each, and what becomes of them; one seed, one portfolio.
 * @param given.old percent of the debtors who also have old debts, all of which come on one morning
 */
export function drawPortfolio({
  debtors,
  seed,
  old = 0,
}: {
  debtors: number;
  seed: number;
  old?: number;
}): Portfolio {
  const random = new Random(seed);
  const randomOld = new Random(seed + 7);
  const lines: InputLine[] = [];
  const customers: Customer[] = [];
  for (let number = 1; number <= debtors; number += 1) {
    const customer = drawCustomer(number, random);
    customers.push(customer);
    if (randomOld.chance(old))
      for (let n = 0; n < randomOld.between(1, 4); n += 1) {
        const { invoice, comes } = drawOld(customer, n, randomOld);
        const json = {
          'detail-type': 'InvoiceIssued.v1',
          time: comes,
          detail: { ...invoice, currency: 'BRL' },
        };
        lines.push({ at: comes, file: 'invoices', json });
        if (randomOld.chance(30))
          lines.push(
            ...Fate.of({ ...invoice, dueDate: '2026-02-10' }, 'late', randomOld).filter(
              ({ at }) => at > comes,
            ),
          );
      }
    const first = addDays('2026-01-12', random.between(0, 90));
    for (let n = 0; n < customer.invoices; n += 1) {
      const invoice = drawInvoice(customer, n, first, random);
      lines.push({ at: invoice.issuedAt, file: 'invoices', json: { ...invoice, currency: 'BRL' } });
      lines.push(...Fate.of(invoice, customer.temperament, random).filter(({ at }) => at > invoice.issuedAt));
    }
  }
  return { invoices: write(lines, 'invoices'), payments: write(lines, 'payments'), customers };
}

/** The portfolio of those customers alone who pay what a message asks of them. */
export function ofPayers(portfolio: Portfolio): Portfolio {
  const customers = portfolio.customers.filter(({ temperament }) => temperament === 'quote');
  const ids = new Set(customers.map(({ debtor }) => debtor.debtorId));
  const invoices = portfolio.invoices
    .split('\n')
    .filter(
      (line) => line !== '' && readInputs(line, '').invoices.some(({ debtor }) => ids.has(debtor.debtorId)),
    )
    .map((line) => `${line}\n`)
    .join('');
  return { invoices, payments: '', customers };
}

/**
 * Adds what the customers of quotes pay: for one message of each, what it states, invoice by invoice, on the last day
 * that it states. The journal is that of these customers alone, without their payments.
 */
export function payWhatIsAsked(portfolio: Portfolio, journal: readonly Line[], seed: number): Portfolio {
  const random = new Random(seed + 1);
  const { invoices } = readInputs(portfolio.invoices, '');
  const debtorOf = new Map(invoices.map(({ invoiceId, debtor }) => [invoiceId, debtor.debtorId]));
  const payers = new Set(
    portfolio.customers
      .filter(({ temperament }) => temperament === 'quote')
      .map(({ debtor }) => debtor.debtorId),
  );
  const messages = new Map<string, { at: string; text: string }[]>();
  for (const { type, channel, step = '', invoiceId = '', at, text = '' } of journal) {
    const debtorId = debtorOf.get(invoiceId);
    if (type !== 'message' || channel !== 'email' || isCourtesy(step) || debtorId === undefined) continue;
    if (payers.has(debtorId)) messages.set(debtorId, [...(messages.get(debtorId) ?? []), { at, text }]);
  }
  const paid = [...messages].flatMap(([debtorId, sent]) => {
    const message = sent[random.between(0, sent.length - 1)];
    if (message === undefined) return [];
    const email = readEmail(message.text);
    const stated = email.unchangedUntil ?? (email.pixCode === undefined ? undefined : email.codeUntil);
    const day = message.at.slice(0, 10);
    const last = random.chance(50) || stated === undefined ? (stated ?? day) : roll(stated, []);
    return email.invoices.map(({ invoiceId, owed }) => ({
      id: `quote-${debtorId}-${invoiceId}`,
      type: 'payment.received',
      creditorId: CREDITOR,
      invoiceId,
      amount: owed,
      paidAt: `${last}T20:30:00-03:00`,
      method: 'pix',
    }));
  });
  return {
    ...portfolio,
    payments: portfolio.payments + paid.map((body) => `${JSON.stringify(body)}\n`).join(''),
  };
}
