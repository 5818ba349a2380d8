import type { ReadingNote } from '#sandbox/portfolio/input.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** Prints what a person should know of how files were read. */
export function sayNotes(
  notes: readonly ReadingNote[],
  { stderr, words }: Pick<Terminal, 'stderr' | 'words'>,
): void {
  for (const note of notes) stderr.write(`${noteInWords(note, words)}\n`);
}

function noteInWords(note: ReadingNote, { say, money }: Words): string {
  const { file } = note;
  if ('encoding' in note) return say('run.windows1252', { file });
  if ('payments' in note) {
    const { count, amount, unit } = note.payments;
    const said = { file, count, amount: money(amount) };
    return unit === 'reais' ? say('run.paymentsInReais', said) : say('run.paymentsInCentavos', said);
  }
  const [{ line, first } = { line: 0, first: 0 }] = note.twice;
  return say('run.twice', { file, count: note.twice.length, line, first });
}
