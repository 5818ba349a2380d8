import { handOverEvent } from '#application/unit-of-work/hand-over-event.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { settledEvents } from '#application/unit-of-work/settled-event.ts';
import type { Settlement } from '#domain/debt/settlement.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** What an amendment has to tell: what is now in force, and that the debt is settled, or with a person, when it is. */
export function amendmentEvents(
  debt: Debt,
  inForce: Pick<Debt, 'amount' | 'dueDate' | 'rolledDueDate' | 'regua' | 'version'> & {
    readonly firstStepAt: string;
  },
  { settles, asks, balance, waived, excess, daysLate }: Settlement,
  now: string,
  otherOpenDebts: number,
): Outgoing[] {
  const { amount, dueDate, rolledDueDate, regua, version, firstStepAt } = inForce;
  const amended = outgoing('DebtAmended.v1', debt, String(version), {
    at: now,
    version,
    amount,
    excess,
    dueDate,
    rolledDueDate,
    regua,
    firstStepAt,
  });
  if (asks)
    return [
      amended,
      handOverEvent(debt, String(version), { at: now, reason: 'only-charges-left', owed: balance, daysLate }),
    ];
  if (!settles) return [amended];
  const settled = { ...debt, amount, settledAt: now };
  return [
    amended,
    ...settledEvents(settled, {
      occasion: `amended-${version}`,
      by: 'amendment',
      waived,
      daysLate,
      otherOpenDebts,
    }),
  ];
}
