import { html } from 'hono/html';
import { expect, it } from 'vitest';
import { tableOf } from '#cli/forecast/table-of.ts';

it('every row of a table has as many cells as the longest', async () => {
  const rows = [
    ['Invoices', '19', 'R$ 19.128,85'],
    ['Refused', '0'],
  ] as const;
  const page = String(await tableOf({ title: 'Totals', rows }));

  expect(page.match(/<tr>.*?<\/tr>/gs)?.map((row) => row.match(/<td/g)?.length)).toEqual([2, 2]);
  expect(page).toContain('<td class="number">0</td><td class="number"></td>');
});

it('a table of days is folded, and its chart is not', async () => {
  const rows = [['01/12/2026', '8']] as const;
  const folded = String(await tableOf({ title: 'Messages by day', isOfDays: true, rows }, html`<svg></svg>`));
  expect(folded.indexOf('<svg>')).toBeLessThan(folded.indexOf('<details><summary>Messages by day</summary>'));
  expect(folded.indexOf('01/12/2026')).toBeGreaterThan(folded.indexOf('<details>'));
  expect(String(await tableOf({ title: 'Totals', rows }))).not.toContain('<details>');
});

it('a table without rows has none', async () => {
  expect(String(await tableOf({ title: 'Held', rows: [] }))).not.toContain('<tr>');
});
