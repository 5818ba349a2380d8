import { stepsAhead } from '#adapters/table/debt-summaries.ts';
import { numberOf, quotesOfBill, sharesOf } from '#application/billing/quotes-of-bill.ts';
import { planRestOf } from '#application/ladder/plan-rest.ts';
import { promiseOver } from '#application/negotiation/promise-times.ts';
import { mayWriteNow } from '#application/take-step/ask-gate.ts';
import {
  type Choice,
  chosenOrUnreachable,
  hasSent,
  hasTaken,
  mayHaveArrived,
} from '#application/take-step/choose-channel.ts';
import { type ChosenCodes, codesAtHand, ofNewBill } from '#application/take-step/choose-codes.ts';
import { fixedBy, listedBy } from '#application/take-step/compose.ts';
import {
  mayBeSpokenOf,
  NO_OTHERS,
  otherDebts,
  speaksAlone,
  type Unpaid,
} from '#application/take-step/debts-to-consolidate.ts';
import { PAUSED } from '#application/take-step/held-by-pause.ts';
import { insteadOfSending, overtaken } from '#application/take-step/instead-of-sending.ts';
import { plannedFor } from '#application/take-step/move-of.ts';
import {
  isAfterPromisedDay,
  PROMISED_DAY_OVER,
  planOf,
  restSince,
} from '#application/take-step/postpone-step.ts';
import { recipientOf, type Scene, sceneOf } from '#application/take-step/scene.ts';
import { lookAtOf } from '#application/take-step/waits-in-step.ts';
import { addMinutes, dayOf, isBefore } from '#domain/calendar/days.ts';
import { learnOfContact } from '#domain/contacts/learn-of-contact.ts';
import { consolidate } from '#domain/debt/commands/consolidate.ts';
import { postponeStep } from '#domain/debt/commands/postpone-step.ts';
import { recordSend } from '#domain/debt/commands/record-send.ts';
import { takeStep as enter } from '#domain/debt/commands/take-step.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { NotSent, SkippedChannel } from '#domain/debt/message-events.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { contactKey, debtStepKey, readSendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, OpenDebt, PromisedDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';
import { isHeld } from './batches.ts';
import { write } from './change.ts';
import { findSlotNow } from './find-slot.ts';
import { takeTurn } from './first-contact-turn.ts';
import { holdStep } from './hold-step.ts';
import { debtorKeyOf, debtsWith, type Person, type Surroundings } from './person.ts';
import { askedAtOnce } from './reached.ts';

/** What the machine of a debt does after one of its steps. */
export type Taken =
  /** It waits in the step until the next one. */
  | { readonly kind: 'entered' }
  | { readonly kind: 'postponed'; readonly until: string }
  /** It waits in the step until the next one, and is looked at before. */
  | { readonly kind: 'left-in-step'; readonly lookAt: string }
  | { readonly kind: 'forbidden' | 're-evaluate' }
  /** Another execution goes on in the place of this one, or none. */
  | { readonly kind: 'replaced' };

const ENTERED: Taken = { kind: 'entered' };

/** A message of a forecast has no content that is kept. */
const NO_CONTENT = { commitment: '', debtorId: '', debtId: '' };

/** Takes a step as `application/take-step/take-step.ts` does, for a person of whom all is in memory. */
export function takeStep(
  person: Person,
  debt: OpenDebt | PromisedDebt,
  input: TakeStepInput,
  around: Surroundings,
): Taken {
  const { enteredAt: at, step } = input;
  if (input.missed) return entered(person, debt, input);
  if (debt.status === 'promised' && !isBefore(at, promiseOver(debt))) return entered(person, debt, input);
  const held = holdStep(person, debt, input, around);
  if (held === 'replaced') return { kind: held };
  if (held) return leftOut(person, debt, input, around);
  const consolidated = consolidatedSend(debt, input);
  if (consolidated) {
    const { channel } = readSendKey(consolidated);
    const { owed } = owedOnDay(debt, dayFor(debt, at));
    around.record({ type: 'consolidated', at, debt, step: step.id, channel, owed });
    return entered(person, debt, input);
  }
  let current: Debt = debt;
  for (;;) {
    if (current.status !== 'open' && current.status !== 'promised') return ENTERED;
    if (hasSent(current, input)) return current === debt ? entered(person, current, input) : ENTERED;
    const next = nextMove(person, current, input, around);
    if (next.kind !== 'sent') return next;
    current = next.debt;
  }
}

