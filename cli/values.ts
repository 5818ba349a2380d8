import { createInterface } from 'node:readline';
import { FAULT, FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** The result for one value. */
export interface Verdict {
  readonly valid: boolean;
  /** Why it is not valid. */
  readonly reason?: string;
  /** More fields of the `--json` output. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The same as text; the first line is printed beside the value. */
  readonly words: readonly string[];
}

/**
 * Checks one value, or with `-` each line of the standard input, and prints each result as text or as JSON Lines
 * `{input, valid, reason?, ...}`. The exit code says whether all were valid.
 */
export async function answerValues(
  value: string,
  options: { readonly json?: boolean },
  judge: (value: string) => Verdict | Promise<Verdict>,
  terminal: Pick<Terminal, 'stdin' | 'stdout'>,
): Promise<number> {
  let allSound = true;
  const answer = async (input: string): Promise<void> => {
    const verdict = await judge(input);
    allSound &&= verdict.valid;
    terminal.stdout.write(
      `${options.json ? asJson(input, verdict) : inWords(input, verdict, value === '-')}\n`,
    );
  };
  if (value === '-') for await (const line of createInterface({ input: terminal.stdin })) await answer(line);
  else await answer(value);
  return allSound ? FINE : FAULT;
}

const asJson = (input: string, { valid, reason, facts }: Verdict): string =>
  JSON.stringify({ input, valid, ...(reason === undefined ? {} : { reason }), ...facts });

/** One line for each of several values; the complete text for a single one. */
function inWords(input: string, { valid, reason, words }: Verdict, isOneOfMany: boolean): string {
  const verdict = valid ? words : [`invalid: ${reason}`, ...words];
  return isOneOfMany ? `${input}\t${verdict[0]}` : verdict.join('\n');
}
