import { inWords } from '#cli/import/in-words.ts';
import type { Words } from '#cli/words/words.ts';
import { cellAmount } from '#formats/exports/amounts.ts';
import { cellDay } from '#formats/exports/days.ts';
import type { AmountReading } from '#formats/exports/decide-amounts.ts';
import type { Undecided } from '#formats/exports/title.ts';
import { type Asked, mapCommand } from './map-command.ts';

/** Why columns can be read in no way, or in more than one: the readings side by side, and the lines by which a person chooses. */
export function undecidedInWords(
  file: string,
  undecided: readonly Undecided[],
  asked: Asked,
  words: Words,
): string {
  const choices = [...new Set(undecided.flatMap((one) => choicesOf(one, words)))];
  return [
    ...undecided.map((one) => readingsInWords(file, one, words)),
    ...(choices.length > 0
      ? [
          words.say('importBook.chooseOne', {
            ...mapCommand(asked),
            choices: choices.join('\n'),
            hasAmounts: undecided.some((one) => 'amounts' in one) ? 'yes' : 'no',
          }),
        ]
      : []),
  ].join('\n');
}

/** The lines of a mapping of which a person takes one; none of a column that can be read in no way. */
function choicesOf(undecided: Undecided, { say }: Words): string[] {
  if ('days' in undecided)
    return undecided.days.why === 'either' ? [say('importBook.daysDmy'), say('importBook.daysMdy')] : [];
  const { amounts } = undecided;
  if (amounts.why !== 'either') return [];
  return amounts.readings.map((reading) =>
    say('importBook.amountChoice', { ...keysOf(reading, amounts.readings), reading: kindOf(reading) }),
  );
}

/** What a mapping has to say for one of several readings. */
function keysOf({ unit, numbers }: AmountReading, all: readonly AmountReading[]) {
  const isOnlyOfUnit = all.filter((one) => one.unit === unit).length === 1;
  const isOneUnit = all.every((one) => one.unit === unit);
  return {
    unit: isOneUnit ? 'none' : unit,
    numbers: isOnlyOfUnit ? 'none' : numbers,
  };
}

const kindOf = ({ unit, numbers }: AmountReading): string => (unit === 'centavos' ? unit : numbers);

function readingsInWords(file: string, undecided: Undecided, words: Words): string {
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
    ].join('\n');
  }
  const { amounts } = undecided;
  const texts = amounts.examples.map(({ text }) => text).join(', ');
  if (amounts.why === 'mixed') return say('importBook.stopAmountsMixed', { file, header, examples: texts });
  if (amounts.why === 'against-stated')
    return say('importBook.stopAmountsAgainst', { file, header, examples: texts });
  return [
    say('importBook.stopAmounts', { file, header }),
    ...amounts.readings.map((reading) =>
      say('importBook.amountReading', {
        unit: kindOf(reading),
        examples: amounts.examples
          .map((cell) => {
            const read = cellAmount(cell, reading);
            return `${cell.text} = ${typeof read === 'object' ? money(read.centavos) : '—'}`;
          })
          .join(', '),
        sum: money(reading.sum),
        words: inWords(reading.sum, words.language),
      }),
    ),
  ].join('\n');
}
