import { debtStepKey } from '#domain/messages/send-key.ts';
import { lookAgainAt } from '#domain/reconciliation/look-again-at.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import type { Scene } from './scene.ts';

const CITATION =
  'Our choice: nobody is reminded while a source of payments is silent, for who paid may not be known yet';

/**
 * Holds a reminder while the creditor's books are stale, and says when it looks at them again; undefined when it may go
 * on. A notice before the due date chases no payment, and goes out whatever the books say; who promised may have paid
 * already, and is reminded of it as of a debt.
 */
export function reconciliationHold(
  debt: Debt,
  { creditor, place, stale }: Scene,
  { step, version, enteredAt }: TakeStepInput,
): Extract<Choice, { kind: 'wait' }> | undefined {
  const isNotice = step.during === 'open' && step.offset <= 0;
  if (stale.length === 0 || isNotice) return undefined;
  const until = lookAgainAt({
    now: enteredAt,
    sources: stale,
    recheckHours: creditor.reconciliation.recheckHours,
    bankHolidays: creditor.holidays,
    hours: config().contactHours,
    channels: step.channels,
    place,
    key: debtStepKey(debt.debtId, version, step.id),
    // Of a régua that is no longer in the configuration, whose machine goes on: within the hour.
    spreadMinutes: config().reguas[debt.regua]?.spreadMinutes ?? 60,
  });
  const [channel] = step.channels as [Channel];
  const notSent = { rule: 'reconciliation-hold', citation: CITATION, until };
  return { kind: 'wait', channel, notSent, passedOver: [] };
}
