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

it('a table without rows has none', async () => {
  expect(String(await tableOf({ title: 'Held', rows: [] }))).not.toContain('<tr>');
});
