import { channels } from '#adapters/channels/index.ts';
import { isOptedOut } from '#adapters/table/addresses.ts';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { prescribesFrom } from '#domain/debt/prescription.ts';
import { isWithinCeiling, messageCost } from '#domain/messages/message-cost.ts';
import { debtStepKey, sendKey } from '#domain/messages/send-key.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, Send } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { NotSent } from './events.ts';
import type { Scene } from './scene.ts';

/** A channel that the step would have used, and the rule that keeps it from it. */
export interface PassedOver {
  readonly channel: Channel;
  readonly notSent: NotSent;
}

/** What a step does next. */
export type Choice = { readonly passedOver: readonly PassedOver[] } & (
  | { readonly kind: 'send'; readonly channel: Channel; readonly address: string; readonly cost: number }
  /** Nothing (more) is to be sent. */
  | { readonly kind: 'done' }
  /** The law allows it later. */
  | {
      readonly kind: 'wait';
      readonly channel: Channel;
      readonly notSent: NotSent & { readonly until: string };
    }
  /** The law allows it never: the debt goes to a person. */
  | { readonly kind: 'off'; readonly channel: Channel; readonly notSent: NotSent }
);

/** What this step has done on a channel so far. */
export const sendOf = (debt: Debt, { version, step }: TakeStepInput, channel: Channel): Send | undefined =>
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
 * may, and the next one only when that refused the address or did not arrive there. A channel is passed over without an
 * address, an opt-in, a template, or when it would cost more than the step allows, or when the debtor asked so. A channel
 * that this step already claimed is never taken again.
 */
export async function chooseChannel(debt: Debt, scene: Scene, input: TakeStepInput): Promise<Choice> {
  const passedOver: PassedOver[] = [];
  for (const channel of inOrder(scene.debtor, input)) {
    const sent = sendOf(debt, input, channel)?.status;
    if (sent !== undefined) {
      if (input.step.send === 'all' || sent === 'refused' || sent === 'undelivered') continue;
      return { kind: 'done', passedOver };
    }
    const { debtor, creditor, message } = scene;
    const reach = await channels[channel].reach({ debtor, creditor, message });
    if ('rule' in reach) {
      passedOver.push({ channel, notSent: reach });
      continue;
    }
    const cost = messageCost(config().prices, channel, message.whatsapp?.category);
    if (!isWithinCeiling(scene.speaker.costCeiling, { spent: debt.spent, cost, owed: scene.owed })) {
      passedOver.push({ channel, notSent: TOO_DEAR });
      continue;
    }
    const address = await firstOpen(debtor, channel, reach.addresses);
    const { allowed, ...notSent } = askGate(debt, scene, channel, address === undefined, input);
    if (allowed && address !== undefined) return { kind: 'send', channel, address, cost, passedOver };
    const { rule, until } = notSent as NotSent;
    if (until !== undefined)
      return { kind: 'wait', channel, notSent: { ...(notSent as NotSent), until }, passedOver };
    if (CONTACT_FORBIDDEN_RULES.includes(rule))
      return { kind: 'off', channel, notSent: notSent as NotSent, passedOver };
    passedOver.push({ channel, notSent: notSent as NotSent });
  }
  return { kind: 'done', passedOver };
}

const TOO_DEAR: NotSent = {
  rule: 'cost-ceiling',
  citation: 'Our choice: a message costs little of what is owed',
};

/** The first address whose owner did not ask to be left alone there. */
async function firstOpen(
  debtor: Debtor,
  channel: Channel,
  addresses: readonly string[],
): Promise<string | undefined> {
  // One phone: who asked for no SMS is not written to on WhatsApp instead (SP, Lei 13.226/2008 covers both).
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
    // Told under one debtor id, it holds for the person.
    debtor: {
      overIndebted: scene.debtor.overIndebted || scene.contactBudget.overIndebted === true,
      optedOut,
    },
    // A retry of this very step, or its next channel, is no second message.
    history: Object.entries(scene.contactBudget.steps).flatMap(([step, at]) => (step === own ? [] : [at])),
  });
}
