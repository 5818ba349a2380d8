import { inWords } from '#cli/import/in-words.ts';
import type { Words } from '#cli/words/words.ts';
import { cellAmount } from '#formats/exports/amounts.ts';
import { cellDay } from '#formats/exports/days.ts';
import type { NoLayout } from '#formats/exports/find-layout.ts';
import type { Undecided } from '#formats/exports/title.ts';
import { linesToPaste } from './lines-to-paste.ts';
import type { Stop } from './read-book.ts';

/** Why a file stops the import, in lines: both readings side by side where there are two. */
export function stopInWords(stop: Stop, words: Words): string {
  if ('document' in stop) return documentInWords(stop.file, stop.document, words);
  const file = stop.sheet === undefined ? stop.file : `${stop.file} (${stop.sheet})`;
  if ('layout' in stop) return layoutInWords(file, stop.layout, stop.mappedBy, words);
  return stop.undecided.map((one) => undecidedInWords(file, one, words)).join('\n');
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

function layoutInWords(file: string, layout: NoLayout, by: string | undefined, { say, all }: Words): string {
  switch (layout.why) {
    case 'no-header':
      if (layout.namesAlike.length > 0) return nameLackingInWords(file, layout.namesAlike, say);
      return say('importBook.stopNoHeader', {
        file,
        lacks: all(layout.lacks.map((field) => say('importBook.fieldName', { field }))),
        seen: layout.seen.join('; ') || 'none',
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

/** That no column has names, with those that may, and the lines to paste. */
export function nameLackingInWords(file: string, alike: readonly string[], say: Words['say']): string {
  const [first] = alike;
  if (first === undefined) return say('importBook.stopNoName', { file });
  return say('importBook.stopNameAlike', {
    file,
    headers: alike.join('”, “'),
    yaml: linesToPaste({ columns: { name: first } }),
  });
}

function undecidedInWords(file: string, undecided: Undecided, words: Words): string {
  const { say, day, money } = words;
  const { header } = undecided;
  if ('days' in undecided) {
    const { why, examples } = undecided.days;
    const texts = examples.map(({ text }) => text).join(', ');
    if (why === 'mixed') return say('importBook.stopDaysMixed', { file, header, examples: texts });
    if (why === 'against-stated') return say('importBook.stopDaysAgainst', { file, header, examples: texts });
    const dayUnder = (cell: (typeof examples)[number], order: 'dmy' | 'mdy'): string => {
      const read = cellDay(cell, order);
      return typeof read === 'object' ? day(read.day) : '—';
    };
    return [
      say('importBook.stopDays', { file, header }),
      ...examples.map((cell) =>
        say('importBook.dayReadings', {
          text: cell.text,
          dmy: dayUnder(cell, 'dmy'),
          mdy: dayUnder(cell, 'mdy'),
        }),
      ),
      say('importBook.daysHow'),
    ].join('\n');
  }
  const { amounts } = undecided;
  const texts = amounts.examples.map(({ text }) => text).join(', ');
  if (amounts.why === 'mixed') return say('importBook.stopAmountsMixed', { file, header, examples: texts });
  if (amounts.why === 'against-stated')
    return say('importBook.stopAmountsAgainst', { file, header, examples: texts });
  return [
    say('importBook.stopAmounts', { file, header }),
    ...amounts.readings.map(({ sum, ...form }) =>
      say('importBook.amountReading', {
        unit: form.unit === 'centavos' ? 'centavos' : form.numbers,
        examples: amounts.examples
          .map((cell) => {
            const read = cellAmount(cell, form);
            return `${cell.text} = ${typeof read === 'object' ? money(read.centavos) : '—'}`;
          })
          .join(', '),
        sum: money(sum),
        words: inWords(sum, words.language),
      }),
    ),
    say('importBook.amountsHow'),
  ].join('\n');
}
