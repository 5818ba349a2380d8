import { balanceOn } from '../../domain/balance.ts';
import { nextLawfulInstant } from '../../domain/contact-hours.ts';
import { crossedMessage } from '../../domain/crossed-message.ts';
import { dayOf } from '../../domain/days.ts';
import { messageCost } from '../../domain/message-cost.ts';
import { messageFacts } from '../../domain/message-facts.ts';
import type { MessageText } from '../../schemas/config/message.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import { NotSentError, type SendResult } from '../shared/channels/channel.ts';
import { channels } from '../shared/channels/index.ts';
import { config, creditorOf } from '../shared/config.ts';
import { sendKey } from '../shared/keys.ts';
import { flushOutbox, intoOutbox, outgoing } from '../shared/outbox.ts';
import { placeOf } from '../shared/place.ts';
import { isOptedOut } from '../shared/store/addresses.ts';
import { changeDebt } from '../shared/store/change.ts';
import { findDebtor } from '../shared/store/debtors.ts';
import { findDebt } from '../shared/store/debts.ts';
import { unsubscribeUrl } from '../shared/unsubscribe-link.ts';

/** Under which the apology is kept among the messages of a debt. */
const APOLOGY = 'apology';

/**
 * Sends a short apology, once, when a reminder went out though the debt had been paid: on the channel of that reminder,
 * to an address that is still open. It is no collection and takes no place in the budget, but the contact hours hold for
 * it as well.
 * @param now ISO-8601
 * @returns when to come back, if it is not lawful now
 */
export async function apologise(debtId: string, now: string): Promise<string | undefined> {
  const debt = await findDebt(debtId);
  if (debt?.status !== 'settled') return undefined;
  await flushOutbox(debt);
  const crossed = crossedMessage(debt);
  const text = apologyOf(debt);
  if (crossed === undefined || !text || hasApologised(debt)) return undefined;
  const creditor = creditorOf(debt);
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return undefined;
  const channel = crossed.split('/').at(-1) as Channel;
  const reach = await channels[channel].reach({ debtor, creditor, message: text.message });
  if ('rule' in reach || debtor.optOuts.includes(channel)) return undefined;
  const [address] = reach.addresses;
  if (await isOptedOut(address)) return undefined;
  const lawful = nextLawfulInstant(config().contactHours, [channel], placeOf(debtor, creditor), now);
  if (lawful !== now) return lawful;

  const today = dayOf(now);
  const send = channels[channel].prepare({
    debtId,
    version: debt.version,
    step: APOLOGY,
    creditor,
    address,
    at: now,
    template: text,
    facts: messageFacts({
      debtor,
      creditor,
      debts: [{ debt: { ...debt, bill: {}, reissue: undefined }, balance: balanceOn(debt, today) }],
      today,
      ...(channel === 'email' ? { unsubscribeUrl: await unsubscribeUrl({ address, debtId, channel }) } : {}),
    }),
  });
  const claimed = await claim(debt, channel, now);
  if (claimed) await record(claimed, channel, text.message, await sendOnce(claimed, channel, send), now);
  return undefined;
}

const hasApologised = ({ sends }: Debt): boolean =>
  Object.keys(sends).some((key) => key.split('/')[1] === APOLOGY);

function apologyOf(debt: Debt) {
  const { brand: id, courtesies } = creditorOf(debt);
  const brand = config().brands[id];
  const message = courtesies.apology && brand?.messages[courtesies.apology]?.light;
  return brand && message ? { message, layout: brand.layout } : undefined;
}

/** Written before it is sent, so that it is sent once; undefined when somebody else was there first. */
async function claim(debt: Debt, channel: Channel, at: string): Promise<Debt | undefined> {
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', sendKey(debt.version, APOLOGY, channel)], { status: 'claimed', at }],
      [['revision'], debt.revision + 1],
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  return written?.status === 'settled' ? written : undefined;
}

/** One that was certainly not sent gives its claim back, for the queue tries again. */
async function sendOnce(debt: Debt, channel: Channel, send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof NotSentError)
      await changeDebt(debt.debtId, {
        set: [],
        remove: [['sends', sendKey(debt.version, APOLOGY, channel)]],
        when: {},
        returns: 'new',
      });
    throw error;
  }
}

async function record(
  debt: Debt,
  channel: Channel,
  message: MessageText,
  result: SendResult,
  at: string,
): Promise<void> {
  const { prices } = config();
  const cost = messageCost(prices, channel, message.whatsapp?.category);
  const key = sendKey(debt.version, APOLOGY, channel);
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', key, 'status'], result.status],
      ...(result.status === 'refused' ? [] : [[['spent'], debt.spent + cost] as const]),
      ...(result.status === 'sent'
        ? [
            [['sends', key, 'messageId'], result.messageId] as const,
            ...intoOutbox([
              outgoing('MessageSent.v1', debt, `${debt.version}/${APOLOGY}/${channel}`, {
                at,
                step: APOLOGY,
                channel,
                tone: 'light',
                owed: 0,
                messageId: result.messageId,
                cost,
                pricesOf: prices.readOn,
                covers: [],
              }),
            ]),
          ]
        : []),
    ],
    when: { present: [['sends', key]] },
    returns: 'new',
  });
  if (written) await flushOutbox(written);
}