function nextMove(
  person: Person,
  debt: OpenDebt | PromisedDebt,
  input: TakeStepInput,
  around: Surroundings,
): Taken | { readonly kind: 'sent'; readonly debt: Debt } {
  const { enteredAt: at, step } = input;
  const debtor = person.debtors.get(debtorKeyOf(debt));
  if (!debtor) return ENTERED;
  const scene = survey(person, debt, debtor, input);
  const skip = (skipped: readonly SkippedChannel[]): Taken => {
    for (const { channel, notSent } of skipped)
      if (!hasTaken(debt, input, channel)) record('skipped', channel, notSent);
    return mayHaveArrived(debt, input) ? ENTERED : entered(person, debt, input);
  };
  const record = (
    decision: 'postponed' | 'forbidden' | 'skipped',
    channel: SkippedChannel['channel'],
    { rule, citation, until }: NotSent,
  ) => around.record({ type: 'held', at, debt, step: step.id, channel, rule, citation, decision, until });
  const forbid = (skipped: readonly SkippedChannel[]): Taken => {
    for (const [index, { channel, notSent }] of skipped.entries())
      record(index === skipped.length - 1 ? 'forbidden' : 'skipped', channel, notSent);
    return { kind: 'forbidden' };
  };
  const wait = (choice: Extract<Choice, { kind: 'wait' }>): Taken => {
    const { channel, notSent, skipped } = choice;
    const postponed = postpone(person, debt, scene, choice, input);
    if (typeof postponed === 'string')
      return skip([...skipped, { channel, notSent: overtaken(postponed, notSent.rule) }]);
    record('postponed', channel, notSent);
    const { lookAt } = postponed;
    return lookAt === undefined
      ? { kind: 'postponed', until: notSent.until }
      : { kind: 'left-in-step', lookAt };
  };
  const instead = insteadOfSending(debt, scene, input);
  const onEvery = (notSent: NotSent) => step.channels.map((channel) => ({ channel, notSent }));
  if (instead?.kind === 're-evaluate') return { kind: 're-evaluate' };
  if (instead?.kind === 'skipped') return skip(onEvery(instead.notSent));
  if (instead) return forbid(onEvery(instead.notSent).slice(0, 1));
  const choice = askedAtOnce(chosenOrUnreachable(debt, scene, input, new Map()), { debtor, at });
  if (choice.kind === 'done') return skip(choice.skipped);
  if (choice.kind === 'wait') return wait(choice);
  if (choice.kind === 'forbidden')
    return debt.status === 'promised'
      ? skip([...choice.skipped, choice])
      : forbid([...choice.skipped, choice]);
  const turn = takeTurn(debt, scene, choice, input, around);
  if (turn.kind === 'later') return wait(turn.wait);
  const slot = findSlotNow(debt, scene, choice, input, around);
  if (slot.kind === 'later') {
    turn.giveBack();
    return wait({ ...slot.wait, ...turn.held });
  }
  return { kind: 'sent', debt: send(person, debt, scene, choice, input, around) };
}

/** Leaves the reminder of a promise of a paused debt out. */
function leftOut(person: Person, debt: Debt, input: TakeStepInput, around: Surroundings): Taken {
  const { enteredAt: at, step } = input;
  const current = person.debts.get(debt.debtId);
  if (current?.status !== 'promised') return ENTERED;
  for (const channel of step.channels)
    around.record({
      ...{ type: 'held', at, debt: current, step: step.id, channel, decision: 'skipped', until: undefined },
      ...{ rule: PAUSED.rule, citation: PAUSED.citation },
    });
  return entered(person, current, input);
}

