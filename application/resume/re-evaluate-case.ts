import { changeDebt } from '#adapters/table/change.ts';
import { endOfDay } from '#application/negotiation/promise-times.ts';
import { intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { addDays, BANK_ZONE, dayOf, isBefore } from '#domain/calendar/days.ts';
import type { Standing } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';
import { LOOK_AGAIN_DAYS } from './continue-anew.ts';

/**
 * A case waits for its answer until its deadline; then that is told, once, and it waits on: whoever disputes a debt is
 * not chased because nobody answered them.
 */
export async function reEvaluateCase(debt: Debt, now: string): Promise<Standing | 'again'> {
  const open = debt.cases.at(-1) as Case;
  const deadline = endOfDay(open.deadline, BANK_ZONE);
  if (isBefore(now, deadline)) return { event: 'caseOpen', until: deadline };
  if (open.overdue)
    return { event: 'caseOpen', until: endOfDay(addDays(dayOf(now), LOOK_AGAIN_DAYS), BANK_ZONE) };
  const { number, kind, deadline: day, owner } = open;
  await changeDebt(debt.debtId, {
    set: [
      [['cases'], [...debt.cases.slice(0, -1), { ...open, overdue: true }]],
      [['revision'], debt.revision + 1],
      ...intoOutbox([
        outgoing('CaseOverdue.v1', debt, String(number), { at: now, number, kind, deadline: day, owner }),
      ]),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  return 'again';
}
