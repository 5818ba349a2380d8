import { takeApology } from '#adapters/table/apologies.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtStepKey, readDebtStepKey, readSendKey, sendKey } from '#domain/debt/send-key.ts';
import { crossedMessage } from '#domain/messages/crossed-message.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { SettledDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';

/** How a debt came to be settled. */
export type Settled = Pick<ReguaEventDetail<'DebtSettled.v1'>, 'debtId' | 'by'>;

/** A message that is no collection. */
export interface Courtesy {
  /** Its key among the messages of a debt, and its name in the creditor's `courtesies`. */
  readonly id: 'apology' | 'receipt';
  /** The channels to try, the better first; none when there is no occasion for it. */
  readonly channels: (
    debt: SettledDebt,
    debtor: Debtor,
    settled: Settled,
  ) => readonly Channel[] | Promise<readonly Channel[]>;
}

/**
 * For a debtor who was reminded of what they had just paid: on the channel of that reminder, once for each reminder,
 * however many debts it spoke of. It thanks as well.
 */
const apology: Courtesy = {
  id: 'apology',
  channels: async (debt) => {
    const crossed = crossedMessage(debt);
    if (crossed === undefined) return [];
    const { version, step, channel } = readSendKey(crossed);
    const by = debt.sends[crossed]?.by;
    if (by !== undefined && (await wasLost(by, channel))) return [];
    const message = by ?? debtStepKey(debt.debtId, version, step);
    return (await takeApology(message, debt.debtId)) ? [channel] : [];
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

/** For a debtor who paid: what came in, and thanks. */
const receipt: Courtesy = {
  id: 'receipt',
  channels: (_debt, { preferredChannel }, { by }) =>
    by === 'payment'
      ? [...new Set([...(preferredChannel ? [preferredChannel] : []), 'email', 'sms'] as const)]
      : [],
};

/** When a debt is settled, the first of these that can be sent is sent, and no other. */
export const COURTESIES: readonly Courtesy[] = [apology, receipt];
