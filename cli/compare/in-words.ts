import { costIn, type Section } from '#cli/forecast/section.ts';
import { undoneRow } from '#cli/forecast/undone-in-words.ts';
import type { Words } from '#cli/words/words.ts';
import type { Difference } from '#schemas/sandbox/comparison.ts';
import type { Both, ComparedCount, DebtorId, ForecastComparison, TotalName } from './comparison-of.ts';
import { TOTALS } from './comparison-of.ts';

type Row = Section['rows'][number];

const DIFFERENCES: readonly Difference[] = ['time', 'channel', 'step', 'text', 'amount'];

/** At most this many debtors are named in a table. */
const MOST_NAMED = 20;

/** The tables of a comparison as people read them. */
export function sectionsOf(comparison: ForecastComparison, words: Words): Section[] {
  const { say, named, number, day } = words;
  const heads = ['', say('compare.one'), say('compare.other'), say('compare.difference')];
  const { messages, reached, mostChanged } = comparison;
  const counted = counting(number);
  const byCount = (title: string, counts: readonly ComparedCount[], name = asIs): Section => ({
    ...{ title, heads },
    rows: counts.map(({ of, count }) => counted(name(of), count)),
  });
  const cost = costIn(words);
  const channel = (code: string): string => named('channels', code);
  const all: Section[] = [
    { title: say('compare.title'), rows: [[verdictOf(comparison, words)], [whichOf(comparison, words)]] },
    {
      ...{ title: say('compare.totals'), heads },
      rows: [
        ...TOTALS.map((name) => totalRow(name, comparison.totals[name], words)),
        ...undoneRow(comparison, words),
        counted(say('compare.reached'), reached.count),
      ],
    },
    {
      title: say('compare.compared'),
      rows: [
        [say('compare.sameMessages'), number(messages.same)],
        [say('compare.changedMessages'), number(messages.changed)],
        ...DIFFERENCES.flatMap((of): Row[] => {
          const count = messages.differs[of] ?? 0;
          return count === 0 ? [] : [[say(`compare.in_${of}`), number(count)]];
        }),
        [say('compare.onlyOne'), number(messages.onlyOne)],
        [say('compare.onlyOther'), number(messages.onlyOther)],
      ],
    },
    byCount(say('compare.byChannel'), comparison.byChannel, channel),
    {
      ...{ title: say('compare.costByChannel'), heads },
      rows: comparison.byChannel.map((of) => bothRow(channel(of.of), of.cost, cost)),
    },
    byCount(say('compare.byRegua'), comparison.byRegua, (code) => named('reguas', code)),
    byCount(say('compare.byStep'), comparison.byStep, (code) => named('steps', code)),
    byCount(say('compare.byCreditor'), comparison.byCreditor, (code) => named('creditors', code)),
    {
      ...{ title: say('compare.held'), heads },
      rows: comparison.held.map(({ rule, step, channel: on, count }) =>
        counted(`${named('rules', rule)}: ${named('steps', step)}, ${channel(on)}`, count),
      ),
    },
    {
      ...{ title: say('compare.handOvers'), heads },
      rows: comparison.handedOver.map(({ reason, count }) => counted(named('handOvers', reason), count)),
    },
    debtors(say('compare.noLonger'), reached.noLonger, words),
    debtors(say('compare.newly'), reached.newly, words),
    {
      title: say('compare.mostChanged'),
      rows: mostChanged.map(({ creditorId, debtorId, differences }) => [
        `${creditorId} ${debtorId}`,
        say('compare.differences', { count: differences }),
      ]),
    },
    byCount(say('compare.byDay'), comparison.byDay, day),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const asIs = (code: string): string => code;

/** Whether the two are the same. */
export const verdictOf = ({ isSame, changedDebtors }: ForecastComparison, { say }: Words): string =>
  isSame ? say('compare.isSame') : say('compare.differs', { count: changedDebtors });

/** Which configuration is which. */
export const whichOf = ({ configs }: ForecastComparison, { say }: Words): string =>
  say('compare.which', { one: configs.one, other: configs.other });

function totalRow(name: TotalName, both: Both, words: Words): Row {
  const { say, number } = words;
  const title = say(`compare.${name}`);
  if (name === 'messageCost') return bothRow(title, both, costIn(words));
  if (name === 'aws') return bothRow(title, both, (usd) => `US$ ${number(usd, 2)}`);
  return counting(number)(title, both);
}

const counting =
  (number: Words['number']) =>
  (what: string, both: Both): Row =>
    bothRow(what, both, (value) => number(value));

/** A row of a table with a column for each forecast, and one for their difference, if there is one. */
function bothRow(what: string, { one, other }: Both, write: (value: number) => string): Row {
  const more = other - one;
  const sign = more > 0 ? '+' : more < 0 ? '−' : '';
  return [what, write(one), write(other), more === 0 ? '' : `${sign}${write(Math.abs(more))}`];
}

function debtors(title: string, those: readonly DebtorId[], { say }: Words): Section {
  const rows = those
    .slice(0, MOST_NAMED)
    .map(({ creditorId, debtorId }): Row => [`${creditorId} ${debtorId}`]);
  const more = those.length - MOST_NAMED;
  return { title, rows: more > 0 ? [...rows, [say('compare.more', { count: more })]] : rows };
}
