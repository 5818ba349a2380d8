import type { Findings } from '#domain/compliance/content/findings-in.ts';

/** Begins the names of traits that are findings of rules, beside those of words (`traits-of.ts`). */
const PREFIX = 'r:';
export const isFindingTrait = (name: string): boolean => name.startsWith(PREFIX);

/**
 * What the rules say of a text, as traits that are weighed with its words: each rule and kind that found something, that any did, that
 * several did, and whether it is a notice of a record or of a suspension.
 */
export function findingTraits({ matches, listing, isNotice }: Findings): string[] {
  const rules = new Set(matches.flatMap(({ rule: { id, kind } }) => [`rule ${id}`, `kind ${kind}`]));
  return [
    ...rules,
    ...(matches.length > 0 ? ['any'] : []),
    ...(matches.length > 1 ? ['several'] : []),
    `record ${listing}`,
    ...(isNotice ? ['notice'] : []),
  ].map((name) => `${PREFIX}${name}`);
}
