import { dayOf } from '#domain/calendar/days.ts';
import type { Place } from '#domain/compliance/contact-hours.ts';
import type { GateDecision } from '#domain/compliance/legal-gate.ts';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { otherContacts } from '#domain/compliance/other-contacts.ts';
import { prescribesFrom } from '#domain/compliance/prescription.ts';
import { contactKey } from '#domain/debt/send-key.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { hoursOf } from './hours-of.ts';

/** What the legal gate asks about, beside the debt. */
export interface Surroundings {
  readonly place: Place;
  readonly debtor: Debtor;
  readonly contactBudget: ContactBudget;
}

/** Whether the law and the contact budget allow a message now, on any channel of the step, whatever it says. */
export const mayWriteNow = (debt: Debt, around: Surroundings, input: TakeStepInput): boolean =>
  input.step.channels.some((channel) => askGate(debt, around, channel, false, input).allowed);

/** Asks the legal gate for a message of a step on a channel. `optedOut`: no address of the debtor is left on it. */
export function askGate(
  debt: Debt,
  { place, debtor, contactBudget }: Surroundings,
  channel: Channel,
  optedOut: boolean,
  input: TakeStepInput,
): GateDecision {
  const { version, step, enteredAt } = input;
  const own = contactKey(debt.debtId, { version, step: step.id }, dayOf(enteredAt, place.zone));
  return legalGate({
    hours: hoursOf(input),
    limits: config().limits,
    place,
    channel,
    instant: enteredAt,
    debt: { dueDate: prescribesFrom(debt), kind: debt.debtKind },
    // Reported under one debtor id, it holds for the person.
    debtor: {
      overIndebted: debtor.overIndebted || contactBudget.overIndebted === true,
      optedOut,
    },
    history: otherContacts(contactBudget.contacts, own),
  });
}
