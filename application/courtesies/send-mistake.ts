import { channels } from '#adapters/channels/index.ts';
import { takeMistake } from '#adapters/table/courtesies.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtorIdsOf } from '#adapters/table/person-ids.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { wasWithdrawn } from '#domain/debt/left-no-trace.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { sendsOfStep } from '#domain/debt/send-key.ts';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { standingPayments } from '#domain/debt/standing-payments.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageFacts, type TalkedOf } from '#domain/messages/message-facts.ts';
import { listedIn } from '#domain/messages/spoken-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { channelsOfMessages } from './channels-of-messages.ts';
import { reachBy } from './choose-courtesy.ts';
import { giveUpClaimOf } from './give-up-claim-of.ts';
import type { Asked } from './occasion-of.ts';
import { sendClaimed } from './send-claimed.ts';
import { writtenAbout } from './written-about.ts';

/** The key among the messages of a debt. */
const STEP = 'mistake';

/**
 * Informs a person, once for a whole batch, that the messages about its invoices were a mistake: on the channels of those messages, the
 * latest first, as far as an address is open. It is no collection and takes no place in the contact budget, but the contact hours and
 * opt-outs hold for it as well.
 * @param now ISO-8601
 * @param isLastTry a claim that nobody has completed by then was left behind by a crash
 * @returns when to come back, if it is not lawful now, or its channel takes no messages
 * @throws ContentionError while another call sends it, or when the debt changed meanwhile: the queue tries again
 */
export async function sendMistake(
  { debtId }: Asked,
  now: string,
  isLastTry: boolean,
): Promise<string | undefined> {
  const debt = await findDebt(debtId);
  if (!wasWithdrawn(debt) || debt.batch === undefined) return undefined;
  const { creditorId, batch } = debt;
  await flushOutbox(debt);
  const [made] = sendsOfStep(debt, debt.version, STEP);
  if (made) return giveUpClaimOf(debt, { step: STEP, status: made[1].status }, now, isLastTry);
  const creditor = creditorOf(debt);
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return undefined;
  const others = await writtenAbout(debt, debtor);
  const chosen = await reachBy(STEP, channelsOfMessages([debt, ...others]), { debtor, creditor, at: now });
  if (!chosen) {
    log.info('nobody is told that messages were a mistake: no text, or no open address', { debtId });
    return undefined;
  }
  const place = { ...placeOf(debtor, creditor), dueDates: [] };
  const lawful = nextLawfulInstant(config().contactHours, [chosen.channel], place, now);
  if (lawful !== now) return lawful;
  // Whichever id of a person a debt is under, they have one place.
  const [person = debtor.debtorId] = [...(await debtorIdsOf(debtor))].sort();
  if (!(await takeMistake({ creditorId, batch }, person, debtId))) return undefined;
  const { channel, address, text } = chosen;
  const today = dayFor(debt, now);
  const listed = listedIn<Debt>(debt, others);
  const prepared = await channels[channel].prepare({
    debtId,
    version: debt.version,
    step: STEP,
    creditor,
    address,
    at: now,
    template: text,
    facts: messageFacts({
      debtor,
      creditor,
      debts: listed.map((one) => notOwed(one, today, creditor.holidays)),
      others: { count: others.length + 1 - listed.length },
      today,
      wasMistake: true,
      pageUrl: await debtorUrl(debt, today, { channel, address }),
      ...(channel === 'email'
        ? { unsubscribeUrl: await unsubscribeUrl({ creditorId: creditor.id, address, debtId, channel }) }
        : {}),
    }),
  });
  return sendClaimed(debt, { ...chosen, step: STEP, place, since: debt.withdrawnAt }, prepared, now);
}

/** What is said of a debt that is no debt: all that was paid of it is too much. */
function notOwed(debt: Debt, today: string, holidays: Creditor['holidays']): TalkedOf {
  const payments = Object.fromEntries(standingPayments(debt).map((payment) => [payment.id, payment]));
  return {
    debt,
    due: shownDueDate(debt, holidays),
    payoff: { ...payoffOn(debt, today), amount: 0 },
    isInBill: false,
    overpaid: sumOf(payments),
  };
}
