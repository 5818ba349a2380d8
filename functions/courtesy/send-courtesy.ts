import { balanceOn } from '../../domain/balance.ts';
import { nextLawfulInstant } from '../../domain/contact-hours.ts';
import { dayOf, formatDay } from '../../domain/days.ts';
import { messageFacts } from '../../domain/message-facts.ts';
import { settledOn } from '../../domain/settled-on.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { channels } from '../shared/channels/index.ts';
import { config, creditorOf } from '../shared/config.ts';
import { debtorUrl } from '../shared/debtor-link.ts';
import { flushOutbox } from '../shared/outbox.ts';
import { placeOf } from '../shared/place.ts';
import { findDebtor } from '../shared/store/debtors.ts';
import { findDebt } from '../shared/store/debts.ts';
import { unsubscribeUrl } from '../shared/unsubscribe-link.ts';
import { type Chosen, chooseCourtesy } from './choose-courtesy.ts';
import { claim, record, sendOnce } from './claim.ts';
import { COURTESIES, type Settled } from './courtesies.ts';

/**
 * Sends what a settled debt calls for, once: an apology when a reminder crossed with its payment, or else a receipt. It
 * is no collection and takes no place in the budget, but the contact hours hold for it as well.
 * @param now ISO-8601
 * @returns when to come back, if it is not lawful now
 */
export async function sendCourtesy(settled: Settled, now: string): Promise<string | undefined> {
  const debt = await findDebt(settled.debtId);
  if (debt?.status !== 'settled') return undefined;
  await flushOutbox(debt);
  if (hasHeard(debt)) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const chosen = debtor && (await chooseCourtesy(debt, debtor, settled));
  if (!chosen) return undefined;
  const place = placeOf(debtor, creditorOf(debt));
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], place, now);
  if (lawful !== now) return lawful;

  const send = await prepare(debt, debtor, chosen, now);
  const claimed = await claim(debt, chosen, now);
  await record(claimed, chosen, await sendOnce(claimed, chosen, send), now);
  return undefined;
}

/** A version of a debt is settled once, and gets one courtesy. */
const hasHeard = ({ sends, version }: Debt): boolean =>
  COURTESIES.some(({ id }) => Object.keys(sends).some((key) => key.startsWith(`${version}/${id}/`)));

async function prepare(debt: Debt, debtor: Debtor, { id, channel, address, text }: Chosen, now: string) {
  const { debtId, version } = debt;
  const creditor = creditorOf(debt);
  const today = dayOf(now);
  // What a bill asked for, whoever issued it, is paid: nothing is to be paid by it any more.
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
