import type { Readable } from 'node:stream';
import type { Terminal } from './terminal.ts';

const YES = /^(y|yes|s|sim)$/i;

/** Asks a person whether to go on; no answer is none. */
export async function confirm(
  question: string,
  { stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>,
): Promise<boolean> {
  stderr.write(`${question} `);
  return YES.test((await firstLine(stdin)).trim());
}

async function firstLine(stdin: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split('\n', 1).join('');
}
