import { html } from 'hono/html';
import { formatDay } from '#domain/calendar/days.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { Html } from './frame.ts';
import { reais } from './pieces.ts';

/** The demonstrativo, line by line; the workings and the law of each stand below it, over the whole width of a phone. */
export function statementTable({ statement }: Sight): Html | '' {
  if (!statement) return '';
  const { lines, due, day, excess } = statement;
  return html`<table>
<caption class="sr">De onde vem o valor</caption>
<thead class="sr"><tr><th scope="col">O que é</th><th scope="col">Valor</th></tr></thead>
<tbody>
${lines.map((line) => {
  const { label, workings, citation } = lineInWords(line, statement);
  const texts = [...workings, ...(citation === undefined ? [] : [citation])];
  return html`<tr${texts.length > 0 ? html` class="line"` : ''}><th scope="row">${label}</th><td>${reais(line.amount)}</td></tr>
${texts.length > 0 ? html`<tr class="how"><td colspan="2">${texts.map((text) => html`<p class="soft small">${text}</p>`)}</td></tr>` : ''}
`;
})}</tbody>
<tfoot>
<tr><th scope="row">A pagar em ${formatDay(day)}</th><td>${reais(due)}</td></tr>
${excess > 0 ? html`<tr><th scope="row">Recebido a maior</th><td>${reais(excess)}</td></tr>` : ''}
</tfoot>
</table>`;
}