/** Whether the message of another debt spoke for a step. */
export const isSpokenFor = (debt: Debt, input: TakeStepInput): boolean =>
  consolidatedSend(debt, input) !== undefined;

const consolidatedSend = (debt: Debt, { version, step }: TakeStepInput) =>
  sendsOfStep(debt, version, step.id).find(([, { status }]) => status === 'consolidated')?.[0];

/** Enters a step that sends nothing (more). */
function entered(person: Person, debt: OpenDebt | PromisedDebt, input: TakeStepInput): Taken {
  const consolidated = consolidatedSend(debt, input);
  const consolidation = consolidated && { channel: readSendKey(consolidated).channel, by: '' };
  const { revision } = debt;
  const change = enter(debt, { input, revision, skipped: [], ...(consolidation ? { consolidation } : {}) });
  if (change.kind === 'change') write(person, debt, change);
  return ENTERED;
}

/** All that a step decides from. */
function survey(person: Person, debt: OpenDebt | PromisedDebt, debtor: Debtor, input: TakeStepInput): Scene {
  const creditor = creditorOf(debt);
  const { budget: contactBudget } = person;
  const recipient = recipientOf(debt, debtor, creditor);
  const around = { recipient, debtor, contactBudget };
  const unpaid = speaksAlone(debt, input) ? [] : otherOpenDebts(person, debt);
  const others =
    unpaid.length > 0 && mayWriteNow(debt, around, input)
      ? othersOf(person, { debt, unpaid }, input, recipient.zone)
      : NO_OTHERS;
  return askedAtOnce(sceneOf({ debt, creditor, debtor, contactBudget, stale: [], others }, input), {
    debtor,
    at: input.enteredAt,
  });
}

/** The other open debts of a person with a creditor: a message speaks of no other ones. */
function otherOpenDebts(person: Person, debt: Debt): readonly Unpaid[] {
  const unpaid: Unpaid[] = [];
  for (const other of debtsWith(person, debt.creditorId)) {
    if (other.status !== 'open' || other === debt) continue;
    const { debtId, invoiceId, status, assigned, rolledDueDate } = other;
    const steps = stepsAhead(other);
    unpaid.push({ debtId, invoiceId, status, rolledDueDate, assigned: assigned && true, steps });
  }
  return unpaid;
}

function othersOf(
  person: Person,
  { debt, unpaid }: { readonly debt: Debt; readonly unpaid: readonly Unpaid[] },
  input: TakeStepInput,
  zone: string,
) {
  const found = mayBeSpokenOf(unpaid, debt, input, zone).flatMap((id) => person.debts.get(id) ?? []);
  const read = found.filter((other) => other.status === 'awaitingInvoice' || !isHeld(person, other));
  return otherDebts(debt, { unpaid: [], read }, input, { zone, sourcesAreStale: false });
}

/** Has a step wait, and says when it is looked at if it waits in its own state; why it is overtaken, if it is. */
function postpone(
  person: Person,
  debt: OpenDebt | PromisedDebt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): string | { readonly lookAt: string | undefined } {
  const { channel, notSent, downSince, holdsSlot, firstContactOn } = choice;
  const { until } = notSent;
  if (isAfterPromisedDay(debt, until, scene.recipient.zone)) return PROMISED_DAY_OVER;
  const since = restSince(debt, scene, input, until);
  const anew = since && planRestOf(since.debt, scene.debtor, since.from, scene.creditor);
  const moved = input.step.during === 'open' ? planOf(debt, scene, { input, until, anew }) : undefined;
  if (moved?.kind === 'overtaken') return moved.why;
  const { revision } = debt;
  const planned = plannedFor(debt, input);
  const at = moved?.at;
  const lookAt = lookAtOf({ debt, choice, at, input }, scene, otherOpenDebts(person, debt));
  const given = { input, revision, channel, notSent, planned, downSince, holdsSlot, firstContactOn, at };
  const change = postponeStep(debt, { ...given, lookAt }, { clockTime });
  if (change.kind === 'change') write(person, debt, change);
  return { lookAt };
}

