import type { Prepared } from '#adapters/channels/channel.ts';
import { keepContent } from '#adapters/table/message-contents.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { sendOnce } from '#application/messages/send-once.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { minutesBetween } from '#domain/calendar/days.ts';
import { allowedByHours } from '#domain/compliance/allowed-by.ts';
import type { Recipient } from '#domain/compliance/contact-hours.ts';
import { debtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { config } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Chosen } from './choose-courtesy.ts';
import { claimCourtesy } from './claim-courtesy.ts';
import type { ClosedDebt } from './paid-by.ts';

/** A courtesy that comes a week after its occasion is none. */
const LATEST_AFTER_MINUTES = 7 * 24 * 60;

/** Over how many minutes of a morning the courtesies that waited for it are spread. */
const SPREAD_MINUTES = 60;

/** A courtesy that was chosen, and its key among the messages of the debt. */
export interface Keyed extends Omit<Chosen, 'id'> {
  readonly step: string;
  readonly place: Recipient;
  /** When its occasion became known (ISO-8601). */
  readonly since: string;
}

/**
 * Claims, sends and records a courtesy.
 * @param now ISO-8601
 * @returns when to come back, if its channel certainly did not take it; undefined when it was sent, or is given up after days
 * @throws ContentionError when the debt changed meanwhile
 */
export async function sendClaimed(
  debt: ClosedDebt,
  { step, channel, text, place, since }: Keyed,
  { content, send }: Prepared,
  now: string,
): Promise<string | undefined> {
  const { debtId, version } = debt;
  const { prices, contactHours: hours } = config();
  const key = sendKey(version, step, channel);
  const claimed = await claimCourtesy(debt, {
    sendKey: key,
    at: now,
    channel,
    gate: allowedByHours(hours, channel, place),
    content: await keepContent(debt, content),
  });
  const outcome = await sendOnce({ debt: claimed, sendKey: key }, send);
  if (outcome.status === 'not-taken') {
    if (minutesBetween(since, now) >= LATEST_AFTER_MINUTES) {
      log.info('a courtesy is given up: its channel has taken no messages for days', { debtId });
      return undefined;
    }
    const key = debtStepKey(debtId, version, step);
    return nextTryAt({ now, since, hours, channel, recipient: place, key, spreadMinutes: SPREAD_MINUTES });
  }
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
  return undefined;
}
