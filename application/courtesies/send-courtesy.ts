import type { SendResult } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { ContentionError } from '#adapters/table/contention.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { giveUpClaims } from '#application/messages/give-up-claims.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { sendOnce } from '#application/messages/send-once.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { dayOf, formatDay, minutesBetween } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { debtStepKey, sendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Debt, SettledDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Chosen, chooseCourtesy } from './choose-courtesy.ts';
import { claimCourtesy } from './claim-courtesy.ts';
import { COURTESIES, type Settled } from './courtesies.ts';

/** A courtesy that comes a week after the payment is none. */
const LATEST_AFTER_MINUTES = 7 * 24 * 60;

/**
 * Sends the courtesy of a settled debt, once: an apology when a reminder crossed with its payment, or else a receipt.
 * It is no collection and takes no place in the contact budget, but the contact hours hold for it as well.
 * @param now ISO-8601
 * @param isLastTry a claim that nobody has completed by then was left behind by a crash
 * @returns when to come back, if it is not lawful now, or its channel takes no messages
 * @throws ContentionError while another call sends it, or when the debt changed meanwhile: the queue tries again
 */
export async function sendCourtesy(
  settled: Settled,
  now: string,
  isLastTry: boolean,
): Promise<string | undefined> {
  const debt = await findDebt(settled.debtId);
  if (debt?.status !== 'settled') return undefined;
  await flushOutbox(debt);
  const made = courtesyOf(debt);
  if (made?.status === 'claimed') {
    if (!isLastTry) throw new ContentionError(debt.debtId);
    const { debt: given } = await giveUpClaims(debt, {
      version: debt.version,
      step: { id: made.id },
      enteredAt: now,
    });
    if (given) await flushOutbox(given);
  }
  if (made) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const chosen = debtor && (await chooseCourtesy(debt, debtor, settled));
  if (!chosen) return undefined;
  const place = placeOf(debtor, creditorOf(debt));
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], place, now);
  if (lawful !== now) return lawful;

  const send = await prepare(debt, debtor, chosen, now);
  if (await sendClaimed(debt, chosen, send, now)) return undefined;
  if (minutesBetween(debt.settledAt, now) >= LATEST_AFTER_MINUTES) {
    log.info('a courtesy is given up: its channel has taken no messages for days', { debtId: debt.debtId });
    return undefined;
  }
  return nextTryAt({
    now,
    since: debt.settledAt,
    hours: config().contactHours,
    channel: chosen.channel,
    place,
    key: debtStepKey(debt.debtId, debt.version, chosen.id),
    spreadMinutes: SPREAD_MINUTES,
  });
}

/** Over how many minutes of a morning the courtesies that waited for it are spread. */
const SPREAD_MINUTES = 60;

/** Claims, sends and records a courtesy; false if its channel certainly did not take it. */
async function sendClaimed(
  debt: SettledDebt,
  { id, channel, text }: Chosen,
  send: () => Promise<SendResult>,
  now: string,
): Promise<boolean> {
  const { version } = debt;
  const { prices } = config();
  const key = sendKey(version, id, channel);
  const claimed = await claimCourtesy(debt, { sendKey: key, at: now });
  const outcome = await sendOnce({ debt: claimed, sendKey: key }, send);
  if (outcome.status === 'not-taken') return false;
  const recorded = await recordSend(claimed, {
    entered: { version, step: { id }, enteredAt: now },
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

/** The courtesy of a debt, when it has one: a version of a debt is settled once, and gets one. */
const courtesyOf = (debt: Debt) =>
  COURTESIES.flatMap(({ id }) =>
    sendsOfStep(debt, debt.version, id).map(([, { status }]) => ({ id, status })),
  )[0];

async function prepare(
  debt: SettledDebt,
  debtor: Debtor,
  { id, channel, address, text }: Chosen,
  now: string,
) {
  const { debtId, version } = debt;
  const creditor = creditorOf(debt);
  const today = dayOf(now);
  return channels[channel].prepare({
    debtId,
    version,
    step: id,
    creditor,
    address,
    at: now,
    template: text,
    facts: messageFacts({
      debtor,
      creditor,
      debts: [{ debt, payoff: payoffOn(debt, today), isInBill: false }],
      today,
      pageUrl: await debtorUrl(debt, debtor, today),
      paidOn: formatDay(settledOn(debt) ?? today),
      ...(channel === 'email'
        ? { unsubscribeUrl: await unsubscribeUrl({ creditorId: creditor.id, address, debtId, channel }) }
        : {}),
    }),
  });
}
