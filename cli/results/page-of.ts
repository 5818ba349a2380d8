import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { pageHead } from '#cli/html/page-head.ts';
import type { Words } from '#cli/words/words.ts';
import { closingInWords, IN_SHORT } from './closing.ts';
import { type Cell, isLeftOut, pageColumns } from './columns.ts';
import { SCRIPT } from './page-script.ts';
import { STYLE } from './page-style.ts';
import type { ResultRow } from './result-row.ts';
import { sumInWords } from './sum-in-words.ts';
import { sumOf } from './sum-of.ts';
import { textOf } from './table-of.ts';
import type { TotalRow } from './totals.ts';

/** Boxes above the table, at most: what a person looks at first. */
const MOST_BOXES = 6;

/** Texts of at most this many characters stay on one line. */
const SHORT = 20;

/** The page may run this script, and load nothing. */
const POLICY = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/**
 * A result as one HTML page that needs nothing from elsewhere: the totals that matter, and a row for each invoice, those on which most is
 * owed first, which its reader sorts and filters. Everything else is folded below.
 * @param given.notes what there is to know first
 * @param given.until the last day of the run, YYYY-MM-DD
 */
export async function pageOf(
  given: {
    readonly rows: readonly ResultRow[];
    readonly totals: readonly TotalRow[];
    readonly until: string;
    readonly notes?: readonly string[];
  },
  words: Words,
): Promise<string> {
  const { say, day } = words;
  const { totals, until, notes = [] } = given;
  const boxes = boxesOf(totals);
  const others = totals.filter((row) => row.of === undefined && !boxes.includes(row));
  const sum = sumInWords(totals, words);
  const rows = given.rows.toSorted((one, other) => other.owed - one.owed);
  const columns = pageColumns(words).map((column) => ({ ...column, isDetail: isLeftOut(column, rows) }));
  const status = say('results.status');
  const owed = say('results.owed');
  const cells = (row: ResultRow) =>
    columns.map(({ title, of, isDetail }, index) => {
      const style = title === status ? `status ${row.status}` : undefined;
      return index === 0 ? nameOf(of(row), words) : cellOf(of(row), { style, isDetail }, words);
    });
  const shown = (count: number | '#'): string =>
    say('results.rowsShown', { shown: String(count), all: String(rows.length) });
  const page =
    await html`${pageHead({ language: words.language, title: say('results.title'), policy: POLICY, style: STYLE })}
<body>
<main>
<h1>${say('results.title')}</h1>
<p class="soft">${say('results.until', { day: day(until) })}</p>
${notes.map((note) => html`<p><strong>${note}</strong></p>\n`)}${listOf(boxes)}
<p>${sum ?? ''}</p>
<h2 id="invoices">${say('results.invoices')}</h2>
<div class="tools">
<label>${say('results.filter')} <input type="search"></label>
<output data-text="${shown('#')}">${shown(rows.length)}</output>
<label><input type="checkbox" id="all"> ${say('results.allColumns', { count: columns.length })}</label>
<span>${say('results.sortHint')} ${say('results.inReais')}</span>
</div>
<div class="scroll" tabindex="0" role="region" aria-labelledby="invoices">
<table>
<thead><tr>${columns.map(({ title, of, isDetail }) => html`<th scope="col" class="${rows.some((row) => isNumber(of(row))) ? 'number' : ''}${isDetail ? ' detail' : ''}"${title === owed ? html` aria-sort="descending"` : ''}><button type="button">${title}</button></th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
<tfoot><tr>${columns.map(({ of, isDetail }, index) => totalOf(rows.map(of), { isFirst: index === 0, isDetail }, words))}</tr></tfoot>
</table>
</div>
<details><summary>${say('results.otherTotals')}</summary>
<p>${say('results.simulated', { day: day(until) })}</p>
<p>${closingInWords(IN_SHORT, words)}</p>
${listOf(others)}
</details>
<details><summary>${say('totals.forOperation')}</summary>
${listOf(totals.filter(({ of }) => of !== undefined))}
</details>
</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return String(page);
}

/** The totals that a person looks at first: what is owed, and then the others in their order, without those that are zero. */
function boxesOf(totals: readonly TotalRow[]): TotalRow[] {
  const shown = totals.filter(({ box, amount }) => box === 'always' || (box === 'ifAny' && amount !== 0));
  const owed = shown.filter(({ sign }) => sign === '=');
  return [...owed, ...shown.filter(({ sign }) => sign !== '=')].slice(0, MOST_BOXES);
}

const listOf = (totals: readonly TotalRow[]) => html`<dl>
${totals.map(({ what, words }) => html`<div><dt>${what}</dt><dd>${words}</dd></div>\n`)}</dl>`;

/** The total of a column, which follows the rows that are shown. */
function totalOf(
  cells: readonly Cell[],
  { isFirst, isDetail }: { readonly isFirst: boolean; readonly isDetail: boolean },
  words: Words,
) {
  if (isFirst) return html`<th scope="row">${words.say('results.total')}</th>`;
  const sum = sumOf(cells);
  const style = `number${isDetail ? ' detail' : ''}`;
  if (sum === undefined) return html`<td class="${style}"></td>`;
  const kind = 'centavos' in sum ? 'centavos' : 'count';
  return html`<td class="${style}" data-sums="${kind}">${withoutCurrency(textOf(sum, words))}</td>`;
}

/** All amounts of the table are in reais: a heading says so once. */
const withoutCurrency = (amount: string): string => amount.replace(/R\$\s/, '');

const isNumber = (cell: Cell): boolean => cell !== undefined && ('centavos' in cell || 'count' in cell);

/** The first cell of a row, which says whose it is: it stays in sight when the table is moved. */
const nameOf = (cell: Cell, words: Words) =>
  html`<th scope="row">${cell === undefined ? '' : textOf(cell, words)}</th>`;

/** A cell; `data-value` is what it is sorted by, where its text is not. */
function cellOf(
  cell: Cell,
  { style, isDetail }: { readonly style: string | undefined; readonly isDetail: boolean },
  words: Words,
) {
  const detail = isDetail ? ' detail' : '';
  if (cell === undefined) return html`<td class="${detail.trim()}"></td>`;
  const text = textOf(cell, words);
  if ('centavos' in cell)
    return html`<td class="number${detail}" data-value="${cell.centavos}">${withoutCurrency(text)}</td>`;
  if ('count' in cell) return html`<td class="number${detail}" data-value="${cell.count}">${text}</td>`;
  if ('day' in cell) return html`<td class="day${detail}" data-value="${cell.day}">${text}</td>`;
  return html`<td class="${style ?? (text.length > SHORT ? 'long' : 'short')}${detail}">${text}</td>`;
}
