import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { forgetTyped } from './forget-typed.ts';
import type { Output } from './terminal.ts';

/** A reader of lines and its iterator, which keeps lines from the moment it is made. */
interface Lines {
  readonly reader: Interface;
  readonly next: () => Promise<IteratorResult<string, unknown>>;
}

/**
 * Asks a person questions, and reads a line for each. On a terminal, what was typed before a question was printed answers nothing: it was
 * typed to something else. Lines of a file or a pipe answer the questions in their order.
 */
export class Asker {
  readonly #stdin: Readable;
  readonly #out: Output;
  #lines: Lines | undefined;

  /** @param out where the questions are printed */
  constructor(stdin: Readable, out: Output) {
    this.#stdin = stdin;
    this.#out = out;
  }

  /** Prints a question as it is, and returns the line that answers it; undefined when the input ended. */
  async ask(question: string): Promise<string | undefined> {
    if (await forgetTyped(this.#stdin)) this.close();
    this.#out.write(question);
    this.#lines ??= linesOf(this.#stdin);
    const { value, done } = await this.#lines.next();
    return done ? undefined : String(value);
  }

  /** Stops reading: an open reader would keep a terminal's input, and with it the process, alive. */
  close(): void {
    this.#lines?.reader.close();
    this.#lines = undefined;
  }
}

function linesOf(stdin: Readable): Lines {
  const reader = createInterface({ input: stdin });
  const lines = reader[Symbol.asyncIterator]();
  return { reader, next: () => lines.next() };
}
