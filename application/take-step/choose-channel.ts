import { channels } from '#adapters/channels/index.ts';
import { isOptedOut } from '#adapters/table/addresses.ts';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { prescribesFrom } from '#domain/compliance/prescription.ts';
import type { NotSent, SkippedChannel } from '#domain/debt/message-events.ts';
import { debtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { isWithinCeiling, messageCost } from '#domain/messages/message-cost.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, Send } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Scene } from './scene.ts';

/** What a step does next. */
export type Choice = { readonly skipped: readonly SkippedChannel[] } & (
  | { readonly kind: 'send'; readonly channel: Channel; readonly address: string; readonly cost: number }
  /** Nothing (more) is to be sent. */
  | { readonly kind: 'done' }
  /** The law allows it later. */
  | {
      readonly kind: 'wait';
      readonly channel: Channel;
      readonly notSent: NotSent & { readonly until: string };
    }
  /** The law forbids it for good: the debt goes to a person. */
  | { readonly kind: 'forbidden'; readonly channel: Channel; readonly notSent: NotSent }
);

/** What this step has done on a channel so far. */
const sendOf = (debt: Debt, { version, step }: TakeStepInput, channel: Channel): Send | undefined =>
  debt.sends[sendKey(version, step.id, channel)];

/** The channels of the step in its order, the one that the debtor prefers first. */
const inOrder = (debtor: Debtor, { step }: TakeStepInput): Channel[] => {
  const preferred = step.channels.filter((channel) => channel === debtor.preferredChannel);
  return [...preferred, ...step.channels.filter((channel) => !preferred.includes(channel))];
};

/** Rules that end contact about a debt on every channel. */
const CONTACT_FORBIDDEN_RULES = ['over-indebted', 'prescribed'];

/**
 * What the step does next, asked at the moment of sending. `all`: each channel that may be used. `first`: the first that
 * may, and the next one only when that refused the address or did not arrive there. A channel is skipped without an address,
 * an opt-in or a template, when it would cost more than the step allows, and when the debtor asked so. A channel that this
 * step already claimed is never taken again.
 */
export async function chooseChannel(debt: Debt, scene: Scene, input: TakeStepInput): Promise<Choice> {
  const skipped: SkippedChannel[] = [];
  for (const channel of inOrder(scene.debtor, input)) {
    const sent = sendOf(debt, input, channel)?.status;
    if (sent !== undefined) {
      if (input.step.send === 'all' || sent === 'refused' || sent === 'undelivered') continue;
      return { kind: 'done', skipped };
    }
    const { debtor, creditor, message } = scene;
    const reach = await channels[channel].reach({ debtor, creditor, message });
    if ('rule' in reach) {
      skipped.push({ channel, notSent: reach });
      continue;
    }
    const cost = messageCost(config().prices, channel, message.whatsapp?.category);
    if (!isWithinCeiling(scene.speaker.costCeiling, { spent: debt.spent, cost, owed: scene.owed })) {
      skipped.push({ channel, notSent: TOO_EXPENSIVE });
      continue;
    }
    const address = await firstOpen(debtor, channel, reach.addresses);
    const decision = askGate(debt, scene, channel, address === undefined, input);
    if (decision.allowed) {
      if (address !== undefined) return { kind: 'send', channel, address, cost, skipped };
      continue;
    }
    const { allowed: _, until, ...why } = decision;
    if (until !== undefined) return { kind: 'wait', channel, notSent: { ...why, until }, skipped };
    if (CONTACT_FORBIDDEN_RULES.includes(why.rule))
      return { kind: 'forbidden', channel, notSent: why, skipped };
    skipped.push({ channel, notSent: why });
  }
  return { kind: 'done', skipped };
}

const TOO_EXPENSIVE: NotSent = {
  rule: 'cost-ceiling',
  citation: 'Our choice: a message costs little of what is owed',
};

/** The first address whose owner did not opt out. */
async function firstOpen(
  debtor: Debtor,
  channel: Channel,
  addresses: readonly string[],
): Promise<string | undefined> {
  // One phone: an opt-out of SMS is one of WhatsApp too (SP, Lei 13.226/2008 covers both).
  const closed = channel === 'email' ? [channel] : (['sms', 'whatsapp'] as const);
  if (closed.some((one) => debtor.optOuts.includes(one))) return undefined;
  for (const address of addresses) if (!(await isOptedOut(address))) return address;
  return undefined;
}

function askGate(debt: Debt, scene: Scene, channel: Channel, optedOut: boolean, input: TakeStepInput) {
  const own = debtStepKey(debt.debtId, input.version, input.step.id);
  return legalGate({
    hours: config().contactHours,
    limits: config().limits,
    place: scene.place,
    channel,
    instant: input.enteredAt,
    debt: { dueDate: prescribesFrom(debt) },
    // Reported under one debtor id, it holds for the person.
    debtor: {
      overIndebted: scene.debtor.overIndebted || scene.contactBudget.overIndebted === true,
      optedOut,
    },
    // A retry of this very step, or its next channel, is no second message.
    history: Object.entries(scene.contactBudget.steps).flatMap(([step, at]) => (step === own ? [] : [at])),
  });
}
