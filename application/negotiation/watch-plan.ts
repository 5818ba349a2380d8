import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { watchPlan as decide } from '#domain/debt/commands/watch-plan.ts';
import { clockTime } from '#runtime/time.ts';
import type { DebtOnPaymentPlan, StoredDebt } from '#schemas/records/debt.ts';

/**
 * Schedules a look at a payment plan by the relay, by an instant at the latest, unless one is scheduled before.
 * @param next when it has to be looked at, and `now`: ISO-8601
 * @returns the debt as it is then
 */
export async function watchPlan(
  debt: DebtOnPaymentPlan,
  { next, now }: { readonly next: string; readonly now: string },
): Promise<StoredDebt> {
  const [notBefore, isDue] = [clockTime(next), clockTime(now)];
  const isWatched = Object.values(debt.effects).some(
    (effect) => effect.kind === 'lookAtPlan' && effect.notBefore > isDue && effect.notBefore <= notBefore,
  );
  if (isWatched) return debt;
  const updated = await updateDebt(debt, {
    command: 'watchPlan',
    decide: (current) => decide(current, notBefore),
  });
  return updated.debt ?? debt;
}
