import { publish } from '#adapters/aws/publish.ts';
import { endLook, keepDebtIds, keepPlan } from '#adapters/table/erasures.ts';
import { raiseLinkEpoch } from '#adapters/table/link-epochs.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { log } from '#runtime/log.ts';
import { clockTime } from '#runtime/time.ts';
import type { Erasure } from '#schemas/records/erasure.ts';
import { erasePerson } from './erase-person.ts';
import { planErasure } from './plan-erasure.ts';

/** Minutes between two looks whether a person still owes something. */
const A_DAY = 24 * 60;

/**
 * Carries a request out as far as it can be: links are void, the plan is kept, then what it says is erased and published. While
 * something is owed it is looked at again each day, and says nothing new until nothing is.
 * @param now ISO-8601
 */
export async function runErasure(erasure: Erasure, now: string): Promise<void> {
  const { creditorId, debtorId, debtorIds, requestId } = erasure;
  for (const id of debtorIds) await raiseLinkEpoch(creditorId, id, `erasure/${requestId}`);
  const plan = erasure.plan ?? (await planErasure(erasure, now));
  await keepDebtIds(erasure, plan.closed);
  const tomorrow = clockTime(addMinutes(now, A_DAY));
  if (plan.reach === 'limited' && erasure.limitedAt !== undefined) {
    // Debts that were closed meanwhile lose their details: nothing more is to be told.
    await erasePerson(erasure, plan);
    return endLook(erasure, { again: tomorrow });
  }
  if (!erasure.plan) await keepPlan(erasure, plan);
  await erasePerson(erasure, plan);
  await publish([plan.event], `erasure ${requestId}`);
  log.info('a person was erased', { creditorId, debtorId, requestId, reach: plan.reach });
  await endLook(erasure, {
    answer: plan.event.detail,
    ...(plan.reach === 'limited' ? { again: tomorrow, limitedAt: plan.at } : { wholeAt: plan.at }),
  });
}
