import type { Readable } from 'node:stream';
import { Asker } from './asker.ts';
import type { Output } from './terminal.ts';

const YES = /^(y|yes|s|sim)$/i;

/**
 * Asks a person whether to go on; no answer is none.
 * @param out where the question is printed
 */
export async function confirm(question: string, stdin: Readable, out: Output): Promise<boolean> {
  const asker = new Asker(stdin, out);
  const answer = await asker.ask(`${question} `);
  asker.close();
  return YES.test((answer ?? '').trim());
}
