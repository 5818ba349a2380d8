import { dayOf } from '../../domain/days.ts';
import { legalGate } from '../../domain/legal-gate.ts';
import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { config, creditorOf } from '../shared/config.ts';
import { flushOutbox, intoOutbox } from '../shared/outbox.ts';
import { placeOf } from '../shared/place.ts';
import { changeDebt } from '../shared/store/change.ts';
import { clockTime } from '../shared/time.ts';
import { postpone } from '../shared/wake.ts';
import { rungOf } from './enter-rung.ts';
import { type Denial, messageDenied } from './events.ts';

/** Asks the legal gate at the moment of sending; undefined when it allows the message. */
export function denial(
  debt: Debt,
  debtor: Debtor,
  channel: Channel,
  input: TakeStepInput,
): (Denial & { readonly until: string }) | undefined {
  const place = placeOf(debtor, creditorOf(debt));
  const { lastMessage } = debt;
  // A retry of this very rung goes on, the same day, with the channels that it has left.
  const goesOn =
    lastMessage?.rung === rungOf(input) && lastMessage.day === dayOf(input.enteredAt, place.zone);
  const decision = legalGate({
    hours: config().contactHours,
    place,
    channels: [channel],
    instant: input.enteredAt,
    lastMessageOn: goesOn ? undefined : lastMessage?.day,
  });
  if (decision.allowed) return undefined;
  const { rule, citation, until } = decision;
  return { rule, citation, until };
}

/** Tells of the denial, then has the machine wait for the next lawful instant and come back to this rung. */
export async function deny(
  debt: Debt,
  channel: Channel,
  denied: Denial & { readonly until: string },
  input: TakeStepInput,
): Promise<void> {
  const written = await changeDebt(debt.debtId, {
    set: intoOutbox([messageDenied(debt, input, channel, denied)]),
    when: {},
    returns: 'new',
  });
  if (written) await flushOutbox(written);
  await postpone(debt.debtId, input.taskToken, clockTime(denied.until));
}
