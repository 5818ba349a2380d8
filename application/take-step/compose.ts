import type { Prepared } from '#adapters/channels/channel.ts';
import { channels } from '#adapters/channels/index.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { rollBack, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { listedIn } from '#domain/messages/spoken-of.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import type { Choice } from './choose-channel.ts';
import { chooseCodes } from './choose-codes.ts';
import type { Scene } from './scene.ts';

/** A message filled and ready, and what it fixes for each debt. */
export interface Composed {
  /** Debt id -> its payoff quote; absent where the message repeats one. */
  readonly quotes: ReadonlyMap<string, PayoffQuote>;
  readonly prepared: Prepared;
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
  const { creditor, debtor, consolidated, today } = scene;
  const others: readonly Debt[] = consolidated.map((other) => other.debt);
  const debts = listedIn<Debt>(debt, others);
  const unlisted = [...others.filter((other) => !debts.includes(other)), ...scene.left];
  const { codes, pays, issued } = await chooseCodes(debts, scene, input.enteredAt);
  // Of the debt whose step speaks, at this try: each debt that it covers has steps of the same names.
  const id = `${debt.debtId}/${sendKey(input.version, input.step.id, channel)}/${input.enteredAt}`;
  const stated = debts.map((each) =>
    stateFor(each, scene, { id, at: input.enteredAt, issued: issued.get(each.debtId) }),
  );
  const prepared = channels[channel].prepare({
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
        shownDueDate: shownDueDate(each, creditor.holidays),
        isInBill: codes !== undefined && pays.includes(each),
      })),
      others: {
        count: unlisted.length,
      },
      inService: scene.inService,
      maybePaid: scene.maybePaid,
      codes,
      holdsUntil: stated.flatMap(({ holdsUntil }) => holdsUntil ?? []).sort()[0],
      isSameAfterCodes:
        codes?.validUntil !== undefined &&
        pays.every((each) => isSameAfter(withIssued(each, issued.get(each.debtId)), codes.validUntil, today)),
      today,
      isIntroduction: input.step.introduces === true,
      hasOffers: asksForOffers(scene.message) && (await hasOffers(debts, input.enteredAt)),
      pageUrl: await debtorUrl(debt, today, { channel, address }),
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
  return { quotes: new Map(stated.map(({ quote }, index) => [debts[index]?.debtId ?? '', quote])), prepared };
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

/** What a message states for a debt, and until when: the bill that was issued for it, or the figure itself. */
function stateFor(
  debt: Debt,
  { creditor, recipient, today }: Scene,
  { id, at, issued }: { readonly id: string; readonly at: string; readonly issued: PayoffQuote | undefined },
): { readonly quote: PayoffQuote; readonly holdsUntil: string | undefined } {
  const quoted = withIssued(debt, issued);
  const holdsUntil = payoffHoldsUntil(quoted, today);
  if (issued) return { quote: issued, holdsUntil: holdsUntil && rollBack(holdsUntil, creditor.holidays) };
  // A day on which no bank opens leaves until the next to pay.
  const goodThrough = rollForward(holdsUntil ?? today, creditor.holidays);
  const { amount } = payoffOn(debt, today);
  return {
    quote: quoteOf(debt, { id, by: 'message', amount, issuedAt: at, goodThrough, zone: recipient.zone }),
    holdsUntil: holdsUntil && goodThrough,
  };
}
