import { createInterface } from 'node:readline';
import { FAULT, FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What a command finds of one value. */
export interface Verdict {
  readonly valid: boolean;
  /** Why it is unsound. */
  readonly reason?: string;
  /** What else `--json` tells. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The same for people; the first line stands beside the value. */
  readonly words: readonly string[];
}

/**
 * Judges one value, or with `-` each line of the standard input, and answers each: in words, or as JSON Lines `{input,
 * valid, reason?, ...}`. The exit code says whether all were sound.
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

/** One line for each value of many; all there is to say of a single one. */
function inWords(input: string, { valid, reason, words }: Verdict, isOneOfMany: boolean): string {
  const verdict = valid ? words : [`unsound: ${reason}`, ...words];
  return isOneOfMany ? `${input}\t${verdict[0]}` : verdict.join('\n');
}
