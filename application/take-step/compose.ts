import type { Prepared } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { debtorUrl, linkMarkOf } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { rollBack, rollForward } from '#domain/calendar/calendar.ts';
import { addDays, latest } from '#domain/calendar/days.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { toldLess } from '#domain/debt/told-less.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { listedIn } from '#domain/messages/spoken-of.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import type { Choice } from './choose-channel.ts';
import { type ChosenCodes, chooseCodes } from './choose-codes.ts';
import type { Scene } from './scene.ts';

/** A message filled and ready, and what it fixes for each debt. */
export interface Composed {
  /** Debt id -> its payoff quotes: the bill that was issued for the message, and the figure until the day that the message states. */
  readonly quotes: ReadonlyMap<string, readonly PayoffQuote[]>;
  readonly prepared: Prepared;
  /** The mark of the debt in its link. */
  readonly linkMark: string;
}

/**
 * Fills the message of a step from what settles the debts at that instant, before anything is claimed: a text that cannot be
 * filled is a failure to correct, not a message lost. Where it needs a new bill, the provider is asked for it here. What it
 * states is written with the claims.
 */
export async function compose(
  debt: Debt,
  scene: Scene,
  { channel, address }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Composed> {
  const { creditor, debtor, today } = scene;
  const { debts, unlisted } = listedBy(debt, scene);
  const chosen = await chooseCodes(debts, scene, input.enteredAt);
  const { codes, pays, issued } = chosen;
  const { holdsUntil, quotes } = fixedBy(debt, scene, { debts, issued, channel }, input);
  const linkMark = await linkMarkOf(debt);
  const prepared = await channels[channel].prepare({
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
      debts: debts.map((each) => ({
        debt: each,
        payoff: payoffOn(withIssued(each, issued.get(each.debtId)), today),
        due: shownDueDate(each, creditor.holidays),
        toldLess: toldLess(each, today),
        isInBill: codes !== undefined && pays.includes(each),
      })),
      others: {
        count: unlisted.length,
      },
      aside: scene.aside,
      maybePaid: scene.maybePaid,
      codes,
      holdsUntil,
      isSameAfterCodes:
        codes?.validUntil !== undefined &&
        pays.every((each) => isSameAfter(withIssued(each, issued.get(each.debtId)), codes.validUntil, today)),
      today,
      isIntroduction: input.step.introduces === true,
      hasOffers: asksForOffers(scene.message) && (await hasOffers(debts, input.enteredAt)),
      pageUrl: await debtorUrl({ ...debt, linkMark }, today, { channel, address }),
      assigned: debt.assigned,
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
  return { quotes, prepared, linkMark };
}

/** The debts that a message lists, its own first, and those that it only counts. */
export function listedBy(debt: Debt, { consolidated, left }: Pick<Scene, 'consolidated' | 'left'>) {
  const others: readonly Debt[] = consolidated.map((other) => other.debt);
  const debts = listedIn<Debt>(debt, others);
  return { debts, unlisted: [...others.filter((other) => !debts.includes(other)), ...left] };
}

/** The last day of what a message states, and the payoff quotes that it makes of each debt. */
export function fixedBy(
  debt: Debt,
  scene: Scene,
  {
    debts,
    issued,
    channel,
  }: { readonly debts: readonly Debt[]; readonly channel: Channel } & Pick<ChosenCodes, 'issued'>,
  { enteredAt: at, version, step }: TakeStepInput,
): { readonly holdsUntil: string | undefined; readonly quotes: Composed['quotes'] } {
  const { today } = scene;
  // Of the debt whose step speaks, at this try: each debt that it covers has steps of the same names.
  const id = `${debt.debtId}/${sendKey(version, step.id, channel)}/${at}`;
  // One day is stated for all of them, and fixed, though some may hold for longer.
  const stated = debts.map((each) => {
    const bill = issued.get(each.debtId);
    return { debt: each, issued: bill, asked: withIssued(each, bill) };
  });
  const holdsUntil = stated.flatMap((each) => holdsUntilOf(each, scene) ?? []).sort()[0];
  const until = latest(today, holdsUntil ?? today);
  const quotes = stated.map((each) => [each.debt.debtId, quotesOf(each, scene, { id, at, until })] as const);
  return { holdsUntil, quotes: new Map(quotes) };
}

/** Whether a text says anything of offers: only then the book is asked. */
const asksForOffers = (message: MessageText): boolean =>
  [message.subject, message.body, ...(message.whatsapp?.parameters ?? [])].some((text) =>
    text.includes('hasOffers'),
  );

async function hasOffers(debts: readonly Debt[], at: string): Promise<boolean> {
  for (const debt of debts) if ((await offersFor(debt, { at })).length > 0) return true;
  return false;
}

/** A debt with the bill that was issued for this message: one that was ordered ahead may ask for less than the ledger by now. */
const withIssued = (debt: Debt, issued: PayoffQuote | undefined): Debt =>
  issued ? { ...debt, quotes: [...debt.quotes, issued] } : debt;

/** Whether what settles a debt is the same on the day after a code's last day. */
const isSameAfter = (debt: Debt, validUntil: string | undefined, today: string): boolean =>
  validUntil !== undefined && payoffOn(debt, addDays(validUntil, 1)).amount <= payoffOn(debt, today).amount;

/** A debt of a message, the bill that was issued for it, and the debt with that bill. */
interface Stated {
  readonly debt: Debt;
  readonly issued: PayoffQuote | undefined;
  readonly asked: Debt;
}

/** The last day of what settles a debt today, with the bill that was issued for it; undefined if it stays for longer than a month. */
function holdsUntilOf({ issued, asked }: Stated, { creditor, today }: Scene): string | undefined {
  const until = payoffHoldsUntil(asked, today);
  if (until === undefined) return undefined;
  // A day on which no bank opens leaves until the next to pay; a bill's own last day is one on which it can be paid.
  return issued ? rollBack(until, creditor.holidays) : rollForward(until, creditor.holidays);
}

/** What a message fixes for a debt: the bill that was issued for it, and the figure itself where it is stated for longer. */
function quotesOf(
  { debt, issued, asked }: Stated,
  { creditor, recipient, today }: Scene,
  { id, at, until }: { readonly id: string; readonly at: string; readonly until: string },
): PayoffQuote[] {
  const goodThrough = rollForward(until, creditor.holidays);
  if (issued && goodThrough <= issued.goodThrough) return [issued];
  const { amount } = payoffOn(asked, today);
  const stated = quoteOf(debt, {
    id,
    by: 'message',
    amount,
    issuedAt: at,
    goodThrough,
    zone: recipient.zone,
  });
  return issued ? [issued, stated] : [stated];
}
