import { addDays, addSeconds, dayOf, daysBetween } from '#domain/calendar/days.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import { spread } from '#domain/dunning/spread.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { isMetAnew } from './is-met-anew.ts';
import { plannedFor } from './move-of.ts';
import { openSpans } from './open-spans.ts';
import type { Scene } from './scene.ts';
import { silenceOf } from './silence-of.ts';

type Sending = Extract<Choice, { kind: 'send' }>;
type Wait = Extract<Choice, { kind: 'wait' }>;

/** An old debt makes way for ordinary reminders of its debtor for this many days. */
const MAKES_WAY_DAYS = 7;

/**
 * The wait of a message about a debt that was old when it came: until the silence after its introduction is over, or until the next day
 * because an ordinary reminder of the same debtor goes out today. Undefined when neither holds it back.
 */
export const waitOfOldDebt = (
  debt: Debt,
  scene: Scene,
  choice: Sending,
  input: TakeStepInput,
): Wait | undefined => keepsSilence(debt, scene, choice, input) ?? makesWay(debt, scene, choice, input);

/** The wait of one that would break the silence that its introduction announced. */
function keepsSilence(
  debt: Debt,
  scene: Scene,
  { channel, skipped }: Sending,
  input: TakeStepInput,
): Wait | undefined {
  const over = silenceOf(debt, input.step);
  if (over === undefined || dayOf(input.enteredAt, scene.recipient.zone) >= over) return undefined;
  const until = openingFrom(over, debt, { channel, scene }, input);
  if (until === undefined) return undefined;
  const citation = 'Our choice: after its introduction nothing is said of an old debt for ten business days';
  return { kind: 'wait', channel, skipped, notSent: { rule: 'silence-after-introduction', citation, until } };
}

/** The wait of one that makes way, if it does: another message of the debtor goes out today, and it is tried on the next day. */
function makesWay(
  debt: Debt,
  scene: Scene,
  { channel, skipped }: Sending,
  input: TakeStepInput,
): Wait | undefined {
  if (!isMetAnew(debt) || !scene.isOtherDue) return undefined;
  const waited = daysBetween(dayOf(plannedFor(debt, input)), dayOf(input.enteredAt));
  if (waited >= MAKES_WAY_DAYS) return undefined;
  const tomorrow = addDays(dayOf(input.enteredAt, scene.recipient.zone), 1);
  const until = openingFrom(tomorrow, debt, { channel, scene }, input);
  if (until === undefined) return undefined;
  const citation = 'Our choice: an old debt makes way for an ordinary reminder of the same debtor';
  return { kind: 'wait', channel, skipped, notSent: { rule: 'ordinary-reminder-first', citation, until } };
}

/** A moment within the first open hour of a day, or of the first one after it that is open (ISO-8601). */
function openingFrom(
  day: string,
  { debtId }: Debt,
  { channel, scene }: Pick<Sending, 'channel'> & { readonly scene: Scene },
  input: TakeStepInput,
): string | undefined {
  const next = openSpans(channel, scene.recipient, input).find((span) => span.day >= day);
  const { version, step } = input;
  return next && addSeconds(next.from, spread(debtStepKey(debtId, version, step.id), 3600));
}
