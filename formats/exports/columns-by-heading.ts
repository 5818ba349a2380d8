import { plain } from './header.ts';
import { headingOf } from './heading.ts';

/** What stands in parentheses at the end of a heading: whose the column is, or which of several. */
const SUFFIX = /^(.+\S)\s*\(([^()]+)\)\s*$/;

/** Headings that were put in full: those of the fields are looked for in each row that may be a header. */
const read = new Map<string, string>();
const inFull = (heading: string): string => {
  const known = read.get(heading) ?? headingOf(heading);
  read.set(heading, known);
  return known;
};

/**
 * Finds the place of one of several headings, the better first: as it is written, or with its words in full.
 * @param may whether a place can be taken
 */
export function placeOf(
  wanted: readonly string[],
  headers: readonly string[],
  may: (at: number) => boolean = () => true,
): number | undefined {
  const [written, whole] = [headers.map(plain), headers.map(headingOf)];
  for (const heading of wanted)
    for (const at of [written.indexOf(plain(heading)), whole.indexOf(inFull(heading))])
      if (at >= 0 && may(at)) return at;
  return undefined;
}

/**
 * Finds the place of one of several headings behind which something stands in parentheses: `CNPJ (Parceiro)`. None where another column is the same
 * without it.
 * @param may whether a place can be taken, with what stands in its parentheses, its words in full
 */
export function placeWithoutSuffix(
  wanted: readonly string[],
  headers: readonly string[],
  may: (at: number, suffix: string) => boolean,
): number | undefined {
  const parts = headers.map((header) => SUFFIX.exec(header) ?? [header, header, '']);
  const bare = parts.map(([, text = '']) => headingOf(text));
  for (const heading of wanted) {
    const at = bare.indexOf(inFull(heading));
    const suffix = headingOf(parts[at]?.[2] ?? '');
    if (at >= 0 && suffix !== '' && at === bare.lastIndexOf(bare[at] ?? '') && may(at, suffix)) return at;
  }
  return undefined;
}
