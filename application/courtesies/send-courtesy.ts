import type { Prepared } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { ContentionError } from '#adapters/table/contention.ts';
import { takeReceipt } from '#adapters/table/courtesies.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { keepContent } from '#adapters/table/message-contents.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { giveUpClaims } from '#application/messages/give-up-claims.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { sendOnce } from '#application/messages/send-once.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { addSeconds, isBefore, minutesBetween } from '#domain/calendar/days.ts';
import { allowedByHours } from '#domain/compliance/allowed-by.ts';
import { nextLawfulInstant, type Place } from '#domain/compliance/contact-hours.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { debtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { messageFacts, type TalkedOf } from '#domain/messages/message-facts.ts';
import { type Paid, receiptOf } from '#domain/messages/receipt-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Chosen, chooseCourtesy } from './choose-courtesy.ts';
import { claimCourtesy } from './claim-courtesy.ts';
import { type Asked, madeFor, type Occasion, occasionOf, stepOf } from './occasion-of.ts';

/** How long the shares of a payment of several debts are waited for, seconds: what a dead process left is done by then. */
const SHARES_COME_WITHIN = 60;

/** A courtesy that comes a week after the payment is none. */
const LATEST_AFTER_MINUTES = 7 * 24 * 60;

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
  if (made?.status === 'claimed') {
    if (!isLastTry) throw new ContentionError(debt.debtId);
    const { debt: given } = await giveUpClaims(debt, {
      version: debt.version,
      step: { id: made.step },
      enteredAt: now,
    });
    if (given) await flushOutbox(given);
  }
  if (made) return undefined;
  const { since, isWhole, isJoint, speaker, paymentId } = occasion;
  const complete = addSeconds(since, SHARES_COME_WITHIN);
  if (!isWhole && isBefore(now, complete)) return complete;
  if (speaker !== debt.debtId) return undefined;
  if (isJoint && !(await takeReceipt(debt.creditorId, paymentId, debt.debtId))) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const chosen = debtor && (await chooseCourtesy(occasion, debtor, now));
  if (!chosen) return undefined;
  // A receipt asks for nothing: no law of a first day late is about it.
  const recipient = { ...placeOf(debtor, creditorOf(debt)), dueDates: [] };
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], recipient, now);
  if (lawful !== now) return lawful;

  const step = stepOf(chosen.id, occasion);
  const prepared = await prepare(occasion, debtor, { ...chosen, step }, now);
  if (await sendClaimed(occasion, { ...chosen, step, place: recipient }, prepared, now)) return undefined;
  if (minutesBetween(since, now) >= LATEST_AFTER_MINUTES) {
    log.info('a courtesy is given up: its channel has taken no messages for days', { debtId: debt.debtId });
    return undefined;
  }
  return nextTryAt({
    now,
    since,
    hours: config().contactHours,
    channel: chosen.channel,
    recipient,
    key: debtStepKey(debt.debtId, debt.version, step),
    spreadMinutes: SPREAD_MINUTES,
  });
}

/** Over how many minutes of a morning the courtesies that waited for it are spread. */
const SPREAD_MINUTES = 60;

/** A courtesy that was chosen, and its key among the messages of the debt. */
type Keyed = Chosen & { readonly step: string };

/** Claims, sends and records a courtesy; false if its channel certainly did not take it. */
async function sendClaimed(
  { debt }: Occasion,
  { step, channel, text, place }: Keyed & { readonly place: Place },
  { content, send }: Prepared,
  now: string,
): Promise<boolean> {
  const { version } = debt;
  const { prices } = config();
  const key = sendKey(version, step, channel);
  const claimed = await claimCourtesy(debt, {
    sendKey: key,
    at: now,
    channel,
    gate: allowedByHours(config().contactHours, channel, place),
    content: await keepContent(debt, content),
  });
  const outcome = await sendOnce({ debt: claimed, sendKey: key }, send);
  if (outcome.status === 'not-taken') return false;
  const recorded = await recordSend(claimed, {
    entered: { version, step: { id: step }, enteredAt: now },
    channel,
    tone: 'light',
    owed: 0,
    cost: messageCost(prices, channel, text.message.whatsapp?.category),
    pricesOf: prices.readOn,
    covers: [],
    isCourtesy: true,
    outcome,
  });
  if (recorded.kind === 'changed') await flushOutbox(recorded.debt);
  return true;
}

async function prepare(
  { debt, paid, isLate }: Occasion,
  debtor: Debtor,
  { step, channel, address, text }: Keyed,
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
function closed({ debt, payments }: Paid<Debt>, today: string, holidays: Creditor['holidays']): TalkedOf[] {
  if (debt.status !== 'settled' && debt.status !== 'cancelled') return [];
  const payoff = payoffOn(debt, today);
  const named = { debt, shownDueDate: shownDueDate(debt, holidays), isInBill: false };
  if (debt.status === 'settled') return [{ ...named, payoff }];
  const overpaid = payments.reduce((sum, { amount }) => sum + amount, 0);
  return [{ ...named, payoff: { ...payoff, amount: 0 }, overpaid }];
}
