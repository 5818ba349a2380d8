import { expect } from 'vitest';
import { regua } from './command.ts';

/** A line of the journal of `regua run`. */
export interface Line {
  readonly at: string;
  readonly type: string;
  readonly invoiceId: string;
  readonly step?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly detailType?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Runs files to the end of July 2026, as a user does, and reads the journal. */
export async function journalOf(...files: string[]): Promise<Line[]> {
  const { exitCode, stdout } = await regua('run', ...files, '--format', 'jsonl', '--until', '2026-07-31');
  expect(exitCode).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
