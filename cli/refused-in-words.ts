import type { Input } from '#sandbox/portfolio/input.ts';
import type { Words } from './words/words.ts';

/**
 * Says how many rows were refused: of a file of which none was taken, by its name, because there are no others of it that ran.
 * @param refused how many rows of each file
 */
export function refusedInWords(
  refused: ReadonlyMap<string, number>,
  { arrivals, badRows }: Pick<Input, 'arrivals' | 'badRows'>,
  { say }: Words,
): string[] {
  const all = [...refused.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  if (all >= arrivals.length + badRows.length) return [say('run.noneRan', { count: all })];
  const rowsOf = (file: string): number =>
    [...arrivals, ...badRows].filter((row) => row.file === file).length;
  const whole = [...refused].filter(([file, count]) => count >= rowsOf(file));
  const others = all - whole.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...whole.map(([file, count]) => say('run.noneOfFile', { file, count })),
    ...(others > 0 ? [say('run.rowsRefused', { count: others })] : []),
  ];
}
