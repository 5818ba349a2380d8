import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { ReadStream } from 'node:tty';

/** How long a terminal must be silent, milliseconds: what it holds already comes within less. */
const SILENCE = 30;

const CTRL_C = '\u0003';

/**
 * Drops what was typed on a terminal and not read yet, also a line without its end. Input of another kind is left alone.
 * @returns whether it is a terminal
 */
export async function forgetTyped(stdin: Readable): Promise<boolean> {
  if (!isTerminal(stdin)) return false;
  let typed = '';
  let isNew = true;
  const drop = (chunk: unknown): void => {
    typed += String(chunk);
    isNew = true;
  };
  // A terminal that waits for whole lines would keep the letters of one that has no end yet.
  stdin.setRawMode(true);
  stdin.on('data', drop).resume();
  try {
    while (isNew) {
      isNew = false;
      await setTimeout(SILENCE);
    }
  } finally {
    stdin.off('data', drop);
    stdin.pause();
    stdin.setRawMode(false);
  }
  // Meanwhile the terminal made no signal of it.
  if (typed.includes(CTRL_C)) process.kill(process.pid, 'SIGINT');
  return true;
}

/** A terminal, or what behaves as one in a test. */
type TerminalInput = Readable & Pick<ReadStream, 'setRawMode'>;

const isTerminal = (stdin: Readable): stdin is TerminalInput =>
  'isTTY' in stdin && stdin.isTTY === true && 'setRawMode' in stdin;
