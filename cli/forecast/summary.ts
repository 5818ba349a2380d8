import type { Words } from '#cli/words/words.ts';
import { paidBeforeRows } from './paid-before-in-words.ts';
import { sectionsOf as sectionsOfPayments } from './payments/in-words.ts';
import type { Report } from './report.ts';
import { costIn, type Section } from './section.ts';
import { spanInWords } from './span-in-words.ts';
import { undoneRow } from './undone-in-words.ts';
import { unreachedRow } from './unreached-in-words.ts';

/** Rules that are named, at most: those that hold back most. */
const MOST_RULES = 5;

/** What of a forecast stands on the screen when a page has all of it: at most some 25 lines. */
export function summaryOf(report: Report, words: Words): Section[] {
  const { say, named, number, money } = words;
  const { messages, invoices, held, refused } = report;
  const rules = held.slice(0, MOST_RULES).map(({ rule, count }) => [named('rules', rule), number(count)]);
  const more = held.slice(MOST_RULES);
  const handedOver = sumOf(report.handedOver);
  const notFollowed = sumOf(report.notFollowed);
  const [expected] = report.payments ? sectionsOfPayments(report.payments, words) : [];
  const all: Section[] = [
    {
      title: `${say('forecast.title')}: ${spanInWords(report, words)}`,
      rows: [
        [say('forecast.invoices'), number(invoices.count), money(invoices.amount)],
        ...undoneRow(report, words),
        ...paidBeforeRows(report, words),
        ...(invoices.settled > 0 ? [[say('forecast.settled'), number(invoices.settled)] as const] : []),
        [say('forecast.messages'), number(messages.count), costIn(words)(messages.cost)],
        [say('forecast.people'), number(messages.people)],
        ...unreachedRow(report, words),
        ...(handedOver > 0 ? [[say('forecast.handedOver'), number(handedOver)] as const] : []),
        ...(notFollowed > 0 ? [[say('forecast.notFollowedRows'), number(notFollowed)] as const] : []),
        ...(refused.length > 0 ? [[say('forecast.refused'), number(refused.length)] as const] : []),
      ],
    },
    {
      title: say('forecast.byChannel'),
      rows: messages.byChannel.map(({ of, count, cost }) => [
        named('channels', of),
        number(count),
        costIn(words)(cost),
      ]),
    },
    {
      title: say('forecast.held'),
      rows: [
        ...rules.map(([rule = '', count = '']) => [rule, count] as const),
        ...(more.length > 0
          ? [[say('forecast.moreRules', { rules: more.length }), number(sumOf(more))] as const]
          : []),
      ],
    },
    ...(expected ? [expected] : []),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
