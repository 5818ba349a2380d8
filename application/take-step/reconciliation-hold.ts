import { dayOf } from '#domain/calendar/days.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import { channelsOn } from '#domain/dunning/channels-on.ts';
import { nextCheckAt } from '#domain/reconciliation/next-check-at.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { hoursOf } from './hours-of.ts';
import type { Scene } from './scene.ts';
import { spreadMinutesOf } from './spread-minutes.ts';

const CITATION =
  'Our choice: nobody is reminded while a source of payments is silent, for who paid may not be known yet';

/**
 * Holds a reminder while a payment source of the creditor is stale, and says when to look again; undefined when it may go
 * out. A notice before the due date chases no payment, and is never held; a debtor who promised may have paid already, so
 * that the reminder of a promise is held too.
 */
export function reconciliationHold(
  debt: Debt,
  { creditor, debtor, recipient, stale }: Scene,
  input: TakeStepInput,
): Extract<Choice, { kind: 'wait' }> | undefined {
  const { step, version, enteredAt } = input;
  const isNotice = step.during === 'open' && step.offset <= 0;
  if (stale.length === 0 || isNotice) return undefined;
  const hours = hoursOf(input);
  const day = dayOf(enteredAt, recipient.zone);
  const until = nextCheckAt({
    now: enteredAt,
    sources: stale,
    recheckHours: creditor.reconciliation.recheckHours,
    bankHolidays: creditor.holidays,
    hours,
    channels: channelsOn(step, debtor, { hours, recipient, day }),
    recipient,
    key: debtStepKey(debt.debtId, version, step.id),
    spreadMinutes: spreadMinutesOf(debt),
  });
  const [channel] = step.channels as [Channel];
  const notSent = { rule: 'reconciliation-hold', citation: CITATION, until };
  return { kind: 'wait', channel, notSent, skipped: [] };
}
