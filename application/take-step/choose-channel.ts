import type { AskingChannels } from '#application/contact/ask-channels.ts';
import type { FoundAddress } from '#application/contact/find-address.ts';
import { isUnreachable } from '#application/contact/is-unreachable.ts';
import { minutesBetween } from '#domain/calendar/days.ts';
import { allowedBy } from '#domain/compliance/allowed-by.ts';
import { TOO_EARLY } from '#domain/compliance/hours-rule.ts';
import { REGISTER_STALE } from '#domain/compliance/registers.ts';
import { isReturned } from '#domain/debt/is-returned.ts';
import type { NotSent, SkippedChannel } from '#domain/debt/message-events.ts';
import { debtStepKey, sendKey, stepKey } from '#domain/debt/send-key.ts';
import { atOwnTime } from '#domain/dunning/at-own-time.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { isWithinCeiling, messageCost } from '#domain/messages/message-cost.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, OpenDebt, PromisedDebt, Send } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Allowance } from '#schemas/records/entry.ts';
import { askGate } from './ask-gate.ts';
import { hoursOf } from './hours-of.ts';
import { plannedFor } from './move-of.ts';
import type { Scene } from './scene.ts';
import { spreadMinutesOf } from './spread-minutes.ts';

/** Why a message could certainly not be sent now, though it may be later. */
export interface NotTaken {
  readonly rule: 'channel-unavailable' | 'bill-unavailable';
  /** The reason in words. */
  readonly why: string;
}

/** What a step does next. */
export type Choice = { readonly skipped: readonly SkippedChannel[] } & (
  | {
      readonly kind: 'send';
      readonly channel: Channel;
      readonly address: string;
      readonly cost: number;
      /** The decision of the legal gate that allows it. */
      readonly gate: Allowance;
    }
  /** Nothing (more) is to be sent. */
  | { readonly kind: 'done' }
  /** The law allows it later, or the channel may take it later. */
  | {
      readonly kind: 'wait';
      readonly channel: Channel;
      readonly notSent: NotSent & { readonly until: string };
      /** Since when the channel takes no messages (ISO-8601), if that is why. */
      readonly downSince?: string;
      /** It holds a slot of the channel for then. */
      readonly holdsSlot?: true;
      /** The day on which it has a place among the first contacts. */
      readonly firstContactOn?: string;
    }
  /** The law forbids it for good, or nothing reaches the debtor: the debt goes to a person. */
  | { readonly kind: 'forbidden'; readonly channel: Channel; readonly notSent: NotSent }
);

/** What this step has done on a channel so far. */
const sendOf = (debt: Debt, { version, step }: TakeStepInput, channel: Channel): Send | undefined =>
  debt.sends[sendKey(version, step.id, channel)];

/** Whether the step took a channel for itself, whatever became of its message. */
export const hasTaken = (debt: Debt, input: TakeStepInput, channel: Channel): boolean =>
  sendOf(debt, input, channel) !== undefined;

/**
 * Whether the step has sent all that it sends, so that nothing around it has to be read: it took every channel of its
 * own, or the first that may have arrived.
 */
export function hasSent(debt: Debt, input: TakeStepInput): boolean {
  const { channels: own, send } = input.step;
  return (
    own.every((channel) => hasTaken(debt, input, channel)) ||
    (send === 'first' && mayHaveArrived(debt, input))
  );
}

/** Whether a message of this step may have arrived. */
export const mayHaveArrived = (debt: Debt, input: TakeStepInput): boolean =>
  input.step.channels.some((channel) => {
    const sent = sendOf(debt, input, channel);
    return sent !== undefined && !isReturned(sent.status);
  });

/**
 * The channels of the step in its order, the one that the debtor prefers first, and one that has taken no messages for a
 * day last: it does not work.
 */
function inOrder(debt: Debt, debtor: Debtor, input: TakeStepInput): Channel[] {
  const down = downOf(debt, input);
  const isLast = (channel: Channel): boolean =>
    down?.channel === channel && minutesBetween(down.since, input.enteredAt) >= WORKS_NOT_MINUTES;
  const rank = (channel: Channel): number =>
    isLast(channel) ? 2 : channel === debtor.preferredChannel ? 0 : 1;
  return input.step.channels.toSorted((one, other) => rank(one) - rank(other));
}

/** A channel that takes no messages for so long gives way to the next one of its step. */
const WORKS_NOT_MINUTES = 24 * 60;

/** The channel for which this step waits. */
const downOf = ({ postponed }: Debt, { version, step }: TakeStepInput) =>
  postponed?.stepKey === stepKey(version, step.id) ? postponed.down : undefined;

/** Rules that end contact about a debt on every channel. */
const CONTACT_FORBIDDEN_RULES = ['over-indebted', 'prescribed'];

/**
 * What the step does next, asked at the moment of sending. `all`: each channel that may be used. `first`: the first that
 * may, and the next one only when that refused the address or did not arrive there. A channel is skipped without an address,
 * an opt-in or a template, when it would cost more than the step allows, and when the debtor asked so. A channel that this
 * step already claimed is never taken again. A step waits for a channel that takes no messages; with `all`, its other
 * channels are used first. It waits for one that the law allows from a later day late on only if no other one is left.
 * @param notTaken channels by which no message could be sent just now, and why
 */
