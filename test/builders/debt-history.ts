import fc from 'fast-check';
import { addDays } from '#domain/calendar/days.ts';
import { amendInvoice } from '#domain/debt/commands/amend-invoice.ts';
import { cancelInvoice } from '#domain/debt/commands/cancel-invoice.ts';
import { recordPayment } from '#domain/debt/commands/record-payment.ts';
import { reverseMoney } from '#domain/debt/commands/reverse-money.ts';
import { withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { writeOff } from '#domain/debt/commands/write-off.ts';
import type { Change, Refused } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { Debt, OpenDebt } from '#schemas/records/debt.ts';
import { aDebt } from './debt.ts';

/** When the debt of the histories is due. */
export const DUE = '2026-05-05';
/** The instant of a day after it, ISO-8601. */
export const at = (late: number): string => `${addDays(DUE, late)}T15:00:00.000Z`;
/** After all that happens. */
export const END = at(200);
const FACTS = { otherOpenDebts: 0, holidays: [] };

/** One thing that happens to a debt, on a day after its due date (or before). */
export type Happens = (debt: Debt, day: number, id: string) => Change | Refused | undefined;

/** A payment of centavos. */
export const pays =
  (amount: number): Happens =>
  (debt, day, id) =>
    recordPayment(
      debt as OpenDebt,
      { paymentId: `psp/${id}`, amount, paidAt: at(day), receivedAt: at(day), method: 'pix' },
      FACTS,
    );

const happenings = fc.oneof(
  fc.integer({ min: 1, max: 130_000 }).map(pays),
  fc.integer({ min: 1, max: 60_000 }).map(
    (amount): Happens =>
      (debt, day, id) =>
        debt.status === 'settled'
          ? undefined
          : reverseMoney(debt as OpenDebt, {
              refundId: `r/${id}`,
              kind: 'refund',
              amount,
              at: at(day),
              receivedAt: at(day),
            }),
  ),
  fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }).map(
    (amount): Happens =>
      (debt, day, id) =>
        debt.status === 'open'
          ? writeOff(debt, { writeOffId: id, amount, reason: 'goodwill' }, { at: at(day), ...FACTS })
          : undefined,
  ),
  fc.integer({ min: 1, max: 150_000 }).map(
    (amount): Happens =>
      (debt, day) => {
        if (debt.status !== 'open') return undefined;
        const { regua, rolledDueDate, execution } = debt;
        return amendInvoice(
          debt,
          { kind: 'amendment', changed: ['amount'], amount, dueDate: DUE, bill: {} },
          { amendedAt: at(day) },
          { at: at(day), planned: { regua, rolledDueDate, execution, firstStepAt: at(day) }, ...FACTS },
        );
      },
  ),
  fc.constant<Happens>((debt, day) =>
    debt.status === 'open' ? cancelInvoice(debt, { at: at(day), holidays: [] }) : undefined,
  ),
  fc.constant<Happens>((debt, day) => {
    const given = { batch: 'carteira', withdrawnAt: at(day), tellFrom: at(day), at: at(day), holidays: [] };
    const decided =
      debt.status === 'open' || debt.status === 'settled' ? withdrawInvoice(debt, given) : undefined;
    return decided?.kind === 'change' ? decided : undefined;
  }),
);

/** Random payments, refunds, write-offs, amendments and ends of a debt, with the days between them. */
export const history = fc.array(fc.tuple(happenings, fc.integer({ min: 0, max: 9 })), { maxLength: 8 });

/** The debt after all of a history that is accepted. */
export function play(steps: readonly (readonly [Happens, number])[], first: Debt = aDebt('open')): Debt {
  let debt: Debt = first;
  let day = -3;
  for (const [index, [happens, later]] of steps.entries()) {
    day += later;
    const decided = happens(debt, day, String(index));
    if (decided && 'set' in decided) debt = evolve(debt, decided) as Debt;
  }
  return debt;
}

/** Two instalments, and what a plan needs to know. */
export const PLAN = {
  by: 'person' as const,
  madeAt: at(10),
  instalments: [
    { amount: 55_000, dueDate: addDays(DUE, 20) },
    { amount: 55_000, dueDate: addDays(DUE, 50) },
  ],
};
export const FACTS_OF_PLAN = {
  ...{
    needsPerson: false,
    isPrescribed: false,
    breach: { days: 5, instalments: 1 },
    maxDays: 90,
    costsPercent: 20,
    holidays: [],
  },
  firstLook: '2026-05-30T03:00:00.000Z',
  idsOf: (_: number, number: number) => ({ debtId: `part-${number}`, invoiceId: `NF-1-${number}` }),
};
