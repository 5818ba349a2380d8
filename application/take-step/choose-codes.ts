import { billGoodThrough } from '#application/billing/bill-good-through.ts';
import { newBill } from '#application/billing/new-bill.ts';
import { orderedBill } from '#application/remittance/ordered-bill.ts';
import { type BilledQuote, type Codes, codesFor, codesOf, quoteToRepeat } from '#domain/debt/codes-for.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { calendarTime } from '#runtime/time.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { isMetAnew } from './is-met-anew.ts';
import type { Scene } from './scene.ts';

/** The codes that a message shows, if any, and the debts that they pay. */
export interface ChosenCodes {
  readonly codes: Codes | undefined;
  readonly pays: readonly Debt[];
  /** Debt id -> its payoff quote, of a bill that was issued for this message. */
  readonly issued: ReadonlyMap<string, BilledQuote>;
}

const NONE: ReadonlyMap<string, BilledQuote> = new Map();

/** The debts that a new bill is to pay, and its last day. */
interface ToBill {
  readonly debts: readonly [Debt, ...Debt[]];
  readonly goodThrough: string;
}

/** What codes are chosen by, of all that a step knows. */
type Chooser = Pick<Scene, 'creditor' | 'speaker' | 'today' | 'consolidated'>;

/**
 * Chooses the codes of a message. A bill of ours that is good still and pays just these debts is shown again; one that pays
 * a part of them is too, so that no two codes are out that pay the same. A new one pays no debt that is to be handed over before its last
 * day is over, unless its own step is in the message (`toBill`). A new one is issued where the step says so, for
 * several debts, and for a debt that only a bill of ours pays. Otherwise billing's codes, if they ask for what settles the
 * debt; or none, and the page's link alone. Before all these, the boleto that was ordered ahead for a step that sends a new bill. Of a credit that was assigned, the codes of the assignee, and never a new bill. The
 * ladder of debts that were old when they came shows none but those that are out already: their page has them.
 * @param at when the message is made (ISO-8601)
 * @throws BillProviderError when the provider does not take the order
 */
export async function chooseCodes(
  debts: readonly [Debt, ...Debt[]],
  scene: Scene,
  at: string,
): Promise<ChosenCodes> {
  const { creditor, debtor, speaker, today } = scene;
  const [first] = debts;
  const mayBeOrdered = speaker.reissue && debts.length === 1 && !speaker.introduces && !first.assigned;
  const ordered = mayBeOrdered ? await orderedBill(first, creditor, { today, at }) : undefined;
  if (ordered) return { codes: codesOf(ordered), pays: debts, issued: new Map([[first.debtId, ordered]]) };
  const atHand = codesAtHand(debts, scene);
  if (!('goodThrough' in atHand)) return atHand;
  return ofNewBill(atHand.debts, await newBill({ ...atHand, debtor, at }));
}

/** The codes of a bill that was issued for a message. */
export function ofNewBill(
  debts: readonly [Debt, ...Debt[]],
  issued: ReadonlyMap<string, BilledQuote>,
): ChosenCodes {
  const share = issued.get(debts[0].debtId);
  return { codes: share && codesOf(share), pays: debts, issued };
}

/** The codes that are there, or what a new bill is to pay where one is needed. */
export function codesAtHand(debts: readonly [Debt, ...Debt[]], scene: Chooser): ChosenCodes | ToBill {
  const { speaker, today } = scene;
  const [first] = debts;
  if (speaker.introduces) return { codes: undefined, pays: debts, issued: NONE };
  if (first.assigned) return { codes: codesFor(first, today), pays: debts, issued: NONE };
  const bill = toBill(debts, scene);
  const part = partToRepeat(debts, today, bill.debts);
  if (part) return { codes: codesOf(part.quote), pays: part.debts, issued: NONE };
  if (isMetAnew(first)) return { codes: undefined, pays: debts, issued: NONE };
  const codes = bill.debts.length === 1 ? codesFor(first, today) : undefined;
  if (!speaker.reissue && (codes || !needsNewBill(bill.debts)))
    return { codes, pays: bill.debts, issued: NONE };
  return bill;
}

/**
 * What a new bill would pay of the debts of a message, and until when. A debt whose ladder is over, or all but over, waits for its
 * hand-over: a code from a message about others would put that off, and so would the next one. It is listed, and paid on its page.
 */
function toBill(
  debts: readonly [Debt, ...Debt[]],
  { creditor, speaker, today, consolidated }: Chooser,
): ToBill {
  const [own, ...others] = debts;
  const goodThrough = billGoodThrough(debts, today, creditor.holidays, speaker.reissue?.dueInDays);
  const isPaid = (debt: Debt): boolean =>
    !isHandedOverBy(goodThrough, debt) || consolidated.some((other) => other.debt === debt && other.step);
  const paid = others.filter(isPaid);
  if (paid.length === others.length) return { debts, goodThrough };
  // Without those, the bill may be good for longer.
  return toBill([own, ...paid], { creditor, speaker, today, consolidated });
}

/** Whether a debt is to be handed over on a day or before it, by its plan. */
function isHandedOverBy(day: string, debt: Debt): boolean {
  const { [HAND_OVER]: at } = debt.execution.at;
  return at !== undefined && dayFor(debt, calendarTime(at)) <= day;
}

/** The bill of ours to show again that pays the most of these debts, and one at least of those that a new bill would pay. */
function partToRepeat(debts: readonly [Debt, ...Debt[]], today: string, billed: readonly Debt[]) {
  const parts = debts.flatMap((debt) =>
    debt.quotes.flatMap(({ bill }) => {
      if (!bill) return [];
      const ids = bill.sharedBy ?? [debt.debtId];
      const [one, ...others] = debts.filter(({ debtId }) => ids.includes(debtId));
      if (!one || others.length + 1 < ids.length) return [];
      const quote = quoteToRepeat([one, ...others], today);
      return quote ? [{ quote, debts: [one, ...others] }] : [];
    }),
  );
  return parts
    .filter((part) => part.debts.some((debt) => billed.includes(debt)))
    .sort((one, other) => other.debts.length - one.debts.length)[0];
}

/**
 * Whether a message needs a new bill of ours: for several debts together, an instalment, a promise, or the rest of a debt that had a bill
 * of ours, because billing issues none of these.
 */
const needsNewBill = (debts: readonly [Debt, ...Debt[]]): boolean =>
  debts.length > 1 ||
  debts[0].instalmentOf !== undefined ||
  debts[0].status === 'promised' ||
  debts[0].quotes.some(({ bill }) => bill !== undefined);
