import { changeDebt } from '#adapters/table/change.ts';
import { intoOutbox, type Outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { reissued } from '#domain/debt/reissued.ts';
import { sendKey } from '#domain/messages/send-key.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, Reissue } from '#schemas/records/debt.ts';
import { sendOf } from './choose-channel.ts';
import { stepTaken } from './events.ts';

/** A channel that the step takes for itself, before it sends. */
export interface Claim {
  readonly channel: Channel;
  readonly zone: string;
  readonly reissue: Reissue | undefined;
  /** Other debts that the message speaks of. */
  readonly covers: readonly string[];
}

/**
 * The one conditional write of a step: the gate (the debt is open, and no payment came since it was read), the claim
 * (this channel of this step was never taken), and the wake-up line (the token). Undefined when it does not hold.
 * Without a claim it only leaves the token. Claims that a crash left behind become `unknown`.
 * @param told what the step has to tell beside that it was reached: channels passed over, a cover
 */
export async function enterStep(
  debt: Debt,
  input: TakeStepInput,
  told: readonly Outgoing[],
  claim?: Claim,
): Promise<Debt | undefined> {
  const { version, step, enteredAt, taskToken } = input;
  const key = claim && sendKey(version, step.id, claim.channel);
  const written = await changeDebt(debt.debtId, {
    set: [
      [['wakeToken'], taskToken],
      [['wakeStepKey'], stepKeyOf(input)],
      [['wakeAt'], enteredAt],
      [['revision'], debt.revision + 1],
      ...leftBehind(debt, input).map((send) => [['sends', send, 'status'], 'unknown'] as const),
      ...(claim && key ? claimed(debt, key, claim, input) : []),
      ...intoOutbox([
        ...(firstTime(debt, input)
          ? [stepTaken(claim?.reissue ? { ...debt, reissue: claim.reissue } : debt, input)]
          : []),
        ...told,
      ]),
    ],
    remove: debt.postponed ? [['postponed']] : [],
    when: {
      equal: [
        [['status'], step.during],
        [['version'], version],
        [['revision'], debt.revision],
      ],
      ...(key ? { absent: [['sends', key]] } : {}),
    },
    returns: 'new',
  });
  return written as Debt | undefined;
}

const claimed = (
  debt: Debt,
  key: string,
  { zone, reissue, covers }: Claim,
  input: TakeStepInput,
): readonly (readonly [readonly string[], unknown])[] => [
  [['sends', key], { status: 'claimed', at: input.enteredAt, ...(covers.length > 0 ? { covers } : {}) }],
  [['lastMessage'], { day: dayOf(input.enteredAt, zone), stepKey: stepKeyOf(input) }],
  ...(reissue ? reissued(debt, reissue) : []),
];

/** A step of one version of a debt, as its last message remembers it. */
export const stepKeyOf = ({ version, step }: TakeStepInput): string => `${version}/${step.id}`;

const sentOn = (debt: Debt, input: TakeStepInput): Channel[] =>
  input.step.channels.filter((channel) => sendOf(debt, input, channel));

const firstTime = (debt: Debt, input: TakeStepInput): boolean =>
  !input.missed &&
  sentOn(debt, input).every((channel) => sendOf(debt, input, channel)?.status === 'consolidated');

const leftBehind = (debt: Debt, input: TakeStepInput): string[] =>
  sentOn(debt, input)
    .filter((channel) => sendOf(debt, input, channel)?.status === 'claimed')
    .map((channel) => sendKey(input.version, input.step.id, channel));
