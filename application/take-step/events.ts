import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel, Tone } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';

const occasion = ({ version, step }: TakeStepInput): string => `${version}/${step.id}`;

const owedAt = (debt: Debt, { enteredAt }: TakeStepInput): number => balanceOn(debt, dayOf(enteredAt)).due;

/** The debt reached this step. */
export function stepTaken(debt: Debt, input: TakeStepInput): Outgoing {
  const balance = balanceOn(debt, dayOf(input.enteredAt));
  return outgoing('StepTaken.v1', debt, occasion(input), {
    at: input.enteredAt,
    step: input.step.id,
    owed: balance.due,
    daysLate: balance.daysLate,
  });
}

/** What is told of a message that a channel took. */
export interface SentMessage {
  readonly channel: Channel;
  readonly messageId: string;
  readonly tone: Tone;
  /** Microreais, by the price table of `pricesOf`. */
  readonly cost: number;
  readonly pricesOf: string;
  readonly covers: readonly string[];
}

/** A channel took the message. */
export const messageSent = (debt: Debt, input: TakeStepInput, { covers, ...sent }: SentMessage): Outgoing =>
  outgoing('MessageSent.v1', debt, `${occasion(input)}/${sent.channel}`, {
    at: input.enteredAt,
    step: input.step.id,
    owed: owedAt(debt, input),
    ...sent,
    covers: [...covers],
  });

/** The message of another debt spoke of this one too. */
export const messageConsolidated = (
  debt: Debt,
  input: TakeStepInput,
  channel: Channel,
  by: string,
): Outgoing =>
  outgoing('MessageConsolidated.v1', debt, occasion(input), {
    at: input.enteredAt,
    step: input.step.id,
    channel,
    owed: owedAt(debt, input),
    by,
  });

/** Why a message was not sent. */
export interface NotSent {
  readonly rule: string;
  readonly citation: string;
  /** Of the table of `config/legal/` that the rule stands in. */
  readonly tableVersion?: string;
  /** When it is tried again; absent when it is not. */
  readonly until?: string;
}

/** Rules by which the law or the debtor forbids contact, whatever the hour. */
const FORBIDDING: ReadonlySet<string> = new Set(['over-indebted', 'prescribed', 'opted-out']);

/** A rule kept a message back: for now, for good, or on this channel alone. */
export function messageNotSent(
  debt: Debt,
  input: TakeStepInput,
  channel: Channel,
  { until, ...notSent }: NotSent,
): Outgoing {
  const id = `${occasion(input)}/${channel}/${notSent.rule}/${until ?? 'not-again'}`;
  const detail = { at: input.enteredAt, step: input.step.id, channel, ...notSent };
  if (until !== undefined) return outgoing('MessagePostponed.v1', debt, id, { ...detail, until });
  return FORBIDDING.has(notSent.rule)
    ? outgoing('ContactForbidden.v1', debt, id, detail)
    : outgoing('ChannelSkipped.v1', debt, id, detail);
}
