import type { Words } from '#cli/words/words.ts';
import type { Count, Report } from './report.ts';

/** A table of a report: what each row is, and its figures. */
export interface Section {
  readonly title: string;
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

/** The tables of a forecast as people read them. */
export function sectionsOf(report: Report, words: Words): Section[] {
  const { say, named, number, money, day, time } = words;
  const { messages, transitions, invoices } = report;
  const costOf = costIn(words);
  const counts = (of: readonly Count[], name: (code: string) => string): Section['rows'] =>
    of.map((one) => [name(one.of), number(one.count), costOf(one.cost)]);
  const asIs = (code: string): string => code;
  const all: Section[] = [
    {
      title: say('forecast.totals'),
      rows: [
        [say('forecast.invoices'), number(invoices.count), money(invoices.amount)],
        [say('forecast.settled'), number(invoices.settled)],
        [say('forecast.messages'), number(messages.count), costOf(messages.cost)],
        [say('forecast.joint'), number(messages.joint)],
        [say('forecast.transitions'), number(transitions.count), `US$ ${number(transitions.usd, 2)}`],
        [say('forecast.notFollowed'), number(report.notFollowed)],
        [say('forecast.refused'), number(report.refused.length)],
      ],
    },
    { title: say('forecast.byChannel'), rows: counts(messages.byChannel, (code) => named('channels', code)) },
    { title: say('forecast.byRegua'), rows: counts(messages.byRegua, asIs) },
    { title: say('forecast.byStep'), rows: counts(messages.byStep, asIs) },
    { title: say('forecast.byCreditor'), rows: counts(messages.byCreditor, asIs) },
    {
      title: say('forecast.held'),
      rows: report.held.map(({ rule, count }) => [named('rules', rule), number(count)]),
    },
    {
      title: say('forecast.peaks'),
      rows: report.peaks.map(({ channel, perSecond, at, rate }) => [
        named('channels', channel),
        number(perSecond),
        time(at),
        say('forecast.rate', { rate: number(rate) }),
      ]),
    },
    {
      title: say('forecast.handedOver'),
      rows: report.handedOver.map(({ reason, count }) => [named('handOvers', reason), number(count)]),
    },
    {
      title: say('forecast.cash'),
      rows: report.cashByDay.map(({ day: on, amount }) => [day(on), money(amount)]),
    },
    { title: say('forecast.byDay'), rows: counts(messages.byDay, (on) => day(on)) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** Tables as lines of text. */
export const textOf = (sections: readonly Section[]): string =>
  sections
    .map(({ title, heads, rows }) => {
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
      return `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
    })
    .join('\n\n');
