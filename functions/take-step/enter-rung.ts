import { dayOf } from '../../domain/days.ts';
import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt, Reissue } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { creditorOf } from '../shared/config.ts';
import { sendKey } from '../shared/keys.ts';
import { intoOutbox, type Outgoing } from '../shared/outbox.ts';
import { placeOf } from '../shared/place.ts';
import { changeDebt } from '../shared/store/change.ts';
import { sendOf, unreachable } from './choose-channel.ts';
import { messageDenied, stepTaken } from './events.ts';

interface Claim {
  readonly channel: Channel;
  readonly reissue?: Reissue | undefined;
}

/**
 * The one conditional write of a rung: the gate (the debt is open, and no payment came since it was read), the claim
 * (this channel of this rung was never taken), and the wake-up line (the token). Undefined when it does not hold.
 * Without a claim it only leaves the token. Claims that a crash left behind become `unknown`.
 */
export async function enterRung(
  debt: Debt,
  debtor: Debtor | undefined,
  input: TakeStepInput,
  claim?: Claim,
): Promise<Debt | undefined> {
  const { version, step, enteredAt, taskToken } = input;
  const key = claim && sendKey(version, step.id, claim.channel);
  const written = await changeDebt(debt.debtId, {
    set: [
      [['wakeToken'], taskToken],
      [['wakeRung'], rungOf(input)],
      [['wakeAt'], enteredAt],
      [['revision'], debt.revision + 1],
      ...leftBehind(debt, input).map((send) => [['sends', send, 'status'], 'unknown'] as const),
      ...(claim && key
        ? ([
            [['sends', key], { status: 'claimed', at: enteredAt }],
            [
              ['lastMessage'],
              { day: dayOf(enteredAt, placeOf(debtor, creditorOf(debt)).zone), rung: rungOf(input) },
            ],
            ...(claim.reissue ? reissued(debt, claim.reissue) : []),
          ] as const)
        : []),
      ...intoOutbox(
        firstTime(debt, input)
          ? arrival(claim?.reissue ? { ...debt, reissue: claim.reissue } : debt, debtor, input)
          : [],
      ),
    ],
    when: {
      equal: [
        [['status'], 'open'],
        [['version'], version],
        [['revision'], debt.revision],
      ],
      ...(key ? { absent: [['sends', key]] } : {}),
    },
    returns: 'new',
  });
  return written?.status === 'open' ? written : undefined;
}

/** The new bill, and the one that it replaces on the list of those to cancel. */
const reissued = ({ oldBills, reissue }: Debt, bill: Reissue) =>
  [
    [['reissue'], bill],
    [['oldBills'], [...oldBills, ...(reissue ? [reissue.txid] : [])]],
  ] as const;

/** A rung of one version of a debt, as its last message remembers it. */
export const rungOf = ({ version, step }: TakeStepInput): string => `${version}/${step.id}`;

const sentOn = (debt: Debt, input: TakeStepInput): Channel[] =>
  input.step.channels.filter((channel) => sendOf(debt, input, channel));

const firstTime = (debt: Debt, input: TakeStepInput): boolean =>
  !input.missed && sentOn(debt, input).length === 0;

const leftBehind = (debt: Debt, input: TakeStepInput): string[] =>
  sentOn(debt, input)
    .filter((channel) => sendOf(debt, input, channel)?.status === 'claimed')
    .map((channel) => sendKey(input.version, input.step.id, channel));

const arrival = (debt: Debt, debtor: Debtor | undefined, input: TakeStepInput): Outgoing[] => [
  stepTaken(debt, input),
  ...unreachable(debtor, input).map((channel) =>
    messageDenied(debt, input, channel, {
      rule: 'no-address',
      citation: debtor
        ? 'the debtor has no address that this channel can use'
        : 'the data of the debtor was erased (LGPD art. 18)',
    }),
  ),
];
