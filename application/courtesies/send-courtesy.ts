import type { SendResult } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { sendOnce } from '#application/messages/send-once.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { dayOf, formatDay } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { sendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Debt, SettledDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Chosen, chooseCourtesy } from './choose-courtesy.ts';
import { claimCourtesy } from './claim-courtesy.ts';
import { COURTESIES, type Settled } from './courtesies.ts';

/**
 * Sends the courtesy of a settled debt, once: an apology when a reminder crossed with its payment, or else a receipt.
 * It is no collection and takes no place in the contact budget, but the contact hours hold for it as well.
 * @param now ISO-8601
 * @returns when to come back, if it is not lawful now
 */
export async function sendCourtesy(settled: Settled, now: string): Promise<string | undefined> {
  const debt = await findDebt(settled.debtId);
  if (debt?.status !== 'settled') return undefined;
  await flushOutbox(debt);
  if (hasCourtesy(debt)) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const chosen = debtor && (await chooseCourtesy(debt, debtor, settled));
  if (!chosen) return undefined;
  const place = placeOf(debtor, creditorOf(debt));
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], place, now);
  if (lawful !== now) return lawful;

  const send = await prepare(debt, debtor, chosen, now);
  await sendClaimed(debt, chosen, send, now);
  return undefined;
}

async function sendClaimed(
  debt: SettledDebt,
  { id, channel, text }: Chosen,
  send: () => Promise<SendResult>,
  now: string,
): Promise<void> {
  const { version } = debt;
  const { prices } = config();
  const key = sendKey(version, id, channel);
  const claimed = await claimCourtesy(debt, { sendKey: key, at: now });
  const recorded = await recordSend(claimed, {
    entered: { version, step: { id }, enteredAt: now },
    channel,
    tone: 'light',
    owed: 0,
    cost: messageCost(prices, channel, text.message.whatsapp?.category),
    pricesOf: prices.readOn,
    covers: [],
    isCourtesy: true,
    outcome: await sendOnce(claimed, key, send),
  });
  if (recorded.kind === 'changed') await flushOutbox(recorded.debt);
}

/** A version of a debt is settled once, and gets one courtesy. */
const hasCourtesy = (debt: Debt): boolean =>
  COURTESIES.some(({ id }) => sendsOfStep(debt, debt.version, id).length > 0);

async function prepare(
  debt: SettledDebt,
  debtor: Debtor,
  { id, channel, address, text }: Chosen,
  now: string,
) {
  const { debtId, version } = debt;
  const creditor = creditorOf(debt);
  const today = dayOf(now);
  // The debt is paid, so no bill may be paid any more, whether billing issued it or we did.
  const settled = { ...debt, bill: {}, reissue: undefined };
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
      debts: [{ debt: settled, balance: balanceOn(settled, today) }],
      today,
      pageUrl: await debtorUrl(debt, debtor, today),
      paidOn: formatDay(settledOn(debt) ?? today),
      ...(channel === 'email' ? { unsubscribeUrl: await unsubscribeUrl({ address, debtId, channel }) } : {}),
    }),
  });
}