/** Budgets cover a week; what is older is dropped (`adapters/table/contact-budget.ts`). */
const KEPT_MINUTES = 8 * 24 * 60;

/** Counts a contact of a person, in the record that they have: nothing of an earlier step looks at it any more. */
function countContact({ budget: { contacts } }: Person, contact: ContactKey, at: string): void {
  const oldest = addMinutes(at, -KEPT_MINUTES);
  for (const [key, kept] of contacts) if (!isBefore(oldest, kept)) contacts.delete(key);
  contacts.set(contact, at);
}

function send(
  person: Person,
  debt: OpenDebt | PromisedDebt,
  scene: Scene,
  { channel, address, cost, gate }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
  around: Surroundings,
): Debt {
  const { enteredAt: at, version, step } = input;
  const { recipient, consolidated, tone } = scene;
  const day = dayOf(at, recipient.zone);
  const { debts } = listedBy(debt, scene);
  const { issued } = codesOf(debts, scene, at);
  const { quotes } = fixedBy(debt, scene, { debts, issued, channel }, input);
  const contact = contactKey(debt.debtId, { version, step: step.id }, day);
  countContact(person, contact, at);
  const covers = consolidated.map((other) => other.debt.debtId);
  const claim = { channel, day, quotes: quotes.get(debt.debtId) ?? [], covers, gate, content: NO_CONTENT };
  const claimed = enter(debt, { input, revision: debt.revision, skipped: [], claim });
  if (claimed.kind !== 'change') return debt;
  const own = write(person, debt, claimed);
  const by = debtStepKey(debt.debtId, version, step.id);
  for (const other of consolidated) {
    const fixed = quotes.get(other.debt.debtId) ?? [];
    const { revision } = other.debt;
    const share = {
      by,
      channel,
      at,
      day,
      revision,
      step: other.step?.id,
      quotes: fixed,
      content: NO_CONTENT,
    };
    const change = consolidate(other.debt, share);
    if (change.kind === 'change') write(person, other.debt, change);
  }
  const { amount: owed } = payoffOn(own, dayFor(own, at));
  const recorded = recordSend(own, {
    ...{ entered: input, channel, tone, owed, cost, covers, isCourtesy: false },
    pricesOf: config().prices.readOn,
    outcome: { status: 'sent', messageId: '' },
  });
  const after = recorded.kind === 'change' ? write(person, own, recorded) : own;
  learn(person, scene.debtor, { address, at });
  around.record({ type: 'message', at, debt: after, step: step.id, channel, owed, cost });
  return after;
}

/** The codes of a message; a new bill is one of a static Pix, of whatever provider. */
function codesOf(debts: readonly [Debt, ...Debt[]], scene: Scene, at: string): ChosenCodes {
  const atHand = codesAtHand(debts, scene);
  if (!('goodThrough' in atHand)) return atHand;
  const { today, debtor, recipient } = scene;
  const { goodThrough } = atHand;
  const shares = sharesOf(atHand.debts, today, undefined);
  const number = numberOf(shares, { today, goodThrough, debtor });
  const txid = `${number.debtId}/${number.version}/${number.n}`;
  return ofNewBill(
    atHand.debts,
    quotesOfBill(shares, { txid, codes: { pixCode: txid }, at, goodThrough, zone: recipient.zone }),
  );
}

/** What arrives shows that an address works. */
function learn(
  person: Person,
  debtor: Debtor,
  { address, at }: { readonly address: string; readonly at: string },
): void {
  const contacts = learnOfContact(debtor.contacts, address, { validity: 'valid', at });
  person.debtors.set(debtorKeyOf(debtor), { ...debtor, contacts });
}
