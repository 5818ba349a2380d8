import { plain } from './header.ts';
import { headingOf } from './heading.ts';

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
