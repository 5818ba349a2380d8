import { textOf } from '#application/courtesies/choose-courtesy.ts';
import { receiptChannels } from '#application/courtesies/courtesies.ts';
import { madeFor, sendsOfSettlement, stepOf } from '#application/courtesies/occasion-of.ts';
import type { ClosedDebt } from '#application/courtesies/paid-by.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { change } from '#domain/debt/decision.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import { settlingPayment, standingPayments } from '#domain/debt/standing-payments.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { crossedMessage } from '#domain/messages/crossed-message.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { write } from './change.ts';
import { debtorKeyOf, type Person, type Surroundings } from './person.ts';
import { isReached } from './reached.ts';

/**
 * Sends the receipt or the apology for a payment as `application/courtesies/send-courtesy.ts` does; later, if it is not lawful now.
 * @param late the payment, if it came when nothing was owed any more
 */
export function sendCourtesy(
  person: Person,
  debtId: string,
  late: string | undefined,
  now: string,
  around: Surroundings,
): void {
  const debt = person.debts.get(debtId);
  if (debt?.status !== 'settled' && debt?.status !== 'cancelled') return;
  const paymentId = late === undefined ? settlingOf(debt) : lateOf(debt, late);
  const debtor = person.debtors.get(debtorKeyOf(debt));
  if (paymentId === undefined || !debtor) return;
  const occasion = { debt, paymentId, isLate: late !== undefined };
  if (madeFor(occasion)) return;
  const chosen = choose(person, occasion, debtor, now);
  if (!chosen) return;
  const { channel, id, message } = chosen;
  const recipient = { ...placeOf(debtor, creditorOf(debt)), dueDates: [] };
  const lawful = nextLawfulInstant(config().contactHours, [channel], recipient, now);
  if (lawful !== now) {
    around.at(Date.parse(lawful), (then) => sendCourtesy(person, debtId, late, then, around));
    return;
  }
  const step = stepOf(id, occasion);
  const sends = { [sendKey(debt.version, step, channel)]: { status: 'sent', at: now } as const };
  const after = write(person, debt, change({ sends }));
  const cost = messageCost(config().prices, channel, message.whatsapp?.category);
  around.record({ type: 'message', at: now, debt: after, step, channel, owed: 0, cost });
}

const settlingOf = (debt: ClosedDebt): string | undefined =>
  debt.status === 'settled' ? settlingPayment(debt)?.id : undefined;

/** A payment that came too late, unless the receipt of the settlement names it. */
function lateOf(debt: ClosedDebt, paymentId: string): string | undefined {
  const payment = standingPayments(debt).find(({ id }) => id === paymentId);
  const isNamed = payment && sendsOfSettlement(debt).some(([, { at }]) => !isBefore(at, payment.receivedAt));
  return isNamed ? undefined : payment?.id;
}

interface Chosen {
  readonly id: 'apology' | 'receipt';
  readonly channel: Channel;
  readonly message: MessageText;
}

function choose(
  person: Person,
  { debt, isLate }: { readonly debt: ClosedDebt; readonly isLate: boolean },
  debtor: Debtor,
  at: string,
): Chosen | undefined {
  const creditor = creditorOf(debt);
  for (const id of ['apology', 'receipt'] as const) {
    const text = textOf(id, creditor);
    if (!text) continue;
    const { message } = text;
    const channels = id === 'receipt' ? receiptChannels(debtor) : isLate ? [] : apologyChannels(person, debt);
    for (const channel of channels)
      if (isReached({ channel, message }, { debtor, at })) return { id, channel, message };
  }
  return undefined;
}

/** The channel of the reminder that crossed with the payment, once for each reminder. */
function apologyChannels({ apologies }: Person, debt: ClosedDebt): readonly Channel[] {
  const crossed =
    debt.status === 'settled' ? crossedMessage({ ...debt, payments: standingPayments(debt) }) : undefined;
  if (!crossed) return [];
  const { by, channel } = crossed;
  const taken = apologies.get(by) ?? debt.debtId;
  apologies.set(by, taken);
  return taken === debt.debtId ? [channel] : [];
}
