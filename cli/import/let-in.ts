import type { Words } from '#cli/words/words.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { NamedTitle } from './compare.ts';
import { shownNumber } from './shown-number.ts';

/**
 * The ids of titles that a person lets in, by their id or their number as the screen shows it.
 * @throws InputError naming those that no title of the files has
 */
export function lettingIn(
  asked: readonly string[],
  titles: readonly NamedTitle[],
  { say }: Pick<Words, 'say'>,
): ReadonlySet<string> {
  const ids = new Map(
    titles.flatMap(({ invoiceId, title }) =>
      [invoiceId, shownNumber(title.identity, title) ?? invoiceId].map(
        (one) => [withoutBlanks(one), invoiceId] as const,
      ),
    ),
  );
  const unknown = asked.filter((one) => !ids.has(withoutBlanks(one)));
  if (unknown.length > 0) throw new InputError(say('importBook.letInUnknown', { ids: unknown.join(', ') }));
  return new Set(asked.flatMap((one) => ids.get(withoutBlanks(one)) ?? []));
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
