import { isBefore } from '#domain/calendar/days.ts';
import { debtStepKey, sendsOf } from '#domain/debt/send-key.ts';
import type { StandingPayment } from '#domain/debt/standing-payments.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtStepKey, SendKey } from '#schemas/records/send-key.ts';

/** The fields of a debt that show whether a reminder and a payment crossed. */
interface Crossing {
  readonly debtId: string;
  /** The payments that stand: money that went back was no payment that a reminder could cross with. */
  readonly payments: readonly Pick<StandingPayment, 'paidAt' | 'receivedAt'>[];
  readonly sends: Readonly<
    Record<SendKey, { readonly status: string; readonly at: string; readonly by?: DebtStepKey | undefined }>
  >;
  /** The last message of another debt that listed it while no step of its own was due. */
  readonly listedBy?: Debt['listedBy'] | undefined;
  readonly settledAt?: string | undefined;
}

/** The message that crossed with a payment. */
export interface Crossed {
  /** The step that sent it. */
  readonly by: DebtStepKey;
  readonly channel: Channel;
  /** Whether a step of another debt sent it: it may have been lost since. */
  readonly isOfOther: boolean;
}

/** Messages that reached the debtor, or may have. */
const MAY_HAVE_REACHED = ['sent', 'delivered', 'unknown', 'consolidated'];

/**
 * The latest message that spoke of a debt after the settling payment was made and before it was known; undefined if there is
 * none. The debtor was reminded of a paid invoice, and gets an apology.
 */
export function crossedMessage(debt: Crossing): Crossed | undefined {
  const { payments, settledAt } = debt;
  if (settledAt === undefined) return undefined;
  const paidAt = payments
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map((payment) => payment.paidAt)
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .at(-1);
  if (paidAt === undefined) return undefined;
  return spokenOf(debt)
    .filter(({ at }) => isBefore(paidAt, at) && !isBefore(settledAt, at))
    .sort((one, other) => (isBefore(one.at, other.at) ? -1 : 1))
    .map(({ at: _at, ...crossed }) => crossed)
    .at(-1);
}

/** Every message that spoke of a debt: of its own steps, and of other debts' that listed it. */
function spokenOf({ debtId, sends, listedBy }: Crossing): (Crossed & { readonly at: string })[] {
  const own = sendsOf({ sends }).flatMap(({ version, step, channel, send: { status, at, by } }) =>
    MAY_HAVE_REACHED.includes(status)
      ? [{ by: by ?? debtStepKey(debtId, version, step), channel, isOfOther: by !== undefined, at }]
      : [],
  );
  return [...(listedBy ? [{ ...listedBy, isOfOther: true }] : []), ...own];
}
