import { commandLine } from '#cli/console/command-line.ts';
import type { Terminal } from '#cli/console/terminal.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { EventLine } from './events.ts';
import { isStillThere, knownFiles, markOf } from './events-file.ts';
import { type GivenOptions, givenAgain } from './given-again.ts';
import { type ImportFolder, type KeptBook, withHeld } from './kept-book.ts';

/** What an import goes by of the imports before. */
interface Stored {
  readonly before: KeptBook | undefined;
  /** True if something that was known is forgotten, because the file with it is gone. */
  readonly isLost: boolean;
  /** Changes of titles that are still known, from files that are gone. */
  readonly lostChanges: readonly EventLine[];
}

/**
 * The book of the imports before, without what was in files that are gone if `--again` says so.
 * @throws InputError when a file is gone, and nobody said what to do: titles that are known, and in no file, would never be written again
 */
export function withoutLost(
  folder: ImportFolder,
  options: GivenOptions & { readonly again?: boolean },
  {
    files,
    terminal: { stdout, words },
  }: { readonly files: readonly string[]; readonly terminal: Pick<Terminal, 'stdout' | 'words'> },
): Stored {
  const { again, stage } = options;
  const book = folder.book();
  const lost = knownFiles(book, folder.path).filter((file) => !isStillThere(file));
  if (!book || lost.length === 0) return { before: book, isLost: false, lostChanges: [] };
  const places = new Set(lost.map(({ path }) => folder.placeOf(path)));
  const batches = new Set(
    (book.writings ?? []).flatMap(({ batch, file }) => (places.has(file) ? [batch] : [])),
  );
  const all = Object.entries(book.titles);
  const kept = all.filter(([, { batch }]) => !batches.has(batch));
  const said = {
    files: words.all(lost.map(({ path }) => path)),
    count: all.length - kept.length,
    folder: folder.path,
    command: commandLine('import', ...files, '--again', ...givenAgain(options)),
  };
  if (!again) {
    // What is on the bus of a stage is lost to nobody when its file is gone.
    if (stage === undefined) throw new InputError(words.say('importBook.filesGone', said));
    stdout.write(`${words.say('importBook.filesGoneOnStage', said)}\n`);
    return { before: book, isLost: false, lostChanges: [] };
  }
  stdout.write(`${words.say('importBook.forgotten', said)}\n`);
  const titles = Object.fromEntries(kept);
  return {
    before: {
      ...withHeld(
        book,
        all.filter(([, { batch }]) => batches.has(batch)),
      ),
      titles,
      writings: (book.writings ?? []).filter(({ file }) => !places.has(file)),
    },
    isLost: true,
    lostChanges: folder
      .changesIn(places)
      .filter(
        ({ detail }) => typeof detail.invoiceId === 'string' && Object.hasOwn(titles, detail.invoiceId),
      ),
  };
}

/** A book that knows in which file the events of an import are. */
export const withWriting = (
  book: KeptBook,
  { batch, file, folder }: { readonly batch: string; readonly file: string; readonly folder: ImportFolder },
): KeptBook => ({
  ...book,
  writings: [...(book.writings ?? []), { batch, file: folder.placeOf(file), mark: markOf(file) }],
});
