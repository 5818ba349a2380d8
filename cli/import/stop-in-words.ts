import type { Words } from '#cli/words/words.ts';
import type { NoLayout } from '#formats/exports/find-layout.ts';
import type { Field } from '#formats/exports/profile.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';
import type { Stop } from './read-book.ts';
import { undecidedInWords } from './undecided-in-words.ts';

/** Why a file stops the import, in lines: both readings side by side where there are two. */
export function stopInWords(stop: Stop, asked: Asked, words: Words): string {
  if ('document' in stop) return documentInWords(stop.file, stop.document, words);
  const file = stop.sheet === undefined ? stop.file : `${stop.file} (${stop.sheet})`;
  if ('layout' in stop) return layoutInWords(file, stop.layout, { by: stop.mappedBy, asked }, words);
  return undecidedInWords(file, stop.undecided, asked, words);
}

function documentInWords(
  file: string,
  document: Extract<Stop, { document: unknown }>['document'],
  { say, reason }: Words,
): string {
  switch (document.why) {
    case 'empty':
      return say('importBook.stopEmpty', { file });
    case 'pdf':
      return say('importBook.stopPdf', { file });
    case 'zip':
      return say('importBook.stopZip', { file });
    case 'image':
      return say('importBook.stopImage', { file });
    case 'json':
      return say('importBook.stopJson', { file });
    case 'password':
      return say('importBook.stopPassword', { file });
    case 'damaged':
      return say('importBook.stopDamaged', { file });
    case 'hidden-rows':
      return say('importBook.stopHiddenRows', { file });
    case 'too-large':
      return say('importBook.stopTooLarge', { file });
    case 'text':
      return say('importBook.stopText', { file, detail: reason(document.detail ?? '') });
  }
}

function layoutInWords(
  file: string,
  layout: NoLayout,
  { by, asked }: { readonly by: string | undefined; readonly asked: Asked },
  { say, all }: Words,
): string {
  switch (layout.why) {
    case 'no-header':
      if (layout.namesAlike.length > 0)
        return nameLackingInWords(file, { names: layout.namesAlike, others: layout.alike }, asked, say);
      return say('importBook.stopNoHeader', {
        file,
        lacks: all(layout.lacks.map((field) => say('importBook.fieldName', { field }))),
        seen: layout.seen.join('; ') || 'none',
        alike: alikeInWords(layout.alike, say) || 'none',
        yaml: linesToPaste({ columns: firstOfEach(layout.alike) }),
        ...mapCommand(asked),
      });
    case 'not-of-profile':
      return say('importBook.stopNotOfProfile', {
        file,
        profile: layout.profile.name,
        lacks: all(layout.lacks),
      });
    case 'pivot':
      return say('importBook.stopPivot', { file, profile: layout.profile.name });
    case 'no-such-column':
      return say('importBook.stopNoColumn', {
        file,
        header: layout.header,
        field: say('importBook.fieldName', { field: layout.field }),
        by: by ?? 'none',
      });
    case 'column-twice':
      return say('importBook.stopTwice', { file, header: layout.header });
  }
}

/** Columns that may be those of several fields. */
type Alike = readonly { readonly field: Field; readonly headers: readonly string[] }[];

const alikeInWords = (alike: Alike, say: Words['say']): string =>
  alike
    .map(
      ({ field, headers }) =>
        `${say('importBook.fieldName', { field })} ${headers.map((header) => `“${header}”`).join(', ')}`,
    )
    .join('; ');

const firstOfEach = (alike: Alike): Readonly<Record<string, string>> =>
  Object.fromEntries(alike.map(({ field, headers: [first = ''] }) => [field, first]));

/** That no column has CPFs or CNPJs, with all columns that look like something of debtors, and the lines to paste. */
export const taxIdLackingInWords = (file: string, alike: Alike, asked: Asked, say: Words['say']): string =>
  say('importBook.stopTaxIdAlike', {
    file,
    alike: alikeInWords(alike, say),
    yaml: linesToPaste({ columns: firstOfEach(alike) }),
    ...mapCommand(asked),
  });

/** That no column has names, with those that may, what else looks like something of debtors, and the lines to paste. */
export function nameLackingInWords(
  file: string,
  { names: alike, others }: { readonly names: readonly string[]; readonly others: Alike },
  asked: Asked,
  say: Words['say'],
): string {
  const [first] = alike;
  if (first === undefined) return say('importBook.stopNoName', { file });
  return say('importBook.stopNameAlike', {
    file,
    headers: alike.join('”, “'),
    others: alikeInWords(others, say) || 'none',
    yaml: linesToPaste({ columns: { name: first, ...firstOfEach(others) } }),
    ...mapCommand(asked),
  });
}
