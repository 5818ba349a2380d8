import { isUnreachable } from '#application/contact/is-unreachable.ts';
import { planRestOf } from '#application/ladder/plan-rest.ts';
import { promiseOver, promiseReminderAt } from '#application/negotiation/promise-times.ts';
import { atMostItsLastDay } from '#application/resume/at-most-its-last-day.ts';
import { handOverAt } from '#application/resume/resume-ladder.ts';
import { isSoonPrescribed } from '#application/unit-of-work/is-soon-prescribed.ts';
import { prescription } from '#application/unit-of-work/prescription.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { msOf } from '#domain/calendar/fast-days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import { hasGoodCodes } from '#domain/debt/codes-until.ts';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { breakPromise } from '#domain/debt/commands/break-promise.ts';
import { endPauses } from '#domain/debt/commands/end-pauses.ts';
import { handOver as decideHandOver } from '#domain/debt/commands/hand-over.ts';
import { planLadder } from '#domain/debt/commands/plan-ladder.ts';
import { waitOutPauses } from '#domain/debt/commands/wait-out-pauses.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { isPaused, lapsedPauses } from '#domain/debt/pauses.ts';
import { reminderOf } from '#domain/debt/reminder-of.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { reminderOrder, stepOrder } from '#domain/dunning/step-order.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { FIRST, HAND_OVER, RESTART, type StepOrder, type TakeStepInput } from '#schemas/machine.ts';
import type { Debt, HandOverReason, OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import { write } from './change.ts';
import { afterRelay, onMinute } from './full-minute.ts';
import { debtorKeyOf, type Person, type Surroundings, type Waiting } from './person.ts';
import { askedAtOnce } from './reached.ts';
import { isSpokenFor, takeStep } from './take-step.ts';

/** Plays the state machine of a régua for the debts of one person: its waits, its steps and its ways out (`workflows/`). */
export class Machine {
  readonly #person: Person;
  readonly #around: Surroundings;

  constructor(person: Person, around: Surroundings) {
    this.#person = person;
    this.#around = around;
  }

  /** Starts the execution of the version of a debt that is in force. */
  start(debt: Debt, now: string): void {
    if (debt.status !== 'open' && debt.status !== 'promised') return;
    const { from, restartAt } = debt.execution;
    if (from === RESTART && restartAt !== undefined) {
      this.#around.countTransitions(3);
      this.#waitFor(debt, now, calendarTime(restartAt), (at) => this.#reEvaluate(debt.debtId, at));
      return;
    }
    if (debt.status === 'open' && from === FIRST) {
      this.#around.countTransitions(1);
      this.#waitFor(debt, now, firstOf(debt.execution.at, stepsOf(debt)), (at) =>
        this.#step(debt.debtId, 0, at),
      );
      return;
    }
    // The condition of the first wait does not hold: its state leads on at once.
    this.#around.countTransitions(2);
    const index = stepsOf(debt).findIndex(({ id }) => id === from);
    if (debt.status === 'open' && index !== -1) this.#step(debt.debtId, index, now);
    else this.#reEvaluate(debt.debtId, now);
  }

  /**
   * Starts the execution of a debt that was opened and then brought in line with its batch. Where that closed the debt, the condition of the
   * first wait does not hold, and its state leads on to the end at once.
   */
  opened(debt: Debt, followed: StoredDebt, now: string): void {
    if (followed.status === 'cancelled' && debt.status === 'open') {
      // One that waits out a pause has the state of that wait as well.
      this.#around.countTransitions(debt.execution.from === RESTART ? 4 : 3);
      this.goesOn(debt, followed, now);
      return;
    }
    this.start(debt, now);
    this.goesOn(debt, followed, now);
  }

  /** Has the execution of a debt that changed re-evaluate it, if it waits. */
  changed(debtId: string, now: string): void {
    this.#leave(debtId);
    this.#reEvaluate(debtId, now);
  }

  /** Has the execution follow a debt that was paused, resumed or withdrawn: another one goes on in its place, or none. */
  goesOn(before: StoredDebt, after: StoredDebt, now: string): void {
    if (before.status === 'awaitingInvoice' || after.status === 'awaitingInvoice') return;
    this.#recordTurn(before, after, now);
    if (before.version === after.version && before.status === after.status) return;
    if (before.status === 'open' || before.status === 'promised') this.end(before.debtId);
    if (before.version !== after.version) this.start(after, now);
  }

  /** Ends the execution of a debt, with the state that it is in. */
  end(debtId: string): void {
    this.#leave(debtId);
  }

  /** Takes the step of that place in the régua, in the turn of the person if it introduces who writes. */
  #step(debtId: string, index: number, now: string): void {
    const debt = this.#person.debts.get(debtId);
    if (debt?.status !== 'open') return;
    const step = stepsOf(debt)[index];
    if (!step) {
      this.#handOver(debtId, now);
      return;
    }
    if (!step.introduces) {
      this.#take(debt, { index, step }, now);
      return;
    }
    const waiting = this.#waitOf(debtId);
    const { wait } = waiting;
    this.#around.inTurn((at) => {
      const current = this.#person.debts.get(debtId);
      if (current?.status === 'open' && waiting.wait === wait) this.#take(current, { index, step }, at);
    });
  }

  /** Takes a step, and goes on from it. */
  #take(
    debt: OpenDebt,
    { index, step }: { readonly index: number; readonly step: StepOrder },
    now: string,
  ): void {
    const { debtId, version } = debt;
    this.#around.countTransitions(1);
    const missed = debt.execution.at[step.id] === undefined;
    const input = { debtId, version, taskToken: 'forecast', enteredAt: now, missed, step };
    const taken = takeStep(this.#person, debt, input, this.#around);
    const after = this.#person.debts.get(debtId);
    if (taken.kind === 'replaced' && after && after.status !== 'awaitingInvoice')
      this.#replaced(debt, after, now);
    if (after?.status !== 'open') return;
    switch (taken.kind) {
      case 'entered':
        this.#waitForNext(after, index, now);
        break;
      case 'left-in-step':
        this.#waitForNext(after, index, now);
        this.#lookAt(debtId, { index, input, lookAt: taken.lookAt });
        break;
      case 'postponed':
        this.#around.countTransitions(1);
        this.#waitFor(after, now, taken.until, (at) => this.#step(debtId, index, at));
        break;
      case 'forbidden':
        this.#handOver(debtId, now);
        break;
      case 're-evaluate':
        this.#reEvaluate(debtId, now);
    }
  }

  /** Waits in the step of that place for the next one. */
  #waitForNext(debt: OpenDebt, index: number, now: string): void {
    const next = firstOf(debt.execution.at, stepsOf(debt).slice(index + 1));
    this.#waitFor(debt, now, next, (at) => this.#step(debt.debtId, index + 1, at));
  }

  /** Has the relay look at a step that waits in its own state: it is entered if another debt spoke for it, or else entered again. */
  #lookAt(
    debtId: string,
    {
      index,
      input,
      lookAt,
    }: { readonly index: number; readonly input: TakeStepInput; readonly lookAt: string },
  ): void {
    const { wait } = this.#waitOf(debtId);
    this.#around.at(onMinute(lookAt), (at) => {
      const debt = this.#person.debts.get(debtId);
      if (debt?.status !== 'open' || this.#waitOf(debtId).wait !== wait) return;
      if (isSpokenFor(debt, input)) takeStep(this.#person, debt, { ...input, enteredAt: at }, this.#around);
      else this.#step(debtId, index, at);
    });
  }

  #recordTurn(before: Debt, after: Debt, at: string): void {
    const isNow = isPaused(after);
    const record = (type: 'paused' | 'resumed' | 'cancelled'): void =>
      this.#around.record({ type, at, debt: after });
    if (after.status === 'cancelled' && before.status !== 'cancelled') record('cancelled');
    else if (isNow !== isPaused(before)) record(isNow ? 'paused' : 'resumed');
  }

  /** A step was held back: its execution ends, and the relay starts the next one, if there is one. */
  #replaced(before: Debt, debt: Debt, now: string): void {
    const { debtId, version } = debt;
    this.#recordTurn(before, debt, now);
    this.end(debtId);
    this.#around.at(afterRelay(now), (at) => {
      const current = this.#person.debts.get(debtId);
      if (current?.status === 'open' && current.version === version) this.start(current, at);
    });
  }

  /** A paused debt waits in an execution of its own until its pauses are over (`application/resume/re-evaluate-pauses.ts`). */
  #waitOut(debt: OpenDebt, now: string): void {
    const facts = { at: now, clockTime };
    const decision =
      lapsedPauses(debt, now).length > 0
        ? endPauses(debt, creditorOf(debt).pauses.handOverAfter, facts)
        : waitOutPauses(debt, facts);
    if (decision.kind !== 'change') return;
    const after = write(this.#person, debt, decision);
    this.end(debt.debtId);
    this.#recordTurn(debt, after, now);
    if (after.status === 'handedOver')
      this.#around.record({ type: 'handedOver', at: now, debt: after, reason: after.handedOver.reason });
    else this.start(after, now);
  }

  /** Hands a debt over, unless a code that the debtor was given is good still. */
  #handOver(debtId: string, now: string): void {
    const debt = this.#person.debts.get(debtId);
    this.#around.countTransitions(1);
    if (debt?.status !== 'open') return;
    const prescribed = prescription(debt, now);
    if (prescribed) {
      write(this.#person, debt, prescribed);
      return;
    }
    const reason = this.#reasonOf(debt, now);
    if (reason === 'ladder-over' && hasGoodCodes(debt, now)) {
      this.#reEvaluate(debtId, now);
      return;
    }
    const change = decideHandOver(debt, { version: debt.version, at: now, reason });
    if (change.kind !== 'change') return;
    this.#leave(debtId);
    const after = write(this.#person, debt, change);
    this.#around.record({ type: 'handedOver', at: now, debt: after, reason });
  }

  #reasonOf(debt: OpenDebt, at: string): HandOverReason {
    const debtor = this.#person.debtors.get(debtorKeyOf(debt));
    if (debtor?.overIndebted || this.#person.budget.overIndebted) return 'over-indebted';
    if (debt.assigned && !codesFor(debt, dayOf(at))) return 'assigned';
    if (debtor && askedAtOnce(isUnreachable(debt, debtor, at), { debtor, at })) return 'unreachable';
    const isEarly = isSoonPrescribed(debt, dayFor(debt, at)) && !wasWrittenTo(debt);
    return isEarly ? 'prescribes-soon' : 'ladder-over';
  }

  /** Re-evaluates a debt, and goes on where it is now. */
  #reEvaluate(debtId: string, now: string): void {
    const debt = this.#person.debts.get(debtId);
    this.#around.countTransitions(1);
    if (debt?.status !== 'open' && debt?.status !== 'promised') return;
    const prescribed = prescription(debt, now);
    if (prescribed) {
      write(this.#person, debt, prescribed);
      return;
    }
    if (debt.status === 'promised') this.#rePromise(debt, now);
    else this.#resume(debt, now);
  }

  /** A promise waits for the morning of its day, and then until it is over; one that is over is broken. */
  #rePromise(debt: PromisedDebt, now: string): void {
    const over = atMostItsLastDay(debt, promiseOver(debt));
    if (!isBefore(now, over)) {
      const broken = write(this.#person, debt, breakPromise(debt, now));
      if (broken.status === 'open') this.#resume(broken, now);
      return;
    }
    const debtor = this.#person.debtors.get(debtorKeyOf(debt));
    const until = debtor ? atMostItsLastDay(debt, promiseReminderAt(debt, debtor)) : over;
    this.#waitForPromise(debt, { until, over }, now);
  }

  #waitForPromise(debt: PromisedDebt, { until, over }: Record<'until' | 'over', string>, now: string): void {
    const { debtId } = debt;
    this.#around.countTransitions(1);
    this.#waitFor(debt, now, until, (at) => {
      const current = this.#person.debts.get(debtId);
      if (current?.status !== 'promised') return;
      this.#around.countTransitions(1);
      const regua = config().reguas[current.regua];
      if (!regua) return;
      const step = reminderOrder(regua, reminderOf(lastOf(current.promises)));
      const { version } = current;
      const input = { debtId, version, taskToken: 'forecast', enteredAt: at, missed: false, step };
      const taken = takeStep(this.#person, current, input, this.#around);
      const after = this.#person.debts.get(debtId);
      if (taken.kind === 'replaced' && after && after.status !== 'awaitingInvoice')
        this.#replaced(current, after, at);
      if (after?.status !== 'promised') return;
      if (taken.kind === 'postponed') {
        const then = isBefore(taken.until, over) ? taken.until : over;
        this.#waitForPromise(after, { until: then, over }, at);
      } else if (taken.kind === 'forbidden') this.#handOver(debtId, at);
      else this.#waitFor(after, at, over, (then) => this.#reEvaluate(debtId, then));
    });
  }

  /** Plans the rest of the ladder of a debt that is back on it (`application/resume/resume-ladder.ts`). */
  #resume(debt: OpenDebt, now: string): void {
    if (isPaused(debt)) {
      this.#waitOut(debt, now);
      return;
    }
    const { debtId } = debt;
    const debtor = this.#person.debtors.get(debtorKeyOf(debt));
    if (!debtor || debtor.overIndebted || this.#person.budget.overIndebted) {
      this.#handOver(debtId, now);
      return;
    }
    const settlement = settlementOn(debt, latestDay(debt, dayFor(debt, now)));
    const { balance: owed, daysLate } = settlement;
    const reason = leftForPerson(settlement);
    if (reason) {
      const after = write(this.#person, debt, askAboutCharges(debt, { at: now, owed, daysLate, reason }));
      this.#around.record({ type: 'handedOver', at: now, debt: after, reason });
      return;
    }
    const planned = planRestOf(debt, debtor, now, creditorOf(debt));
    const own = planned?.regua === debt.regua ? planned : undefined;
    const next = own?.plan.steps.find(({ at }) => at !== undefined);
    if (!own && !hasGoodCodes(debt, now)) {
      this.#handOver(debtId, now);
      return;
    }
    const at = own && next ? own.execution.at : { [HAND_OVER]: clockTime(handOverAt(debt, own, now)) };
    const after = write(this.#person, debt, planLadder(debt, at));
    const index = stepsOf(debt).findIndex(({ id }) => id === next?.id);
    const until = at[next?.id ?? HAND_OVER] ?? now;
    this.#around.countTransitions(1);
    this.#waitFor(after, now, until, (then) => {
      this.#around.countTransitions(1);
      if (own && next) this.#step(debtId, index, then);
      else this.#handOver(debtId, then);
    });
  }

  /** Waits whole seconds until an instant, one at least; whatever ends the wait before makes it void. */
  #waitFor({ debtId }: Debt, now: string, until: string, then: (at: string) => void): void {
    const waiting = this.#leave(debtId);
    const { wait } = waiting;
    const from = msOf(now);
    const seconds = Math.max(1, Math.ceil((msOf(until) - from) / 1000));
    this.#around.at(from + seconds * 1000, (at) => {
      if (waiting.wait === wait) then(at);
    });
  }

  #leave(debtId: string): Waiting {
    const waiting = this.#waitOf(debtId);
    waiting.wait += 1;
    return waiting;
  }

  #waitOf(debtId: string): Waiting {
    const waiting = this.#person.waits.get(debtId) ?? { wait: 0 };
    this.#person.waits.set(debtId, waiting);
    return waiting;
  }
}

const orders = new WeakMap<object, readonly StepOrder[]>();

/** The steps of a régua as its machine gives them to the step function (`workflows/steps.ts`). */
function stepsOf({ regua: id }: Debt): readonly StepOrder[] {
  const regua = config().reguas[id];
  if (!regua) return [];
  const known = orders.get(regua);
  if (known) return known;
  const steps = regua.steps.map((step) => stepOrder(regua, step));
  orders.set(regua, steps);
  return steps;
}

/** The time of the first of these steps that has one in the plan; the hand-over always has. */
const firstOf = (at: Readonly<Record<string, string>>, steps: readonly StepOrder[]): string =>
  [...steps.map(({ id }) => at[id]), at[HAND_OVER]].find((time) => time !== undefined) ?? '';
