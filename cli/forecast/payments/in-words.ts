import { costIn, type Section } from '#cli/forecast/section.ts';
import type { Words } from '#cli/words/words.ts';
import type { Estimate } from '#domain/statistics/interval.ts';
import type { BackTest } from './back-test.ts';
import { AGES, type BandEstimate, type ReminderEstimate } from './estimate.ts';
import type { ExpectedPayments } from './expected.ts';
import type { Band } from './model.ts';
import type { LearntPayments } from './payments.ts';

type Row = Section['rows'][number];

/** The tables of what a forecast expects, and of the past that it learnt it from. */
export function sectionsOf(expected: ExpectedPayments, words: Words): Section[] {
  const { say, number, money, day } = words;
  const { amount, learnt } = expected;
  return [
    {
      title: say('payments.expected'),
      rows: [
        [say('payments.payments'), number(expected.payments, 1)],
        [say('payments.amount'), money(amount.expected)],
        [
          say('payments.interval'),
          say('payments.between', { low: money(amount.low), high: money(amount.high) }),
        ],
        [say('payments.messages'), number(expected.messages, 1), costIn(words)(expected.messageCost)],
      ],
    },
    {
      isOfDays: true,
      title: say('payments.cash'),
      rows: expected.cashByDay.map(({ day: on, amount: of }): Row => [day(on), money(of)]),
    },
    {
      isOfDays: true,
      title: say('payments.messagesByDay'),
      rows: expected.messagesByDay.map(({ day: on, count }): Row => [day(on), number(count, 1)]),
    },
    ...(learnt ? sectionsOfPast(learnt, words) : []),
  ];
}

function sectionsOfPast(learnt: LearntPayments, words: Words): Section[] {
  const { say, named, number, day } = words;
  return [
    {
      title: say('payments.past'),
      rows: [
        [say('payments.until'), day(learnt.until)],
        [say('payments.debts'), number(learnt.debts)],
        [say('payments.settled'), number(learnt.settled)],
        [say('forecast.refused'), number(learnt.refused)],
      ],
    },
    bands(say('payments.byProfile'), learnt.byProfile, words),
    bands(say('payments.byAmount'), learnt.byAmount, words),
    reminders(say('payments.byStep'), learnt.byStep, (code) => named('steps', code), words),
    reminders(say('payments.byChannel'), learnt.byChannel, (code) => named('channels', code), words),
    ...(learnt.backTest ? [backTested(learnt.backTest, words)] : []),
  ];
}

const percent = ({ number }: Words, share: number): string => `${number(share * 100)}%`;

const estimated = (words: Words, { share, low, high }: Estimate): string =>
  words.say('payments.share', {
    ...{ share: percent(words, share), low: percent(words, low), high: percent(words, high) },
  });

function bands(title: string, those: readonly BandEstimate[], words: Words): Section {
  const { say, number } = words;
  return {
    title,
    heads: [
      ...['', say('payments.debts'), say('payments.median')],
      ...AGES.map((days) => say('payments.paidBy', { days })),
    ],
    rows: those.map(
      (band): Row => [
        bandIn(words, band),
        number(band.count),
        band.medianDays === undefined ? '' : `D${band.medianDays < 0 ? '' : '+'}${band.medianDays}`,
        ...band.paidBy.map((estimate) => estimated(words, estimate)),
      ],
    ),
  };
}

function bandIn({ say, named, money }: Words, { profile, from, below }: Band): string {
  if (profile !== undefined) return named('profiles', profile);
  if (below === undefined) return say('payments.fromAmount', { from: money(from ?? 0) });
  if (from === undefined) return say('payments.belowAmount', { below: money(below) });
  return say('payments.amounts', { from: money(from), below: money(below) });
}

const reminders = (
  title: string,
  those: readonly ReminderEstimate[],
  name: (code: string) => string,
  words: Words,
): Section => ({
  title,
  heads: ['', words.say('payments.sent'), words.say('payments.paidWithin'), words.say('payments.shareOf')],
  rows: those.map(
    (one): Row => [
      ...([name(one.of), words.number(one.count), words.number(one.paid)] as const),
      estimated(words, one),
    ],
  ),
});

function backTested({ learntUntil, weeks, within }: BackTest, words: Words): Section {
  const { say, money, day, number } = words;
  return {
    title: say('payments.backTest', {
      ...{ day: day(learntUntil), within: number(within), weeks: number(weeks.length) },
    }),
    heads: [
      ...['', say('payments.expectedCount'), say('payments.happenedCount')],
      ...[say('payments.expectedAmount'), say('payments.interval'), say('payments.happenedAmount')],
    ],
    rows: weeks.map(
      ({ from, count, amount }): Row => [
        day(from),
        number(count.expected, 1),
        number(count.happened),
        money(Math.round(amount.expected)),
        say('payments.between', { low: money(Math.round(amount.low)), high: money(Math.round(amount.high)) }),
        money(amount.happened),
      ],
    ),
  };
}
