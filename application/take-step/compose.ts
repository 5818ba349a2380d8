import type { SendResult } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { newBill } from '#application/billing/new-bill.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { BILL_VALID_DAYS, isValidBill } from '#domain/debt/is-valid-bill.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { messageFacts, type TalkedOf } from '#domain/messages/message-facts.ts';
import { listedIn } from '#domain/messages/spoken-of.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, Reissue } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import type { Scene } from './scene.ts';

/** A message filled and ready, and the new bill that each debt is given with it. */
export interface Composed {
  /** Debt id -> its share of the new bill. */
  readonly reissues: ReadonlyMap<string, Reissue>;
  readonly send: () => Promise<SendResult>;
}

/**
 * Fills the message of a step from what is owed at that instant, before anything is claimed: a text that cannot be
 * filled is a failure to correct, not a message lost. On a step that reissues, and for several debts, the provider is
 * asked for the new bill here; it is written with the claims.
 */
export async function compose(
  debt: Debt,
  scene: Scene,
  { channel, address }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Composed> {
  const { creditor, debtor, consolidated, speaker, today } = scene;
  const others: readonly Debt[] = consolidated.map((other) => other.debt);
  const debts = listedIn<Debt>(debt, others);
  const unlisted = [...others.filter((other) => !debts.includes(other)), ...scene.left];
  const dueInDays = speaker.reissue?.dueInDays ?? billDays(debts, today);
  const reissues =
    dueInDays === undefined || isIssued(debts, today)
      ? new Map<string, Reissue>()
      : await newBill({ debts, debtor, today, dueInDays });
  const talkedOf = (each: Debt): TalkedOf => {
    const reissue = reissues.get(each.debtId);
    const billed = reissue ? { ...each, reissue } : each;
    return { debt: billed, balance: balanceOn(billed, today) };
  };
  const send = channels[channel].prepare({
    debtId: debt.debtId,
    version: input.version,
    step: input.step.id,
    creditor,
    address,
    at: input.enteredAt,
    template: { message: scene.message, layout: scene.layout },
    facts: messageFacts({
      debtor,
      creditor,
      debts: debts.map(talkedOf),
      others: {
        count: unlisted.length,
        owed: unlisted.reduce((sum, other) => sum + balanceOn(other, today).due, 0),
      },
      today,
      pageUrl: await debtorUrl(debt, debtor, today),
      // By phone the debtor answers SAIR.
      ...(channel === 'email'
        ? {
            unsubscribeUrl: await unsubscribeUrl({
              creditorId: creditor.id,
              address,
              debtId: debt.debtId,
              channel,
            }),
          }
        : {}),
    }),
  });
  return { reissues, send };
}

/** How long a new bill is to be valid, days, when one is needed: that of a promise, as long as the promise. */
function billDays(debts: readonly [Debt, ...Debt[]], today: string): number | undefined {
  const [debt] = debts;
  // Nobody else bills an instalment: its first bill is for the day on which it falls due.
  if (debts.length === 1 && debt.instalmentOf && !debt.reissue && today <= debt.rolledDueDate)
    return daysBetween(today, debt.rolledDueDate);
  if (debt.status !== 'promised') return needsOneBill(debts, today) ? BILL_VALID_DAYS : undefined;
  const { reissue } = debt;
  const { due, received } = balanceOn(debt, today);
  const asksForIt = reissue
    ? isValidBill(reissue, debts, today) && reissue.amount - (received - reissue.received) === due
    : today <= debt.rolledDueDate && debt.amount === due;
  return asksForIt ? undefined : Math.max(1, daysBetween(today, lastOf(debt.promises).until));
}

/**
 * A message of several debts needs one bill of all. So does that of a debt whose bill was for others too, or is past
 * its last day: no message may show a code that pays what is not owed any more.
 */
const needsOneBill = (debts: readonly [Debt, ...Debt[]], today: string): boolean =>
  debts.length > 1 ||
  (debts[0].reissue ? !isValidBill(debts[0].reissue, debts, today) : debts[0].instalmentOf !== undefined);

/** A second channel of the same step shows the bill that the first one issued. */
const isIssued = (debts: readonly [Debt, ...Debt[]], today: string): boolean =>
  debts.every(
    ({ reissue }) =>
      reissue?.issuedOn === today &&
      reissue.txid === debts[0].reissue?.txid &&
      isValidBill(reissue, debts, today),
  );
