import { html } from 'hono/html';

/** Height of a chart, and width of the place of a day, in units of the picture. */
const HEIGHT = 120;
const PLACE = 12;
const GAP = 3;

/** A bar of a chart. */
interface Bar {
  readonly value: number;
  readonly title: string;
}

/** How a chart looks; its later series have the class `other`. */
export const CHART_STYLE =
  'svg { width: 100%; max-height: 220px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 8px; } rect { fill: var(--mark); } rect.other { fill: var(--wait); }';

/** Bars side by side: a place for each day, in it a bar of each series. */
export function barChart(places: readonly (readonly Bar[])[], label: string) {
  const most = Math.max(1, ...places.flatMap((bars) => bars.map(({ value }) => value)));
  const drawn = places.flatMap((bars, place) =>
    bars.map(({ value, title }, series) => {
      const width = (PLACE - GAP) / bars.length;
      const height = Math.round((value / most) * HEIGHT);
      return html`<rect${series > 0 ? html` class="other"` : ''} x="${place * PLACE + series * width}" y="${HEIGHT - height}" width="${width}" height="${height}"><title>${title}</title></rect>`;
    }),
  );
  return html`<svg viewBox="0 0 ${Math.max(1, places.length) * PLACE} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${drawn}</svg>`;
}
