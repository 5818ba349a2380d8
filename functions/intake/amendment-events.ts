import type { Settlement } from '../../domain/settlement.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import { type Outgoing, outgoing } from '../shared/outbox.ts';
import { settledEvents } from '../shared/settled-event.ts';

/** What an amendment has to tell: what is now in force, and that the debt is settled when it is. */
export function amendmentEvents(
  debt: Debt,
  inForce: Pick<Debt, 'amount' | 'dueDate' | 'rolledDueDate' | 'regua' | 'version'> & {
    readonly firstStepAt: string;
  },
  { settles, received, waived, excess, daysLate }: Settlement,
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
  if (!settles) return [amended];
  const settled = { ...debt, amount, settledAt: now };
  return [
    amended,
    ...settledEvents(settled, {
      occasion: `amended-${version}`,
      by: 'amendment',
      received,
      waived,
      daysLate,
      otherOpenDebts,
    }),
  ];
}
