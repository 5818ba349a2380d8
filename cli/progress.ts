import { inBrasilia } from '#sandbox/journal/journal.ts';
import type { Output } from './terminal.ts';

/** Shows the current day of a long run on one line of a terminal; does nothing without a terminal. */
export class Progress {
  readonly #stream: Output;
  #day = '';
  #shown = false;

  constructor(stream: Output) {
    this.#stream = stream;
  }

  /** @param at epoch milliseconds of virtual time */
  show(at: number): void {
    if (!this.#stream.isTTY) return;
    const day = inBrasilia(at).slice(0, 10);
    if (day === this.#day) return;
    this.#day = day;
    this.#stream.write(`\r… ${day} `);
    this.#shown = true;
  }

  clear(): void {
    if (!this.#shown) return;
    this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }
}
