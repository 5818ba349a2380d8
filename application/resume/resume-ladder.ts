import { needsPerson } from '#application/contact/needs-person.ts';
import { planRest } from '#application/ladder/plan-rest.ts';
import type { Schedule } from '#application/ladder/schedule.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, BANK_ZONE, instantOf, isBefore } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import { codesUntil, hasGoodCodes } from '#domain/debt/codes-until.ts';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { planLadder } from '#domain/debt/commands/plan-ladder.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { creditorOf } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';
import { hasChanged } from './has-changed.ts';

/**
 * Plans the rest of the ladder of an open debt from now on: it goes on at the step that is due by then, at the next
 * lawful instant, never at one that was taken before and never with two on one day. A debt that no robot may plan goes
 * to a person at once: superendividamento, erased data, a debt that would be prescribed before its last step.
 */
export async function resumeLadder(debt: OpenDebt, now: string): Promise<Answer> {
  if (await needsPerson(debt)) return { event: 'hand-over' };
  const settlement = settlementOn(debt, latestDay(debt, dayFor(debt, now)));
  const { balance: owed, daysLate } = settlement;
  const reason = leftForPerson(settlement);
  if (reason) {
    await applyCommand(debt, {
      command: 'askAboutCharges',
      isRepeated: hasChanged(debt),
      decide: (current) => askAboutCharges(current, { at: now, owed, daysLate, reason }),
    });
    return 'again';
  }
  const planned = await planRest(debt, now);
  // The machine knows the steps of its own régua alone: were that one removed, a person goes on.
  const own = planned?.regua === debt.regua ? planned : undefined;
  const next = own?.plan.steps.find(({ at }) => at !== undefined);
  if (!own && !hasGoodCodes(debt, now)) return { event: 'hand-over' };
  const step = next?.id ?? HAND_OVER;
  const at = own && next ? own.execution.at : { [HAND_OVER]: clockTime(handOverAt(debt, own, now)) };
  const written = await applyCommand(debt, {
    command: 'planLadder',
    isRepeated: hasChanged(debt),
    decide: (current) => planLadder(current, at),
  });
  if (written.kind !== 'changed') return 'again';
  return { event: 'on-ladder', step, until: calendarTime(present(at[step], 'time of the next step')), at };
}

/**
 * When a debt that no step is left for is handed over (ISO-8601): at the instant planned, or now if that has passed, but on a
 * business day after the last on which the debtor may pay by a code of ours.
 */
export function handOverAt(debt: OpenDebt, planned: Schedule | undefined, now: string): string {
  const { creditorId, execution } = debt;
  const last = codesUntil(debt);
  if (last !== undefined && hasGoodCodes(debt, now)) {
    const { holidays } = creditorOf({ creditorId });
    return instantOf(rollForward(addDays(last, 1), holidays), MORNING_MINUTES, BANK_ZONE);
  }
  const first = execution.at[HAND_OVER];
  return !planned || (first !== undefined && isBefore(calendarTime(first), now))
    ? now
    : planned.plan.handOver.at;
}

/** After midnight: by then the day before is over everywhere in Brazil. */
const MORNING_MINUTES = 9 * 60;
