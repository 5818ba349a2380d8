import { html } from 'hono/html';
import { barChart, CHART_STYLE } from '#cli/forecast/bar-chart.ts';
import { daysOf, POLICY, shortDay } from '#cli/forecast/page-of.ts';
import { spanInWords } from '#cli/forecast/span-in-words.ts';
import { tableOf } from '#cli/forecast/table-of.ts';
import { pageHead } from '#cli/html/page-head.ts';
import { STYLE } from '#cli/results/page-style.ts';
import type { Words } from '#cli/words/words.ts';
import type { ComparedDebt, MomentPair } from '#schemas/sandbox/comparison.ts';
import type { Moment } from '#schemas/sandbox/future.ts';
import type { ChangedDebtor, ForecastComparison } from './comparison-of.ts';
import { sectionsOf, verdictOf, whichOf } from './in-words.ts';
import { endIn, momentIn } from './moment-in-words.ts';

const OF_STORIES =
  'td.moment { min-width: 240px; } tr.changed td.how { color: var(--wait); } tr.only-one td.how { color: var(--bad); } tr.only-other td.how { color: var(--good); } .legend span { margin-right: 16px; } .legend i { display: inline-block; width: 12px; height: 12px; margin-right: 6px; background: var(--mark); } .legend i.other { background: var(--wait); }';

/** A comparison as one HTML page that needs nothing from elsewhere: a chart, its tables, and the stories that differ most side by side. */
export async function pageOf(comparison: ForecastComparison, words: Words): Promise<string> {
  const { say, day, number } = words;
  const { from } = comparison;
  const days = daysOf(comparison);
  const counts = new Map(comparison.byDay.map(({ of, count }) => [of, count]));
  const places = days.map((of) => {
    const { one, other } = counts.get(of) ?? { one: 0, other: 0 };
    const bar = (side: string, value: number) => ({ value, title: `${side}, ${day(of)}: ${number(value)}` });
    return { day: shortDay(day(of)), bars: [bar(say('compare.one'), one), bar(say('compare.other'), other)] };
  });
  const most = Math.max(0, ...places.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const label = say('compare.chart', {
    ...{ from: day(from), until: day(days.at(-1) ?? from), most: number(most) },
  });
  const [, ...sections] = sectionsOf(comparison, words);
  const page =
    await html`${pageHead({ language: words.language, title: say('compare.title'), policy: POLICY, style: `${STYLE}\n${CHART_STYLE}\n${OF_STORIES}` })}
<body>
<main>
<h1>${say('compare.title')}</h1>
<p>${verdictOf(comparison, words)}</p>
<p class="soft">${whichOf(comparison, words)} ${spanInWords(comparison, words)}</p>
<h2>${say('compare.byDay')}</h2>
${barChart(places, { label, written: (value) => number(value) })}
<p class="legend"><span><i></i>${say('compare.one')}</span><span><i class="other"></i>${say('compare.other')}</span></p>
${sections.map((section) => tableOf(section))}${comparison.mostChanged.map((debtor) => storyOf(debtor, words))}</main>
</body>
</html>
`;
  return String(page);
}

const storyOf = ({ creditorId, debtorId, differences, debts }: ChangedDebtor, words: Words) => html`
<h2>${creditorId} ${debtorId}: ${words.say('compare.differences', { count: differences })}</h2>
${debts.map((debt) => debtOf(debt, words))}`;

function debtOf(debt: ComparedDebt, words: Words) {
  const { say, money, day } = words;
  const { invoiceId, amount, dueDate, one, other } = debt;
  const title = say('compare.invoice', {
    ...{ invoice: invoiceId, amount: money(amount), due: day(dueDate) },
  });
  const ends = [endIn(words, one), endIn(words, other)] as const;
  return html`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr><th scope="col">${say('compare.one')}</th><th scope="col">${say('compare.other')}</th><th scope="col">${say('compare.how')}</th></tr></thead>
<tbody>
${debt.moments.map((pair) => pairOf(pair, words))}<tr><td class="moment">${say('compare.end')}: ${ends[0]}</td><td class="moment">${say('compare.end')}: ${ends[1]}</td><td></td></tr>
</tbody></table></div>
`;
}

const HOW = {
  same: undefined,
  'only-one': 'compare.onlyOne',
  'only-other': 'compare.onlyOther',
} as const;

function pairOf(pair: MomentPair, words: Words) {
  const { say } = words;
  const { one, other }: { readonly one?: Moment; readonly other?: Moment } = pair;
  const cell = (moment: Moment | undefined): string =>
    moment ? `${words.time(moment.at)}: ${momentIn(words, moment)}` : '';
  const key = pair.how === 'changed' ? undefined : HOW[pair.how];
  const how =
    pair.how === 'changed'
      ? pair.differs.map((of) => say(`compare.in_${of}`)).join('; ')
      : key === undefined
        ? ''
        : say(key);
  return html`<tr class="${pair.how}"><td class="moment">${cell(one)}</td><td class="moment">${cell(other)}</td><td class="how">${how}</td></tr>
`;
}
