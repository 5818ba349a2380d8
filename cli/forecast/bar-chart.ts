import { html } from 'hono/html';
import { stepsOf } from './axis-steps.ts';

/** Height of a chart, and width of the place of a day, in units of the picture. */
const HEIGHT = 120;
const PLACE = 12;
const GAP = 3;
/** Days that are written below a chart, at most: a phone has room for them. */
const MOST_DAYS = 5;

/** A bar of a chart. */
interface Bar {
  readonly value: number;
  readonly title: string;
}

/** A day of a chart, as it is written below it, and the bars on it: one of each series. */
export interface Place {
  readonly day: string;
  readonly bars: readonly Bar[];
}

/** How a chart looks; its later series have the class `other`. */
export const CHART_STYLE = `.chart { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 16px 24px 8px 12px; }
.chart svg { display: block; width: 100%; height: 200px; overflow: visible; } .chart rect { fill: var(--mark); } .chart rect.other { fill: var(--wait); }
.chart line { stroke: var(--line); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.axis { position: relative; color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.values { display: flex; flex-direction: column-reverse; justify-content: space-between; margin: -8px 0; text-align: right; }
.days { grid-column: 2; height: 20px; } .days span { position: absolute; top: 4px; transform: translateX(-50%); }
@media print { .chart { break-inside: avoid; print-color-adjust: exact; } }`;

/**
 * Bars side by side: a place for each day, in it a bar of each series; beside them what they come to, below them the days. The labels of the axes are
 * text of the page, so that they are as large on a phone as elsewhere.
 * @param given.label what the whole picture says, for those who do not see it
 * @param given.unit the least step of the axis of values: 1 of counts, 100 of centavos
 * @param given.written how a value is written at that axis
 */
export function barChart(
  places: readonly Place[],
  given: { readonly label: string; readonly unit?: number; readonly written: (value: number) => string },
) {
  const { label, unit = 1, written } = given;
  const steps = stepsOf(Math.max(0, ...places.flatMap(({ bars }) => bars.map(({ value }) => value))), unit);
  const top = steps.at(-1) ?? unit;
  const width = Math.max(1, places.length) * PLACE;
  const heightOf = (value: number): number => Math.round((value / top) * HEIGHT * 10) / 10;
  const drawn = places.flatMap(({ bars }, place) =>
    bars.map(({ value, title }, series) => {
      const wide = (PLACE - GAP) / bars.length;
      const height = heightOf(value);
      return html`<rect${series > 0 ? html` class="other"` : ''} x="${place * PLACE + GAP / 2 + series * wide}" y="${HEIGHT - height}" width="${wide}" height="${height}"><title>${title}</title></rect>`;
    }),
  );
  const every = Math.max(1, Math.ceil(places.length / MOST_DAYS));
  const days = places.flatMap(({ day }, place) =>
    place % every === 0
      ? [html`<span style="left: ${((place + 0.5) / places.length) * 100}%">${day}</span>`]
      : [],
  );
  return html`<div class="chart"><div class="axis values" aria-hidden="true">${steps.map((step) => html`<span>${written(step)}</span>`)}</div>
<svg viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${steps.map((step) => html`<line x1="0" x2="${width}" y1="${HEIGHT - heightOf(step)}" y2="${HEIGHT - heightOf(step)}"/>`)}${drawn}</svg>
<div class="axis days" aria-hidden="true">${days}</div></div>`;
}
