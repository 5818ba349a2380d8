import { findDebt } from '#adapters/table/debts.ts';
import { owedSince } from '#adapters/table/prescription-index.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { countsFromFor, prescriptionOf } from '#domain/compliance/prescription.ts';
import { config } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import { reasonOf } from '#runtime/rejected.ts';
import { USUAL_DEBT_KIND } from '#schemas/config/legal.ts';
import { prescribeIfDue } from './prescribe-if-due.ts';

/** Debts dealt with at a time. */
const AT_ONCE = 10;

/** Milliseconds of the call that are left for what is under way. */
const RESERVE = 10_000;

/** What the alarm looks for in the log (`deployment/log-metrics.ts`). */
export const NOT_PRESCRIBED = 'a debt could not be recorded as prescribed';

/**
 * Records that debts are prescribed whose last day has passed, whatever their status. A debt that fails does not hold up the
 * others, and is found by the next call, like what is left when this one is cut off. No contact depends on it: whether a debt
 * is prescribed is worked out whenever one is about to be made.
 * @param now ISO-8601
 * @param timeLeft milliseconds until this call is cut off
 */
export async function prescribeDebts(now: string, timeLeft: () => number): Promise<void> {
  const { prescription } = config().limits;
  let some: string[] = [];
  const dealWith = async (): Promise<void> => {
    const debtIds = some;
    some = [];
    await inParallel(debtIds, AT_ONCE, (debtId) => attempt(debtId, now));
  };
  for (const kind of Object.keys(prescription.kinds)) {
    const latest = countsFromFor(dayOf(now), prescriptionOf(prescription, kind).years);
    for await (const debtId of owedSince(latest, kind === USUAL_DEBT_KIND ? undefined : kind)) {
      if (timeLeft() < RESERVE) return;
      some.push(debtId);
      if (some.length === AT_ONCE) await dealWith();
    }
  }
  await dealWith();
}

async function attempt(debtId: string, now: string): Promise<void> {
  try {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice') return;
    const updated = await prescribeIfDue(debt, now);
    if (updated?.debt && updated.kind !== 'refused') await runEffects(updated.debt);
  } catch (error) {
    log.warn(NOT_PRESCRIBED, { debtId, reason: reasonOf(error) });
  }
}
