import type { Words } from '#cli/words/words.ts';

/** A table of a report: what each row is, and its figures. */
export interface Section {
  readonly title: string;
  /** Only those who operate the product look at it. */
  readonly isOfOperation?: true;
  /** A row for each day: below a chart a reader seldom needs it. */
  readonly isOfDays?: true;
  /** What there is to say of its figures to those who do not know them. */
  readonly note?: string;
  /** What each column is, where its title does not say it. */
  readonly heads?: readonly string[];
  readonly rows: readonly (readonly [what: string, ...cells: string[]])[];
}

const MICROREAIS_PER_CENTAVO = 10_000;

/** A cost in microreais as an amount of money. */
export const costIn =
  ({ money }: Pick<Words, 'money'>) =>
  (microreais: number): string =>
    money(Math.round(microreais / MICROREAIS_PER_CENTAVO));

/** Tables as the screen has them: of those for operation, the last lines say what AWS costs, and where the rest is. */
export function onScreen(sections: readonly Section[], { say }: Pick<Words, 'say'>): Section[] {
  const cost = sections.find(({ isOfOperation }) => isOfOperation);
  return [
    ...sections.filter(({ isOfOperation }) => !isOfOperation),
    ...(cost ? [{ title: cost.title, rows: [[say('forecast.awsOnScreen')] as const] }] : []),
  ];
}

/** Tables as lines of text. */
export const textOf = (sections: readonly Section[]): string =>
  sections
    .map(({ title, note, heads, rows }) => {
      const all = heads ? [heads, ...rows] : rows;
      const widths = Array.from({ length: Math.max(...all.map((row) => row.length)) }, (_, column) =>
        Math.max(0, ...all.map((row) => row[column]?.length ?? 0)),
      );
      const lines = all.map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  ')
          .trimEnd(),
      );
      return `${title}\n${note === undefined ? '' : `  ${note}\n`}${lines.map((line) => `  ${line}`).join('\n')}`;
    })
    .join('\n\n');
