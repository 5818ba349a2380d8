import { balanceOn } from '../../domain/balance.ts';
import { dayOf } from '../../domain/days.ts';
import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import { type Outgoing, outgoing } from '../shared/outbox.ts';

const occasion = ({ version, step }: TakeStepInput): string => `${version}/${step.id}`;

/** The debt reached this rung. */
export function stepTaken(debt: Debt, input: TakeStepInput): Outgoing {
  const balance = balanceOn(debt, dayOf(input.enteredAt));
  return outgoing('StepTaken.v1', debt, occasion(input), {
    at: input.enteredAt,
    step: input.step.id,
    owed: balance.due,
    daysLate: balance.daysLate,
  });
}

/** A channel took the message. */
export const messageSent = (
  debt: Debt,
  input: TakeStepInput,
  channel: Channel,
  messageId: string,
): Outgoing =>
  outgoing('MessageSent.v1', debt, `${occasion(input)}/${channel}`, {
    at: input.enteredAt,
    step: input.step.id,
    channel,
    tone: input.step.tone,
    owed: balanceOn(debt, dayOf(input.enteredAt)).due,
    messageId,
    cost: 0,
    pricesOf: input.enteredAt.slice(0, 10),
    covers: [],
  });

/** Why a message was not sent. */
export interface Denial {
  readonly rule: string;
  readonly citation: string;
  /** When it is tried again; absent when it is not. */
  readonly until?: string;
}

/** A rule kept a message back. */
export const messageDenied = (debt: Debt, input: TakeStepInput, channel: Channel, denial: Denial): Outgoing =>
  outgoing(
    'MessageDenied.v1',
    debt,
    `${occasion(input)}/${channel}/${denial.rule}/${denial.until ?? 'not-again'}`,
    {
      at: input.enteredAt,
      step: input.step.id,
      channel,
      ...denial,
    },
  );
