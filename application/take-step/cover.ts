import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { reissued } from '#domain/debt/reissued.ts';
import { sendKey } from '#domain/messages/send-key.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, Reissue, Send } from '#schemas/records/debt.ts';
import type { ConsolidatedDebt } from './debts-to-consolidate.ts';

/**
 * Writes on a consolidatedDebt that the message of another debt speaks of it, so that its own step sends none. False when it
 * changed since it was read: paid, perhaps, and then the message must not speak of it.
 * @param by `debtId/version/step` of the step that speaks
 */
export async function cover(
  { debt, step }: ConsolidatedDebt,
  given: {
    readonly by: string;
    readonly channel: Channel;
    readonly at: string;
    readonly day: string;
    readonly reissue: Reissue | undefined;
  },
): Promise<boolean> {
  const { by, channel, at, day, reissue } = given;
  const stepKey = `${debt.version}/${step.id}`;
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', sendKey(debt.version, step.id, channel)], { status: 'consolidated', at, by }],
      [['lastMessage'], { day, stepKey }],
      [['revision'], debt.revision + 1],
      ...(reissue ? reissued(debt, reissue) : []),
    ],
    when: {
      equal: [
        [['status'], 'open'],
        [['version'], debt.version],
        [['revision'], debt.revision],
      ],
    },
    returns: 'new',
  });
  return written !== undefined;
}

/** The message that covers this step: on which channel, and of which debt. */
export interface Covered {
  readonly channel: Channel;
  readonly by: string;
}

/**
 * The message of another debt that covers this step; undefined when there is none. A step covers others only once it has
 * claimed: when that claim is gone, it lost a race or certainly did not send, and the cover is void.
 */
export async function coverOf(debt: Debt, input: TakeStepInput): Promise<Covered | 'void' | undefined> {
  const found = coveredSend(debt, input);
  if (!found) return undefined;
  const [key, { by }] = found;
  const [debtId, version, step] = by.split('/') as [string, string, string];
  const speaker = await findDebt(debtId);
  const sends = speaker && 'sends' in speaker ? Object.keys(speaker.sends) : [];
  if (sends.some((send) => send.startsWith(`${version}/${step}/`)))
    return { channel: key.split('/').at(-1) as Channel, by: debtId };
  return 'void';
}

/** Takes a void cover back, and the bill that nobody was told of with it. */
export async function uncover(debt: Debt, input: TakeStepInput): Promise<void> {
  const [key] = coveredSend(debt, input) as [string, Send];
  const { oldBills, revision } = debt;
  const joint = debt.reissue?.sharedBy && debt.reissue;
  await changeDebt(debt.debtId, {
    set: [
      [['revision'], revision + 1],
      ...(joint ? [[['oldBills'], [...oldBills, joint.txid]] as const] : []),
    ],
    remove: [['sends', key], ...(joint ? [['reissue']] : [])],
    when: { equal: [[['revision'], revision]] },
    returns: 'new',
  });
}

const coveredSend = (
  { sends }: Debt,
  { version, step }: TakeStepInput,
): [string, Send & { by: string }] | undefined =>
  Object.entries(sends).find(
    (entry): entry is [string, Send & { by: string }] =>
      entry[0].startsWith(`${version}/${step.id}/`) && entry[1].status === 'consolidated',
  );
