import { crossedMessage } from '../../domain/crossed-message.ts';
import type { ReguaEventDetail } from '../../schemas/events/regua.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';

/** How a debt came to be settled. */
export type Settled = Pick<ReguaEventDetail<'DebtSettled.v1'>, 'debtId' | 'by'>;

/** A message that is no collection. */
export interface Courtesy {
  /** Under which it is kept among the messages of a debt, and named in the creditor's `courtesies`. */
  readonly id: 'apology' | 'receipt';
  /** The channels to try, the better first; none when there is no occasion for it. */
  readonly channels: (debt: Debt, debtor: Debtor, settled: Settled) => readonly Channel[];
}

/** To who was reminded of what they had just paid: on the channel of that reminder. It thanks as well. */
const apology: Courtesy = {
  id: 'apology',
  channels: (debt) => {
    const crossed = crossedMessage(debt);
    return crossed === undefined ? [] : [crossed.split('/').at(-1) as Channel];
  },
};

/** To who paid: what came in, and thanks. */
const receipt: Courtesy = {
  id: 'receipt',
  channels: (_debt, { preferredChannel }, { by }) =>
    by === 'payment'
      ? [...new Set([...(preferredChannel ? [preferredChannel] : []), 'email', 'sms'] as const)]
      : [],
};

/** Of these the first that can be sent is sent when a debt is settled, and no other. */
export const COURTESIES: readonly Courtesy[] = [apology, receipt];
