import { html } from 'hono/html';
import { pageHead } from '#cli/html/page-head.ts';
import { STYLE } from '#cli/results/page-style.ts';
import type { Words } from '#cli/words/words.ts';
import { addDays } from '#domain/calendar/days.ts';
import { barChart, CHART_STYLE } from './bar-chart.ts';
import { sectionsOf } from './in-words.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';
import { spanInWords } from './span-in-words.ts';
import { tableOf } from './table-of.ts';

/** The page loads nothing and runs nothing. */
export const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A day without its year, as it is written below a chart. */
export const shortDay = (day: string): string => day.slice(0, 5);

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
  const places = byDay.map(({ of, value }) => ({
    day: shortDay(day(of)),
    bars: [{ value, title: `${day(of)}: ${number(value)}` }],
  }));
  const [totals, ...sections] = sectionsOf(report, words);
  const page =
    await html`${pageHead({ language: words.language, title: say('forecast.title'), policy: POLICY, style: `${STYLE}\n${CHART_STYLE}` })}
<body>
<main>
<h1>${say('forecast.title')}</h1>
<p class="soft">${spanInWords(report, words)}</p>
${totals ? tableOf(totals) : ''}
<h2>${say('forecast.byDay')}</h2>
${barChart(places, { label: say('forecast.chart', { most, from: day(report.from), until: day(until) }), written: (value) => number(value) })}
${sections.filter(({ isOfOperation }) => !isOfOperation).map((section) => tableOf(section, chartOf(section, report, words)))}
<details><summary>${say('totals.forOperation')}</summary>
${sections.filter(({ isOfOperation }) => isOfOperation).map((section) => tableOf(section))}</details>
</main>
</body>
</html>
`;
  return String(page);
}

/** The chart of the money of a forecast, above its table; none above others. */
function chartOf({ title }: Section, report: Report, { say, day, money }: Words) {
  const cash =
    title === say('forecast.cash')
      ? report.cashByDay
      : title === say('payments.cash')
        ? report.payments?.cashByDay
        : undefined;
  if (!cash) return undefined;
  const amounts = new Map(cash.map((one) => [one.day, Math.round(one.amount)]));
  const days = daysOf(report);
  const places = days.map((of) => {
    const value = amounts.get(of) ?? 0;
    return { day: shortDay(day(of)), bars: [{ value, title: `${day(of)}: ${money(value)}` }] };
  });
  const label = say('forecast.cashChart', {
    ...{ title, from: day(report.from), until: day(days.at(-1) ?? report.from) },
    most: money(Math.max(0, ...amounts.values())),
  });
  return barChart(places, { label, unit: 100, written: money });
}
