import { channels } from '#adapters/channels/index.ts';
import { takeReceipt } from '#adapters/table/courtesies.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { addSeconds, isBefore } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageFacts, type TalkedOf } from '#domain/messages/message-facts.ts';
import { type Paid, receiptOf } from '#domain/messages/receipt-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { chooseCourtesy } from './choose-courtesy.ts';
import { giveUpClaimOf } from './give-up-claim-of.ts';
import { type Asked, madeFor, type Occasion, occasionOf, stepOf } from './occasion-of.ts';
import { type Keyed, sendClaimed } from './send-claimed.ts';

/** How long the shares of a payment of several debts are waited for, seconds: what a dead process left is done by then. */
const SHARES_COME_WITHIN = 60;

/**
 * Sends the courtesy for a payment, once: an apology when a reminder crossed with it, or else a receipt. A payment of several
 * debts has one. It is no collection and takes no place in the contact budget, but the contact hours hold for it as well.
 * @param now ISO-8601
 * @param isLastTry a claim that nobody has completed by then was left behind by a crash
 * @returns when to come back, if it is not lawful now, its channel takes no messages, or shares of the payment are missing
 * @throws ContentionError while another call sends it, or when the debt changed meanwhile: the queue tries again
 */
export async function sendCourtesy(
  asked: Asked,
  now: string,
  isLastTry: boolean,
): Promise<string | undefined> {
  const debt = await findDebt(asked.debtId);
  if (debt?.status !== 'settled' && debt?.status !== 'cancelled') return undefined;
  await flushOutbox(debt);
  const occasion = await occasionOf(debt, asked);
  if (!occasion) return undefined;
  const made = madeFor(occasion);
  if (made) return giveUpClaimOf(debt, made, now, isLastTry);
  const { since, isWhole, isJoint, speaker, source } = occasion;
  const complete = addSeconds(since, SHARES_COME_WITHIN);
  if (!isWhole && isBefore(now, complete)) return complete;
  if (speaker !== debt.debtId) return undefined;
  if (isJoint && !(await takeReceipt(debt.creditorId, source, debt.debtId))) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const chosen = debtor && (await chooseCourtesy(occasion, debtor, now));
  if (!chosen) return undefined;
  // A receipt asks for nothing: no law of a first day late is about it.
  const recipient = { ...placeOf(debtor, creditorOf(debt)), dueDates: [] };
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], recipient, now);
  if (lawful !== now) return lawful;

  const step = stepOf(chosen.id, occasion);
  const prepared = await prepare(occasion, debtor, { ...chosen, step }, now);
  return sendClaimed(debt, { ...chosen, step, place: recipient, since }, prepared, now);
}

async function prepare(
  { debt, paid, isLate }: Occasion,
  debtor: Debtor,
  { step, channel, address, text }: Omit<Keyed, 'place' | 'since'>,
  now: string,
) {
  const { debtId, version } = debt;
  const creditor = creditorOf(debt);
  const today = dayFor(debt, now);
  return channels[channel].prepare({
    debtId,
    version,
    step,
    creditor,
    address,
    at: now,
    template: text,
    facts: messageFacts({
      debtor,
      creditor,
      debts: paid.flatMap((one) => closed(one, today, creditor.holidays)),
      today,
      pageUrl: await debtorUrl(debt, today, { channel, address }),
      receipt: receiptOf(paid, isLate),
      ...(channel === 'email'
        ? { unsubscribeUrl: await unsubscribeUrl({ creditorId: creditor.id, address, debtId, channel }) }
        : {}),
    }),
  });
}

/** What a courtesy says of a debt of which nothing is owed: of a cancelled one, all that was paid is too much. */
function closed(
  { debt, payments, tooMuch = 0 }: Paid<Debt>,
  today: string,
  holidays: Creditor['holidays'],
): TalkedOf[] {
  if (debt.status !== 'settled' && debt.status !== 'cancelled') return [];
  const payoff = payoffOn(debt, today);
  const named = { debt, due: shownDueDate(debt, holidays), isInBill: false };
  if (debt.status === 'settled') {
    const { received, excess } = payoff.balance;
    const balance = { ...payoff.balance, received: received + tooMuch, excess: excess + tooMuch };
    return [{ ...named, payoff: { ...payoff, balance } }];
  }
  const overpaid = payments.reduce((sum, { amount }) => sum + amount, 0);
  return [{ ...named, payoff: { ...payoff, amount: 0 }, overpaid }];
}
