import { drawCustomer } from '#test/audit/portfolio/debtors.ts';
import { Random } from '#test/audit/portfolio/random.ts';
import { Pauses } from './pauses.ts';

const CREDITOR = 'bebidas-nordeste';

/** Rows of the two files of a run. */
export interface Drawn {
  readonly invoices: readonly object[];
  readonly payments: readonly object[];
}

/**
 * Draws a portfolio of what a forecast follows: one to thirty invoices a debtor, on all réguas, with payments (early, in time, late, in
 * part, too much), promises (kept and broken), and with `pauses` also pauses and batches. One seed, one portfolio.
 */
export function draw({
  debtors,
  seed,
  most = 30,
  pauses = false,
}: {
  readonly debtors: number;
  readonly seed: number;
  /** Invoices of a debtor at most. */
  readonly most?: number;
  /** Whether some invoices come in a batch, and collection is paused and resumed, and batches are released and undone. */
  readonly pauses?: boolean;
}): Drawn {
  const random = new Random(seed);
  const invoices: { readonly at: string; readonly row: object }[] = [];
  const payments: object[] = [];
  const paused = new Pauses(seed);
  for (let number = 1; number <= debtors; number += 1) {
    const { debtor } = drawCustomer(number, random);
    const count = Math.min(most, random.chance(30) ? 1 : random.between(1, random.chance(20) ? 30 : 6));
    const first = Date.parse('2026-01-12T00:00:00Z') + random.between(0, 60) * DAY;
    const step = random.pick([1, 7, random.between(3, 25)] as const);
    for (let n = 0; n < count; n += 1) {
      const due = first + n * step * DAY;
      const isOld = random.chance(8);
      const issued = isOld ? due - random.between(20, 30) * DAY : due - random.between(-6, 25) * DAY;
      const invoiceId = `F-${number}-${n}`;
      const amount = random.chance(25) ? random.between(300, 5000) : random.between(5001, 900_000);
      const issuedAt = instantOn(issued, random);
      const comes = isOld ? instantOn(due + random.between(31, 200) * DAY, random) : issuedAt;
      const detail = {
        ...{ invoiceId, creditorId: CREDITOR, debtor, amount, currency: 'BRL', dueDate: day(due), issuedAt },
        ...(pauses ? paused.batchOf(Date.parse(comes)) : {}),
      };
      const row = isOld ? { 'detail-type': 'InvoiceIssued.v1', time: comes, detail } : detail;
      invoices.push({ at: comes, row });
      const since = Math.max(due, Date.parse(comes));
      payments.push(...drawPayments({ invoiceId, amount, due, since, comes }, random));
      if (pauses) invoices.push(...paused.ofInvoice({ invoiceId, debtor, comes: Date.parse(comes) }));
      if (random.chance(18)) {
        const said = Math.max(due, since) + random.between(1, 20) * DAY;
        const promisedAt = instantOn(said, random);
        const promised = day(said + random.between(0, 8) * DAY);
        invoices.push({
          at: promisedAt,
          row: { invoiceId, creditorId: CREDITOR, day: promised, promisedAt },
        });
      }
    }
  }
  if (pauses) invoices.push(...paused.ofBatches());
  const inOrder = invoices.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return { invoices: inOrder.map(({ row }) => row), payments };
}

const DAY = 86_400_000;

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const instantOn = (instant: number, random: Random): string =>
  `${day(instant)}T${two(random.between(8, 18))}:${two(random.between(10, 59))}:${two(random.between(0, 59))}-03:00`;

const two = (value: number): string => String(value).padStart(2, '0');

interface Asked {
  readonly invoiceId: string;
  readonly amount: number;
  readonly due: number;
  readonly since: number;
  readonly comes: string;
}

function drawPayments({ invoiceId, amount, due, since, comes }: Asked, random: Random): object[] {
  const kind = random.between(1, 10);
  if (kind <= 3) return [];
  const pay = (part: number, when: number, id: string): object => {
    const paidAt = instantOn(when, random);
    const known = random.chance(30) ? instantOn(when + random.between(1, 3) * DAY, random) : undefined;
    return {
      ...{ id: `${id}-${invoiceId}`, type: 'payment.received', creditorId: CREDITOR, invoiceId },
      ...{ amount: part, paidAt, method: random.chance(50) ? 'pix' : 'boleto' },
      ...(known === undefined ? {} : { arrivesAt: known }),
    };
  };
  const late = since + random.between(1, 45) * DAY;
  if (kind <= 5) return [pay(amount, Math.max(Date.parse(comes), due - random.between(0, 3) * DAY), 'p')];
  if (kind <= 8) return [pay(amount + Math.floor((amount * random.between(0, 4)) / 100), late, 'p')];
  const part = Math.max(1, Math.floor((amount * random.between(10, 90)) / 100));
  const rest = amount - part + random.between(0, 2000);
  return [
    pay(part, since + random.between(0, 10) * DAY, 'a'),
    ...(kind === 9 && rest > 0 ? [pay(rest, late + DAY, 'b')] : []),
  ];
}
