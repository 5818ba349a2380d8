import { html } from 'hono/html';
import type { Section } from './section.ts';

/**
 * A section of a report as a heading and a table, a table of days folded; a row that has fewer figures than another has empty cells.
 * @param chart what is between them
 */
export function tableOf({ title, isOfDays, note, heads, rows }: Section, chart?: ReturnType<typeof html>) {
  const width = Math.max(...rows.map(([_, ...cells]) => cells.length));
  const filled = (cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>${heads ? html`<thead><tr>${heads.map((head) => (head === '' ? html`<td></td>` : html`<th scope="col" class="number">${head}</th>`))}</tr></thead>` : ''}<tbody>
${rows.map(([what, ...cells]) => html`<tr><th scope="row">${what}</th>${filled(cells).map((cell) => html`<td class="number">${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
  const explained = note === undefined ? '' : html`<p class="soft">${note}</p>`;
  if (isOfDays)
    return html`${chart === undefined ? '' : html`<h2>${title}</h2>\n${chart}`}<details><summary>${title}</summary>
${explained}${table}</details>
`;
  return html`<h2>${title}</h2>
${explained}${chart ?? ''}${table}
`;
}
