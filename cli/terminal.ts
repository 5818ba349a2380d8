import type { Readable } from 'node:stream';

/** The input and output of a command: the streams of a process, or those of a test. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  /** True if a person is watching. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
