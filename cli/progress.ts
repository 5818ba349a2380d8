import type { Entry } from '#sandbox/journal/journal.ts';
import { inBrasilia } from '#sandbox/journal/journal.ts';
import type { Output } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** Milliseconds of the machine's clock between two looks of a terminal, and between two lines elsewhere. */
const ON_TERMINAL = 100;
const ELSEWHERE = 10_000;
/** Characters of the bar. */
const WIDTH = 24;

/**
 * Shows how far a run is: on one line of a terminal, drawn anew, as a bar; in a file or a pipe, as a line every ten seconds, so
 * that a short run says nothing.
 */
export class Progress {
  readonly #stream: Output;
  readonly #words: Words;
  /** How many invoices there are. */
  readonly #all: number;
  readonly #clock: () => number;
  readonly #isWaitedFor: boolean;
  /** Debts that are still at work, by their ids. */
  readonly #atWork = new Set<string>();
  #opened = 0;
  #over = 0;
  #shownAt: number;
  #isShown = false;

  /**
   * @param given.isWaitedFor false inside of another program, which reads what is written
   * @param given.clock milliseconds of the machine
   */
  constructor(
    stream: Output,
    given: {
      readonly words: Words;
      readonly invoices: number;
      readonly isWaitedFor: boolean;
      readonly clock: () => number;
    },
  ) {
    this.#stream = stream;
    this.#isWaitedFor = given.isWaitedFor;
    this.#words = given.words;
    this.#all = given.invoices;
    this.#clock = given.clock;
    this.#shownAt = given.clock();
  }

  /** Counts what the journal says of invoices; the instalments of a payment plan are none. */
  count(entry: Entry): void {
    if (entry.type === 'event' && entry.detailType === 'DebtOpened.v1' && !entry.detail.instalmentOf) {
      this.#opened += 1;
      this.#atWork.add(entry.debtId);
    }
    if (['settled', 'closed', 'handedOver', 'prescribed'].includes(entry.type) && 'debtId' in entry)
      if (this.#atWork.delete(entry.debtId)) this.#over += 1;
    if (entry.type === 'reopened' && !this.#atWork.has(entry.debtId)) {
      this.#over -= 1;
      this.#atWork.add(entry.debtId);
    }
  }

  /** @param at epoch milliseconds of virtual time */
  show(at: number): void {
    const now = this.#clock();
    if (!this.#isWaitedFor || now - this.#shownAt < (this.#stream.isTTY ? ON_TERMINAL : ELSEWHERE)) return;
    this.#shownAt = now;
    const { say, day } = this.#words;
    const text = say('results.progress', {
      day: day(inBrasilia(at).slice(0, 10)),
      opened: this.#opened,
      invoices: this.#all,
      closed: this.#over,
    });
    if (!this.#stream.isTTY) {
      this.#stream.write(`${text}\n`);
      return;
    }
    const done = Math.round((this.#all === 0 ? 0 : Math.min(this.#over / this.#all, 1)) * WIDTH);
    this.#stream.write(`\r\u001b[K${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${text}`);
    this.#isShown = true;
  }

  clear(): void {
    if (!this.#isShown) return;
    this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}
