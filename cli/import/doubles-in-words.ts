import { commandLine } from '#cli/console/command-line.ts';
import type { Words } from '#cli/words/words.ts';
import type { Changes } from './compare.ts';
import { givenAgain } from './given-again.ts';
import { listed } from './listed.ts';
import type { Asked } from './map-command.ts';
import type { TitleNumbers } from './title-numbers.ts';

/** Titles that were held out because they may be known ones under another number, with both numbers, and how they come in if they are not. */
export function doublesInWords(
  { doubles }: Changes,
  { numbers, asked }: { readonly numbers: TitleNumbers; readonly asked: Asked },
  words: Words,
): string[] {
  if (doubles.length === 0) return [];
  const { say, day, money } = words;
  return [
    say('importBook.doubles', { count: doubles.length }),
    ...listed(doubles, words, ({ invoiceId, title, known }) =>
      say('importBook.doubleRow', {
        id: numbers.of(invoiceId),
        known,
        name: title.name,
        due: day(title.due),
        amount: money(title.open),
      }),
    ),
    say('importBook.doublesLetIn', {
      command: letInCommand(
        doubles.map(({ invoiceId }) => invoiceId),
        asked,
      ),
    }),
  ];
}

/** Ids that a command names at most. */
const NAMED = 5;

/** The command that imports again, and lets in titles that were kept out. */
export function letInCommand(ids: readonly string[], { files, options }: Asked): string {
  const kind = options.snapshot ? '--snapshot' : '--changes';
  const named = ids.length > NAMED ? [...ids.slice(0, NAMED), '…'] : ids;
  return commandLine('import', ...files, kind, '--let-in', named.join(','), ...givenAgain(options));
}