function* chooseChannel(
  debt: Debt,
  scene: Scene,
  input: TakeStepInput,
  notTaken: ReadonlyMap<Channel, NotTaken>,
): AskingChannels<Choice> {
  const skipped: SkippedChannel[] = [];
  let later: Choice | undefined;
  let onLaterDay: Choice | undefined;
  for (const channel of inOrder(debt, scene.debtor, input)) {
    const sent = sendOf(debt, input, channel)?.status;
    if (sent !== undefined) {
      if (input.step.send === 'all' || isReturned(sent)) continue;
      return { kind: 'done', skipped };
    }
    if (debt.assigned && channel === 'whatsapp') {
      skipped.push({ channel, notSent: NAMES_NO_PAYEE });
      continue;
    }
    const { message } = scene;
    const found = yield { channel, message, isForNow: true };
    if ('rule' in found) {
      skipped.push({ channel, notSent: found });
      continue;
    }
    const cost = messageCost(config().prices, channel, message.whatsapp?.category);
    if (!isWithinCeiling(scene.speaker.costCeiling, { spent: debt.spent, cost, owed: scene.owed })) {
      skipped.push({ channel, notSent: TOO_EXPENSIVE });
      continue;
    }
    const decision = askGate(debt, scene, channel, found, input);
    if (decision.allowed) {
      const given = notTaken.get(channel);
      if (given !== undefined) {
        later ??= { ...waitFor(channel, given, debt, scene, input), skipped };
        if (input.step.send === 'first') return later;
      } else if ('address' in found) {
        const gate = allowedBy({ hours: hoursOf(input), limits: config().limits }, channel, scene.recipient);
        return { kind: 'send', channel, address: found.address, cost, gate, skipped };
      }
      continue;
    }
    const { allowed: _, until: lawful, ...why } = decision;
    const until =
      lawful === undefined ? undefined : whenLawful(lawful, { debt, scene, channel, found }, input);
    if (until !== undefined && isFreeElsewhere(why)) {
      onLaterDay ??= { kind: 'wait', channel, notSent: { ...why, until }, skipped: [...skipped] };
      skipped.push({ channel, notSent: why });
      continue;
    }
    if (until !== undefined) return { kind: 'wait', channel, notSent: { ...why, until }, skipped };
    if (CONTACT_FORBIDDEN_RULES.includes(why.rule))
      return { kind: 'forbidden', channel, notSent: why, skipped };
    skipped.push({ channel, notSent: why });
  }
  if (later) return later;
  return (!mayHaveArrived(debt, input) && onLaterDay) || { kind: 'done', skipped };
}

/** When a step is tried that the law allows from an instant on: at its own time of day, if that is lawful too. */
function whenLawful(
  lawful: string,
  {
    debt,
    scene,
    channel,
    found,
  }: {
    readonly debt: Debt;
    readonly scene: Scene;
    readonly channel: Channel;
    readonly found: FoundAddress;
  },
  input: TakeStepInput,
): string {
  // On the day that a debtor promised, they are reminded as early as the law has it.
  if (input.step.during === 'promised') return lawful;
  const { enteredAt: now } = input;
  const { zone } = scene.recipient;
  const own = atOwnTime(lawful, { now, planned: plannedFor(debt, input), zone });
  return askGate(debt, scene, channel, found, { ...input, enteredAt: own }).allowed ? own : lawful;
}

/** What a step chooses; when it finds no channel, the debt is handed over if the rest of the ladder will find none either. */
export function* chosenOrUnreachable(
  debt: OpenDebt | PromisedDebt,
  scene: Scene,
  input: TakeStepInput,
  notTaken: ReadonlyMap<Channel, NotTaken>,
): AskingChannels<Choice> {
  const choice = yield* chooseChannel(debt, scene, input, notTaken);
  const last = choice.skipped.at(-1);
  if (choice.kind !== 'done' || !last || debt.status !== 'open') return choice;
  if (!(yield* isUnreachable(debt, scene.debtor, input.enteredAt))) return choice;
  return { kind: 'forbidden', ...last, skipped: choice.skipped.slice(0, -1) };
}

/** Whether a rule holds for a phone alone: another channel of the step speaks instead. */
const isFreeElsewhere = ({ rule }: NotSent): boolean => rule === TOO_EARLY || rule === REGISTER_STALE;

/** The wait for a channel that took no message just now. */
function waitFor(
  channel: Channel,
  { rule, why }: NotTaken,
  debt: Debt,
  { recipient }: Scene,
  input: TakeStepInput,
) {
  const { enteredAt: now, version, step } = input;
  const down = downOf(debt, input);
  const downSince = down?.channel === channel ? down.since : now;
  const until = nextTryAt({
    now,
    since: downSince,
    hours: hoursOf(input),
    channel,
    recipient,
    key: debtStepKey(debt.debtId, version, step.id),
    spreadMinutes: spreadMinutesOf(debt),
  });
  const notSent = { rule, citation: why, until };
  return { kind: 'wait', channel, notSent, downSince } as const;
}

/** A template is approved as it is, and has no place for another payee. */
const NAMES_NO_PAYEE: NotSent = {
  rule: 'assigned',
  citation:
    'Our choice: the credit was assigned, and a WhatsApp template cannot name who receives the payment',
};

const TOO_EXPENSIVE: NotSent = {
  rule: 'cost-ceiling',
  citation: 'Our choice: a message costs little of what is owed',
};
