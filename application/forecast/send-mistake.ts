import { channelsOfMessages } from '#application/courtesies/channels-of-messages.ts';
import { textOf } from '#application/courtesies/choose-courtesy.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { change } from '#domain/debt/decision.ts';
import { wasWithdrawn } from '#domain/debt/left-no-trace.ts';
import { sendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { write } from './change.ts';
import { batchKeyOf, debtorKeyOf, debtsWith, type Person, type Surroundings } from './person.ts';
import { isReached } from './reached.ts';

const STEP = 'mistake';

/** Tells a person once for a batch that it was a mistake, as `application/courtesies/send-mistake.ts` does; later, if it is not lawful now. */
export function sendMistake(person: Person, debtId: string, now: string, around: Surroundings): void {
  const debt = person.debts.get(debtId);
  if (!wasWithdrawn(debt) || debt.batch === undefined) return;
  const debtor = person.debtors.get(debtorKeyOf(debt));
  const creditor = creditorOf(debt);
  const text = textOf('mistake', creditor);
  if (!debtor || !text || sendsOfStep(debt, debt.version, STEP).length > 0) return;
  const { message } = text;
  const about = [debt, ...writtenAbout(person, debt)];
  const channel = channelsOfMessages(about).find((one) =>
    isReached({ channel: one, message }, { debtor, at: now }),
  );
  if (channel === undefined) return;
  const lawful = nextLawfulInstant(
    config().contactHours,
    [channel],
    { ...placeOf(debtor, creditor), dueDates: [] },
    now,
  );
  if (lawful !== now) {
    around.at(Date.parse(lawful), (then) => sendMistake(person, debtId, then, around));
    return;
  }
  const batch = batchKeyOf({ creditorId: debt.creditorId, batch: debt.batch });
  if (person.mistakes.has(batch)) return;
  person.mistakes.add(batch);
  const sends = { [sendKey(debt.version, STEP, channel)]: { status: 'sent', at: now } as const };
  const after = write(person, debt, change({ sends }));
  const cost = messageCost(config().prices, channel, message.whatsapp?.category);
  around.record({ type: 'message', at: now, debt: after, step: STEP, channel, owed: 0, cost });
}

/** The other debts in the batch of one, about which a message may have reached the person. */
const writtenAbout = (person: Person, { debtId, creditorId, batch }: Debt): Debt[] =>
  [...debtsWith(person, creditorId)].filter(
    (other) =>
      other.debtId !== debtId &&
      other.status !== 'settled' &&
      other.batch === batch &&
      !other.instalmentOf &&
      (wasWrittenTo(other) || other.listedBy !== undefined),
  );
