import type { FoundAddress } from '#application/contact/find-address.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { Recipient } from '#domain/compliance/contact-hours.ts';
import type { GateDecision } from '#domain/compliance/legal-gate.ts';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { type Contacts, otherContacts } from '#domain/compliance/other-contacts.ts';
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
  readonly recipient: Recipient;
  readonly debtor: Debtor;
  readonly contactBudget: AskedBudget;
}

/** What the gate asks of a contact budget. */
export interface AskedBudget extends Pick<ContactBudget, 'overIndebted'> {
  readonly contacts: Contacts;
}

/** Whether the law and the contact budget allow a message now, on any channel of the step, whatever it says. */
export const mayWriteNow = (debt: Debt, around: Surroundings, input: TakeStepInput): boolean =>
  input.step.channels.some((channel) => askGate(debt, around, channel, undefined, input).allowed);

/** Asks the legal gate for a message of a step on a channel. `found`: its address, or what closes all of them. */
export function askGate(
  debt: Debt,
  { recipient, debtor, contactBudget }: Surroundings,
  channel: Channel,
  found: FoundAddress | undefined,
  input: TakeStepInput,
): GateDecision {
  const { version, step, enteredAt } = input;
  const own = contactKey(debt.debtId, { version, step: step.id }, dayOf(enteredAt, recipient.zone));
  return legalGate({
    hours: hoursOf(input),
    limits: config().limits,
    recipient,
    channel,
    instant: enteredAt,
    debt: { dueDate: prescribesFrom(debt), kind: debt.debtKind },
    // Reported under one debtor id, it holds for the person.
    debtor: {
      overIndebted: debtor.overIndebted || contactBudget.overIndebted === true,
      optedOut: found !== undefined && 'closedBy' in found && found.closedBy === 'opt-out',
      register: found && 'register' in found ? found.register : undefined,
    },
    history: otherContacts(contactBudget.contacts, own),
  });
}
