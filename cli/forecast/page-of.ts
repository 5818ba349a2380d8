import { html } from 'hono/html';
import { pageHead } from '#cli/html/page-head.ts';
import { STYLE } from '#cli/results/page-style.ts';
import type { Words } from '#cli/words/words.ts';
import { addDays } from '#domain/calendar/days.ts';
import { barChart, CHART_STYLE } from './bar-chart.ts';
import { sectionsOf } from './in-words.ts';
import type { Report } from './report.ts';
import { tableOf } from './table-of.ts';

/** The page loads nothing and runs nothing. */
export const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Every day of a forecast: those without a message have their place in a chart, too. */
export const daysOf = ({ from, days }: Pick<Report, 'from' | 'days'>): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

/** A forecast as one HTML page that needs nothing from elsewhere: messages by day as a chart, and every table of the printed report. */
export async function pageOf(report: Report, words: Words): Promise<string> {
  const { say, day, number } = words;
  const counts = new Map(report.messages.byDay.map(({ of, count }) => [of, count]));
  const byDay = daysOf(report).map((of) => ({ of, value: counts.get(of) ?? 0 }));
  const most = number(Math.max(0, ...counts.values()));
  const until = byDay.at(-1)?.of ?? report.from;
  const bars = byDay.map(({ of, value }) => [{ value, title: `${day(of)}: ${number(value)}` }]);
  const [totals, ...sections] = sectionsOf(report, words);
  const page =
    await html`${pageHead({ language: words.language, title: say('forecast.title'), policy: POLICY, style: `${STYLE}\n${CHART_STYLE}` })}
<body>
<main>
<h1>${say('forecast.title')}</h1>
<p class="soft">${say('forecast.span', { from: day(report.from), days: report.days })}</p>
${totals ? tableOf(totals) : ''}
<h2>${say('forecast.byDay')}</h2>
${barChart(bars, say('forecast.chart', { most, from: day(report.from), until: day(until) }))}
${sections.filter(({ isOfOperation }) => !isOfOperation).map(tableOf)}
<details><summary>${say('totals.forOperation')}</summary>
${sections.filter(({ isOfOperation }) => isOfOperation).map(tableOf)}</details>
</main>
</body>
</html>
`;
  return String(page);
}
