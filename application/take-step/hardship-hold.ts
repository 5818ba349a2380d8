import { hardshipOfAnother } from '#application/contact/hardship-of-another.ts';
import { addDays, dayOf, endOfDay } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import { channelsOn } from '#domain/dunning/channels-on.ts';
import { spread } from '#domain/dunning/spread.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { hoursOf } from './hours-of.ts';
import type { ReadScene } from './scene.ts';
import { spreadMinutesOf } from './spread-minutes.ts';

const CITATION =
  'Lei 14.181/2021 (superendividamento): who cannot pay one invoice is asked for none of this creditor until a person answers';

/** After the deadline of a case without an answer, a held step looks again after this many days. */
const RECHECK_DAYS = 7;

/**
 * Holds every step of a debtor who reported hardship for another invoice of the same creditor, under any of their debtor ids, until
 * a person answers; undefined when no hardship is open. A dispute is about its own invoice alone, and holds no other.
 */
export async function hardshipHold(
  debt: Debt,
  { recipient, debtor, contactBudget }: ReadScene,
  input: TakeStepInput,
): Promise<Extract<Choice, { kind: 'wait' }> | undefined> {
  const { step, version, enteredAt } = input;
  const open = await hardshipOfAnother(debt, contactBudget.hardships);
  if (!open) return undefined;
  const today = dayOf(enteredAt, recipient.zone);
  const day = open.deadline >= today ? open.deadline : addDays(today, RECHECK_DAYS - 1);
  const hours = hoursOf(input);
  const channels = channelsOn(step, debtor, { hours, recipient, day });
  const lawful = (instant: string): string => nextLawfulInstant(hours, channels, recipient, instant);
  const key = debtStepKey(debt.debtId, version, step.id);
  const opening = Date.parse(lawful(endOfDay(day, recipient.zone)));
  const spreadSeconds = spread(key, spreadMinutesOf(debt) * 60);
  const until = lawful(new Date(opening + spreadSeconds * 1000).toISOString());
  const [channel] = step.channels as [Channel];
  return { kind: 'wait', channel, notSent: { rule: 'hardship', citation: CITATION, until }, skipped: [] };
}
