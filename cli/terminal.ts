import type { Readable } from 'node:stream';

/** Where a command is spoken to and answers: the streams of a process, or those of a test. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  /** True where a person looks on. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
