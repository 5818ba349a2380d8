import { takeApology } from '#adapters/table/courtesies.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { readDebtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { standingPayments } from '#domain/debt/standing-payments.ts';
import { crossedMessage } from '#domain/messages/crossed-message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import type { Occasion } from './occasion-of.ts';

/** A message that is no collection. */
export interface Courtesy {
  /** Its name in the creditor's `courtesies`. */
  readonly id: 'apology' | 'receipt';
  /** The channels to try, the better first; none when there is no occasion for it. */
  readonly channels: (occasion: Occasion, debtor: Debtor) => readonly Channel[] | Promise<readonly Channel[]>;
}

/**
 * The apology to a debtor who was reminded of what they had just paid: on the channel of that reminder, once for each reminder, however
 * many debts it spoke of. It thanks for the payment as well.
 */
const apology: Courtesy = {
  id: 'apology',
  channels: async ({ debt: { debtId }, paid, isLate }) => {
    if (isLate) return [];
    for (const { debt } of paid) {
      if (debt.status !== 'settled') continue;
      const crossed = crossedMessage({ ...debt, payments: standingPayments(debt) });
      if (crossed === undefined) continue;
      const { by, channel, isOfOther } = crossed;
      if (isOfOther && (await wasLost(by, channel))) continue;
      if (await takeApology(by, debtId)) return [channel];
    }
    return [];
  },
};

/** Whether the consolidated message did not arrive: then the debtor read no reminder. */
async function wasLost(by: DebtStepKey, channel: Channel): Promise<boolean> {
  const { debtId, version, step } = readDebtStepKey(by);
  const speaker = await findDebt(debtId);
  if (!speaker || speaker.status === 'awaitingInvoice') return true;
  const status = speaker.sends[sendKey(version, step, channel)]?.status;
  return status === undefined || status === 'undelivered' || status === 'refused';
}

/** The receipt: what came in on which day, what of it was too much, and thanks. */
const receipt: Courtesy = {
  id: 'receipt',
  channels: (_occasion, debtor) => receiptChannels(debtor),
};

/** The channels on which a receipt is tried, the better first. */
export const receiptChannels = ({
  preferredChannel,
}: Pick<Debtor, 'preferredChannel'>): readonly Channel[] => [
  ...new Set([...(preferredChannel ? [preferredChannel] : []), 'email', 'sms'] as const),
];

/** The first of these that can be sent is sent, and no other. */
export const COURTESIES: readonly Courtesy[] = [apology, receipt];
