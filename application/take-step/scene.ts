import { findContactBudget, type KnownBudget } from '#adapters/table/contact-budget.ts';
import { type DebtsBeside, findDebtorWithDebts } from '#adapters/table/unpaid-debts.ts';
import { type AskingChannels, askChannels } from '#application/contact/ask-channels.ts';
import { staleSourcesOf } from '#application/reconciliation/stale-sources-of.ts';
import type { Recipient } from '#domain/compliance/contact-hours.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { tonesFor } from '#domain/dunning/tone.ts';
import type { SetAside } from '#domain/messages/set-aside.ts';
import { coveredBy } from '#domain/messages/spoken-of.ts';
import type { StaleSource } from '#domain/reconciliation/stale-sources.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { StepOrder, TakeStepInput } from '#schemas/machine.ts';
import type { Tone } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { AskedBudget } from './ask-gate.ts';
import { budgetNow } from './budget-now.ts';
import { type DueDebt, debtsToConsolidate, NO_OTHERS, type OtherDebts } from './debts-to-consolidate.ts';
import { mayBeAskedFor } from './may-be-asked-for.ts';

/** The brand has no such message: configuration and running ladder do not fit; the error names both. */
export class MessageMissingError extends Error {
  override readonly name = 'MessageMissingError';
}

/** All that a step decides from, read again at each try. */
export interface Scene {
  readonly creditor: Creditor;
  readonly debtor: Debtor;
  /** Where the debtor lives, and the due dates of all that the message asks for. */
  readonly recipient: Recipient;
  /** The day where the debtor is, for money. */
  readonly today: string;
  /** The recent messages to this CPF or CNPJ. */
  readonly contactBudget: AskedBudget;
  /** The payment sources that are stale: while there are any, reminders are held. */
  readonly stale: readonly StaleSource[];
  /** Other debts of the debtor that are late, or due for a message: this one's speaks of them too. */
  readonly consolidated: readonly DueDebt[];
  /** More of them than one message can speak for: it only says that they are there. */
  readonly left: readonly Debt[];
  /** Late invoices that the message does not ask for, by why. */
  readonly aside: SetAside;
  /** Late invoices of which a payment may not be known yet: no message asks for them. */
  readonly maybePaid: readonly string[];
  /** Whether a debt of which the message does not speak has a message of its own today. */
  readonly isOtherDue: boolean;
  /** The highest step of all these debts: it gives the tone and the new bill. */
  readonly speaker: StepOrder;
  readonly tone: Tone;
  readonly message: MessageText;
  readonly layout: { readonly html: string; readonly text: string };
  /** What is owed today over all these debts, centavos. */
  readonly owed: number;
}

/** A scene that was read from the table. */
export interface ReadScene extends Scene {
  readonly contactBudget: KnownBudget;
  /** Whether the law and the contact budget allow a message now, on any channel of the step. */
  readonly mayWrite: boolean;
  /** The debts beside the debtor, as they were read with them. */
  readonly beside: DebtsBeside;
}

/** Reads all that a step needs before it sends; undefined when the debtor was erased (LGPD art. 18). */
export async function survey(debt: Debt, input: TakeStepInput): Promise<ReadScene | undefined> {
  const creditor = creditorOf(debt);
  const { debtor, beside } = await findDebtorWithDebts(debt);
  if (!debtor) return undefined;
  const own = recipientOf(debt, debtor, creditor);
  const [known, stale] = await Promise.all([
    findContactBudget(debtor.taxId),
    staleSourcesOf(creditor, input.enteredAt),
  ]);
  const { contactBudget, mayWrite } = await budgetNow(
    debt,
    { recipient: own, debtor, contactBudget: known },
    input,
  );
  // A step that may not write now speaks of nobody: the other debts are read once it may.
  const circumstances = { zone: own.zone, sourcesAreStale: stale.length > 0, beside };
  const others = mayWrite ? await debtsToConsolidate(debt, input, circumstances) : NO_OTHERS;
  const scene = await askChannels(sceneOf({ debt, creditor, debtor, contactBudget, stale, others }, input), {
    debtor,
    at: input.enteredAt,
  });
  return { ...scene, contactBudget, mayWrite, beside };
}

/** Where the debtor of a debt lives, and its due date. */
export const recipientOf = (
  { rolledDueDate }: Pick<Debt, 'rolledDueDate'>,
  debtor: Debtor,
  creditor: Creditor,
): Recipient => ({ ...placeOf(debtor, creditor), dueDates: [rolledDueDate] });

/** Makes the scene of a step of all that was read for it. */
export function* sceneOf(
  given: Pick<Scene, 'creditor' | 'debtor' | 'contactBudget' | 'stale'> & {
    readonly debt: Debt;
    readonly others: OtherDebts;
  },
  input: TakeStepInput,
): AskingChannels<Scene> {
  const { debt, creditor, debtor, contactBudget, stale } = given;
  const { due, aside, maybePaid, isOtherDue } = given.others;
  const own = recipientOf(debt, debtor, creditor);
  const today = dayFor(debt, input.enteredAt);
  const askable = yield* mayBeAskedFor(due, { debtor, own }, input);
  const { covered, left } = coveredBy(askable.map((other) => other.debt));
  const consolidated = askable.filter((other) => covered.includes(other.debt));
  const speaker = [input.step, ...consolidated.flatMap(({ step }) => step ?? [])].reduce((highest, step) =>
    step.offset > highest.offset ? step : highest,
  );
  const tones = tonesFor(speaker, {
    profile: debt.profile.kind,
    brokePromise: debt.promises.some(({ ended }) => ended === 'broken'),
    isFirst: [{ debt, step: input.step }, ...consolidated].some(
      (each) => !wasWrittenTo(each.debt, each.step && { version: each.debt.version, step: each.step.id }),
    ),
  });
  return {
    creditor,
    debtor,
    recipient: {
      ...own,
      dueDates: [...own.dueDates, ...consolidated.map((other) => other.debt.rolledDueDate)],
    },
    today,
    contactBudget,
    stale,
    consolidated,
    left,
    aside,
    maybePaid,
    isOtherDue,
    speaker,
    ...textsOf(creditor, consolidated.length > 0 ? speaker.several : speaker.message, tones),
    owed: [debt, ...consolidated.map((other) => other.debt)].reduce(
      (total, each) => total + payoffOn(each, today).amount,
      0,
    ),
  };
}

function textsOf(
  { brand: id }: Creditor,
  name: string,
  tones: readonly Tone[],
): Pick<Scene, 'tone' | 'message' | 'layout'> {
  const brand = config().brands[id];
  for (const tone of tones) {
    const message = brand?.messages[name]?.[tone];
    if (brand && message) return { tone, message, layout: brand.layout };
  }
  throw new MessageMissingError(
    `config/templates/${id}/${name}.yaml has no tone "${tones.at(-1)}" in this bundle`,
  );
}
