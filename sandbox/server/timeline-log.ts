import * as z from 'zod';
import { LoggedInput } from './world-input.ts';

/** A line of the log of a timeline. */
export const LogLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('input'), logged: LoggedInput }),
  z.strictObject({ kind: z.literal('snapshot'), id: z.string(), at: z.string() }),
  z.strictObject({ kind: z.literal('restore'), id: z.string() }),
]);
export type LogLine = z.infer<typeof LogLine>;

/** Where the inputs of a timeline are written. */
export interface TimelineLog {
  /** What was written before this process. */
  readonly lines: readonly LogLine[];
  append(line: LogLine): void;
}

/** The log of a timeline that ends with the process. */
export const IN_MEMORY: TimelineLog = { lines: [], append: () => undefined };
