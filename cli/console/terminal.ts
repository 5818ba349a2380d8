import type { Readable } from 'node:stream';
import type { Words } from '#cli/words/words.ts';

/** The streams of a process, or those of a test. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The environment of the process, which says the language of its user; absent means English, and that nobody waits. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The input and output of a command, and the words that it speaks to people in. */
export interface Terminal extends Streams {
  readonly words: Words;
}

export interface Output {
  /** True if a person is watching. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
