import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';
import { type DebtEvent, debtEvent } from './event.ts';
import { owedOnDay } from './owed-on.ts';
import { stepKey } from './send-key.ts';

/** A step of one version of a debt, and when it was entered. A courtesy counts as a step of its own. */
export interface EnteredStep {
  readonly version: number;
  readonly step: { readonly id: string };
  /** ISO-8601. */
  readonly enteredAt: string;
}

/** Why a message was not sent. */
export interface NotSent {
  readonly rule: string;
  readonly citation: string;
  /** The version of the table of `config/legal/` that the rule is part of. */
  readonly tableVersion?: string;
  /** When it is tried again; absent when it is not. */
  readonly until?: string;
}

/** A channel that a step would have used, and why it did not. */
export interface SkippedChannel {
  readonly channel: Channel;
  readonly notSent: NotSent;
}

/**
 * The step and the attempt: a later attempt at the same step may find something else, so that its events have ids of their
 * own.
 */
const occasionOf = ({ version, step, enteredAt }: EnteredStep): string =>
  `${stepKey(version, step.id)}/${enteredAt}`;

/** The debt reached this step. */
export function stepTaken(debt: Debt, entered: EnteredStep): DebtEvent {
  const { owed, daysLate } = owedOnDay(debt, dayFor(debt, entered.enteredAt));
  return debtEvent('StepTaken.v1', occasionOf(entered), {
    at: entered.enteredAt,
    step: entered.step.id,
    owed,
    daysLate,
  });
}

/** The message of another debt covered this one too. */
export const messageConsolidated = (
  debt: Debt,
  entered: EnteredStep,
  { channel, by }: { readonly channel: Channel; readonly by: string },
): DebtEvent =>
  debtEvent('MessageConsolidated.v1', occasionOf(entered), {
    at: entered.enteredAt,
    step: entered.step.id,
    channel,
    owed: owedOnDay(debt, dayFor(debt, entered.enteredAt)).owed,
    by,
  });

/**
 * It is not known whether a channel took a message.
 * @param answer the error by its name; `no-record` when the process that sent it died
 */
export const messageOutcomeUnknown = (
  entered: EnteredStep,
  { channel, answer }: { readonly channel: Channel; readonly answer: string },
): DebtEvent =>
  debtEvent('MessageOutcomeUnknown.v1', `${occasionOf(entered)}/${channel}`, {
    at: entered.enteredAt,
    step: entered.step.id,
    channel,
    answer,
  });

/** Rules by which the law or the debtor forbids contact, whatever the hour. */
const FORBIDDING: ReadonlySet<string> = new Set(['over-indebted', 'prescribed', 'opted-out']);

/** A rule kept a message back: for now, for good, or on this channel alone. */
export function messageNotSent(entered: EnteredStep, { channel, notSent }: SkippedChannel): DebtEvent {
  const { until, ...why } = notSent;
  const occasion = `${occasionOf(entered)}/${channel}/${why.rule}/${until ?? 'not-again'}`;
  const detail = { at: entered.enteredAt, step: entered.step.id, channel, ...why };
  if (until !== undefined) return debtEvent('MessagePostponed.v1', occasion, { ...detail, until });
  return FORBIDDING.has(why.rule)
    ? debtEvent('ContactForbidden.v1', occasion, detail)
    : debtEvent('ChannelSkipped.v1', occasion, detail);
}
