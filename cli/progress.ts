import { inBrasilia } from '#sandbox/journal/journal.ts';
import type { Output } from './terminal.ts';

/** The day that a long run has come to, on one line of a terminal; nothing where there is none. */
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
