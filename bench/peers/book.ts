import { addDays } from '#domain/calendar/days.ts';
import { Random } from '#test/audit/portfolio/random.ts';
import { cnpjOf } from '#test/audit/portfolio/tax-ids.ts';

/** The first day, and how many days are played. */
export const FROM = '2026-01-19';
export const DAYS = 60;

/** The steps of `config/reguas/padrao.yaml`, days from the due date. */
export const STEPS = [-3, 1, 3, 7, 15] as const;

/** A debt that every contender plays. */
export interface PeerDebt {
  readonly id: number;
  /** YYYY-MM-DD. */
  readonly due: string;
  /** Centavos. */
  readonly amount: number;
  /** The day on which it is paid in full; absent for those that stay unpaid. */
  readonly paid?: string;
}

/** One debt of each debtor, due on any of thirty days; of a hundred 85 are paid, from five days before the due date to twenty after. */
export function debtsOf(count: number): PeerDebt[] {
  const random = new Random(1);
  return Array.from({ length: count }, (_, id) => {
    const due = addDays(FROM, random.between(6, 35));
    const amount = random.between(5_001, 900_000);
    return { id, due, amount, ...(random.chance(85) && { paid: addDays(due, random.between(-5, 20)) }) };
  });
}

/** The debts as billing's events, and their payments as those of a provider, JSON Lines. */
export function filesOf(debts: readonly PeerDebt[]): {
  readonly invoices: string;
  readonly payments: string;
} {
  const creditorId = 'bebidas-nordeste';
  const invoices = debts.map(({ id, due, amount }) => ({
    invoiceId: `NF-${id}`,
    creditorId,
    debtor: {
      debtorId: `cliente-${id}`,
      name: `Mercado Número ${id} Ltda.`,
      taxId: cnpjOf(`${10_000_000 + id * 181}0001`),
      personType: 'company',
      uf: 'CE',
      email: `contas@cliente-${id}.example`,
    },
    amount,
    currency: 'BRL',
    issuedAt: `${FROM}T06:00:00-03:00`,
    dueDate: due,
  }));
  const payments = debts.flatMap(({ id, amount, paid }) =>
    paid === undefined
      ? []
      : {
          ...{ id: `p-${id}`, type: 'payment.received', creditorId, invoiceId: `NF-${id}`, amount },
          ...{ paidAt: `${paid}T08:00:00-03:00`, method: 'pix' },
        },
  );
  return { invoices: linesOf(invoices), payments: linesOf(payments) };
}

const linesOf = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
