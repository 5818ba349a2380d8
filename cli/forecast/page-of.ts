import { html } from 'hono/html';
import { pageHead } from '#cli/html/page-head.ts';
import { STYLE } from '#cli/results/page-style.ts';
import type { Words } from '#cli/words/words.ts';
import { addDays } from '#domain/calendar/days.ts';
import { sectionsOf } from './in-words.ts';
import type { Report } from './report.ts';

/** Height of a chart, and width of a bar with its gap, in units of the picture. */
const HEIGHT = 120;
const BAR = 12;

const OF_THE_CHART =
  'svg { width: 100%; max-height: 220px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 8px; } rect { fill: var(--mark); }';

/** The page loads nothing and runs nothing. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A forecast as one HTML page that needs nothing from elsewhere: messages by day as a chart, and every table of the printed report. */
export async function pageOf(report: Report, words: Words): Promise<string> {
  const { say, day, number } = words;
  const counts = new Map(report.messages.byDay.map(({ of, count }) => [of, count]));
  // Days without a message have their place, too.
  const byDay = Array.from({ length: report.days }, (_, index) => addDays(report.from, index)).map((of) => ({
    of,
    count: counts.get(of) ?? 0,
  }));
  const most = Math.max(1, ...counts.values());
  const bars = byDay.map(({ of, count }, index) => {
    const height = Math.round((count / most) * HEIGHT);
    return html`<rect x="${index * BAR}" y="${HEIGHT - height}" width="${BAR - 3}" height="${height}"><title>${`${day(of)}: ${number(count)}`}</title></rect>`;
  });
  const until = byDay.at(-1)?.of ?? report.from;
  const page =
    await html`${pageHead({ language: words.language, title: say('forecast.title'), policy: POLICY, style: `${STYLE}\n${OF_THE_CHART}` })}
<body>
<main>
<h1>${say('forecast.title')}</h1>
<p class="soft">${say('forecast.span', { from: day(report.from), days: report.days })}</p>
<h2>${say('forecast.byDay')}</h2>
<svg viewBox="0 0 ${Math.max(1, byDay.length) * BAR} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${say('forecast.chart', { most: number(most), from: day(report.from), until: day(until) })}">${bars}</svg>
${sectionsOf(report, words).map(
  ({ title, rows }) => html`<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><tbody>
${rows.map(([what, ...cells]) => html`<tr><th scope="row">${what}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>\n`)}</tbody></table></div>
`,
)}</main>
</body>
</html>
`;
  return String(page);
}
