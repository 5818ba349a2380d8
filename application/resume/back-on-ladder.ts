import { changeDebt } from '#adapters/table/change.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { type Schedule, schedule } from '#application/ladder/schedule.ts';
import { needsPerson } from '#application/negotiation/needs-person.ts';
import { handOverEvent } from '#application/unit-of-work/hand-over-event.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { writeFields } from '#application/unit-of-work/write-fields.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { takenSteps } from '#domain/debt/taken-steps.ts';
import { creditorOf } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { HAND_OVER, type Standing } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Plans the rest of the ladder of an open debt from now on: it goes on at the step that is due by then, at the next lawful
 * instant, never one that was taken before and never two on one day. What no robot may plan goes to a person at once:
 * superendividamento, erased data, a debt that would be prescribed on its way.
 */
export async function backOnLadder(debt: Debt, now: string): Promise<Standing | 'again'> {
  if (await needsPerson(debt)) return { event: 'hand-over' };
  const day = latestDay(debt, dayOf(now));
  const { asks, balance: owed, daysLate } = settlementOn(debt, day);
  if (asks) return askOfCharges(debt, { now, owed, daysLate });
  const planned = await plan(debt, now);
  if (!planned) return { event: 'hand-over' };
  const next = planned.plan.steps.find(({ at }) => at !== undefined);
  const at = next ? planned.execution.at : { [HAND_OVER]: handOverAt(debt, planned, now) };
  const written = await changeDebt(debt.debtId, {
    // Consolidated debts and the gate read from here which step is due.
    set: [
      [['execution', 'at'], at],
      [['revision'], debt.revision + 1],
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  if (!written) return 'again';
  const step = next?.id ?? HAND_OVER;
  return { event: 'on-ladder', step, until: calendarTime(at[step] as string), at };
}

/** The principal was paid meanwhile, and the creditor wants a person to say what becomes of the charges. */
async function askOfCharges(
  debt: Debt,
  { now: at, owed, daysLate }: { readonly now: string; readonly owed: number; readonly daysLate: number },
): Promise<'again'> {
  const reason = 'only-charges-left';
  const occasion = `${debt.version}/${reason}/${debt.revision}`;
  await writeFields(debt, {
    fields: { status: 'handedOver', handedOver: { at, reason } },
    removed: ['wakeToken', 'wakeStepKey'],
    events: [handOverEvent(debt, occasion, { at, reason, owed, daysLate })],
  });
  return 'again';
}

async function plan(debt: Debt, now: string): Promise<Schedule | undefined> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return undefined;
  try {
    return schedule({
      ...debt,
      creditor: creditorOf(debt),
      debtor,
      profile: debt.profile.kind,
      issuedDueDate: debt.issued.dueDate,
      now,
      after: debt.lastMessage?.day,
      taken: takenSteps(debt),
    });
  } catch (error) {
    if (error instanceof RejectedEventError) return undefined;
    throw error;
  }
}

/** A debt whose ladder is over goes to its person when it was to go there, or now. */
function handOverAt({ execution }: Debt, { plan: { handOver } }: Schedule, now: string): string {
  const first = execution.at[HAND_OVER];
  if (first !== undefined && isBefore(calendarTime(first), now)) return clockTime(now);
  return clockTime(handOver.at);
}
