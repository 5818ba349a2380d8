import { createInterface } from 'node:readline';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** The result for one value. */
export interface Verdict {
  readonly valid: boolean;
  /** Why it is not valid. */
  readonly reason?: string;
  /** More fields of the `--json` output. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The same in the words of a language; the first line is printed beside the value. */
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
  terminal: Pick<Terminal, 'stdin' | 'stdout' | 'words'>,
): Promise<number> {
  let allSound = true;
  const answer = async (input: string): Promise<void> => {
    const verdict = await judge(input);
    allSound &&= verdict.valid;
    terminal.stdout.write(
      `${options.json ? asJson(input, verdict) : inWords(input, verdict, value === '-', terminal.words)}\n`,
    );
  };
  if (value === '-') for await (const line of createInterface({ input: terminal.stdin })) await answer(line);
  else await answer(value);
  return allSound ? FINE : FAULT;
}

const asJson = (input: string, { valid, reason, facts }: Verdict): string =>
  JSON.stringify({ input, valid, ...(reason === undefined ? {} : { reason }), ...facts });

/** One line for each of several values; the complete text for a single one. */
function inWords(
  input: string,
  { valid, reason, words }: Verdict,
  isOneOfMany: boolean,
  { say, reason: translated }: Words,
): string {
  const verdict = valid ? words : [say('common.invalid', { reason: translated(reason ?? '') }), ...words];
  return isOneOfMany ? `${input}\t${verdict[0]}` : verdict.join('\n');
}
