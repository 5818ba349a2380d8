import { WORD_CLASSES } from './word-classes.ts';

const BETWEEN = '[^a-z0-9|]+';
const gap = (words: number): string => `(?:${BETWEEN}[a-z0-9]+){0,${words}}?${BETWEEN}`;

/**
 * Compiles a pattern of the rules. It is a regular expression over folded text in which
 * - a space is what stands between two words of a sentence;
 * - `pag*` is any word that begins so;
 * - ` .. ` stands for up to six words, ` ... ` for up to fourteen, in the same sentence; so do `(?:.. )?` before a word and
 *   `(?=.. )` after one;
 * - ` // ` goes on in the next sentence, up to eight words on;
 * - `<name>` is a class of words of `word-classes.ts`.
 * @throws RangeError for a class that is not there
 */
export function compilePattern(pattern: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${source(pattern)})(?![a-z0-9])`, 'g');
}

const source = (pattern: string): string =>
  pattern
    .replaceAll(' (?=.. ', '(?=.. ')
    .replaceAll(' // ', '\u0001')
    .replaceAll(' ... ', '\u0002')
    .replaceAll(/ \.\. |(?<=\(\?=)\.\. /g, '\u0003')
    .replaceAll(/(?<=\(\?:)\.\. /g, '\u0004')
    .replace(/(?<=[a-z])\*/g, '[a-z]*')
    .replaceAll(' ?', '[^a-z0-9|]*')
    .replaceAll(' ', BETWEEN)
    .replaceAll(
      '\u0001',
      `(?:${BETWEEN}[a-z0-9]+){0,8}?[^a-z0-9|]*\\|[^a-z0-9]*(?:[a-z0-9]+${BETWEEN}){0,8}?`,
    )
    .replaceAll('\u0002', gap(14))
    .replaceAll('\u0003', gap(6))
    .replaceAll('\u0004', `(?:[a-z0-9]+${BETWEEN}){1,6}?`)
    .replace(/<([a-z-]+)>/g, (_, name: string) => `(?:${classOf(name)})`);

function classOf(name: string): string {
  const words = WORD_CLASSES[name];
  if (words === undefined) throw new RangeError(`there is no class of words "${name}"`);
  return words.map(source).join('|');
}
