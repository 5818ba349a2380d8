import { changeDebt } from '#adapters/table/change.ts';
import { holdingPromise } from '#application/negotiation/promise-times.ts';
import { intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The day and its tolerance passed unpaid: the debt is open again, and what it costs is as if nothing was promised. */
export async function breakPromise(debt: Debt, now: string): Promise<'again'> {
  const broken = { ...holdingPromise(debt), ended: 'broken' as const };
  const promises = [...debt.promises.slice(0, -1), broken];
  await changeDebt(debt.debtId, {
    set: [
      [['status'], 'open'],
      [['promises'], promises],
      [['revision'], debt.revision + 1],
      ...intoOutbox([
        outgoing('PromiseBroken.v1', debt, String(broken.number), {
          at: now,
          number: broken.number,
          day: broken.day,
          owed: balanceOn({ ...debt, promises }, dayOf(now)).due,
        }),
      ]),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  return 'again';
}
