import type { AskingChannels } from '#application/contact/ask-channels.ts';
import { reaches } from '#application/contact/reaches.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { type Recipient, tooEarlyOn } from '#domain/compliance/contact-hours.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { DueDebt } from './debts-to-consolidate.ts';

/**
 * The other debts that a message of a step may ask for today. Where a law keeps the first days late free of phones (AM), and the
 * step reaches the debtor by phone alone, it speaks only of debts that are late for long enough; by e-mail it may speak of all.
 */
export function* mayBeAskedFor(
  due: readonly DueDebt[],
  { debtor, own }: { readonly debtor: Debtor; readonly own: Recipient },
  { step, enteredAt }: TakeStepInput,
): AskingChannels<readonly DueDebt[]> {
  const today = dayOf(enteredAt, own.zone);
  const tooEarly = (asked: readonly DueDebt[]) => {
    const dueDates = asked.map(({ debt }) => debt.rolledDueDate);
    return tooEarlyOn(config().contactHours, step.channels, { ...own, dueDates }, today);
  };
  const held = tooEarly(due);
  if (held.length === 0) return due;
  for (const channel of step.channels)
    if (!held.includes(channel) && (yield* reaches(debtor, channel, step.message))) return due;
  return due.filter((one) => tooEarly([one]).length === 0);
}
