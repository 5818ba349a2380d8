import type { Entry, OfDebt } from '#sandbox/journal/journal.ts';
import {
  type DebtFuture,
  type Moment,
  type PlayedDebt,
  type StepsTaken,
  TURNS,
  type Turn,
} from '#schemas/sandbox/future.ts';

type Head = Pick<DebtFuture, 'debtorId' | 'amount' | 'dueDate' | 'regua'>;
type EventEntry = Extract<Entry, { type: 'event' }>;

/** When an execution started and, if it did, ended; epoch milliseconds. */
export interface LastExecution {
  readonly name: string;
  readonly from: number;
  readonly to?: number;
}

const isTurn = (type: string): type is Turn => TURNS.some((turn) => turn === type);

/** Collects what happens to each debt in a stretch of time from the journal of a run. */
export class FutureCollector {
  readonly #since: number;
  readonly #heads = new Map<string, OfDebt & Head>();
  readonly #moments = new Map<string, Moment[]>();
  /** The whole debt of each instalment: what happens to a part happens to it. */
  readonly #wholes = new Map<string, string>();
  /** What came in since, by debt, centavos. */
  readonly #received = new Map<string, number>();
  readonly #debts: PlayedDebt[] = [];
  readonly #nameOf: (debtor: { readonly creditorId: string; readonly debtorId: string }) => string;
  readonly #countsFrom: (debtId: string) => string | undefined;
  readonly #executionOf: (debtId: string) => LastExecution | undefined;

  /**
   * @param since epoch milliseconds: what happened before is left out
   * @param asked what is asked when the books of a run are closed: the name of a debtor, and the last execution of a debt
   */
  constructor(
    since: number,
    asked: {
      readonly nameOf: (debtor: { creditorId: string; debtorId: string }) => string;
      /** The day that steps of a debt are counted from. */
      readonly countsFrom: (debtId: string) => string | undefined;
      readonly executionOf: (debtId: string) => LastExecution | undefined;
    },
  ) {
    this.#since = since;
    this.#nameOf = asked.nameOf;
    this.#countsFrom = asked.countsFrom;
    this.#executionOf = asked.executionOf;
  }

  /** The debts whose books are to be closed: every debt that is no part of another. */
  get opened(): readonly (OfDebt & Head)[] {
    return [...this.#heads.values()];
  }

  /** Each debt whose books were closed, in the order in which they were. */
  get debts(): readonly PlayedDebt[] {
    return this.#debts;
  }

  observe(entry: Entry): void {
    if (entry.type === 'books') this.#close(entry);
    if (entry.type === 'message') {
      const { step, channel, owed, subject, text } = entry;
      const said = subject === undefined ? { text } : { subject, text };
      // Its cost is in the event, which comes next.
      this.#add(entry, { kind: 'message', step, channel, owed, cost: 0, ...said });
    }
    if (entry.type === 'consolidated') {
      const { step, channel, owed, by } = entry;
      this.#add(entry, { kind: 'message', step, channel, owed, cost: 0, text: '', consolidatedInto: by });
    }
    if (entry.type === 'event') this.#observeEvent(entry);
  }

  #stepsOf(debtId: string): StepsTaken {
    const last = this.#executionOf(debtId);
    if (!last || (last.to !== undefined && last.to < this.#since)) return 'none';
    return last.from <= this.#since ? 'kept' : 'new';
  }

  #observeEvent(entry: EventEntry): void {
    switch (entry.detailType) {
      case 'DebtOpened.v1': {
        const { debtId, invoiceId, creditorId, debtorId, amount, dueDate, regua, instalmentOf } =
          entry.detail;
        if (instalmentOf) this.#wholes.set(debtId, instalmentOf.debtId);
        else this.#heads.set(debtId, { debtId, invoiceId, creditorId, debtorId, amount, dueDate, regua });
        return;
      }
      case 'MessageSent.v1':
        this.#setCost(entry.debtId, entry.detail.cost);
        return;
      case 'MessagePostponed.v1':
        this.#gate(entry, 'postponed', entry.detail, entry.detail.until);
        return;
      case 'ContactForbidden.v1':
        this.#gate(entry, 'forbidden', entry.detail);
        return;
      case 'ChannelSkipped.v1':
        this.#gate(entry, 'skipped', entry.detail);
        return;
      case 'PaymentApplied.v1': {
        const { paymentId, amount, balance } = entry.detail;
        this.#receive(entry, amount);
        this.#add(entry, { kind: 'payment', paymentId, amount, balance });
        return;
      }
      case 'PaymentReversed.v1':
        this.#receive(entry, -entry.detail.amount);
        break;
      case 'DebtAmended.v1':
      case 'DebtReopened.v1':
        this.#onRegua(entry.debtId, entry.detail.regua);
    }
    if (isTurn(entry.detailType)) this.#add(entry, { kind: 'turn', turn: entry.detailType });
  }

  #gate(
    entry: EventEntry,
    decision: 'postponed' | 'forbidden' | 'skipped',
    detail: {
      readonly step: string;
      readonly channel: string;
      readonly rule: string;
      readonly citation: string;
    },
    until?: string,
  ): void {
    const { step, channel, rule, citation } = detail;
    const again = until === undefined ? {} : { until };
    this.#add(entry, { kind: 'gate', decision, step, channel, rule, citation, ...again });
  }

  #onRegua(debtId: string, regua: string | undefined): void {
    const head = this.#heads.get(debtId);
    if (head && regua !== undefined) this.#heads.set(debtId, { ...head, regua });
  }

  #add({ debtId, at }: { readonly debtId: string; readonly at: string }, moment: Unplaced): void {
    const time = Date.parse(at);
    if (time < this.#since) return;
    const whole = this.#wholes.get(debtId) ?? debtId;
    const moments = this.#moments.get(whole) ?? [];
    moments.push({ at: new Date(time).toISOString(), ...moment });
    this.#moments.set(whole, moments);
  }

  #receive({ debtId, at }: { readonly debtId: string; readonly at: string }, amount: number): void {
    if (Date.parse(at) < this.#since) return;
    const whole = this.#wholes.get(debtId) ?? debtId;
    this.#received.set(whole, (this.#received.get(whole) ?? 0) + amount);
  }

  #setCost(debtId: string, cost: number): void {
    const moments = this.#moments.get(this.#wholes.get(debtId) ?? debtId) ?? [];
    const last = moments.at(-1);
    if (last?.kind === 'message') moments[moments.length - 1] = { ...last, cost };
  }

  #close({ debtId, status, received, owed }: Extract<Entry, { type: 'books' }>): void {
    const head = this.#heads.get(debtId);
    if (!head) return;
    const moments = this.#moments.get(debtId) ?? [];
    const receivedMeanwhile = this.#received.get(debtId) ?? 0;
    const steps = this.#stepsOf(debtId);
    this.#debts.push({
      countsFrom: this.#countsFrom(debtId) ?? head.dueDate,
      ...{ ...head, debtor: this.#nameOf(head), moments, status, received, receivedMeanwhile, owed, steps },
    });
  }
}

type Unplaced<T = Moment> = T extends unknown ? Omit<T, 'at'> : never;
