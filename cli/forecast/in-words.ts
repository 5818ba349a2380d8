import type { Words } from '#cli/words/words.ts';
import { paidBeforeRows } from './paid-before-in-words.ts';
import { sectionsOf as sectionsOfPayments } from './payments/in-words.ts';
import type { Count, Report } from './report.ts';
import { costIn, type Section } from './section.ts';
import { AGES, type Standing } from './standing.ts';
import { undoneRow } from './undone-in-words.ts';
import { unreachedIn, unreachedRow } from './unreached-in-words.ts';

/** The tables of a forecast as people read them. */
export function sectionsOf(report: Report, words: Words): Section[] {
  const { say, named, number, money, day, time } = words;
  const { messages, transitions, invoices } = report;
  const costOf = costIn(words);
  const counts = (of: readonly Count[], name: (code: string) => string): Section['rows'] =>
    sameNames(of, name).map((one) => [one.of, number(one.count), costOf(one.cost)]);
  const all: Section[] = [
    {
      title: say('forecast.totals'),
      rows: [
        [say('forecast.invoices'), number(invoices.count), money(invoices.amount)],
        ...undoneRow(report, words),
        [say('forecast.settled'), number(invoices.settled)],
        ...paidBeforeRows(report, words),
        [say('forecast.messages'), number(messages.count), costOf(messages.cost)],
        [say('forecast.people'), number(messages.people)],
        ...unreachedRow(report, words),
        [say('forecast.joint'), number(messages.joint)],
        [say('forecast.refused'), number(report.refused.length)],
      ],
    },
    { title: say('forecast.byChannel'), rows: counts(messages.byChannel, (code) => named('channels', code)) },
    {
      title: say('forecast.byRegua'),
      rows: counts(severalOf(messages.byRegua), (code) => named('reguas', code)),
    },
    {
      title: say('forecast.byStep'),
      note: say('forecast.stepNames'),
      rows: counts(messages.byStep, (code) => named('steps', code)),
    },
    {
      title: say('forecast.byCreditor'),
      rows: counts(severalOf(messages.byCreditor), (code) => named('creditors', code)),
    },
    {
      title: say('forecast.notFollowed'),
      rows: report.notFollowed.map(({ of, count }) => [named('events', of), number(count)]),
    },
    {
      title: say('forecast.held'),
      rows: report.held.map(({ rule, count }) => [named('rules', rule), number(count)]),
    },
    unreachedIn(report, words),
    standingsIn(report.standings, words),
    {
      title: say('forecast.handedOver'),
      rows: report.handedOver.map(({ reason, count }) => [named('handOvers', reason), number(count)]),
    },
    {
      isOfDays: true,
      title: say('forecast.cash'),
      rows: report.cashByDay.map(({ day: on, amount }) => [day(on), money(amount)]),
    },
    { isOfDays: true, title: say('forecast.byDay'), rows: counts(messages.byDay, (on) => day(on)) },
    ...(report.payments ? sectionsOfPayments(report.payments, words) : []),
    {
      isOfOperation: true,
      note: say('forecast.awsNote'),
      title: say('forecast.aws', { usd: number(report.aws.usd, 2) }),
      rows: [
        [say('forecast.transitions'), number(transitions.count), `US$ ${number(transitions.usd, 2)}`],
        [say('forecast.invocations'), number(report.aws.invocations)],
        [say('forecast.writeUnits'), number(report.aws.writeUnits + report.aws.indexWrites)],
        [say('forecast.readUnits'), number(report.aws.readUnits)],
        [say('forecast.busEvents'), number(report.aws.busEvents)],
        [say('forecast.queueRequests'), number(report.aws.queueRequests)],
      ],
    },
    {
      isOfOperation: true,
      title: say('forecast.peaks'),
      rows: report.peaks.map(({ channel, perSecond, at, rate }) => [
        named('channels', channel),
        number(perSecond),
        time(at),
        say('forecast.rate', { rate: number(rate) }),
      ]),
    },
    {
      isOfOperation: true,
      title: say('forecast.callPeaks'),
      rows: report.callPeaks.map(({ call, perSecond, at, quota }) => [
        say(`forecast.${call}`),
        number(perSecond),
        time(at),
        perSecond > quota
          ? say('forecast.overQuota', {
              ...{ quota: number(quota), seconds: number(Math.ceil(perSecond / quota)) },
            })
          : say('forecast.ofQuota', { quota: number(quota) }),
      ]),
    },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** Counts by what people call them: what has one name has one row. */
function sameNames(counts: readonly Count[], name: (code: string) => string): Count[] {
  const named = new Map<string, Count>();
  for (const { of, count, cost } of counts) {
    const known = named.get(name(of));
    named.set(name(of), {
      of: name(of),
      count: count + (known?.count ?? 0),
      cost: cost + (known?.cost ?? 0),
    });
  }
  return [...named.values()];
}

/** A table of one row says what the totals say. */
const severalOf = (counts: readonly Count[]): readonly Count[] => (counts.length > 1 ? counts : []);

/** A row for each step, a column for each age: how many debts, and what is open of them. */
function standingsIn(standings: Report['standings'], words: Words): Section {
  const { say, named, number, money } = words;
  const nameOf = ({ isHandedOver, isPaused, pausedBatch, step }: Standing): string => {
    if (isHandedOver) return say('forecast.withPerson');
    if (pausedBatch !== undefined) return say('forecast.pausedBatch', { batch: pausedBatch });
    return isPaused
      ? say('forecast.paused')
      : step === undefined
        ? say('forecast.beforeSteps')
        : named('steps', step);
  };
  const rows = [...new Set(standings.map(nameOf))].map((name): Section['rows'][number] => {
    const own = standings.filter((standing) => nameOf(standing) === name);
    const sum = (of: 'count' | 'open', those = own): number =>
      those.reduce((total, standing) => total + standing[of], 0);
    return [
      name,
      ...AGES.map((age) => {
        const count = sum(
          'count',
          own.filter((standing) => standing.age === age),
        );
        return count === 0 ? '' : number(count);
      }),
      number(sum('count')),
      money(sum('open')),
    ];
  });
  const ages = AGES.map((least, index) => {
    const next = AGES[index + 1];
    if (least === undefined) return say('forecast.notDue');
    return next === undefined
      ? say('forecast.lateFrom', { least })
      : say('forecast.late', { least, most: next - 1 });
  });
  return {
    title: say('forecast.standings'),
    heads: ['', ...ages, say('forecast.debts'), say('forecast.open')],
    rows,
  };
}
